import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { pick, typeDay } from './pages/controls.ts'
import { WorkPage } from './pages/work-page.ts'

test('the support track of an underperformer says what is missing, hears him, and lets only facts out', async ({
  desk,
  folder,
}) => {
  const page = desk.work
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  const alex = (await work.repIds()).get('Alex Rivera')
  await work.go(`#/rep/${alex}/coaching`)
  const card = page.getByRole('region', { name: 'Support and challenge' })
  await expect(card).toContainText('missing: chance to respond')
  await card.getByRole('link', { name: /Support track/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Support track' })).toBeVisible()

  // His own view is missing; once it is written down the list says so.
  const fair = page.getByRole('region', { name: 'Before a fair decision' })
  const response = fair.getByRole('listitem').filter({ hasText: 'Chance to respond' })
  await expect(response).toContainText('missing')
  await page.getByRole('button', { name: 'Write down what they said' }).click()
  const said = page.getByRole('form', { name: 'Their own view' })
  await said.getByLabel('What they said').fill('“I cannot call in the mornings while the handovers run.”')
  await said.getByRole('button', { name: 'Write it down' }).click()
  await expect(response).toContainText('there')

  // A checkpoint is held, with what became of its week.
  const checkpoints = page.getByRole('region', { name: 'Checkpoints' })
  const next = checkpoints.getByRole('listitem').filter({ hasText: 'six first meetings held' })
  await next.getByRole('button', { name: 'Held', exact: true }).click()
  await pick(checkpoints, 'This week’s part', 'Met')
  await checkpoints.getByRole('button', { name: 'Save' }).click()
  await expect(next).toContainText('met')

  // The expectation saves itself; its day is today.
  await page
    .getByLabel('In words both of you would use')
    .fill('Six first meetings a week, held, by Christmas')
  await typeDay(page.getByRole('region', { name: 'What is expected' }), 'Said to them on', 'today')
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible()

  const place = join(folder, 'facts.md')
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, place)
  await page.getByRole('button', { name: 'Facts only, as a file' }).click()
  await expect(page.getByText(/dated facts in facts\.md\. It is not encrypted/)).toBeVisible()
  const facts = readFileSync(place, 'utf8')
  expect(facts).toContain('Six first meetings a week, held, by Christmas')
  expect(facts).toContain('while the handovers run')
  expect(facts).not.toContain('never gets to a reason to meet')

  // The decision is hers, and says what is still missing.
  await page.getByRole('button', { name: 'Decide' }).click()
  const decide = page.getByRole('dialog', { name: 'Your decision' })
  await expect(decide).toContainText('Still missing: time to show it')
  await decide.getByRole('radio', { name: 'It goes on, with new dates' }).click()
  await decide.getByLabel('Why, in your words').fill('Two more weeks, after the handovers')
  await decide.getByRole('button', { name: 'Keep the decision' }).click()
  await expect(page.getByText(/It goes on, with new dates, decided/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a fact' })).toHaveCount(0)
})

test('a goal stays a draft until a behaviour and a promise hang on it, and is reckoned back to a week', async ({
  desk,
}) => {
  const page = desk.work
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  const alex = (await work.repIds()).get('Alex Rivera')
  await work.go(`#/rep/${alex}/goals`)
  await page.getByRole('button', { name: 'New goal' }).click()
  const panel = page.getByRole('dialog', { name: /^A goal for/ })
  await panel.getByLabel('What will be true at the end').fill('Be better at pipeline')
  const hints = panel.getByRole('region', { name: 'What the goal leaves open' })
  await expect(hints).toContainText('“better” leaves open what will be true')
  await expect(hints).toContainText('no number found')
  await panel.getByRole('combobox', { name: 'What it is about' }).click()
  await page.getByRole('option', { name: /A result/ }).click()
  await panel.getByRole('combobox', { name: /^Measured by/ }).click()
  await page.getByRole('option', { name: /^Bookings/ }).click()
  await panel.getByLabel('What will be true at the end').fill('Book 900,000 by the end of the quarter')
  await panel.getByLabel(/^Target/).fill('900000')
  await page.keyboard.press('Tab')
  await expect(hints).toContainText('× what was done before: stretch or error?')
  await panel.getByRole('button', { name: 'Set the goal' }).click()

  const row = page.locator('.goal-row').filter({ hasText: 'Book 900,000' })
  await expect(row.getByText('A draft until a behaviour and a promise hang on it.')).toBeVisible()
  await row.getByRole('button', { name: 'From target to week' }).click()
  const way = page.getByRole('dialog', { name: 'From target to week' })
  await expect(way.getByRole('row').filter({ hasText: 'First meetings' })).toContainText('go on')
  await way.getByRole('button', { name: 'Hang it on the goal' }).click()
  await expect(row.getByText('A draft until a promise hangs on it.')).toBeVisible()
  await expect(row.getByText(/a week, worked out from the target/).first()).toBeVisible()
  await row.getByRole('button', { name: 'Add a promise' }).click()
  await row.getByLabel('What will be done').fill('Sixty names by Friday')
  await row.getByRole('button', { name: 'Keep it' }).click()
  await row.getByRole('button', { name: 'Begin it' }).click()
  await expect(row.getByRole('button', { name: 'Check in' })).toBeVisible()
})
