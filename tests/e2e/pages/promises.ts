import { expect, type Locator, type Page } from '@playwright/test'
import { act, pick, typeDay } from './controls.ts'

/** Rows of promises, on the page of all and on a rep's tab. */
export class Promises {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  row(words: string): Locator {
    return this.page.getByRole('main').locator('.promise-row').filter({ hasText: words })
  }

  async make(words: string, who: string, day: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'New promise' })
    if (!(await form.isVisible()))
      await this.page.getByRole('main').getByRole('button', { name: 'New promise' }).click()
    await form.getByLabel('What will be done').fill(words)
    await pick(form, 'Who carries it', who)
    await typeDay(form, 'By which day', day)
    await form.getByRole('button', { name: 'Keep it' }).click()
    await expect(this.row(words)).toBeVisible()
  }

  async keep(words: string): Promise<void> {
    await this.row(words).getByRole('checkbox').click()
    await expect(this.page.getByText(`Kept: ${words}`).first()).toBeVisible()
  }

  async reDate(words: string, day: string, why: string): Promise<void> {
    const dialog = await this.#ask(words, 'Re-date', 'Give it another day')
    await typeDay(dialog, 'By which day', day)
    await dialog.getByLabel('Why').fill(why)
    await this.#settle(dialog)
  }

  /** Without a reason nothing is dropped. */
  async drop(words: string, why: string): Promise<void> {
    const dialog = await this.#ask(words, 'Drop', 'Drop it')
    await dialog.locator('button[type=submit]').click()
    await expect(dialog.getByText('Say why, in a few words.')).toBeVisible()
    await dialog.getByLabel('Why').fill(why)
    await this.#settle(dialog)
  }

  async replace(words: string, by: string, why: string): Promise<void> {
    const dialog = await this.#ask(words, 'Replace', 'Replace it')
    await dialog.getByLabel('What will be done instead').fill(by)
    await dialog.getByLabel('Why').fill(why)
    await this.#settle(dialog)
    await expect(this.row(by).first()).toBeVisible()
  }

  /** Everything that happened to it, last first. */
  async trace(words: string): Promise<string> {
    await this.row(words).locator('.promise-words').click()
    const dialog = this.page.getByRole('dialog', { name: 'What happened to it', exact: true })
    const steps = dialog.getByRole('listitem')
    await expect(steps.first()).toBeVisible()
    const text = (await steps.allInnerTexts()).join('\n')
    await this.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    return text
  }

  async #ask(words: string, item: string, title: string): Promise<Locator> {
    await act(this.row(words), `Acts on: ${words}`, item)
    const dialog = this.page.getByRole('dialog', { name: title, exact: true })
    await expect(dialog).toBeVisible()
    return dialog
  }

  async #settle(dialog: Locator): Promise<void> {
    await dialog.locator('button[type=submit]').click()
    await expect(dialog).toBeHidden()
  }
}
