import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, CalendarDay, type DayRange } from '../../src/shared/kernel/time.ts'
import { periodStart } from '../../src/shared/metric/metric-period.ts'
import { printedText } from '../../src/shared/print/print-node.ts'
import { packetDocument } from '../../src/shared/review-packet/packet-document.ts'
import { AssembledPacket } from '../../src/shared/review-packet/packet-value.ts'
import { packetFileName, packetPeriods } from '../../src/shared/review-packet/review-packet.ts'
import { type Desk, expect, test } from './app.ts'
import { pdfBookmarks, pdfFacts, pdfFonts, pdfPages, pdfTags, popplerMissing } from './poppler.ts'

const missing = popplerMissing()
test.skip(missing !== undefined, missing)

/** Stands in every text that must never be on paper. */
const privateMark = 'QUINCE'
const longWord = 'Donaudampfschifffahrtsgesellschaftskapitaen'.repeat(5)

/** Asks the app as its window does, and hands back the value. */
async function call(work: Page, method: string, input: object): Promise<unknown> {
  const reply = await work.evaluate(
    async ({ method, input }) => {
      const bridge: unknown = Reflect.get(window, 'halftime')
      if (typeof bridge !== 'object' || bridge === null) throw new Error('no bridge')
      const ask: unknown = Reflect.get(bridge, 'call')
      if (typeof ask !== 'function') throw new Error('no call')
      return JSON.stringify(await Reflect.apply(ask, undefined, [method, input]), (_key, value) =>
        value instanceof Float64Array
          ? { floats: Array.from(value, (one) => (Number.isFinite(one) ? one : null)) }
          : value,
      )
    },
    { method, input },
  )
  const parsed: unknown = JSON.parse(reply, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'floats' in value && Array.isArray(value.floats)
      ? Float64Array.from(value.floats, (one: number | null) => one ?? Number.NaN)
      : value,
  )
  expect(parsed, method).toMatchObject({ ok: true })
  return Reflect.get(Object(parsed), 'value')
}

async function idOf(work: Page, method: string, input: object): Promise<string> {
  const id: unknown = Reflect.get(Object(await call(work, method, input)), 'id')
  if (typeof id !== 'string') throw new Error(`${method} answered no id`)
  return id
}

function paragraphs(...lines: readonly string[]) {
  const content = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  return { version: 1, doc: { type: 'doc', content } }
}

const summary = {
  version: 1,
  doc: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Discovery is now a strength & a habit.' }] },
      {
        type: 'taskList',
        content: [true, false].map((checked) => ({
          type: 'taskItem',
          attrs: { checked },
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: checked ? 'Loss review done' : 'Pipeline to rebuild' }],
            },
          ],
        })),
      },
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'See the plan',
            marks: [{ type: 'link', attrs: { href: 'https://example.com/plan' } }],
          },
        ],
      },
    ],
  },
}

/** A full last quarter of one rep, with a private counterpart of everything, hostile text and a very long word. */
async function fillQuarter(work: Page, period: DayRange): Promise<string> {
  const repId = await idOf(work, 'rep.create', {
    name: 'Alex Rivera',
    role: 'Account executive',
    segment: 'mid-market',
  })
  await call(work, 'rep.create', { name: 'Sam Okafor' })
  const metricId = await idOf(work, 'metric.create', {
    name: 'First meetings',
    kind: 'leading',
    unit: 'count',
    goodDirection: 'up',
    period: 'week',
  })
  const monday = periodStart(addDays(period.from, 6), 'week')
  const readings = [3, 5, 4, 6, 7, 6, 9, 8, 8, 7, 6, 4].map((value, week) => ({
    repId,
    metricId,
    periodStart: addDays(monday, 7 * week),
    value,
  }))
  await call(work, 'metric.setReadings', { readings })
  await call(work, 'metric.setTarget', { repId, metricId, periodStart: monday, value: 8 })
  await call(work, 'goal.create', {
    repId,
    category: 'personal',
    wording: 'Run discovery to level 3 on every first call',
    why: 'Finding the real problem',
    startsOn: period.from,
    endsOn: period.to,
    targetValue: 3,
    audience: 'shareable',
  })
  await fillEvidence(work, repId, period)
  await call(work, 'commitment.make', {
    repId,
    owner: 'rep',
    words: 'Ten new accounts mapped',
    madeOn: period.from,
    dueOn: addDays(period.from, 14),
    audience: 'shareable',
  })
  await call(work, 'commitment.make', {
    repId,
    owner: 'me',
    words: `${privateMark} promise`,
    madeOn: period.from,
    dueOn: addDays(period.from, 14),
  })
  return repId
}

async function fillEvidence(work: Page, repId: string, period: DayRange): Promise<void> {
  const entry = (title: string, after: number, more: object = {}) =>
    call(work, 'journalEntry.create', {
      kind: 'observation',
      repIds: [repId],
      title,
      happenedOn: addDays(period.from, after),
      deliveredOn: addDays(period.from, after),
      audience: 'shareable',
      tags: ['Discovery'],
      ...more,
    })
  await entry('<script>alert("1")</script> & <b>bold</b> said in a call', 1)
  await entry(longWord, 2)
  for (let index = 0; index < 45; index += 1) {
    await entry(`Observation ${index + 1}: asked what happens if nothing changes, and waited`, 3 + index)
  }
  await entry('Tick me out', 60)
  await entry('Said to Sam what the buyer feared', 61, {
    kind: 'feedback',
    polarity: 'reinforce',
    document: paragraphs('You asked once and waited.', 'Do it in every first call.'),
  })
  await entry(`${privateMark} observation`, 20, {
    audience: 'only-me',
    document: paragraphs(`${privateMark} text`),
  })
}

/** The save dialog answers with a file of that name in the folder. */
async function answerSaveDialog(desk: Desk, file: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
}

/** Words without the blanks and breaks that a page makes of them. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD]+/g, '')
}

test('a packet is chosen, checked and exported, and the PDF says what the preview said', async ({ desk }) => {
  test.setTimeout(120_000)
  const { work, folder } = desk
  const today = CalendarDay.parse(await work.evaluate(() => new Date().toISOString().slice(0, 10)))
  const period = packetPeriods(today)[0]?.period
  if (period === undefined) throw new Error('no period')
  const repId = await fillQuarter(work, period)

  await work.getByRole('link', { name: 'Packets' }).first().click()
  await work.getByRole('button', { name: 'New packet' }).click()
  await work.getByRole('combobox', { name: 'About' }).fill('Alex')
  await work.keyboard.press('Enter')
  await work.getByRole('button', { name: 'Put it together' }).click()
  const preview = work.getByRole('region', { name: 'Preview of the packet' })
  await expect(preview.getByRole('heading', { level: 1, name: 'Alex Rivera' })).toBeVisible()
  await expect(preview).not.toContainText(privateMark)

  await expect(preview).toContainText('Tick me out')
  await work.getByRole('button', { name: 'Records in Evidence' }).click()
  await work.getByRole('checkbox', { name: 'Tick me out' }).click()
  await expect(preview).not.toContainText('Tick me out')

  const id = work.url().split('/').at(-1) ?? ''
  await call(work, 'reviewPacket.saveSummary', { id, document: summary })
  await expect(preview).toContainText('Discovery is now a strength & a habit.')

  const name = packetFileName('Alex Rivera', period)
  for (const paper of ['A4', 'Letter'] as const) {
    const file = join(folder, `${paper}.pdf`)
    await answerSaveDialog(desk, file)
    await work.getByRole('radio', { name: paper, exact: true }).click()
    await work.getByRole('button', { name: 'Export PDF' }).click()
    const dialog = work.getByRole('dialog', { name: 'What leaves' })
    await expect(dialog).toContainText(name)
    await expect(dialog).toContainText('Sam Okafor is named')
    await expect(dialog.getByRole('cell', { name: 'only me' })).toHaveCount(0)
    await expect(dialog).not.toContainText('Tick me out')
    const began = Date.now()
    await dialog.getByRole('button', { name: 'Export PDF' }).click()
    await expect(work.getByText(`Exported: ${paper}.pdf. The file is not encrypted.`)).toBeVisible({
      timeout: 30_000,
    })
    const facts = pdfFacts(file)
    console.log(`${paper}: ${facts.Pages} pages, ${statSync(file).size} bytes, ${Date.now() - began} ms`)
    expect(facts).toMatchObject({
      Title: 'Review packet',
      Creator: 'Halftime',
      Tagged: 'yes',
      JavaScript: 'no',
    })
    expect(facts['Page size']).toContain(paper === 'A4' ? 'A4' : 'letter')
    expect(statSync(file).mode & 0o077).toBe(0)
  }

  const file = join(folder, 'A4.pdf')
  const assembled = AssembledPacket.parse(await call(work, 'reviewPacket.assemble', { id }))
  const body = bare(pdfPages(file, 'body').join('\n'))
  for (const line of printedText(packetDocument(assembled.packet)).split('\n')) {
    expect(body, line).toContain(bare(line))
  }
  expect(bare(pdfPages(file).join('\n'))).not.toContain(privateMark)
  expect(readFileSync(file).toString('latin1')).not.toMatch(/\/JavaScript|\/Launch|\/EmbeddedFile/)

  const pages = pdfPages(file)
  for (const [index, words] of pages.entries()) {
    expect(words).toContain(`${index + 1} of ${pages.length}`)
    expect(words).toContain('Halftime · made on this laptop')
  }
  expect(pages.filter((words) => words.includes('What was seen')).length).toBeGreaterThan(1)
  const tags = pdfTags(file)
  for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure', 'P']) expect(tags).toContain(tag)
  const bookmarks = pdfBookmarks(file)
  for (const heading of ['Alex Rivera', 'In short', 'Results and what led to them', 'Evidence', 'Appendix']) {
    expect(bookmarks).toContain(heading)
  }
  const fonts = pdfFonts(file)
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts.every(({ isEmbedded, hasText }) => isEmbedded && hasText)).toBe(true)
  const links = [
    ...readFileSync(file)
      .toString('latin1')
      .matchAll(/\/URI\s*\(([^)]*)\)/g),
  ].map((match) => match[1])
  expect(links).toEqual(['https://example.com/plan'])

  await work.getByRole('tab', { name: 'Exports' }).click()
  await expect(work.getByText('A4.pdf', { exact: true })).toBeVisible()
  await expect(work.getByText('Letter.pdf', { exact: true })).toBeVisible()
  expect(await call(work, 'reviewPacket.list', { repId })).toMatchObject([
    { lastExport: { fileName: 'Letter.pdf' } },
  ])
})
