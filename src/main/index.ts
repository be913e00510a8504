import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, Menu, nativeTheme, session } from 'electron'
import { logEvent } from './app/log.ts'
import { openPreferences } from './app/preferences.ts'
import { registerAppScheme } from './app/protocol.ts'
import { applySwitches, hardenContents, hardenSession } from './app/security.ts'
import { isOnlyInstance } from './app/single-instance.ts'
import { startHalftime } from './app/start.ts'

// Whatever this process or the vault writes is for this user alone, from the first byte on.
process.umask(0o077)

const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const chosenFolder = app.commandLine.getSwitchValue('user-data-dir')
if (chosenFolder !== '') app.setPath('userData', resolve(chosenFolder))

applySwitches(devServer)
registerAppScheme()
app.on('web-contents-created', (_event, contents) => hardenContents(contents, devServer))

if (isOnlyInstance()) {
  app.whenReady().then(start, giveUp)
} else {
  app.exit(1)
}

function start(): void {
  const folder = app.getPath('userData')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const preferences = openPreferences(join(folder, 'preferences.json'))
  nativeTheme.themeSource = preferences.current().theme
  Menu.setApplicationMenu(null)
  // No window of ours uses it; whatever else might finds the same doors shut.
  hardenSession(session.defaultSession, devServer)
  startHalftime({
    folder,
    devServer,
    preferences,
    program: app.getAppPath(),
    session: session.fromPartition('work', { cache: false }),
  })
}

function giveUp(error: unknown): void {
  logEvent('start-failed', { kind: error instanceof Error ? error.name : 'unknown' })
  app.exit(1)
}
