import { spawn } from 'node:child_process'
import type { ElectronApplication, Page } from '@playwright/test'
import { type Desk, expect, passphrase, programOf, test } from './app.ts'
import { LockPage } from './pages/lock-page.ts'
import { NotePage } from './pages/note-page.ts'
import { RepPage } from './pages/rep-page.ts'
import { TypingRecorder } from './pages/typing-recorder.ts'
import { WorkPage } from './pages/work-page.ts'

/** Longer than any of these tests types. */
const words = Array.from({ length: 200 }, (_none, place) => `word${place} `).join('')

async function beginANote(work: Page): Promise<string> {
  await work.getByRole('button', { name: 'Add a rep' }).click()
  await work.getByLabel('Names').fill('Alex Rivera')
  await work.getByRole('button', { name: 'Add rep', exact: true }).click()
  const rep = new RepPage(work)
  await rep.open('Alex Rivera')
  await rep.tab('Journal')
  await new NotePage(work).begin()
  return new URL(work.url()).hash
}

/** Types until something is killed; that the page goes away under the keys is what is meant to happen. */
function typeOn(work: Page): Promise<void> {
  return work.keyboard.type(words, { delay: 20 }).catch(() => undefined)
}

/** Lets so much be typed. */
async function typed(work: Page, characters: number): Promise<void> {
  await work.waitForFunction(
    (count) => (document.querySelector('main [contenteditable=true]')?.textContent ?? '').length >= count,
    characters,
    { polling: 20 },
  )
}

async function vaultProcess(app: ElectronApplication): Promise<number> {
  const pid = await app.evaluate(
    (electron) => electron.app.getAppMetrics().find(({ name }) => name === 'Halftime vault')?.pid,
  )
  if (pid === undefined) throw new Error('no vault process runs')
  return pid
}

/** A note as the store has it after a new start. */
async function storedText(work: Page, hash: string): Promise<string> {
  await new WorkPage(work).go(hash)
  const { text } = new NotePage(work)
  await expect(text).toBeVisible()
  return (await text.textContent()) ?? ''
}

function expectNothingLost(
  stored: string,
  recorder: TypingRecorder,
  killedAtMs: number,
  before: string,
): void {
  expect(stored.length, 'what was called saved is there').toBeGreaterThanOrEqual(recorder.acknowledged.length)
  const aSecondAgo = recorder.textBefore(killedAtMs, 1_000)
  expect(stored.length, 'at most a second of typing is lost').toBeGreaterThanOrEqual(aSecondAgo.length)
  expect(before + words).toContain(stored)
}

/** The lock window that comes up when the vault ends by itself. */
async function lockWindow(desk: Desk, act: () => unknown): Promise<LockPage> {
  const [page] = await Promise.all([desk.app.waitForEvent('window'), act()])
  return new LockPage(desk.app, page)
}

test('a vault process killed while typing loses at most a second, and says so plainly', async ({ start }) => {
  test.setTimeout(120_000)
  const desk = await start()
  let { work } = await desk.lock.makeVault(passphrase)
  const hash = await beginANote(work)
  let before = ''
  // One moment before the first save, one after it, one in the midst of a long text.
  for (const characters of [25, 90, 160]) {
    const recorder = new TypingRecorder()
    await recorder.watch(work)
    const typing = typeOn(work)
    await typed(work, before.length + characters)
    const pid = await vaultProcess(desk.app)
    const killedAtMs = Date.now()
    const lock = await lockWindow(desk, () => process.kill(pid, 'SIGKILL'))
    await typing
    await expect(lock.page.getByText('The vault stopped unexpectedly and was closed.')).toBeVisible()
    expect(await lock.page.content()).not.toContain('word1')
    work = await lock.unlock(passphrase)
    const stored = await storedText(work, hash)
    expectNothingLost(stored, recorder, killedAtMs, before)
    before = stored
    await new NotePage(work).text.click()
    await work.keyboard.press('ControlOrMeta+End')
  }
  expect(before.length, 'some of it was saved').toBeGreaterThan(100)
})

test('the whole app killed while typing loses at most a second, and opens as if nothing was', async ({
  start,
}) => {
  test.setTimeout(120_000)
  let desk = await start()
  let { work } = await desk.lock.makeVault(passphrase)
  const hash = await beginANote(work)
  let before = ''
  for (const characters of [40, 130]) {
    const recorder = new TypingRecorder()
    await recorder.watch(work)
    const typing = typeOn(work)
    await typed(work, before.length + characters)
    const killedAtMs = Date.now()
    desk.app.process().kill('SIGKILL')
    await typing
    desk = await start()
    await expect(desk.lock.page.getByLabel('Passphrase', { exact: true })).toBeVisible()
    work = await desk.lock.unlock(passphrase)
    const stored = await storedText(work, hash)
    expectNothingLost(stored, recorder, killedAtMs, before)
    before = stored
    await new NotePage(work).text.click()
    await work.keyboard.press('ControlOrMeta+End')
  }
  expect(before.length, 'some of it was saved').toBeGreaterThan(60)
  expect(desk.complaints).toEqual([])
})

test('a text typed just before the lock is there after it, and the lock page knows nothing of it', async ({
  start,
}) => {
  const desk = await start()
  const { work } = await desk.lock.makeVault(passphrase)
  const hash = await beginANote(work)
  await work.keyboard.type('Typed the moment before the lock')
  const lock = await lockWindow(desk, () => work.keyboard.press('ControlOrMeta+l'))
  await expect(lock.page.getByLabel('Passphrase', { exact: true })).toBeVisible()
  await expect.poll(() => desk.app.windows().length).toBe(1)
  expect(await lock.page.content()).not.toContain('Typed the moment')
  const again = await lock.unlock(passphrase)
  expect(await storedText(again, hash)).toBe('Typed the moment before the lock')
})

test('a locked vault answers nobody, whichever window asks', async ({ start }) => {
  const desk = await start()
  const { work } = await desk.lock.makeVault(passphrase)
  await beginANote(work)
  const closed = work.waitForEvent('close')
  const lock = await lockWindow(desk, () => work.keyboard.press('ControlOrMeta+l'))
  await closed
  await expect(lock.page.getByLabel('Passphrase', { exact: true })).toBeVisible()
  for (const method of [
    'rep.list',
    'search.find',
    'record.timeline',
    'setting.get',
    'desktop.exportPacket',
  ]) {
    const refusal = await new WorkPage(lock.page).refusal(method, {})
    expect(refusal, method).toBe('vault-locked')
  }
})

test('a second copy over the same folder says so and leaves, and the first goes on', async ({
  start,
  folder,
}) => {
  const desk = await start()
  const { work } = await desk.lock.makeVault(passphrase)
  await beginANote(work)
  const { executable, args } = programOf(folder)
  const second = spawn(executable, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [second.stdout, second.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  await new Promise((resolve) => second.once('close', resolve))
  expect(said).toContain('Halftime is already open')
  expect(said).toContain('Nothing was changed.')
  await work.keyboard.type('The first goes on')
  await new NotePage(work).saved()
  await expect(new NotePage(work).text).toHaveText('The first goes on')
})
