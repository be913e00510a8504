import { expect, type Page } from '@playwright/test'
import { pick } from '../pages/controls.ts'
import { MeetingPage, OneOnOnesTab } from '../pages/meeting-page.ts'
import { Promises } from '../pages/promises.ts'
import { RepPage } from '../pages/rep-page.ts'

/** Planned from the cadence, fed from the basket, held with notes, promises and a reflection. */
export async function holdAOneOnOne(work: Page): Promise<void> {
  const rep = new RepPage(work)
  const plans = new OneOnOnesTab(work)
  const meeting = new MeetingPage(work)
  await rep.open('Alex Rivera')
  await rep.putAside('The pricing sheet')
  await rep.tab('One-on-ones')
  await plans.plan({ day: 'today', time: '14:00', template: 'Weekly one-on-one' })
  await expect(plans.next.getByText('1 topic')).toBeVisible()
  await plans.next.getByRole('link').first().click()
  await work.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(meeting.agenda.getByRole('button', { name: 'The pricing sheet' })).toBeVisible()

  await meeting.select('Person and desire')
  await meeting.write('Slept badly, wants the Hartwell call to go well.')
  await pick(work.getByRole('main'), /^How willing is Alex/, 'Pull')
  await work.getByLabel('For example').fill('Asked for the recording before I offered it')
  await meeting.tick('Person and desire')
  await meeting.raise('Hartwell has gone quiet', 'Alex')
  await meeting.write('Champion on leave until Thursday.')
  await meeting.share()
  await meeting.promiseByKey('Call the champion’s deputy', 'Alex')
  await meeting.promiseByKey('Send the pricing sheet', 'You')
  await meeting.tick('Hartwell has gone quiet')
  await meeting.writePrivately('Careful: the third slip in a row.')
  await meeting.saved()
  await countAskedAndTold(work)
  const last = await meeting.finish(['Low at first', 'The pause', '', '', 'The sheet'])
  await expect(last.getByText(/Alex carries 1, you carry 1/)).toBeVisible()
  await expect(last.getByText('1 topic wait')).toBeVisible()
  await last.getByRole('button', { name: 'Back to Alex' }).click()
  await expect(work.getByRole('heading', { level: 1, name: 'Alex Rivera' })).toBeVisible()
}

async function countAskedAndTold(work: Page): Promise<void> {
  const meeting = new MeetingPage(work)
  await meeting.leaveText()
  for (const key of ['a', 'a', 't']) await work.keyboard.press(key)
  await expect(meeting.aside.getByRole('button', { name: /^Asked 2/ })).toBeVisible()
  await expect(meeting.aside.getByRole('button', { name: /^Told 1/ })).toBeVisible()
}

/** The open topic goes into the next one, across a moved and a skipped one. */
export async function carryATopicOver(work: Page): Promise<void> {
  const rep = new RepPage(work)
  const plans = new OneOnOnesTab(work)
  const meeting = new MeetingPage(work)
  await rep.tab('One-on-ones')
  await plans.plan({ day: '+7d' })
  await plans.change(2, 'Move to another day', 'Customer meeting', '+9d')
  await expect(plans.next.getByText(/moved because Customer meeting/)).toBeVisible()
  await plans.plan({ day: '+16d' })
  await plans.change(2, 'Skip it', 'Quarter end')
  await expect(rep.main.getByText('because Quarter end')).toBeVisible()
  const third = plans.next.getByRole('link').filter({ hasText: '1 topic' })
  await expect(third).toHaveCount(1)
  await third.click()
  await meeting.select('The pricing sheet')
  await expect(work.getByRole('main').getByText(/carried over from/)).toBeVisible()
  await expect(meeting.agenda.getByRole('button', { name: 'Hartwell has gone quiet' })).toHaveCount(0)
  await work.getByRole('link', { name: /^One-on-one 3/ }).click()
}

/** Kept, re-dated, dropped and replaced, each with its trace. */
export async function followPromisesThrough(work: Page): Promise<void> {
  const promises = new Promises(work)
  await work.locator('.shell-sidebar').getByRole('link', { name: 'Promises' }).click()
  await expect(promises.row('Call the champion’s deputy')).toBeVisible()
  await promises.make('Shadow one demo', 'Alex', '+3d')
  await promises.make('Read the win report', 'You', '+5d')
  await promises.keep('Send the pricing sheet')
  await promises.reDate('Call the champion’s deputy', '+20d', 'She is on leave')
  await promises.drop('Read the win report', 'There is none this quarter')
  await promises.replace('Shadow one demo', 'Shadow two demos', 'One is too few')
  await expect(promises.row('Send the pricing sheet')).toHaveCount(0)
  expect(await promises.trace('Call the champion’s deputy')).toMatch(/Moved from .* to .*\n.*She is on leave/)
  const rep = new RepPage(work)
  await rep.open('Alex Rivera')
  await rep.tab('Promises')
  await expect(promises.row('Read the win report')).toContainText('There is none this quarter')
  await expect(promises.row('Send the pricing sheet')).toContainText('kept')
}
