import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { choose } from './controls.ts'

/** One review packet: what goes in, its preview, and the way out. */
export class PacketPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Preview of the packet' })
  }

  /** Begins a packet about the rep whose page is shown. */
  async begin(period: string): Promise<void> {
    await this.page.getByRole('button', { name: /^More to do with/ }).click()
    await this.page.getByRole('menuitem', { name: 'Make a packet' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'New packet' })
    await choose(dialog, /^Period/, new RegExp(`^${period}`))
    await dialog.getByRole('button', { name: 'Put it together' }).click()
    await expect(dialog).toBeHidden()
    await expect(this.preview).toBeVisible()
  }

  async tickSection(label: string): Promise<void> {
    await this.page.getByRole('main').getByRole('checkbox', { name: label }).first().click()
  }

  /** Ticks one record of a section in or out. */
  async tickRecord(section: string, record: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: `Records in ${section}` }).click()
    await this.page.getByRole('list', { name: section }).getByRole('checkbox', { name: record }).click()
  }

  async writeInShort(words: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'Words' }).click()
    await this.page.getByRole('textbox', { name: 'In short' }).click()
    await this.page.keyboard.type(words)
    await expect(
      this.page
        .getByRole('banner')
        .getByText(/^Saved \d/)
        .first(),
    ).toBeVisible()
    await this.page.getByRole('tab', { name: 'What goes in' }).click()
  }

  /** Shows what is about to leave. */
  async ask(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Export PDF' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'What leaves' })
    await expect(dialog).toBeVisible()
    return dialog
  }

  /** Lets it leave to a place that the save dialog, which shows nothing here, answers at once. */
  async exportTo(app: ElectronApplication, filePath: string): Promise<void> {
    await app.evaluate(({ dialog }, place) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: place })
    }, filePath)
    const dialog = this.page.getByRole('dialog', { name: 'What leaves' })
    await dialog.getByRole('button', { name: 'Export PDF' }).click()
    await expect(dialog).toBeHidden({ timeout: 40_000 })
  }
}
