import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Electron from 'electron'
import { BrowserWindow } from './browser-window.ts'
import type { CommandLine } from './command-line.ts'
import { PreventableEvent } from './events.ts'
import { appMetrics } from './process-metrics.ts'
import { createSingleInstance } from './single-instance.ts'

/** What the app's own package.json says, and where it lies. */
export interface AppPackage {
  readonly folder: string
  readonly name: string
  readonly version: string
}

/** Where a desktop keeps its folders; the person's own settings of them where they exist. */
function userFolder(name: 'DOWNLOAD' | 'DOCUMENTS' | 'DESKTOP', fallback: string): string {
  try {
    const settings = readFileSync(join(homedir(), '.config/user-dirs.dirs'), 'utf8')
    const folder = new RegExp(`^XDG_${name}_DIR="(.+)"$`, 'm').exec(settings)?.[1]
    if (folder !== undefined) return folder.replace('$HOME', homedir())
  } catch {
    // No such settings: the usual name.
  }
  return join(homedir(), fallback)
}

function appDataFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support')
  return process.env.APPDATA ?? process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
}

/** `app`: the life of the program, its folders and its name. */
export class App extends EventEmitter {
  readonly isPackaged = false
  readonly dock = undefined
  readonly commandLine: CommandLine
  readonly runningUnderARM64Translation = false
  name: string
  accessibilitySupportEnabled = false
  private readonly appPackage: AppPackage
  private readonly paths = new Map<string, string>()
  private readonly chromiumPid: () => number
  private readonly singleInstance: ReturnType<typeof createSingleInstance>
  private ready = false
  private quitting = false
  private readonly readiness: Promise<void>
  private settleReadiness = (): void => undefined

  constructor(appPackage: AppPackage, commandLine: CommandLine, chromiumPid: () => number) {
    super()
    this.readiness = new Promise((resolve) => {
      this.settleReadiness = resolve
    })
    this.appPackage = appPackage
    this.name = appPackage.name
    this.commandLine = commandLine
    this.chromiumPid = chromiumPid
    const userData = commandLine.getSwitchValue('user-data-dir')
    if (userData !== '') this.paths.set('userData', userData)
    this.singleInstance = createSingleInstance(
      () => this.getPath('userData'),
      ({ argv, cwd, additionalData }) => this.emit('second-instance', {}, argv, cwd, additionalData),
    )
  }

  whenReady(): Promise<void> {
    return this.readiness
  }
  isReady(): boolean {
    return this.ready
  }
  /** Chromium runs and, if a driver is attached, it has said go. */
  becomeReady(): void {
    mkdirSync(this.getPath('userData'), { recursive: true, mode: 0o700 })
    this.ready = true
    this.emit('will-finish-launching')
    this.emit('ready', {}, {})
    this.settleReadiness()
  }

  /** Asks `before-quit`, then every window; a listener of either may prevent it. */
  quit(): void {
    if (this.quitting) return
    this.quitting = true
    const event = new PreventableEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) {
      this.quitting = false
      return
    }
    for (const window of BrowserWindow.getAllWindows()) window.close()
    if (BrowserWindow.getAllWindows().length > 0) {
      this.quitting = false
      return
    }
    this.willQuit()
  }

  /** Ends at once: no window and no listener is asked. */
  exit(code = 0): void {
    this.quitting = true
    for (const window of BrowserWindow.getAllWindows()) window.destroy()
    this.leave(code)
  }

  private willQuit(): void {
    const event = new PreventableEvent()
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.quitting = false
    else this.leave(0)
  }

  private leave(code: number): void {
    this.emit('quit', {}, code)
    // A driver that asked for this still waits for its answer.
    setImmediate(() => process.exit(code))
  }

  allWindowsClosed(): void {
    if (this.quitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  getPath(name: string): string {
    const set = this.paths.get(name)
    if (set !== undefined) return set
    switch (name) {
      case 'home':
        return homedir()
      case 'temp':
        return tmpdir()
      case 'appData':
        return appDataFolder()
      case 'userData':
        return join(appDataFolder(), this.name)
      case 'sessionData':
        return this.getPath('userData')
      case 'logs':
        return join(this.getPath('userData'), 'logs')
      case 'crashDumps':
        return join(this.getPath('userData'), 'Crashpad')
      case 'downloads':
        return userFolder('DOWNLOAD', 'Downloads')
      case 'documents':
        return userFolder('DOCUMENTS', 'Documents')
      case 'desktop':
        return userFolder('DESKTOP', 'Desktop')
      case 'exe':
        return process.execPath
      default:
        throw new Error(`Failed to get '${name}' path`)
    }
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }
  setAppLogsPath(path = join(this.getPath('userData'), 'logs')): void {
    this.paths.set('logs', path)
  }
  getAppPath(): string {
    return this.appPackage.folder
  }
  getVersion(): string {
    return this.appPackage.version
  }
  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.name = name
  }
  getLocale = (): string => 'en-US'
  getSystemLocale = (): string => Intl.DateTimeFormat().resolvedOptions().locale
  getPreferredSystemLanguages = (): string[] => [this.getSystemLocale()]
  getLocaleCountryCode = (): string => this.getSystemLocale().split('-')[1] ?? ''
  requestSingleInstanceLock(additionalData?: unknown): boolean {
    return this.singleInstance.request(additionalData)
  }
  releaseSingleInstanceLock(): void {
    this.singleInstance.release()
  }
  hasSingleInstanceLock(): boolean {
    return this.singleInstance.has()
  }
  getAppMetrics(): Electron.ProcessMetric[] {
    return appMetrics(this.chromiumPid())
  }
  focus(): void {
    BrowserWindow.getAllWindows()[0]?.focus()
  }
  enableSandbox = (): void => undefined
  disableHardwareAcceleration = (): void => undefined
  setAppUserModelId = (): void => undefined
  setDesktopName = (): void => undefined
  setAboutPanelOptions = (): void => undefined
  showAboutPanel = (): void => undefined
  setBadgeCount = (): boolean => false
  clearRecentDocuments = (): void => undefined
  addRecentDocument = (): void => undefined
  setAccessibilitySupportEnabled = (): void => undefined
  isAccessibilitySupportEnabled = (): boolean => false
  setSecureKeyboardEntryEnabled = (): void => undefined
  isHardwareAccelerationEnabled = (): boolean => false
}
