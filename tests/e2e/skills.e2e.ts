import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { WorkPage } from './pages/work-page.ts'

const seriousIn = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`)
}

test('a skill is watched, scored by both, planned for on two sides, and its rise is said', async ({
  desk,
}) => {
  const { work: page } = desk
  const work = new WorkPage(page)
  const { id } = await work.call<{ id: string }>('rep.create', { name: 'Priya Nair' })

  // By the keyboard alone: into the grid, along it, and what was seen written down.
  await work.go('#/skills')
  await page.getByRole('button', { name: /^Priya Nair, Prospecting/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Priya Nair, Discovery: not seen yet' })).toBeFocused()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Priya Nair: Discovery' })
  await panel.getByRole('button', { name: 'Set the level' }).click()
  await expect(panel.getByText('A level needs what you saw')).toBeVisible()
  await panel.getByRole('radio', { name: /^2\. with help/ }).click()
  await panel
    .getByRole('textbox', { name: 'What was said or done' })
    .fill('Asked why it matters, from her sheet.')
  await panel.getByRole('button', { name: 'Set the level' }).click()
  await expect(panel.getByText('1 dated example')).toBeVisible()
  expect(await seriousIn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Priya Nair, Discovery: with help, 2 of 4/ })).toBeFocused()

  // A plan stands on one leg until both bring something.
  await work.go(`#/rep/${id}/skills`)
  await page.getByRole('button', { name: 'Start a plan' }).click()
  const plan = page.getByRole('dialog', { name: 'A plan for Priya Nair' })
  await plan.getByRole('combobox', { name: 'The one skill' }).click()
  await page.getByRole('option', { name: /^Discovery/ }).click()
  await plan.getByRole('combobox', { name: 'Where it should be at the review' }).click()
  await page.getByRole('option', { name: /^3\. on their own/ }).click()
  await plan.getByRole('button', { name: 'Start the plan' }).click()
  const card = page.getByRole('region', { name: 'Plan: Discovery' })
  await expect(card.getByText('Unbalanced: neither side has an item yet.')).toBeVisible()
  await addItem(card, 'Add what I provide', 'What I provide', 'Listen in on one call a week')
  await expect(card.getByText('you provide something, Priya does nothing yet')).toBeVisible()
  await addItem(card, 'Add what Priya does', 'What Priya does', 'One cost question in each first meeting')
  await expect(card.getByText('Unbalanced')).toBeHidden()
  await work.go(`#/rep/${id}/brief`)
  await expect(page.getByRole('region', { name: 'Plan: Discovery' })).toContainText('you · no day yet')

  // Both fill a card; where they differ there is something to ask, and the level comes from it.
  await work.go(`#/rep/${id}/skills`)
  await page.getByRole('button', { name: 'New scorecard' }).click()
  const start = page.getByRole('dialog', { name: 'A scorecard for Priya Nair' })
  await start.getByRole('textbox', { name: 'Which call or visits' }).fill('Trellis')
  await start.getByRole('button', { name: 'Begin' }).click()
  const depth = page.getByRole('group', { name: '2. How deep did the questions go?' })
  const answers = depth.getByRole('radiogroup')
  await answers
    .nth(0)
    .getByRole('radio', { name: /^Cause, cost/ })
    .click()
  await answers
    .nth(1)
    .getByRole('radio', { name: /^Facts/ })
    .click()
  const talk = page.getByRole('region', { name: 'To talk about' })
  await expect(talk).toContainText('You: 3 of 4 · Priya: 1 of 4')
  await expect(talk).toContainText('2 steps apart')
  await expect(page.getByText(/^Saved /).first()).toBeVisible()
  await page.getByRole('button', { name: 'Keep as evidence' }).click()
  await expect(page.getByText('kept', { exact: true })).toBeVisible()
  expect(await seriousIn(page)).toEqual([])

  // What rose is a small gain, and waits to be said.
  await work.go(`#/rep/${id}/skills`)
  await expect(page.getByText('1 small gain since January')).toBeVisible()
  await expect(card.getByText('Rose to “on their own” since it began')).toBeVisible()
  await page
    .getByRole('list', { name: 'Skills' })
    .getByRole('button', { name: /Discovery/ })
    .click()
  await panel.getByRole('button', { name: 'I said so today' }).click()
  await expect(panel.getByText(/^said on /)).toBeVisible()
})

async function addItem(card: ReturnType<Page['getByRole']>, open: string, field: string, words: string) {
  await card.getByRole('button', { name: open }).click()
  await card.getByRole('textbox', { name: field }).fill(words)
  await card.getByRole('button', { name: 'Add', exact: true }).click()
  await card.getByText(words).waitFor()
}
