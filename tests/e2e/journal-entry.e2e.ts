import type { Page } from '@playwright/test'
import { expect, passphrase, test } from './app.ts'

const sidebar = (work: Page, name: string) => work.locator('.shell-sidebar').getByRole('link', { name })
const tab = (work: Page, name: string) => work.getByRole('main').getByRole('link', { name, exact: true })

async function addReps(work: Page): Promise<void> {
  await work.getByRole('button', { name: 'Add a rep' }).click()
  await work.getByLabel('Names').fill('Alex Rivera\nDana Kim')
  await work.getByRole('button', { name: 'Add 2 reps' }).click()
  await sidebar(work, 'Alex Rivera').click()
  await expect(work.getByRole('heading', { level: 1, name: 'Alex Rivera' })).toBeVisible()
}

const note = { name: 'Note', exact: true } as const
const lines = (work: Page) => work.getByRole('list', { name: 'Journal' }).getByRole('link')

test('a quick note takes every key from the first, without the mouse', async ({ desk: { work } }) => {
  await addReps(work)
  await work.keyboard.press('n')
  await work.keyboard.type('Saw @da')
  await expect(work.getByRole('option', { name: 'Dana Kim' })).toBeVisible()
  await work.keyboard.press('Enter')
  await work.keyboard.type('name the worry first #listening')
  await work.keyboard.press('Tab')
  await work.keyboard.press('Control+Enter')
  await expect(work.getByText('Saved to the journals of Alex and Dana')).toBeVisible()
  await sidebar(work, 'Journal').click()
  await expect(lines(work)).toHaveText([
    /Saw @Dana Kim name the worry first.*Alex Rivera and Dana Kim · #listening/,
  ])
})

test('a quick note that says nothing leaves nothing, and Escape keeps one that does', async ({
  desk: { work },
}) => {
  await addReps(work)
  await work.keyboard.press('n')
  await expect(work.getByRole('textbox', note)).toBeFocused()
  await work.keyboard.press('Escape')
  await expect(work.getByRole('dialog', note)).toBeHidden()
  await work.keyboard.press('n')
  await work.keyboard.type('Kept')
  await work.keyboard.press('Escape')
  await expect(work.getByText('Kept in Alex’s journal')).toBeVisible()
  await work.getByRole('button', { name: 'Open' }).click()
  await expect(work.getByRole('textbox', note)).toHaveText('Kept')
  await sidebar(work, 'Journal').click()
  await expect(lines(work)).toHaveCount(1)
})

test('what is typed in a note is there the next day, and an earlier text comes back', async ({ start }) => {
  const first = await start()
  const { work } = await first.lock.makeVault(passphrase)
  await addReps(work)
  await tab(work, 'Journal').click()
  await work.getByRole('button', { name: 'New note' }).click()
  const text = work.getByRole('textbox', note)
  await expect(text).toBeFocused()
  await work.keyboard.type('She asked what happens if nothing changes.')
  await expect(work.getByText(/^Saved \d/).first()).toBeVisible()
  await work.keyboard.press('Control+a')
  await work.keyboard.type('Written over')
  await work.keyboard.press('Control+s')
  await expect(text).toHaveText('Written over')
  await sidebar(work, 'Today').click()
  await first.app.close()

  const next = await start()
  const again = await next.lock.unlock(passphrase)
  await sidebar(again, 'Journal').click()
  await lines(again).first().click()
  await expect(again.getByRole('textbox', note)).toHaveText('Written over')
  await again.getByRole('button', { name: 'Earlier texts' }).click()
  await again
    .getByRole('button', { name: /She asked what happens/ })
    .first()
    .click()
  await again.getByRole('button', { name: 'Bring this text back' }).click()
  await expect(again.getByRole('textbox', note)).toHaveText('She asked what happens if nothing changes.')
})

test('a note goes to the trash at once, and one act brings it back', async ({ desk: { work } }) => {
  await addReps(work)
  await work.keyboard.press('n')
  await work.keyboard.type('For the trash')
  await work.keyboard.press('Control+Shift+Enter')
  await work.getByRole('button', { name: 'Move to trash' }).click()
  await expect(lines(work)).toHaveCount(0)
  await sidebar(work, 'Trash').click()
  await expect(work.getByText('30 days left')).toBeVisible()
  await work.getByRole('button', { name: 'Undo' }).click()
  await expect(work.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
})
