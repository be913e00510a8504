import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test as base, expect, passphrase } from './app.ts'
import { paste } from './pages/clipboard.ts'
import { LockPage } from './pages/lock-page.ts'
import { NotePage } from './pages/note-page.ts'
import { RepPage } from './pages/rep-page.ts'
import { WorkPage } from './pages/work-page.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'

const test = base.extend<{ readonly disk: SmallDisk }>({
  disk: async ({ folder }, use) => {
    const disk = mountSmallDisk(join(folder, 'disk'), 48)
    test.skip(disk === undefined, 'needs the right to mount a small disk, which this user does not have')
    if (disk === undefined) return
    await use(disk)
    disk.makeSpace()
    disk.remove()
  },
})

async function beginANote(work: Page): Promise<string> {
  await work.getByRole('button', { name: 'Add a rep' }).click()
  await work.getByLabel('Names').fill('Alex Rivera')
  await work.getByRole('button', { name: 'Add rep', exact: true }).click()
  const rep = new RepPage(work)
  await rep.open('Alex Rivera')
  await rep.tab('Journal')
  const note = new NotePage(work)
  await note.begin()
  await work.keyboard.type('Before the disk was full. ')
  await note.saved()
  return new URL(work.url()).hash
}

/** More than what is left free inside the files that are there already. */
const longText = 'Written while the disk was full. '.repeat(6_000).trim()

test('a full disk while saving: said plainly, the text kept, and saved once there is space', async ({
  disk,
  start,
  folder,
}) => {
  test.setTimeout(90_000)
  const desk = await start({ folder: join(folder, 'disk') })
  const { work } = await desk.lock.makeVault(passphrase)
  const hash = await beginANote(work)
  const note = new NotePage(work)
  disk.fill()
  await paste(work, { 'text/plain': longText })
  await expect(work.getByText('Not saved, retrying').first()).toBeVisible()
  await expect(work.getByText('The disk is full').first()).toBeVisible()
  await expect(note.text).toHaveText(`Before the disk was full. ${longText}`)
  disk.makeSpace()
  await note.saved()
  await expect(work.getByText('The disk is full')).toHaveCount(0)
  await desk.app.close()

  const next = await start({ folder: join(folder, 'disk') })
  const again = await next.lock.unlock(passphrase)
  await new WorkPage(again).go(hash)
  await expect(new NotePage(again).text).toHaveText(`Before the disk was full. ${longText}`)
})

test('a lock while the disk is full hides the text and drops none of it', async ({ disk, start, folder }) => {
  test.setTimeout(90_000)
  const desk = await start({ folder: join(folder, 'disk') })
  const { work } = await desk.lock.makeVault(passphrase)
  await beginANote(work)
  disk.fill()
  await paste(work, { 'text/plain': longText })
  const [page] = await Promise.all([desk.app.waitForEvent('window'), work.keyboard.press('ControlOrMeta+l')])
  await expect(page.getByText('A note could not be saved, perhaps because the disk is full.')).toBeVisible()
  expect(await page.content()).not.toContain('Written while')
  disk.makeSpace()
  const lock = new LockPage(desk.app, page)
  await lock.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await lock.page.keyboard.press('Enter')
  const note = new NotePage(work)
  await note.saved()
  await expect(note.text).toHaveText(`Before the disk was full. ${longText}`)
})
