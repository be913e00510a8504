import { expect, type Locator, type Page } from '@playwright/test'

/** Search and commands in one box. */
export class Palette {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get box(): Locator {
    return this.page.getByRole('dialog', { name: 'Search and commands' })
  }

  get first(): Locator {
    return this.box.getByRole('option').first()
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k')
    await expect(this.box.getByRole('combobox')).toBeFocused()
  }

  /** Types and takes the first of what is found. */
  async run(typed: string, first: string | RegExp): Promise<void> {
    await this.open()
    await this.page.keyboard.type(typed)
    await expect(this.first).toContainText(first)
    await this.page.keyboard.press('Enter')
    await expect(this.box).toBeHidden()
  }
}
