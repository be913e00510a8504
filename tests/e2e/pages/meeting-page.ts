import { expect, type Locator, type Page } from '@playwright/test'
import { act, choose, pick, typeDay } from './controls.ts'

/** The tab with all one-on-ones of a rep: plans and what changes in them. */
export class OneOnOnesTab {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get next(): Locator {
    return this.page.locator('.meeting-next')
  }

  async plan(how: {
    readonly day: string
    readonly time?: string
    readonly template?: string
  }): Promise<void> {
    await this.next.getByRole('button', { name: 'Plan a one-on-one' }).click()
    const dialog = this.page.getByRole('dialog', { name: /^Plan a one-on-one/ })
    await typeDay(dialog, 'Day', how.day)
    if (how.time !== undefined) await dialog.getByLabel('Time').fill(how.time)
    if (how.template !== undefined) await choose(dialog, /^Template/, how.template)
    await dialog.getByRole('button', { name: 'Plan it' }).click()
    await expect(dialog).toBeHidden()
  }

  /** Moves, skips or excuses a planned one; without a reason it must not go. */
  async change(
    number: number,
    item: 'Move to another day' | 'Skip it' | 'Excuse it',
    why: string,
    day?: string,
  ): Promise<void> {
    await act(this.next, `Acts on one-on-one ${number}`, item)
    const dialog = this.page.getByRole('dialog', { name: /this one-on-one$/ })
    const submit = dialog.locator('button[type=submit]')
    await submit.click()
    await expect(dialog.getByText('Say why, in a few words.')).toBeVisible()
    if (day !== undefined) await typeDay(dialog, 'New day', day)
    await dialog.getByLabel('Why').fill(why)
    await submit.click()
    await expect(dialog).toBeHidden()
  }
}

/** Meeting mode. */
export class MeetingPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get agenda(): Locator {
    return this.page.getByRole('list', { name: 'Agenda' })
  }

  get aside(): Locator {
    return this.page.getByRole('complementary', { name: 'At hand' })
  }

  async select(title: string): Promise<void> {
    await this.agenda.getByRole('button', { name: title }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  async raise(title: string, who: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Raise a topic' }).click()
    const form = this.page.getByRole('form', { name: 'Raise a topic' })
    await form.getByLabel('Topic').fill(title)
    await pick(form, 'Who raises it', who)
    await form.getByRole('button', { name: 'Add' }).click()
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }

  /** Writes under the point in the middle. */
  async write(words: string): Promise<void> {
    const note = this.page.getByRole('main').getByRole('textbox', { name: /^Notes on/ })
    await note.click()
    await this.page.keyboard.type(words)
    await expect(note).toContainText(words)
  }

  async share(): Promise<void> {
    await this.page.getByRole('button', { name: 'Only me', exact: true }).click()
    await expect(this.page.getByRole('button', { name: 'Shareable', exact: true })).toBeVisible()
  }

  async writePrivately(words: string): Promise<void> {
    await this.aside.getByRole('textbox', { name: 'Only you see this' }).click()
    await this.page.keyboard.type(words)
  }

  /** Leaves the text first: plain keys rest inside it. */
  async leaveText(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).click()
    await expect(this.page.locator('[contenteditable=true]:focus')).toHaveCount(0)
  }

  /** Writes a promise down with the key for it. */
  async promiseByKey(words: string, who: string): Promise<void> {
    await this.leaveText()
    await this.page.keyboard.press('p')
    const form = this.page.getByRole('form', { name: 'New promise' })
    await expect(form.getByLabel('What will be done')).toBeFocused()
    await this.page.keyboard.type(words)
    await pick(form, 'Who carries it', who)
    await form.getByRole('button', { name: 'Keep it' }).click()
    await expect(this.page.getByRole('main').getByRole('button', { name: words, exact: true })).toBeVisible()
  }

  async tick(title: string): Promise<void> {
    const box = this.agenda.getByRole('checkbox', { name: `Talked about: ${title}` })
    await box.click()
    await expect(box).toBeChecked()
  }

  /** Finishes, answers the reflection, and says what the last page shows. */
  async finish(answers: readonly string[]): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Finish', exact: true }).click()
    const hints = this.page.getByRole('dialog', { name: 'Finish this one-on-one' })
    await hints.getByRole('button', { name: /^Finish/ }).click()
    const questions = this.page.getByRole('dialog', { name: 'For you alone' })
    const fields = questions.getByRole('textbox')
    await expect(fields).toHaveCount(5)
    for (const [place, answer] of answers.entries()) await fields.nth(place).fill(answer)
    await questions.getByRole('button', { name: 'Keep it' }).click()
    const last = this.page.getByRole('dialog', { name: 'Where it goes next' })
    await expect(last).toBeVisible()
    return last
  }

  async saved(): Promise<void> {
    await expect(
      this.page
        .getByRole('banner')
        .getByText(/^Saved \d/)
        .first(),
    ).toBeVisible()
  }
}
