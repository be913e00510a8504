import type { Page } from 'playwright'
import { callInPage, clickAndWatch, installWatch, typeAndWatch } from '../in-page.ts'
import type { BenchRow } from '../report.ts'
import { figuresOf } from '../sampling.ts'
import type { BenchVaults } from '../vaults.ts'

const field = 'input[type=search]'

/**
 * P3: each of the first six letters, from the key to the painted list, against the same list out of memory:
 * a question that was answered before is answered by the page itself.
 */
export async function typeAheadRow(work: Page, { filled }: BenchVaults, words: number): Promise<BenchRow> {
  await work.evaluate(() => {
    window.location.hash = '#/search'
  })
  await work.locator(field).waitFor()
  await installWatch(work)
  const taken = { ours: [] as number[], theirs: [] as number[] }
  const long = filled.words.filter((word) => word.length >= 6)
  const step = Math.max(1, Math.floor(1_200 / words))
  for (let count = -3; count < words; count += 1) {
    const word = long[(count + 3) * step] ?? ''
    const first = await typeWord(work, word)
    const again = await typeWord(work, word)
    if (count < 0) continue
    taken.ours.push(...first)
    taken.theirs.push(...again)
  }
  const [ours, theirs] = [figuresOf(taken.ours), figuresOf(taken.theirs)]
  return {
    id: 'P3',
    what: 'Type-ahead: each of the first six letters, key to painted list',
    comparator: 'the same list out of memory, in the same window',
    ours,
    theirs,
    where: 'window',
    gates: [
      { what: 'p95', value: ours.p95, limit: 50, unit: 'ms' },
      { what: 'p95 beyond the list from memory', value: ours.p95 - theirs.p95, limit: 25, unit: 'ms' },
    ],
  }
}

async function typeWord(work: Page, word: string): Promise<number[]> {
  await typeAndWatch(work, field, '')
  const taken: number[] = []
  for (let letters = 1; letters <= 6; letters += 1) {
    const ms = await typeAndWatch(work, field, word.slice(0, letters))
    if (Number.isFinite(ms)) taken.push(ms)
  }
  return taken
}

/** P4: from the click on a name to the painted page; what was read before is asked for again each time. */
export async function repPageRow(work: Page, { filled }: BenchVaults, samples: number): Promise<BenchRow> {
  await work.evaluate(() => {
    window.location.hash = '#/today'
  })
  await work.locator('nav[aria-label="My team"] a').first().waitFor()
  await installWatch(work)
  const links = Math.min(8, filled.repIds.length)
  const taken = { ours: [] as number[], theirs: [] as number[] }
  for (let round = -4; round < samples; round += 1) {
    const place = ((round + 4) % links) + 1
    const selector = `[data-bench-link="${place}"]`
    await work.evaluate((count) => {
      const all = document.querySelectorAll('nav[aria-label="My team"] a')
      all[count - 1]?.setAttribute('data-bench-link', String(count))
    }, place)
    // A command that changes nothing: every answer that was kept is asked for again.
    await callInPage(work, 'rep.change', { id: filled.repIds[0], changes: {} })
    const ours = await clickAndWatch(work, selector)
    await clickAndWatch(work, 'a[href="#/today"]')
    const theirs = await clickAndWatch(work, selector)
    await clickAndWatch(work, 'a[href="#/today"]')
    if (round < 0) continue
    taken.ours.push(ours)
    taken.theirs.push(theirs)
  }
  const [ours, theirs] = [figuresOf(taken.ours), figuresOf(taken.theirs)]
  return {
    id: 'P4a',
    what: 'Open a rep page: click to painted brief',
    comparator: 'the same page with every answer in memory',
    ours,
    theirs,
    where: 'window',
    gates: [{ what: 'p95', value: ours.p95, limit: 100, unit: 'ms' }],
  }
}
