import { execFileSync } from 'node:child_process'
import { countInMemory } from '../trust/support/memory.ts'
import { expect, test } from './app.ts'

const markers = { rep: 'Quillwort-Zebrafish', note: 'bramblingwolverine4711' }
const wanted = Object.fromEntries(
  Object.values(markers).flatMap((marker) => [
    [`${marker} as UTF-8`, Buffer.from(marker)],
    [`${marker} as UTF-16`, Buffer.from(marker, 'utf16le')],
  ]),
)

interface Running {
  readonly pid: number
  readonly parent: number
  readonly words: string
}

/** Everything that a process started, and what those started. */
function startedBy(root: number): Running[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((found) =>
      found === null ? [] : [{ pid: Number(found[1]), parent: Number(found[2]), words: found[3] ?? '' }],
    )
  const below = (pid: number): Running[] =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)])
  return below(root)
}

/** Who shows or keeps what was written: the pages and the vault, but neither the browser nor the app's own shell. */
function keepers(root: number): Running[] {
  return startedBy(root).filter(({ words }) => /--type=renderer|--type=utility|vault\.cjs/.test(words))
}

/** In how many places of their memory the markers lie. */
function copiesIn(processes: readonly Running[]): number {
  return processes
    .map(({ pid }) => Object.values(countInMemory(pid, wanted).found).reduce((sum, one) => sum + one, 0))
    .reduce((sum, one) => sum + one, 0)
}

test('after a lock no page and no vault process holds a name or a note in its memory', async ({
  desk,
}, info) => {
  test.skip(process.platform !== 'linux', 'needs the memory files of Linux')
  test.setTimeout(120_000)
  const page = desk.work
  const root = desk.app.process().pid
  if (root === undefined) throw new Error('the app has no process')
  await page.getByRole('button', { name: 'Add a rep' }).click()
  await page.getByLabel('Names').fill(markers.rep)
  await page.getByRole('button', { name: 'Add rep' }).click()
  await page.getByRole('navigation', { name: 'My team' }).getByRole('link', { name: markers.rep }).click()
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('textbox').first().waitFor()
  await page.keyboard.type(markers.note)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(`Saved to ${markers.rep}`)).toBeVisible()

  const open = keepers(root)
  // The search has to be able to find them where they are, or its silence afterwards says nothing.
  expect(copiesIn(open)).toBeGreaterThan(0)

  const next = desk.app.waitForEvent('window')
  await page.keyboard.press('ControlOrMeta+l')
  const lock = await next
  await expect(lock.getByLabel('Passphrase', { exact: true })).toBeVisible()
  const before = new Set(open.filter(({ words }) => words.includes('vault.cjs')).map(({ pid }) => pid))
  expect(startedBy(root).filter(({ pid }) => before.has(pid))).toEqual([])
  await expect.poll(() => copiesIn(keepers(root)), { timeout: 20_000 }).toBe(0)

  // The app's own process passes answers on: what its memory still holds is told, not promised.
  const own = Object.values(countInMemory(root, wanted).found).reduce((sum, one) => sum + one, 0)
  info.annotations.push({ type: 'copies in the app process', description: String(own) })
})
