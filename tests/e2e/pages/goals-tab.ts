import { expect, type Locator, type Page } from '@playwright/test'
import { act, choose, pick, typeDay } from './controls.ts'

/** A rep's goals. */
export class GoalsTab {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get panel(): Locator {
    return this.page.getByRole('dialog', { name: /^(A goal for|Change the goal)/ })
  }

  row(wording: string): Locator {
    return this.page.getByRole('main').locator('.goal-row').filter({ hasText: wording })
  }

  async begin(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'New goal' }).click()
    await expect(this.panel).toBeVisible()
  }

  async set(goal: {
    readonly wording: string
    readonly why: string
    readonly metric?: string
    readonly bands: readonly [string, string, string, string]
    readonly starts: string
    readonly ends: string
  }): Promise<void> {
    await this.begin()
    const { panel } = this
    await panel.getByLabel('What will be true at the end').fill(goal.wording)
    await panel.getByLabel('Why it matters to them').fill(goal.why)
    if (goal.metric !== undefined) await choose(panel, /^Measured by/, new RegExp(`^${goal.metric}`))
    for (const [place, label] of ['Now', 'Commit', 'Target', 'Stretch'].entries())
      await panel.getByLabel(new RegExp(`^${label}`)).fill(goal.bands[place] ?? '')
    await typeDay(panel, 'Starts', goal.starts)
    await typeDay(panel, 'Ends', goal.ends)
    await panel.getByRole('button', { name: 'Set the goal' }).click()
    await expect(panel).toBeHidden()
    await expect(this.row(goal.wording)).toBeVisible()
  }

  /** Hangs a promise on a draft and begins it; a goal about a behaviour needs no more. */
  async plan(wording: string, promise: string): Promise<void> {
    const row = this.row(wording)
    await expect(row.getByText('A draft until a promise hangs on it.')).toBeVisible()
    await row.getByRole('button', { name: 'Add a promise' }).click()
    const form = row.getByRole('form', { name: 'New promise' })
    await form.getByLabel('What will be done').fill(promise)
    await form.getByRole('button', { name: 'Keep it' }).click()
    await row.getByRole('button', { name: 'Begin it' }).click()
    await expect(row.getByRole('button', { name: 'Check in' })).toBeVisible()
  }

  async checkIn(wording: string, rating: string, note: string): Promise<void> {
    const row = this.row(wording)
    await row.getByRole('button', { name: 'Check in' }).click()
    await pick(row, 'How it stands', rating)
    await row.getByLabel('Why, in one line').fill(note)
    await row.getByRole('button', { name: 'Save check-in' }).click()
    await expect(row.getByText(note)).toBeVisible()
  }

  async closeAsMissed(wording: string, lesson: string): Promise<void> {
    await act(this.row(wording), `More for ${wording}`, 'Close as missed')
    const dialog = this.page.getByRole('dialog', { name: 'The goal is missed' })
    await dialog.locator('button[type=submit]').click()
    await expect(dialog.getByText('Say it in a few words.')).toBeVisible()
    await dialog.getByLabel('What it taught').fill(lesson)
    await dialog.locator('button[type=submit]').click()
    await expect(dialog).toBeHidden()
  }
}
