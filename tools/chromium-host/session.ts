import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { mapScheme } from './mapped-origin.ts'
import { provide } from './provide.ts'

type Handler = (request: Request) => Response | Promise<Response>
type Headers = Record<string, string[]>

/** What `webRequest` listeners are told about a request; URLs are the app's own. */
export interface RequestDetails {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly webContentsId: number
  readonly webContents: object
  readonly frame: object | null
  readonly resourceType: Electron.OnBeforeRequestListenerDetails['resourceType']
  readonly referrer: string
  readonly timestamp: number
  readonly uploadData: Electron.UploadData[]
}
export type ResponseDetails = RequestDetails & {
  statusCode: number
  statusLine: string
  responseHeaders: Headers
}

interface BeforeRequestAnswer {
  cancel?: boolean
  redirectURL?: string
}
interface HeadersReceivedAnswer {
  cancel?: boolean
  responseHeaders?: Record<string, string | string[]>
  statusLine?: string
}
type Listener<Details, Answer> = (details: Details, callback: (answer: Answer) => void) => void
type Filter = { urls: string[] }

/** A listener with the URL patterns it wants to hear of. */
class Consultation<Details extends { url: string }, Answer extends object> {
  private listener: Listener<Details, Answer> | null = null
  private patterns: RegExp[] = []

  /** Electron's two forms: `(listener)` and `(filter, listener)`; `null` removes it. */
  readonly set = (
    first: Filter | Listener<Details, Answer> | null,
    second?: Listener<Details, Answer> | null,
  ): void => {
    this.listener = typeof first === 'function' ? first : (second ?? null)
    this.patterns = typeof first === 'function' || first === null ? [] : first.urls.map(patternToRegExp)
  }
  get exists(): boolean {
    return this.listener !== null
  }
  ask(details: Details): Promise<Answer | undefined> {
    const { listener } = this
    const concerned = this.patterns.length === 0 || this.patterns.some((pattern) => pattern.test(details.url))
    if (listener === null || !concerned) return Promise.resolve(undefined)
    return new Promise((resolve) => listener(details, resolve))
  }
}

/** A listener that is told and asked nothing. */
class Notice<Details> {
  private listener: ((details: Details) => void) | null = null

  readonly set = (
    first: Filter | ((details: Details) => void) | null,
    second?: (details: Details) => void,
  ): void => {
    this.listener = typeof first === 'function' ? first : (second ?? null)
  }
  get exists(): boolean {
    return this.listener !== null
  }
  tell(details: Details): void {
    this.listener?.(details)
  }
}

function patternToRegExp(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /.*/s
  const escaped = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^\*:/, '[a-z]+:')
    .replace(/\*/g, '.*')
  return new RegExp(`^${escaped}$`, 's')
}

function createProtocol(handlers: Map<string, Handler>) {
  const handle = (scheme: string, handler: Handler): void => {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    mapScheme(scheme)
    handlers.set(scheme, handler)
  }
  return provide('protocol', {
    handle,
    unhandle: (scheme: string): void => void handlers.delete(scheme),
    isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
    registerSchemesAsPrivileged: (schemes: { scheme: string }[]): void => {
      for (const { scheme } of schemes) mapScheme(scheme)
    },
  })
}

/**
 * `session`: what main has to say about protocols, requests and downloads of one partition.
 *
 * All partitions share Chromium's one temporary profile; what a page stores is kept apart by origin
 * only. Permissions are denied by Chromium itself, so the permission handlers are never asked.
 */
export class SessionStandIn extends EventEmitter {
  readonly protocolHandlers = new Map<string, Handler>()
  readonly beforeRequest = new Consultation<RequestDetails, BeforeRequestAnswer>()
  readonly headersReceived = new Consultation<ResponseDetails, HeadersReceivedAnswer>()
  readonly completed = new Notice<ResponseDetails>()
  readonly protocol = createProtocol(this.protocolHandlers)
  readonly webRequest = provide('webRequest', {
    onBeforeRequest: this.beforeRequest.set,
    onHeadersReceived: this.headersReceived.set,
    onCompleted: this.completed.set,
  })
  private readonly clearEverything: () => Promise<void>
  private readonly persistent: boolean

  constructor(partition: string, clearEverything: () => Promise<void>) {
    super()
    this.persistent = partition === '' || partition.startsWith('persist:')
    this.clearEverything = clearEverything
  }
  isPersistent = (): boolean => this.persistent
  getStoragePath = (): null => null
  setPermissionRequestHandler = (): void => undefined
  setPermissionCheckHandler = (): void => undefined
  setDevicePermissionHandler = (): void => undefined
  setDisplayMediaRequestHandler = (): void => undefined
  setBluetoothPairingHandler = (): void => undefined
  setUSBProtectedClassesHandler = (): void => undefined
  setCertificateVerifyProc = (): void => undefined
  setSpellCheckerEnabled = (): void => undefined
  isSpellCheckerEnabled = (): boolean => false
  setSpellCheckerLanguages = (): void => undefined
  setSpellCheckerDictionaryDownloadURL = (): void => undefined
  setCodeCachePath = (): void => undefined
  setProxy = async (): Promise<void> => undefined
  closeAllConnections = async (): Promise<void> => undefined
  clearCodeCaches = async (): Promise<void> => undefined
  clearAuthCache = async (): Promise<void> => undefined
  clearHostResolverCache = async (): Promise<void> => undefined
  flushStorageData = (): void => undefined
  clearCache = (): Promise<void> => this.clearEverything()
  clearStorageData = (): Promise<void> => this.clearEverything()
  clearData = (): Promise<void> => this.clearEverything()
}

export type Sessions = ReturnType<typeof createSessions>

/** `session.fromPartition` and `session.defaultSession`: one object for each partition. */
export function createSessions(clearEverything: () => Promise<void>) {
  const sessions = new Map<string, SessionStandIn>()
  const fromPartition = (partition: string): SessionStandIn => {
    const existing = sessions.get(partition)
    if (existing !== undefined) return existing
    const created = provide('session', new SessionStandIn(partition, clearEverything))
    sessions.set(partition, created)
    return created
  }
  return { fromPartition, defaultSession: fromPartition('') }
}
