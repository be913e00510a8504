import { expect, type Page } from '@playwright/test'
import { addSeveral, choose, pick } from '../pages/controls.ts'
import { NotePage } from '../pages/note-page.ts'
import { RepPage } from '../pages/rep-page.ts'

/** A note with everything a note can hold, saved while it is written, and an earlier text brought back. */
export async function writeTheLongNote(work: Page): Promise<void> {
  const rep = new RepPage(work)
  const note = new NotePage(work)
  await rep.open('Alex Rivera')
  await rep.tab('Journal')
  await note.begin()
  const { keyboard } = work
  await note.slash('head', 'Heading')
  await keyboard.type('The call with Hartwell')
  await keyboard.press('Enter')
  await note.slash('bullet', 'Bullet list')
  await keyboard.type('asked about the cost of waiting')
  await keyboard.press('Enter')
  await keyboard.type('let the silence stand')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await note.slash('check', 'Check list')
  await keyboard.type('send the summary today')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await note.slash('table', 'Table')
  await keyboard.type('Step')
  await keyboard.press('Tab')
  await keyboard.type('Who')
  await keyboard.press('ControlOrMeta+End')
  await keyboard.type('Told ')
  await note.mention('sa', 'Sam Okafor')
  await keyboard.type('as well; notes at Hartwell')
  await note.linkLastWord('https://example.com/hartwell')
  await note.saved()
  await expect(note.text.getByRole('heading', { name: 'The call with Hartwell' })).toBeVisible()
  await expect(note.text.getByRole('listitem')).toHaveCount(3)
  await expect(note.text.getByRole('checkbox')).toHaveCount(1)
  await expect(note.text.getByRole('table')).toBeVisible()
  await expect(note.text.locator('a')).toHaveText('Hartwell')

  await note.title.fill('Discovery at Hartwell')
  await choose(work.getByRole('main'), 'Kind', 'Observation')
  await addSeveral(work.getByRole('main'), 'Tags', ['discovery', 'hartwell'])
  await choose(work.getByRole('main'), 'Where', 'On a call')
  await pick(work.getByRole('main'), /^Who can read/, 'Shareable')
  await expect(work.getByText('discovery').first()).toBeVisible()
  await bringAnEarlierTextBack(work)
}

async function bringAnEarlierTextBack(work: Page): Promise<void> {
  const note = new NotePage(work)
  await note.text.click()
  await work.keyboard.press('ControlOrMeta+a')
  await work.keyboard.type('Written over by mistake')
  await work.keyboard.press('ControlOrMeta+s')
  await expect(note.text).toHaveText('Written over by mistake')
  await note.saved()
  await note.bringBack(/The call with Hartwell/)
  await expect(note.text.getByRole('heading', { name: 'The call with Hartwell' })).toBeVisible()
  await expect(note.text.getByRole('table')).toBeVisible()
}

/** A form for feedback, filled in where it asks. */
export async function writeFromAForm(work: Page): Promise<void> {
  const rep = new RepPage(work)
  const note = new NotePage(work)
  await rep.open('Sam Okafor')
  await rep.tab('Journal')
  await note.begin()
  await work.getByRole('button', { name: 'Signs of coachability' }).click()
  await expect(note.text.getByRole('heading').first()).toBeVisible()
  await work.keyboard.type('Tried the pause in the very next call')
  await note.saved()
  await pick(work.getByRole('main'), /^Who can read/, 'Shareable')
  await expect(note.text).toContainText('Tried the pause in the very next call')
}

/** From another screen: one key, words, a rep and a tag without the mouse. */
export async function writeAQuickNote(work: Page): Promise<void> {
  await work.locator('.shell-sidebar').getByRole('link', { name: 'Promises' }).click()
  await expect(work.getByRole('heading', { level: 1, name: 'Promises' })).toBeVisible()
  await work.keyboard.press('n')
  await work.keyboard.type('Gave @da')
  await expect(work.getByRole('option', { name: 'Dana Kim' })).toBeVisible()
  await work.keyboard.press('Enter')
  await work.keyboard.type('praise in writing #praise')
  await work.keyboard.press('Tab')
  await work.keyboard.press('ControlOrMeta+Enter')
  await expect(work.getByText('Saved to Dana’s journal').first()).toBeVisible()
  await expect(work.getByRole('heading', { level: 1, name: 'Promises' })).toBeVisible()
}
