import { EventEmitter } from 'node:events'

/**
 * The one fake of Electron: vitest puts this module in its place (vitest.config.ts). It holds the parts
 * the app side uses, remembers what was done to them, and lets a test play the other side.
 */

type Listener = (...args: never[]) => unknown

class FakeFrame {
  url: string
  parent: FakeFrame | null = null
  constructor(url: string) {
    this.url = url
  }
}

class FakeWebContents extends EventEmitter {
  mainFrame = new FakeFrame('')
  readonly sent: { readonly channel: string; readonly value: unknown }[] = []
  windowOpenHandler: (() => { action: string }) | undefined
  /** What the next print gives; a function may fail or never settle. */
  pdf: () => Promise<Buffer> = () => Promise.resolve(Buffer.from('%PDF-1.7 /Type /Pages /Count 3 %%EOF'))
  send(channel: string, value: unknown): void {
    this.sent.push({ channel, value })
  }
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.windowOpenHandler = handler
  }
  printToPDF(): Promise<Buffer> {
    return this.pdf()
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly options: Readonly<Record<string, unknown>>
  readonly webContents = new FakeWebContents()
  shown = false
  destroyed = false
  contentProtection = false
  constructor(options: Readonly<Record<string, unknown>>) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
  }
  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame = new FakeFrame(url)
  }
  show(): void {
    this.shown = true
  }
  hide(): void {
    this.shown = false
  }
  focus(): void {}
  maximize(): void {}
  restore(): void {}
  setContentProtection(on: boolean): void {
    this.contentProtection = on
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  isMinimized(): boolean {
    return false
  }
  isMaximized(): boolean {
    return false
  }
  isFullScreen(): boolean {
    return false
  }
  getNormalBounds(): { width: number; height: number } {
    return { width: 1000, height: 700 }
  }
  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    this.emit('closed')
  }
}

export class FakeVaultProcess extends EventEmitter {
  readonly received: { readonly type: string; readonly id?: number }[] = []
  killed = false
  postMessage(message: { readonly type: string; readonly id?: number }): void {
    this.received.push(message)
  }
  kill(): boolean {
    this.killed = true
    this.end(1)
    return true
  }
  /** The process is gone. */
  end(code = 0): void {
    this.emit('exit', code)
  }
}

export class FakeSession {
  permissionRequest: Listener | undefined
  permissionCheck: Listener | undefined
  devicePermission: Listener | undefined
  beforeRequest: ((details: object, answer: (verdict: { cancel: boolean }) => void) => void) | undefined
  completed: ((details: object) => void) | undefined
  spellChecker = true
  cacheCleared = 0
  readonly events = new EventEmitter()
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>()
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      this.schemes.set(scheme, handler)
    },
    unhandle: (scheme: string) => {
      this.schemes.delete(scheme)
    },
  }
  readonly webRequest = {
    onBeforeRequest: (listener: FakeSession['beforeRequest']) => {
      this.beforeRequest = listener
    },
    onCompleted: (listener: FakeSession['completed']) => {
      this.completed = listener
    },
  }
  setPermissionRequestHandler(handler: Listener): void {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: Listener): void {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: Listener): void {
    this.devicePermission = handler
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.spellChecker = on
  }
  setSpellCheckerLanguages(): void {}
  on(event: string, listener: (...args: unknown[]) => void): void {
    this.events.on(event, listener)
  }
  async clearCache(): Promise<void> {
    this.cacheCleared += 1
  }
  async clearStorageData(): Promise<void> {}
}

class FakeApp extends EventEmitter {
  isPackaged = false
  quits = 0
  /** Whether no other copy runs. */
  isFirst = true
  readonly switches = new Map<string, string>()
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      this.switches.set(name, value)
    },
    getSwitchValue: (name: string) => this.switches.get(name) ?? '',
  }
  enableSandbox(): void {
    this.switches.set('enable-sandbox', '')
  }
  getVersion(): string {
    return '0.1.0'
  }
  getPath(name: string): string {
    return `/home/mo/${name}`
  }
  requestSingleInstanceLock(): boolean {
    return this.isFirst
  }
  quit(): void {
    this.quits += 1
  }
}

class FakePowerMonitor extends EventEmitter {
  idleSeconds = 0
  state: 'active' | 'idle' | 'locked' | 'unknown' = 'active'
  getSystemIdleTime(): number {
    return this.idleSeconds
  }
  getSystemIdleState(): FakePowerMonitor['state'] {
    return this.state
  }
}

export const app = new FakeApp()
export const powerMonitor = new FakePowerMonitor()

export const ipcMain = {
  handlers: new Map<string, (event: object, ...args: unknown[]) => unknown>(),
  handle(channel: string, handler: (event: object, ...args: unknown[]) => unknown): void {
    this.handlers.set(channel, handler)
  },
}

export const utilityProcess = {
  started: [] as FakeVaultProcess[],
  fork(): FakeVaultProcess {
    const child = new FakeVaultProcess()
    this.started.push(child)
    return child
  },
}

export const clipboard = {
  text: '',
  async writeText(text: string): Promise<void> {
    this.text = text
  },
  async readText(): Promise<string> {
    return this.text
  },
  clear(): void {
    this.text = ''
  },
}

export const dialog = {
  open: { canceled: true, filePaths: [] as string[] },
  save: { canceled: true, filePath: '' },
  errors: [] as string[],
  async showOpenDialog() {
    return this.open
  },
  async showSaveDialog() {
    return this.save
  },
  showErrorBox(title: string): void {
    this.errors.push(title)
  },
}

export const safeStorage = {
  available: true,
  backend: 'gnome_libsecret',
  /** A locked or broken keychain. */
  fails: false,
  shouldReEncrypt: false,
  /** How often something was sealed. */
  sealed: 0,
  getSelectedStorageBackend(): string {
    return this.backend
  },
  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return this.available
  },
  async encryptStringAsync(text: string): Promise<Buffer> {
    if (this.fails) throw new Error('the keychain is locked')
    this.sealed += 1
    return Buffer.from(`sealed ${[...text].toReversed().join('')}`)
  },
  async decryptStringAsync(sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    if (this.fails) throw new Error('the keychain is locked')
    const result = [...sealed.toString().replace(/^sealed /, '')].toReversed().join('')
    return { result, shouldReEncrypt: this.shouldReEncrypt }
  },
}

export const session = {
  partitions: new Map<string, FakeSession>(),
  fromPartition(name: string): FakeSession {
    const made = this.partitions.get(name) ?? new FakeSession()
    this.partitions.set(name, made)
    return made
  },
}

export const nativeTheme = { shouldUseDarkColors: false, themeSource: 'system' }
export const protocol = { registerSchemesAsPrivileged(): void {} }
export const Menu = {
  buildFromTemplate: (template: readonly object[]) => template,
  setApplicationMenu(): void {},
}

/** Forgets everything, before each test. */
export function resetElectron(): void {
  BrowserWindow.all.length = 0
  utilityProcess.started.length = 0
  ipcMain.handlers.clear()
  session.partitions.clear()
  app.removeAllListeners()
  app.switches.clear()
  app.quits = 0
  app.isFirst = true
  powerMonitor.removeAllListeners()
  powerMonitor.idleSeconds = 0
  powerMonitor.state = 'active'
  clipboard.text = ''
  Object.assign(safeStorage, {
    available: true,
    backend: 'gnome_libsecret',
    fails: false,
    shouldReEncrypt: false,
    sealed: 0,
  })
  dialog.open = { canceled: true, filePaths: [] }
  dialog.save = { canceled: true, filePath: '' }
  dialog.errors.length = 0
}
