import { app, type Session, type WebContents } from 'electron'
import { logEvent } from './log.ts'

/** How many requests tried to leave, and how many did. Shown on the About page. */
export interface RequestCounts {
  readonly blocked: number
  readonly outside: number
}

const counts = { blocked: 0, outside: 0 }

/** The counts since the app was started, over every session. */
export function requestCounts(): RequestCounts {
  return { ...counts }
}

/** Before the app is ready: every renderer sandboxed, and Chromium kept from talking to anybody. */
export function applySwitches(devServer: string | undefined): void {
  app.enableSandbox()
  const { commandLine } = app
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-gpu-shader-disk-cache',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name)
  }
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  // The dev server is the one exception, and it exists only where the app is not packaged.
  if (devServer !== undefined) return
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('proxy-server', 'http://127.0.0.1:9')
  commandLine.appendSwitch('proxy-bypass-list', '<-loopback>')
}

/**
 * Whether a page may load an address. Pure. Ours are the app scheme and data inside the page; in
 * development also the dev server and the developer tools.
 */
export function mayRequest(address: string, devServer: string | undefined): boolean {
  const parsed = URL.parse(address)
  if (parsed === null) return false
  if (parsed.protocol === 'app:') return parsed.host === 'halftime'
  if (parsed.protocol === 'data:' || parsed.protocol === 'blob:') return true
  const server = devServer === undefined ? null : URL.parse(devServer)
  if (server === null) return false
  return (
    parsed.protocol === 'devtools:' || (parsed.host === server.host && /^(http|ws)s?:$/.test(parsed.protocol))
  )
}

/** Denies a session everything a page could ask for, and every request that is not ours. */
export function hardenSession(session: Session, devServer: string | undefined): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  session.on('will-download', (event) => {
    event.preventDefault()
    logEvent('download-refused')
  })
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = mayRequest(details.url, devServer)
    if (!allowed) {
      counts.blocked += 1
      logEvent('request-refused', { kind: details.resourceType })
    }
    answer({ cancel: !allowed })
  })
  session.webRequest.onCompleted((details) => {
    if (!mayRequest(details.url, devServer)) counts.outside += 1
  })
}

/** Keeps every page where it is: no other address, no new window, no embedded page. */
export function hardenContents(contents: WebContents, devServer: string | undefined): void {
  const refuse = (event: { readonly url: string; preventDefault(): void }): void => {
    const isDevReload = devServer !== undefined && event.url.startsWith(`${devServer}/`)
    if (isDevReload) return
    event.preventDefault()
    logEvent('navigation-refused')
  }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
    logEvent('webview-refused')
  })
  contents.setWindowOpenHandler(() => {
    logEvent('window-refused')
    return { action: 'deny' }
  })
}
