import { expect, type Locator, type Page } from '@playwright/test'

/** One note in the full editor. */
export class NotePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'Note', exact: true })
  }

  get title(): Locator {
    return this.page.getByRole('textbox', { name: 'Title' })
  }

  /** A new note from a rep's journal tab. */
  async begin(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'New note' }).click()
    await expect(this.text).toBeFocused()
  }

  /** Types `/` and the beginning of a command, and takes it. */
  async slash(word: string, label: string): Promise<void> {
    await this.page.keyboard.type(`/${word}`)
    await expect(this.page.getByRole('option', { name: new RegExp(`^${label}`) }).first()).toBeVisible()
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('listbox')).toBeHidden()
  }

  async mention(letters: string, name: string): Promise<void> {
    await this.page.keyboard.type(`@${letters}`)
    await expect(this.page.getByRole('option', { name })).toBeVisible()
    await this.page.keyboard.press('Enter')
  }

  /** Links the last word that was typed. */
  async linkLastWord(address: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+ArrowLeft')
    // The browser tells the editor of a new selection with the next frame.
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    await this.page.keyboard.press('ControlOrMeta+Shift+k')
    await this.page.getByRole('textbox', { name: 'Address' }).fill(address)
    await this.page.keyboard.press('Enter')
    await expect(this.text).toBeFocused()
    await this.page.keyboard.press('ArrowRight')
  }

  /** Waits for the store's answer to the last key. */
  async saved(): Promise<void> {
    await expect(
      this.page
        .getByRole('banner')
        .getByText(/^Saved \d/)
        .first(),
    ).toBeVisible()
  }

  async bringBack(beginning: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Earlier texts' }).click()
    await this.page.getByRole('button', { name: beginning }).first().click()
    await this.page.getByRole('button', { name: 'Bring this text back' }).click()
    await expect(this.page.getByRole('dialog', { name: 'Earlier texts', exact: true })).toBeHidden()
  }
}
