import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { notProvided, provide } from './provide.ts'

/** The small modules of a desktop: each does what can be done without one, and says so in the README. */

class PowerMonitor extends EventEmitter {
  readonly onBatteryPower = false
  getSystemIdleTime = (): number => 0
  getSystemIdleState = (): 'active' => 'active'
  getCurrentThermalState = (): 'unknown' => 'unknown'
  isOnBatteryPower = (): boolean => false
}

const display = {
  id: 1,
  label: 'stand-in',
  scaleFactor: 1,
  rotation: 0,
  internal: false,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1080 },
}

class Screen extends EventEmitter {
  getPrimaryDisplay = () => display
  getAllDisplays = () => [display]
  getDisplayMatching = () => display
  getDisplayNearestPoint = () => display
  getCursorScreenPoint = () => ({ x: 0, y: 0 })
}

function createClipboard() {
  let text = ''
  const clipboard: Pick<Electron.Clipboard, 'readText' | 'writeText' | 'clear'> = {
    readText: async () => text,
    writeText: async (written) => {
      text = written
    },
    clear: () => {
      text = ''
    },
  }
  return provide('clipboard', clipboard)
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

const shell: Pick<Electron.Shell, 'openExternal' | 'showItemInFolder' | 'openPath' | 'beep'> = {
  openExternal: async (url) => say(`Not opened in the stand-in: ${url}`),
  showItemInFolder: (path) => say(`Not shown in the stand-in: ${path}`),
  openPath: async (path) => {
    say(`Not opened in the stand-in: ${path}`)
    return ''
  },
  beep: () => undefined,
}

const refuseStorage = (): never => {
  throw new Error('the stand-in has no keychain: encryption is not available')
}

const safeStorage: Pick<
  Electron.SafeStorage,
  | 'isEncryptionAvailable'
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptString'
  | 'decryptString'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
> = {
  isEncryptionAvailable: () => false,
  isAsyncEncryptionAvailable: async () => false,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString: refuseStorage,
  decryptString: refuseStorage,
  encryptStringAsync: async () => refuseStorage(),
  decryptStringAsync: async () => refuseStorage(),
}

/** An icon nobody shows. */
const noImage = {
  isEmpty: () => true,
  getSize: () => ({ width: 0, height: 0 }),
  toPNG: () => Buffer.alloc(0),
}

type Template = readonly Electron.MenuItemConstructorOptions[]
type MenuEntry = Omit<Electron.MenuItemConstructorOptions, 'submenu'> & { submenu?: Menu }

/** `Menu`: kept and readable, never shown; accelerators are not stood in for. */
class Menu extends EventEmitter {
  static current: Menu | null = null
  readonly items: MenuEntry[]
  constructor(template: Template = []) {
    super()
    this.items = template.map(({ submenu, ...item }) =>
      Array.isArray(submenu) ? { ...item, submenu: new Menu(submenu) } : item,
    )
  }
  static buildFromTemplate(template: Template): Menu {
    return new Menu(template)
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.current = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.current
  }
  getMenuItemById(id: string): MenuEntry | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  popup = (): void => undefined
  closePopup = (): void => undefined
}

class Notification {
  static isSupported = (): boolean => false
  constructor() {
    throw new Error('the stand-in does not provide Notification')
  }
}

export const desktop = {
  powerMonitor: provide('powerMonitor', new PowerMonitor()),
  screen: provide('screen', new Screen()),
  clipboard: createClipboard(),
  shell: provide('shell', shell),
  safeStorage: provide('safeStorage', safeStorage),
  nativeImage: provide('nativeImage', {
    createFromPath: () => noImage,
    createEmpty: () => noImage,
    createFromBuffer: () => noImage,
  }),
  globalShortcut: provide('globalShortcut', {
    register: () => false,
    isRegistered: () => false,
    unregister: () => undefined,
    unregisterAll: () => undefined,
  }),
  Menu,
  MenuItem: notProvided('MenuItem'),
  Notification,
  Tray: notProvided('Tray'),
  MessageChannelMain: notProvided('MessageChannelMain'),
  powerSaveBlocker: provide('powerSaveBlocker', { start: () => 1, stop: () => true, isStarted: () => false }),
}
