import { AxeBuilder } from '@axe-core/playwright'
import { RuleKey } from '../../src/shared/insight/insight.ts'
import { expect, test } from './app.ts'
import { WorkPage } from './pages/work-page.ts'

test('a nudge is tuned, put aside and made quieter where it stands, and comes back with undo', async ({
  desk,
}) => {
  const work = new WorkPage(desk.work)
  await work.call('sample.create', {})
  const sam = (await work.repIds()).get('Sam Okafor')
  await work.go(`#/rep/${sam}/brief`)
  const card = desk.work.getByRole('region', { name: 'Worth raising' })
  const alone = card.getByText('You have had no real contact with Sam for 19 days')
  const open = () =>
    card.getByRole('button', { name: /Tune or silence: You have had no real contact/ }).click()
  const surface = desk.work.getByRole('dialog', { name: /You have had no real contact/ })

  await expect(alone).toBeVisible()
  await open()
  await expect(surface).toContainText('What would silence it')
  const { violations } = await new AxeBuilder({ page: desk.work }).setLegacyMode(true).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  await surface.getByRole('textbox', { name: 'Days beyond your own limit' }).fill('5')
  await desk.work.keyboard.press('Tab')
  await expect(alone).toBeHidden()
  await expect(card).toContainText('The last one-on-one with Sam was 19 days ago')

  await work.go('#/insights')
  const rule = desk.work.getByRole('listitem').filter({ hasText: 'Left alone' }).first()
  await rule.getByRole('button', { name: 'Tune: Left alone' }).click()
  const limits = desk.work.getByRole('dialog', { name: 'Limits of Left alone' })
  await expect(limits).toContainText('came with 0 days')
  await limits.getByRole('textbox', { name: 'Days beyond your own limit' }).fill('0')
  await desk.work.keyboard.press('Tab')
  await desk.work.keyboard.press('Escape')
  await work.go(`#/rep/${sam}/brief`)
  await expect(alone).toBeVisible()

  await open()
  await surface.getByRole('button', { name: 'Put aside' }).click()
  await expect(alone).toBeHidden()
  await desk.work.getByRole('button', { name: 'Undo' }).click()
  await expect(alone).toBeVisible()

  await open()
  await surface.getByRole('button', { name: 'Not useful' }).click()
  await expect(desk.work.getByText('“Left alone” is quieter now')).toBeVisible()
  await expect(card.getByRole('listitem').first()).not.toContainText('no real contact')
})

test('the page of rules names every rule and what it last said', async ({ desk }) => {
  const work = new WorkPage(desk.work)
  await work.call('sample.create', {})
  await work.go('#/insights')
  const rows = desk.work.getByRole('list', { name: 'All rules' }).getByRole('listitem')
  await expect(rows).toHaveCount(RuleKey.options.length)
  await expect(rows.filter({ hasText: 'Quarter-end guard' })).toContainText(/Around|Nothing to say/)
  await rows.filter({ hasText: 'Took over' }).getByRole('link').click()
  await expect(desk.work).toHaveURL(/#\/rep\/.*\/brief$/)
  await expect(desk.work.getByRole('heading', { name: 'Alex Rivera' })).toBeVisible()
})
