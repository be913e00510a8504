import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './app.ts'
import { WorkPage } from './pages/work-page.ts'

test('the coachable riser: seen, told, tried, and told so, all from one tab', async ({ desk }) => {
  const { work: page } = desk
  const work = new WorkPage(page)
  const { id: repId } = await work.call<{ id: string }>('rep.create', {
    name: 'Tomás Lind',
    praisePreference: 'public',
  })
  await work.call('journalEntry.create', {
    kind: 'observation',
    title: 'Says goodbye without asking',
    polarity: 'redirect',
    repIds: [repId],
  })
  const tab = `#/rep/${repId}/coaching`
  const loops = page.getByRole('list', { name: 'Open loops' }).getByRole('listitem')
  const ledger = page.getByRole('region', { name: 'What became of feedback' })

  await test.step('what was seen is said with one act, and waits until it is told', async () => {
    await work.go(tab)
    await expect(page.getByRole('region', { name: 'The loop', exact: true })).toContainText('1 loop open')
    await page.getByRole('button', { name: 'Say it: Says goodbye without asking' }).click()
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Says goodbye without asking')
    await expect(page.getByRole('list', { name: 'Notes of the same loop' })).toContainText('observation')
    await work.go(tab)
    await page.getByRole('button', { name: 'Told today: Says goodbye without asking' }).click()
  })

  await test.step('it is followed up where it stands, with what was seen', async () => {
    await page.getByRole('button', { name: 'Follow up: Says goodbye without asking' }).click()
    const form = page.getByRole('form', { name: 'What became of it' })
    await form.getByRole('radio', { name: 'Tried' }).click()
    await form.getByRole('textbox', { name: 'What you saw' }).fill('Asked in twelve of fourteen')
    await page.keyboard.press('Enter')
    await expect(ledger).toContainText('1 of 1 tried, 0 changed')
    await expect(loops.first()).toContainText('reinforcement is next')
  })

  await test.step('a slip is taken away, and comes back with undo', async () => {
    await loops.getByRole('button', { name: /Take away: tried/ }).click()
    await expect(ledger).toContainText('0 of 1 tried')
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(ledger).toContainText('1 of 1 tried')
  })

  await test.step('praise that names nothing is asked what was done, beside how he likes it', async () => {
    await page.getByRole('button', { name: 'Reinforce: Says goodbye without asking' }).click()
    const card = page.getByRole('region', { name: 'In the loop' })
    await expect(card).toContainText('Tomás likes praise in public')
    await page.getByRole('textbox', { name: 'Title' }).fill('Great job')
    await expect(card).toContainText('What did they do?')
    await page.getByRole('textbox', { name: 'Title' }).fill('Asked for the meeting in every conversation')
    await expect(card).not.toContainText('What did they do?')
  })

  await test.step('one key marks what the touch was', async () => {
    await page.getByRole('heading', { level: 1 }).evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    await page.keyboard.press('2')
    await expect(page.getByRole('button', { name: 'Show', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.keyboard.press('2')
    await expect(page.getByRole('button', { name: 'Show', exact: true })).toHaveAttribute(
      'aria-pressed',
      'false',
    )
  })

  await test.step('the loop is closed, and the screen can be used by everybody', async () => {
    await work.go(tab)
    await expect(page.getByText('Every loop is closed')).toBeVisible()
    await expect(page.getByRole('region', { name: 'How deep it goes' })).toContainText('of 3 touches')
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  })
})
