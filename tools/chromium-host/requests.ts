import type { CdpSend } from './cdp.ts'
import type { Protocol } from './cdp-types.ts'
import { schemeOf, toAppUrl, toPageUrl } from './mapped-origin.ts'
import type { RequestDetails, ResponseDetails, SessionStandIn } from './session.ts'

type Paused = Protocol.Fetch.requestPausedPayload
type HeaderEntries = Protocol.Fetch.HeaderEntry[]
/** What the request's page decides about it before any listener of the session is asked. */
export interface RequestOwner {
  readonly session: SessionStandIn
  /** Whether this request may go on: navigations are put to `will-navigate` and its kin here. */
  allows(paused: Paused, appUrl: string): boolean
  describe(
    paused: Paused,
    appUrl: string,
  ): Omit<RequestDetails, 'id' | 'url' | 'method' | 'resourceType' | 'timestamp' | 'uploadData' | 'referrer'>
}

const resourceTypes: Partial<Record<Protocol.Network.ResourceType, RequestDetails['resourceType']>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
}

let lastRequestId = 0

/**
 * Answers one paused request as Electron would: navigation events, `onBeforeRequest`, then the
 * handler of the scheme or the network, and `onHeadersReceived` on the way back.
 */
export async function answerRequest(
  owner: RequestOwner,
  send: CdpSend,
  paused: Paused,
  isMainFrame: boolean,
): Promise<void> {
  const { requestId } = paused
  const url = toAppUrl(paused.request.url)
  if (paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined)
    return answerResponse(owner, send, paused, detailsOf(owner, paused, url, isMainFrame))
  if (!owner.allows(paused, url)) {
    await send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    return
  }
  const details = detailsOf(owner, paused, url, isMainFrame)
  const answer = await owner.session.beforeRequest.ask(details)
  if (answer?.cancel === true) {
    await send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  } else if (answer?.redirectURL !== undefined) {
    const responseHeaders = [{ name: 'location', value: toPageUrl(answer.redirectURL) }]
    await send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders })
  } else if (schemeOf(paused.request.url) !== undefined) {
    await answerFromHandler(owner, send, paused, details)
  } else {
    await send('Fetch.continueRequest', {
      requestId,
      interceptResponse: owner.session.headersReceived.exists || owner.session.completed.exists,
    })
  }
}

function detailsOf(owner: RequestOwner, paused: Paused, url: string, isMainFrame: boolean): RequestDetails {
  const { request, resourceType } = paused
  const frameType = isMainFrame ? 'mainFrame' : 'subFrame'
  return {
    ...owner.describe(paused, url),
    id: ++lastRequestId,
    url,
    method: request.method,
    resourceType: resourceType === 'Document' ? frameType : (resourceTypes[resourceType] ?? 'other'),
    referrer: toAppUrl(request.headers.Referer ?? ''),
    timestamp: performance.timeOrigin + performance.now(),
    uploadData: [],
  }
}

async function answerFromHandler(
  owner: RequestOwner,
  send: CdpSend,
  paused: Paused,
  details: RequestDetails,
): Promise<void> {
  const { requestId, request } = paused
  const handler = owner.session.protocolHandlers.get(schemeOf(request.url) ?? '')
  if (handler === undefined) {
    await send('Fetch.failRequest', { requestId, errorReason: 'NameNotResolved' })
    return
  }
  try {
    const body = request.method === 'GET' || request.method === 'HEAD' ? {} : { body: request.postData ?? '' }
    const response = await handler(
      new Request(details.url, { method: request.method, headers: request.headers, ...body }),
    )
    const bytes = Buffer.from(await response.arrayBuffer())
    const given = [...response.headers].map(([name, value]) => ({ name, value }))
    const responseHeaders = await consultHeaders(owner, details, response.status, given)
    if (responseHeaders === 'cancel')
      await send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    else
      await send('Fetch.fulfillRequest', {
        requestId,
        responseCode: response.status,
        responseHeaders,
        body: bytes.toString('base64'),
      })
    owner.session.completed.tell(responseOf(details, response.status, given))
  } catch (error) {
    process.stderr.write(
      `The handler of ${details.url} failed: ${error instanceof Error ? error.stack : String(error)}\n`,
    )
    await send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
  }
}

async function answerResponse(
  owner: RequestOwner,
  send: CdpSend,
  paused: Paused,
  details: RequestDetails,
): Promise<void> {
  const { requestId, responseStatusCode: responseCode, responseHeaders: given } = paused
  if (responseCode === undefined || given === undefined) {
    await send('Fetch.continueRequest', { requestId })
    return
  }
  const responseHeaders = await consultHeaders(owner, details, responseCode, given)
  if (responseHeaders === 'cancel')
    await send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  else await send('Fetch.continueResponse', { requestId, responseCode, responseHeaders })
  owner.session.completed.tell(responseOf(details, responseCode, given))
}

function responseOf(details: RequestDetails, statusCode: number, given: HeaderEntries): ResponseDetails {
  const responseHeaders: Record<string, string[]> = {}
  for (const { name, value } of given) responseHeaders[name] = [...(responseHeaders[name] ?? []), value]
  return { ...details, statusCode, statusLine: `HTTP/1.1 ${statusCode}`, responseHeaders }
}

/** Asks `onHeadersReceived`; the headers it answers replace the ones that came. */
async function consultHeaders(
  owner: RequestOwner,
  details: RequestDetails,
  statusCode: number,
  given: HeaderEntries,
): Promise<HeaderEntries | 'cancel'> {
  const answer = await owner.session.headersReceived.ask(responseOf(details, statusCode, given))
  if (answer?.cancel === true) return 'cancel'
  if (answer?.responseHeaders === undefined) return given
  return Object.entries(answer.responseHeaders).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  )
}
