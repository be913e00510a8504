import { expect, type Locator, type Page } from '@playwright/test'
import { act, choose, pick, typeDay } from './controls.ts'

/** One rep: the head and its eight tabs. */
export class RepPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  async open(name: string): Promise<void> {
    await this.page.locator('.shell-sidebar').getByRole('link', { name }).click()
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible()
  }

  async tab(name: string): Promise<void> {
    const tab = this.main.getByRole('link', { name, exact: true })
    await tab.click()
    await expect(tab).toHaveAttribute('aria-current', 'page')
  }

  /** The profile tab: a few facts of the card, each saved by itself. */
  async fillProfile(facts: {
    readonly role: string
    readonly segment: string
    readonly startedOn: string
    readonly yoursSince: string
    readonly idealDays: string
    readonly maximumDays: string
    readonly hardNews: string
  }): Promise<void> {
    const { main } = this
    await main.getByLabel('Role', { exact: true }).fill(facts.role)
    await main.getByLabel('Segment').fill(facts.segment)
    await typeDay(main, 'Started on', facts.startedOn)
    await typeDay(main, 'Yours since', facts.yoursSince)
    await pick(main, 'Ramp', 'Full')
    await choose(main, /^Tier/, 'Core')
    await main.getByLabel('Ideally every').fill(facts.idealDays)
    await main.getByLabel('At most').fill(facts.maximumDays)
    await main.getByLabel('At most').press('Tab')
    await pick(main, 'Likes praise', 'In private')
    await main.getByLabel('How they take hard news').fill(facts.hardNews)
    await main.getByLabel('How they take hard news').press('ControlOrMeta+s')
    await this.saved()
  }

  async addDrive(words: string, saidOn: string): Promise<void> {
    await this.main.getByRole('button', { name: 'Write it down' }).click()
    await this.main.getByLabel('In their words').fill(words)
    await typeDay(this.main, 'Said on', saidOn)
    await this.main.getByRole('button', { name: 'Keep it' }).click()
    await expect(this.main.getByText(words)).toBeVisible()
  }

  async addPersonalDate(label: string, day: string): Promise<void> {
    await this.main.getByRole('button', { name: 'Add a date' }).click()
    await this.main.getByLabel('What it is').fill(label)
    await typeDay(this.main, 'Day', day)
    await this.main.getByRole('button', { name: 'Keep it' }).click()
    await expect(this.main.getByRole('button', { name: `Remove ${label}` })).toBeVisible()
  }

  /** Puts something aside for the next conversation, with the key for it. */
  async putAside(words: string): Promise<void> {
    await this.page.keyboard.press('a')
    const dialog = this.page.getByRole('dialog', { name: /^For next time with/ })
    await dialog.getByRole('textbox').first().fill(words)
    await this.page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
  }

  async archive(name: string, why: string): Promise<void> {
    await act(this.main, /^More to do with/, 'Archive')
    const dialog = this.page.getByRole('dialog', { name: `Archive ${name}` })
    await dialog.getByLabel('Why').fill(why)
    await dialog.getByRole('button', { name: 'Archive' }).click()
    await expect(dialog).toBeHidden()
  }

  /** The top bar says that everything is in the store. */
  async saved(): Promise<void> {
    await expect(
      this.page
        .getByRole('banner')
        .getByText(/^Saved \d/)
        .first(),
    ).toBeVisible()
  }
}
