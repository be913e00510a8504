import { readFileSync, statSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type * as Electron from 'electron'
import { isHeadless } from '../runtime/display.ts'
import { App, type AppPackage } from './app.ts'
import { BrowserWindow, connectWindows, pageHasGone, webContentsModule } from './browser-window.ts'
import { type Chromium, startChromium } from './chromium.ts'
import { createCommandLine, readArguments } from './command-line.ts'
import { desktop } from './desktop.ts'
import { createDialog } from './dialog.ts'
import { preventableEvent } from './events.ts'
import { createIpcMain } from './ipc-main.ts'
import { toAppUrl } from './mapped-origin.ts'
import { nativeTheme } from './native-theme.ts'
import { type PageEvents, Pages } from './pages.ts'
import { provide } from './provide.ts'
import { createSessions, SessionStandIn } from './session.ts'
import { utilityProcess } from './utility-process.ts'

/** The app's entry: a folder with a package.json, or a script. */
function findApp(path: string): { main: string; appPackage: AppPackage } {
  const absolute = resolve(path)
  const isFolder = statSync(absolute).isDirectory()
  const folder = isFolder ? absolute : dirname(absolute)
  const packageText = isFolder ? readFileSync(join(folder, 'package.json'), 'utf8') : '{}'
  const { main = 'index.js', productName, name = 'Electron', version = '0.0.0' } = JSON.parse(packageText)
  const appPackage = { folder, name: productName ?? name, version }
  return { main: isFolder ? join(folder, main) : absolute, appPackage }
}

/** Versions an app reads from `process`; Electron's is the one whose types are installed. */
function setProcessFacts(require: NodeJS.Require, folder: string): void {
  const { version } = JSON.parse(readFileSync(require.resolve('electron/package.json'), 'utf8'))
  const versions = { ...process.versions, electron: version, chrome: '' }
  Object.defineProperty(process, 'versions', { value: versions, configurable: true })
  Object.defineProperty(process, 'type', { value: 'browser' })
  Object.defineProperty(process, 'defaultApp', { value: true })
  Object.defineProperty(process, 'resourcesPath', { value: join(folder, 'resources') })
}

/** Makes `require('electron')` answer with the stand-in, for the app and for an attached driver. */
function answerRequire(require: NodeJS.Require, electron: object): void {
  const filename = require.resolve('electron')
  const module = new Module(filename)
  Object.assign(module, { filename, exports: electron, loaded: true })
  require.cache[filename] = module
  Object.assign(globalThis, { require })
}

/** A driver that attached to the inspector says when to begin; without one it begins at once. */
function driverSaysGo(): Promise<void> {
  const isDriven = process.execArgv.some((argument) => argument.startsWith('--inspect'))
  if (!isDriven) return Promise.resolve()
  return new Promise((resolve) => Object.assign(globalThis, { __playwright_run: async () => resolve() }))
}

function tellDownload(download: Parameters<PageEvents['download']>[0]): void {
  const contents =
    webContentsModule.fromDevToolsTargetId(download.frameId) ?? webContentsModule.getAllWebContents()[0]
  const item = {
    getURL: () => toAppUrl(download.url),
    getFilename: () => download.suggestedFilename,
    cancel: () => undefined,
  }
  const event = preventableEvent({})
  contents?.session.emit('will-download', event, provide('downloadItem', item), contents)
}

async function main(): Promise<void> {
  const start = readArguments(process.argv.slice(2))
  const { main: mainPath, appPackage } = findApp(start.appPath)
  const require = createRequire(mainPath)
  setProcessFacts(require, appPackage.folder)
  let chromium: Chromium | undefined
  let pages: Pages | undefined
  const { commandLine, chromiumSwitches } = createCommandLine(start)
  const app = provide('app', new App(appPackage, commandLine, () => chromium?.pid ?? 0))
  const { ipcMain, receive } = createIpcMain()
  const session = createSessions(async () => clearBrowsingData(chromium))
  connectWindows({
    headless: () => isHeadless(),
    openPage: (opening) => {
      if (pages === undefined) throw new Error('Cannot create BrowserWindow before app is ready')
      return pages.open(opening)
    },
    sessionOf: (preferences) => sessionOf(session, preferences),
    colorScheme: () => nativeTheme.colorScheme(),
    receive,
    emitApp: (event, ...args) => app.emit(event, ...args),
    allWindowsClosed: () => app.allWindowsClosed(),
  })
  const electron = provide('electron', {
    app,
    BrowserWindow,
    ipcMain,
    session,
    utilityProcess,
    nativeTheme,
    webContents: provide('webContents', webContentsModule),
    protocol: session.defaultSession.protocol,
    dialog: createDialog(() => app.getPath('downloads')),
    ...desktop,
  })
  answerRequire(require, electron)
  quitOnSignals(app)
  const go = driverSaysGo()
  require(mainPath)
  chromium = await startChromium(chromiumSwitches(), start.switches.get('remote-debugging-port'))
  const { product } = await chromium.cdp.send('Browser.getVersion')
  Object.assign(process.versions, { chrome: product.replace(/^.*\//, '') })
  pages = new Pages(chromium, { gone: pageHasGone, download: tellDownload })
  await pages.start()
  await go
  app.becomeReady()
}

function sessionOf(
  session: ReturnType<typeof createSessions>,
  preferences: Electron.WebPreferences,
): SessionStandIn {
  const given: unknown = preferences.session
  if (given instanceof SessionStandIn) return given
  return preferences.partition === undefined
    ? session.defaultSession
    : session.fromPartition(preferences.partition)
}

async function clearBrowsingData(chromium: Chromium | undefined): Promise<void> {
  await chromium?.cdp.send('Storage.clearCookies')
}

/** Asked to end, the app quits in order; asked twice, or taking too long, it just ends. */
function quitOnSignals(app: App): void {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (asked) process.exit(130)
      asked = true
      setTimeout(() => process.exit(130), 10_000).unref()
      app.quit()
    })
}

await main()
