import { execFileSync } from 'node:child_process'
import { countInMemory } from '../trust/support/memory.ts'
import { expect, isStandIn, passphrase, test } from './app.ts'

const markers = ['Quillwort-Zebrafish', 'bramblingwolverine4711']

/** Words as they lie in memory, in either of the two ways that programs keep text. */
function bothWays(words: readonly string[]): Record<string, Buffer> {
  return Object.fromEntries(
    words.flatMap((word) => [
      [`${word} as UTF-8`, Buffer.from(word)],
      [`${word} as UTF-16`, Buffer.from(word, 'utf16le')],
    ]),
  )
}

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

/** In how many places of their memory the words lie. */
function copiesIn(pids: readonly number[], words: readonly string[]): number {
  const wanted = bothWays(words)
  return pids
    .flatMap((pid) => Object.values(countInMemory(pid, wanted).found))
    .reduce((sum, one) => sum + one, 0)
}

/**
 * The app's own processes: its shell, the vault and the pages. Electron's shell is the browser as well, which
 * remembers the text of the field that was typed in last; elsewhere the browser is a process apart.
 */
function ownProcesses(root: number): number[] {
  const below = startedBy(root).filter(({ words }) => /--type=renderer|--type=utility|vault\.cjs/.test(words))
  return [...(isStandIn ? [root] : []), ...below.map(({ pid }) => pid)]
}

test('after a lock nothing of the app holds a name, a note, the passphrase or the code in its memory', async ({
  desk,
}, info) => {
  test.skip(process.platform !== 'linux', 'needs the memory files of Linux')
  test.setTimeout(120_000)
  const [repName = '', note = ''] = markers
  const page = desk.work
  const root = desk.app.process().pid
  if (root === undefined) throw new Error('the app has no process')
  await page.getByRole('button', { name: 'Add a rep' }).click()
  await page.getByLabel('Names').fill(repName)
  await page.getByRole('button', { name: 'Add rep' }).click()
  await page.getByRole('navigation', { name: 'My team' }).getByRole('link', { name: repName }).click()
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('textbox').first().waitFor()
  await page.keyboard.type(note)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(`Saved to ${repName}`)).toBeVisible()

  const vault = startedBy(root).filter(({ words }) => words.includes('vault.cjs'))
  // The search has to be able to find them where they are, or its silence afterwards says nothing.
  for (const words of [[repName], [note]]) {
    expect(copiesIn(ownProcesses(root), words)).toBeGreaterThan(0)
  }
  // What passes through the app's own shell passes through it sealed, even now.
  if (isStandIn) expect(copiesIn([root], [...markers, passphrase, desk.recoveryCode])).toBe(0)

  const next = desk.app.waitForEvent('window')
  await page.keyboard.press('ControlOrMeta+l')
  const lock = await next
  await expect(lock.getByLabel('Passphrase', { exact: true })).toBeVisible()
  const gone = new Set(vault.map(({ pid }) => pid))
  expect(startedBy(root).filter(({ pid }) => gone.has(pid))).toEqual([])
  const written = [...markers, passphrase, desk.recoveryCode]
  await expect.poll(() => copiesIn(ownProcesses(root), written), { timeout: 20_000 }).toBe(0)
  // The browser got the words of this test from its driver too: what it still holds is told, not judged.
  const browser = startedBy(root)
    .filter(({ words }) => !words.includes('--type='))
    .map(({ pid }) => pid)
  info.annotations.push({ type: 'copies in the browser', description: String(copiesIn(browser, written)) })
})
