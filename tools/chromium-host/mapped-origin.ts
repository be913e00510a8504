/**
 * Chromium knows nothing of the app's own scheme, so its pages live on an https origin that cannot
 * exist: `app://halftime/index.html` is `https://halftime.app.invalid/index.html` inside the page, and
 * `app://…` everywhere in main. `.invalid` is reserved, so no name server can ever answer for it.
 */
const mappedSchemes = new Set<string>()

/** Makes a scheme one of the app's own. */
export function mapScheme(scheme: string): void {
  mappedSchemes.add(scheme)
}

/** The URL Chromium is given for a URL of the app. Others pass unchanged. */
export function toPageUrl(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url)
  const [, scheme = '', host = '', rest = ''] = match ?? []
  if (!mappedSchemes.has(scheme.toLowerCase())) return url
  return `https://${host}.${scheme.toLowerCase()}.invalid${rest.startsWith('/') ? rest : `/${rest}`}`
}

/** The URL main sees for a URL of Chromium: the opposite of `toPageUrl`. */
export function toAppUrl(url: string): string {
  const match = /^https:\/\/(.*)\.([a-z0-9+-]+)\.invalid(?=[/?#]|$)(.*)$/is.exec(url)
  const [, host = '', scheme = '', rest = ''] = match ?? []
  return mappedSchemes.has(scheme) ? `${scheme}://${host}${rest}` : url
}

/** The scheme whose handler answers this URL of Chromium, if it is one of the app's own. */
export function schemeOf(url: string): string | undefined {
  const scheme = toAppUrl(url).split(':', 1)[0] ?? ''
  return mappedSchemes.has(scheme) ? scheme : undefined
}

/** The origin main sees: `app://halftime`, which the URL class would call `null`. */
export function originOf(appUrl: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/[^/?#]*/i.exec(appUrl)
  if (match === null || appUrl.startsWith('file:')) return 'null'
  return match[0]
}
