import { expect, test } from './app.ts'
import { WorkPage } from './pages/work-page.ts'

test('a behaviour that does not change is taken apart by keyboard, and ends in a promise of hers', async ({
  desk,
}) => {
  const page = desk.work
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  const tomas = (await work.repIds()).get('Tomás Lind')
  await work.go(`#/rep/${tomas}/skills`)
  await page.getByRole('button', { name: 'Begin an A-B-C' }).press('Enter')
  await page.keyboard.type('Hangs up at the first no')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Hangs up at the first no' })).toBeVisible()
  await expect(page.getByText('Nothing stands after either behaviour yet.')).toBeVisible()

  await page.getByRole('textbox', { name: 'Wanted: behaviour' }).fill('Asks one more question after a no')
  const after = async (whose: string, words: string, turn: readonly RegExp[]): Promise<void> => {
    await page.getByRole('textbox', { name: `What follows ${whose}`, exact: true }).fill(words)
    const form = page.getByRole('form', { name: `Add what follows ${whose}` })
    for (const mark of turn) await form.getByRole('button', { name: mark }).press('Enter')
    await page.getByRole('textbox', { name: `What follows ${whose}`, exact: true }).press('Enter')
    await expect(page.getByRole('textbox', { name: `What follows: ${words}` })).toBeVisible()
  }
  await after('what they do now', 'The sting is over', [])
  await after('the wanted behaviour', 'A first meeting', [/soon, when it comes/, /sure, whether it comes/])
  await expect(
    page.getByText('The wanted behaviour’s reward is late and unsure; the old habit’s is instant and sure.'),
  ).toBeVisible()
  await expect(page.getByText('What could you add that is positive, soon and certain?')).toBeVisible()

  await page
    .getByRole('textbox', { name: 'You will add' })
    .fill('Listen to one such call with him each Friday')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Make it a promise: Listen to one such call/ }).press('Enter')
  await expect(page.getByText('a promise of yours')).toBeVisible()
  await expect(page.getByText(/^Saved \d/).first()).toBeVisible()
  await work.go(`#/rep/${tomas}/promises`)
  await expect(
    page.getByRole('button', { name: 'Listen to one such call with him each Friday', exact: true }),
  ).toBeVisible()

  await work.go(`#/rep/${tomas}/skills`)
  await page.getByRole('link', { name: 'Asks one more question after a no' }).click()
  await page.getByRole('checkbox', { name: /Listen to one such call/ }).press('Space')
  await page.getByRole('textbox', { name: /What it did: Listen to one such call/ }).fill('He asked twice')
  await expect(page.getByText('promise kept')).toBeVisible()
})

test('a recognition becomes a win, is offered where it fits, and is learned', async ({ desk }) => {
  const page = desk.work
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  const { lines } = await work.call<{ lines: { kind: string; recordId: string; title: string }[] }>(
    'record.timeline',
    { kinds: ['recognition'], nouns: ['journal-entry'], limit: 50 },
  )
  const told = lines.find(({ title }) => title === 'Deal map that a newcomer can read')
  await work.go(`#/journal/${told?.recordId}`)
  await page.getByRole('button', { name: 'Keep as a win' }).click()
  await expect(page).toHaveURL(/#\/wins\?win=/)
  await page.getByRole('combobox', { name: 'Skill' }).click()
  await page.getByRole('option', { name: /^Prospecting/ }).click()
  const uses = page.getByRole('region', { name: 'Who could use it' })
  const offer = uses.getByRole('button', { name: 'Offer to Dana', exact: true })
  await expect(uses).toContainText('because Prospecting was seen at level')
  await offer.click()
  await expect(uses).toContainText('Offered to Dana')
  await expect(offer).toHaveCount(0)

  await uses.getByRole('button', { name: 'Take the offer to Dana Kim back' }).click()
  await expect(offer).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await uses.getByRole('button', { name: 'Dana learned it' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  await expect(uses).toContainText('Dana learned from Sam')

  await page.getByRole('textbox', { name: 'Find a win' }).fill('breakfast lighthouse')
  await expect(page.getByText('Nothing in the library has all of these words.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Find a win' }).fill('annoyed priya')
  await expect(page.getByRole('list', { name: 'Wins' }).getByRole('listitem')).toHaveCount(1)
})

test('the time map says where the time went, beside a split that is a whole', async ({ desk }) => {
  const page = desk.work
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  await work.go('#/time')
  const says = page.getByRole('region', { name: 'What the period says' })
  await expect(says).toContainText(/\d+ % of coaching time went to two reps with \d+ % of bookings/)
  await expect(says).toContainText('went to Sam; you chose 25 %.')
  await page.getByRole('button', { name: 'Show as a table' }).first().click()
  await expect(page.getByRole('table', { name: 'Coaching time and result by rep' })).toContainText('Tomás')

  await page.getByRole('button', { name: 'Change the split' }).click()
  await page.getByRole('radio', { name: 'Tier' }).click()
  await page.getByRole('textbox', { name: /^Top/ }).fill('50')
  await page.getByRole('textbox', { name: /^Core/ }).fill('30')
  await page.getByRole('button', { name: 'Keep the split' }).click()
  await expect(page.getByText('That is 80 % in all; it takes 100 %.')).toBeVisible()
  await page.getByRole('textbox', { name: /^Developing/ }).fill('20')
  await page.getByRole('button', { name: 'Keep the split' }).click()
  await expect(page.getByRole('list', { name: 'Your split' })).toContainText('Developing')
  await expect(says).toContainText(/went to your (top|developing) tier; you chose/)
})
