import { expect, test } from './app.ts'
import { pick } from './pages/controls.ts'
import { WorkPage } from './pages/work-page.ts'

test('the brief of a neglected top performer is not ready before the manager brings something', async ({
  desk,
}) => {
  const page = desk.work
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  const sam = (await work.repIds()).get('Sam Okafor')
  await work.go(`#/rep/${sam}/brief`)
  const raised = page.getByRole('region', { name: 'Worth raising' })
  await expect(raised).toContainText('You have had no real contact with Sam for 19 days')
  await expect(raised).toContainText('You meet Sam in 2 days and have nothing to bring yet')
  const brought = page.getByRole('region', { name: /^What you bring/ })
  await expect(brought).toContainText('brief not ready')

  await brought.getByRole('button', { name: 'Write down what I bring' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'What I bring' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Personal best' })).toContainText('Bookings')
  await page.getByRole('button', { name: 'Add a roadblock' }).click()
  const form = page.getByRole('form', { name: 'Roadblocks to remove' })
  await form.getByLabel('What is in their way').fill('Every enterprise discount waits for my signature')
  await form.getByRole('button', { name: 'Write it down' }).click()

  // Asked, not guessed.
  await page.getByRole('button', { name: 'Note their answer' }).click()
  const asked = page.getByRole('form', { name: 'Outlook on the job' })
  await pick(asked, 'How they find the job', 'getting dim')
  await asked.getByLabel('In their words').fill('“All fine, as you know.”')
  await asked.getByRole('button', { name: 'Write it down' }).click()
  const outlook = page.getByRole('region', { name: 'Outlook on the job' })
  await expect(outlook).toContainText('Asked 3 times, from “Bright” to “Getting dim”')

  await work.go(`#/rep/${sam}/brief`)
  await expect(brought).toContainText('ready')
  await expect(brought).toContainText('Every enterprise discount waits for my signature')
  await expect(raised).not.toContainText('nothing to bring yet')

  // What was removed is no longer ahead.
  await brought.getByRole('button', { name: 'Open what I bring' }).click()
  const roadblocks = page.getByRole('region', { name: 'Roadblocks to remove' })
  await roadblocks.getByRole('button', { name: 'Removed' }).click()
  await expect(roadblocks.getByRole('listitem').filter({ hasText: 'signature' })).toContainText('removed')
})
