import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { paste } from './clipboard.ts'
import { choose } from './controls.ts'

/** The numbers of the team: readings, targets, imports and the catalogue. */
export class NumbersPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  async open(): Promise<void> {
    await this.page.locator('.shell-sidebar').getByRole('link', { name: 'Numbers' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: 'Numbers' })).toBeVisible()
  }

  async tab(name: 'Readings' | 'Targets' | 'Import' | 'Catalogue'): Promise<void> {
    await this.main.getByRole('tab', { name }).click()
    await expect(this.main.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
  }

  async addPresets(names: readonly string[]): Promise<void> {
    await this.tab('Catalogue')
    await this.main.getByRole('button', { name: 'Add from presets' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Add from presets' })
    for (const name of names) await dialog.getByRole('checkbox', { name }).first().click()
    await dialog.getByRole('button', { name: `Add ${names.length}` }).click()
    await expect(dialog).toBeHidden()
  }

  async show(metric: string): Promise<void> {
    await choose(this.main, 'Metric', new RegExp(`^${metric}`))
    await expect(this.main.getByRole('heading', { name: metric })).toBeVisible()
  }

  /** A cell by where it stands, from the top left. */
  cell(row: number, column: number): Locator {
    return this.main.locator(`[data-cell="${row} ${column}"]`)
  }

  /** Types a number as into a spreadsheet and goes on with Enter. */
  async type(row: number, column: number, text: string): Promise<void> {
    await this.cell(row, column).click()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  async pasteAt(row: number, column: number, block: string): Promise<void> {
    await this.cell(row, column).click()
    await paste(this.page, { 'text/plain': block })
  }

  async saved(): Promise<void> {
    await expect(
      this.page
        .getByRole('banner')
        .getByText(/^Saved \d/)
        .first(),
    ).toBeVisible()
  }

  /** Picks a file in the open dialog, which shows nothing here and answers at once. */
  async chooseFile(app: ElectronApplication, path: string): Promise<void> {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    }, path)
    await this.tab('Import')
    await this.main.getByRole('button', { name: 'Choose a CSV file' }).click()
  }

  /** What the import would do, in counts. */
  get counts(): Locator {
    return this.main.locator('.import-counts')
  }

  get problems(): Locator {
    return this.main.getByRole('region', { name: 'Not understood' })
  }
}
