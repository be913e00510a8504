import { expect, test } from './app.ts'
import { act, pick } from './pages/controls.ts'
import { Promises } from './pages/promises.ts'
import { WorkPage } from './pages/work-page.ts'

test('what was taken off a rep is noticed, goes back with words, and a miss says whose hands it was in', async ({
  desk,
}) => {
  const page = desk.work
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  const alex = (await work.repIds()).get('Alex Rivera')
  const promises = new Promises(page)

  // Two promises changed owner this month: the rule and the months both say so.
  await work.go(`#/rep/${alex}/brief`)
  await expect(page.getByRole('region', { name: 'Worth raising' })).toContainText(
    'You took over two of Alex’s promises',
  )
  await work.go(`#/rep/${alex}/coaching`)
  const months = page.getByRole('table', { name: /^Who carries what with Alex/ })
  await expect(months.getByRole('row').nth(1)).toContainText('you took 2')

  // One of them goes back, with words to say it that can be changed.
  await work.go(`#/rep/${alex}/promises`)
  const words = 'Pricing sheet for Hartwell'
  await act(promises.row(words), `Acts on: ${words}`, 'Hand back to Alex')
  const dialog = page.getByRole('dialog', { name: 'Hand back to Alex' })
  const say = dialog.getByLabel('How you could say it')
  await expect(say).toHaveValue(/^I took “Pricing sheet for Hartwell” off you too quickly/)
  await say.fill('The pricing sheet is yours again. What is your next step?')
  await dialog.getByRole('button', { name: 'Hand it back' }).click()
  await expect(promises.row(words)).toContainText('Alex')
  expect(await promises.trace(words)).toContain('The pricing sheet is yours again. What is your next step?')

  // It waits for the next one-on-one, so that it is said and not only changed.
  const [next] = await work.call<readonly { oneOnOne: { id: string } }[]>('oneOnOne.upcoming', {
    repId: alex,
  })
  await work.go(`#/one-on-one/${next?.oneOnOne.id}`)
  await expect(
    page.getByRole('list', { name: 'Agenda' }).getByRole('button', { name: /^The pricing sheet is yours/ }),
  ).toBeVisible()

  // A promise that comes late asks why, and whose hands it was in.
  await work.go(`#/rep/${alex}/promises`)
  await promises.row(words).getByRole('checkbox').click()
  await page.getByRole('button', { name: 'Say why' }).click()
  const late = page.getByRole('dialog', { name: 'Kept, and late' })
  await late.getByRole('button', { name: 'Waiting for the volume numbers' }).click()
  await pick(late, 'In whose hands was that?', 'Shared')
  await late.getByRole('button', { name: 'Keep it' }).click()
  await expect(late).toBeHidden()
  await work.go(`#/rep/${alex}/coaching`)
  const missed = page.getByRole('region', { name: 'Why promises were missed' })
  await expect(missed).toContainText('1 shared')
  await expect(
    missed.getByRole('listitem').filter({ hasText: 'Waiting for the volume numbers' }),
  ).toContainText('2 times')
  await expect(months.getByRole('row').nth(1)).toContainText('you took 2, gave back 1')
})

test('a one-on-one closes with what the rep will do by when', async ({ desk }) => {
  const page = desk.work
  const work = new WorkPage(page)
  const rep = await work.call<{ id: string }>('rep.create', { name: 'Sam Okafor' })
  await work.go(`#/rep/${rep.id}/brief`)
  await page.getByRole('button', { name: /^Start one-on-one/ }).click()
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  const closing = page.getByRole('dialog', { name: 'Finish this one-on-one' })
  await expect(closing.getByRole('button', { name: 'Finish without a promise' })).toBeVisible()
  await closing.getByLabel('What will Sam do before next time?').fill('Map the shift leads')
  await expect(closing.getByLabel(/^By which day/)).toBeVisible()
  await closing.getByRole('button', { name: 'Finish', exact: true }).click()
  await page.getByRole('dialog', { name: 'For you alone' }).getByRole('button', { name: 'Skip' }).click()
  await expect(page.getByRole('dialog', { name: 'Where it goes next' })).toContainText(
    'Sam carries 1, you carry 0',
  )
})
