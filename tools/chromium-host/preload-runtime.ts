import { connectWorlds } from './page-bridge.ts'
import { decode, encode } from './wire.ts'

/** The isolated world preloads run in, and the two names that world knows. */
export const preloadWorld = 'halftime-preload'
export const sendBinding = '__standInSend'
export const receiveFunction = '__standInReceive'

/** What a page says to the host. `url` is read in the isolated world, so the page cannot forge it. */
export type FromPage =
  | { kind: 'invoke'; id: number; channel: string; args: unknown; url: string }
  | { kind: 'send'; channel: string; args: unknown; url: string }
  | { kind: 'focus' | 'blur'; url: string }
  | { kind: 'navigate'; url: string; to: string }
  | { kind: 'resize'; url: string; width: number; height: number; x: number; y: number }

/** What the host says to a page. */
export type ToPage =
  | { kind: 'event'; channel: string; args: unknown }
  | { kind: 'reply'; id: number; ok: true; value: unknown }
  | { kind: 'reply'; id: number; ok: false; message: string }

type Codec = { encode: (value: unknown) => unknown; decode: (value: unknown) => unknown }
type Expose = (key: string, value: unknown) => void
type Versions = Readonly<Record<string, string | undefined>>
type IpcListener = (event: object, ...args: unknown[]) => void

/**
 * `require('electron')` as a sandboxed preload knows it. Injected by source text: stands alone.
 */
export function createPreloadElectron(send: (message: string) => void, codec: Codec, expose: Expose) {
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void; channel: string }
  >()
  const listeners = new Map<string, { listener: IpcListener; once: boolean }[]>()
  let lastId = 0
  const tell = (message: object): void => send(JSON.stringify({ ...message, url: location.href }))
  const listOf = (args: unknown): unknown[] => (Array.isArray(args) ? args : [])
  const add = (channel: string, listener: IpcListener, once: boolean): void =>
    void listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
  const remove = (channel: string, listener?: IpcListener): void =>
    void listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((entry) => listener !== undefined && entry.listener !== listener),
    )
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        const id = ++lastId
        const encoded = codec.encode(args)
        waiting.set(id, { resolve, reject, channel })
        tell({ kind: 'invoke', id, channel, args: encoded })
      }),
    send: (channel: string, ...args: unknown[]) => tell({ kind: 'send', channel, args: codec.encode(args) }),
    on: (channel: string, listener: IpcListener) => {
      add(channel, listener, false)
      return ipcRenderer
    },
    addListener: (channel: string, listener: IpcListener) => {
      add(channel, listener, false)
      return ipcRenderer
    },
    once: (channel: string, listener: IpcListener) => {
      add(channel, listener, true)
      return ipcRenderer
    },
    off: (channel: string, listener: IpcListener) => {
      remove(channel, listener)
      return ipcRenderer
    },
    removeListener: (channel: string, listener: IpcListener) => {
      remove(channel, listener)
      return ipcRenderer
    },
    removeAllListeners: (channel: string) => {
      remove(channel)
      return ipcRenderer
    },
  }
  const receive = (text: string): void => {
    const message: ToPage = JSON.parse(text)
    if (message.kind === 'event') {
      for (const { listener, once } of listeners.get(message.channel) ?? []) {
        if (once) remove(message.channel, listener)
        listener({ sender: ipcRenderer, ports: [] }, ...listOf(codec.decode(message.args)))
      }
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.ok) call?.resolve(codec.decode(message.value))
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.message}`))
  }
  const zoom = { getZoomFactor: () => 1, getZoomLevel: () => 0 }
  return {
    modules: { contextBridge: { exposeInMainWorld: expose }, ipcRenderer, webFrame: zoom },
    receive,
    tell,
  }
}

/**
 * Tells the host about the focus and the size of the window, and puts navigations to it that make no
 * request (`about:`, `blob:`), where `Fetch` sees nothing. Injected by source text.
 */
export function reportWindow(tell: (message: object) => void): void {
  addEventListener('focus', () => tell({ kind: 'focus' }))
  addEventListener('blur', () => tell({ kind: 'blur' }))
  navigation.addEventListener('navigate', (event) => {
    const to = event.destination.url
    if (!event.cancelable || /^https?:/.test(to)) return
    event.preventDefault()
    tell({ kind: 'navigate', to })
  })
  addEventListener('resize', () =>
    tell({ kind: 'resize', width: innerWidth, height: innerHeight, x: screenX, y: screenY }),
  )
}

/** Runs the preload's own text as the CommonJS module it is. Injected by source text. */
export function runPreload(
  modules: Record<string, object>,
  versions: Versions,
  platform: string,
  body: (...names: unknown[]) => void,
): void {
  const electron = new Proxy(modules, {
    get: (target, key) => {
      if (
        typeof key === 'string' &&
        !(key in target) &&
        key !== '__esModule' &&
        key !== 'default' &&
        key !== 'then'
      )
        throw new Error(`the stand-in does not provide ${key} in preloads`)
      return Reflect.get(target, key)
    },
  })
  const require = (name: string): object => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const process = {
    platform,
    versions,
    env: {},
    argv: [],
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  }
  const module = { exports: {} }
  body(module.exports, require, module, process, globalThis)
}

const onlyTopFrame = 'if (globalThis.top !== globalThis) return;'

/** The script of the page's own world: only the far end of the bridge. */
export function pageWorldScript(secret: string): string {
  return `(() => { ${onlyTopFrame} (${connectWorlds})(${JSON.stringify(secret)}, 'page') })()`
}

/** The script of the isolated world: bridge, `electron` for preloads, then the preload itself. */
export function preloadWorldScript(secret: string, preload: string, versions: Versions): string {
  return `(() => { ${onlyTopFrame}
const send = globalThis.${sendBinding};
const bridge = (${connectWorlds})(${JSON.stringify(secret)}, 'preload');
const electron = (${createPreloadElectron})(send, { encode: ${encode}, decode: ${decode} }, bridge.expose);
Object.defineProperty(globalThis, ${JSON.stringify(receiveFunction)}, { value: electron.receive });
(${reportWindow})(electron.tell);
(${runPreload})(electron.modules, ${JSON.stringify(versions)}, ${JSON.stringify(process.platform)},
function (exports, require, module, process, global) {
${preload}
})
})()`
}
