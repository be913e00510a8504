import { expect, type Page } from '@playwright/test'
import { choose, pick } from '../pages/controls.ts'

/** Theme, week start, currency and the passphrase. */
export async function changeSettings(
  work: Page,
  passphrase: { readonly now: string; readonly next: string },
) {
  await work.locator('.shell-sidebar').getByRole('link', { name: 'Settings' }).click()
  const main = work.getByRole('main')
  await pick(main, 'Theme', 'Dark')
  await expect(work.locator('html[data-theme=dark]')).toBeVisible()
  await pick(main, 'The week begins on', 'Sunday')
  await choose(main, 'Currency', /GBP|Pound/)
  await expect(main.getByText(/£/).first()).toBeVisible()
  await main.getByRole('button', { name: 'Change passphrase' }).click()
  const dialog = work.getByRole('dialog', { name: 'Change passphrase' })
  await dialog.getByRole('textbox', { name: 'Current passphrase' }).fill(passphrase.now)
  await dialog.getByRole('textbox', { name: 'New passphrase' }).fill(passphrase.next)
  await dialog.getByRole('button', { name: 'Change it' }).click()
  await expect(dialog).toBeHidden()
}

/** The search finds a word wherever it stands, and leads there. */
export async function findEverything(work: Page): Promise<void> {
  await work.keyboard.press('/')
  const box = work.getByRole('searchbox', { name: 'Look for' })
  await expect(box).toBeFocused()
  const finds: readonly (readonly [words: string, what: RegExp])[] = [
    ['Rivera', /Alex Rivera/],
    ['silence stand', /Discovery at Hartwell/],
    ['#hartwell', /Discovery at Hartwell/],
    ['champion on leave', /One-on-one|Hartwell has gone quiet|weekly/i],
    ['deputy', /Call the champion’s deputy/],
    ['calmer quarter', /Six first meetings/],
    ['praise in writing', /praise/],
  ]
  for (const [words, what] of finds) {
    await box.fill(words)
    await expect(work.getByRole('list', { name: 'Results' }).getByRole('link').first()).toContainText(what)
  }
  await box.fill('silence stand')
  await expect(work.getByRole('list', { name: 'Results' }).locator('mark').first()).toBeVisible()
  await box.press('Enter')
  await expect(work.getByRole('textbox', { name: 'Title' })).toHaveValue('Discovery at Hartwell')
}
