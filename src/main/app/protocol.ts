import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { logEvent } from './log.ts'

/** Where our pages live. A standard scheme of our own: nothing else on the machine answers there. */
export const appOrigin = 'app://halftime'

/** SECURITY 2.10. Everything is forbidden that is not named. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard',
].join('; ')

/** For the page that is printed: no script at all, and pictures only as part of the page. */
export const printSecurityPolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A file of the built pages. */
export interface Asset {
  readonly file: string
  readonly type: string
}

/** Every path that exists, each with its file. What is not a key here does not exist. */
export type Assets = ReadonlyMap<string, Asset>

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  // codeCache keeps the compiled form of our own scripts; nothing a manager writes passes there.
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Lists the built pages once, at start. Files of unknown kinds (source maps) are left out. */
export function listAssets(folder: string): Assets {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = join(entry.parentPath, entry.name)
    assets.set(`/${relative(folder, file).split(sep).join('/')}`, { file, type })
  }
  return assets
}

/**
 * The asset an address stands for. The text after the origin must be a key as it is: nothing is
 * decoded, joined or normalised, so there is nothing to climb out of. A fragment is the page's own.
 */
export function findAsset(assets: Assets, address: string): Asset | undefined {
  const [withoutFragment = ''] = address.split('#', 1)
  if (!withoutFragment.startsWith(`${appOrigin}/`)) return undefined
  return assets.get(withoutFragment.slice(appOrigin.length))
}

/** Answers the app scheme in a session, with the built pages and nothing else. */
export function serveAssets(session: Session, assets: Assets): void {
  session.protocol.handle('app', async (request) => {
    const asset = request.method === 'GET' ? findAsset(assets, request.url) : undefined
    if (asset === undefined) return notFound()
    return new Response(new Uint8Array(await readFile(asset.file)), {
      headers: headersFor(asset.type, contentSecurityPolicy),
    })
  })
}

/** A page to be printed, with the style sheet of its paper. */
export interface PrintPage {
  readonly path: string
  readonly html: string
  readonly css: string
}

/** What every printed page may ask for besides: style sheets as text, fonts as files. */
export interface PrintAssets {
  readonly styleSheets: ReadonlyMap<string, string>
  readonly fonts: ReadonlyMap<string, string>
}

/** Where a printed page finds the style sheet of its own paper. */
const pageStyleSheet = '/print/page.css'

/**
 * Answers the app scheme in the session of a print window: the page that was put there last, once, its own
 * style sheet, and the style sheets and fonts that every printed page shares.
 */
export function servePrintPages(
  session: Session,
  shared: PrintAssets,
): { readonly put: (page: PrintPage) => void } {
  let page: PrintPage | undefined
  let isUnread = false
  session.protocol.handle('app', async (request) => {
    const path = request.method === 'GET' ? pathOf(request.url) : undefined
    if (path === undefined) return notFound()
    if (path === page?.path && isUnread) {
      isUnread = false
      return printed('text/html; charset=utf-8', page.html)
    }
    if (path === pageStyleSheet && page !== undefined) return printed('text/css; charset=utf-8', page.css)
    const sheet = shared.styleSheets.get(path)
    if (sheet !== undefined) return printed('text/css; charset=utf-8', sheet, kept)
    const font = shared.fonts.get(path)
    return font === undefined ? notFound() : printed('font/woff2', new Uint8Array(await readFile(font)), kept)
  })
  return {
    put: (next) => {
      page = next
      isUnread = true
    },
  }
}

/** What follows our own origin, as it is. */
function pathOf(address: string): string | undefined {
  return address.startsWith(`${appOrigin}/`) ? address.slice(appOrigin.length) : undefined
}

/** What every printed page shares may be used again in its window, in memory; a page itself never. */
const kept = { 'Cache-Control': 'max-age=3600, immutable' } as const

function printed(
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
  keeping: Readonly<Record<string, string>> = { 'Cache-Control': 'no-store' },
): Response {
  return new Response(body, { headers: { ...headersFor(type, printSecurityPolicy), ...keeping } })
}

function notFound(): Response {
  logEvent('page-not-found')
  return new Response('', { status: 404, headers: headersFor('text/plain', "default-src 'none'") })
}

function headersFor(type: string, policy: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), hid=(), serial=()',
  }
}
