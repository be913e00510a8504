import { expect, test } from './app.ts'
import { pick } from './pages/controls.ts'
import { MeetingPage } from './pages/meeting-page.ts'
import { WorkPage } from './pages/work-page.ts'

test('on push back one key turns the agenda to listening, and an answer lands in what drives him', async ({
  desk,
}) => {
  const page = desk.work
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  const alex = (await work.repIds()).get('Alex Rivera')
  await work.go(`#/rep/${alex}/brief`)
  await page.getByRole('button', { name: /^Start one-on-one/ }).click()
  const meeting = new MeetingPage(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Person and desire' })).toBeVisible()

  // Something planned is already written under the focus: it must still be there at the end.
  await meeting.agenda.getByRole('button', { name: /^One focus/ }).click()
  await page.getByRole('textbox', { name: /^Notes on One focus/ }).click()
  await page.keyboard.type('Second question at Hartwell')
  await meeting.agenda.getByRole('button', { name: 'Person and desire' }).click()

  const desire = page.getByRole('region', { name: 'Desire' })
  await pick(desire, /^How willing is Alex/, 'Push back')
  await desire.getByRole('button', { name: 'gets defensive' }).click()
  await expect(desire.getByRole('button', { name: 'gets defensive' })).toHaveAttribute('aria-pressed', 'true')
  await expect(desire).toContainText('This may be a day to listen')
  await page.keyboard.press('l')

  await expect(page.getByRole('heading', { level: 1, name: 'What is on your mind' })).toBeVisible()
  await expect(meeting.agenda.getByRole('button', { name: /^One focus/ })).toBeHidden()
  await meeting.agenda.getByRole('button', { name: 'What you would choose' }).click()
  await page.getByRole('textbox', { name: 'Notes on What you would choose' }).click()
  await page.keyboard.type('Finding accounts nobody hands me')
  await meeting.saved()
  await page.getByRole('button', { name: 'Keep in what drives Alex' }).click()
  const keep = page.getByRole('form', { name: 'Keep in what drives Alex' })
  await expect(keep.getByLabel('In their words')).toHaveValue('Finding accounts nobody hands me')
  await keep.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText(/In what drives Alex since/)).toBeVisible()

  // The way back: what was typed in either direction is still there.
  await page.getByRole('button', { name: 'Back to the plan' }).click()
  await meeting.agenda.getByRole('button', { name: /^One focus/ }).click()
  await expect(page.getByText('Second question at Hartwell')).toBeVisible()
  await expect(meeting.agenda.getByRole('button', { name: 'What you would choose' })).toBeVisible()
  await page.getByRole('button', { name: 'Turned 2 times' }).click()
  await expect(page.getByText(/to listening, read push back/)).toBeVisible()

  await work.go(`#/rep/${alex}/profile`)
  const drives = page.getByRole('list', { name: 'What drives Alex' })
  await expect(drives.getByText('Finding accounts nobody hands me')).toBeVisible()
  await expect(drives.getByRole('link', { name: 'in a one-on-one' })).toBeVisible()
})
