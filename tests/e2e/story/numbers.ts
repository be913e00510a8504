import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { GoalsTab } from '../pages/goals-tab.ts'
import { NumbersPage } from '../pages/numbers-page.ts'
import { RepPage } from '../pages/rep-page.ts'

/** Metrics from presets, readings typed and pasted. */
export async function keepNumbers(work: Page): Promise<void> {
  const numbers = new NumbersPage(work)
  await numbers.open()
  await numbers.addPresets(['First meetings', 'Demos'])
  await numbers.tab('Readings')
  await numbers.show('First meetings')
  for (const [column, reading] of ['4', '5', '6', '5'].entries()) await numbers.type(0, column, reading)
  await expect(numbers.cell(0, 3)).toHaveValue('5')
  await numbers.pasteAt(1, 0, '7\t8\t9\t8\n3\t\t4\t5\n')
  await expect(numbers.cell(1, 3)).toHaveValue('8')
  await expect(numbers.cell(2, 2)).toHaveValue('4')
  await expect(numbers.cell(2, 1)).toHaveValue('')
  await numbers.saved()
}

/** The twelve months before this one, as `2025-11`. */
function lastMonths(): readonly string[] {
  const now = new Date()
  return Array.from({ length: 12 }, (_none, place) => {
    const month = new Date(now.getFullYear(), now.getMonth() - 12 + place, 15)
    return `${month.getFullYear()}-${String(month.getMonth() + 1).padStart(2, '0')}`
  })
}

/** A file with two bad lines: reported by line, the rest taken, and all of it taken back. */
export async function importAFile(work: Page, app: ElectronApplication, folder: string): Promise<void> {
  const file = join(folder, 'numbers.csv')
  const rows = lastMonths().map((month, place) => `Alex Rivera,${month},Bookings,${40 + place * 3}000`)
  const text = [
    'Rep,Period,Metric,Value',
    ...rows,
    'Sam Okafor,2025-13,Bookings,5',
    'Sam Okafor,2026-02,Bookings,many',
  ]
  writeFileSync(file, `${text.join('\n')}\n`)
  const numbers = new NumbersPage(work)
  await numbers.open()
  await numbers.chooseFile(app, file)
  await expect(numbers.counts).toContainText('12 new')
  await expect(numbers.counts).toContainText('2 not understood')
  await expect(numbers.problems.getByRole('row').nth(1)).toContainText('14')
  await expect(numbers.problems.getByRole('row').nth(2)).toContainText('15')
  await expect(numbers.problems).toContainText('many')
  await numbers.main.getByRole('button', { name: 'Import 12 readings' }).click()
  await expect(numbers.main.getByText('12 new, 0 changed, 0 the same')).toBeVisible()
  await numbers.main.getByRole('button', { name: 'Undo import' }).click()
  await expect(numbers.main.getByText('undone', { exact: true })).toBeVisible()
  await numbers.chooseFile(app, file)
  await numbers.main.getByRole('button', { name: 'Import 12 readings' }).click()
  await expect(numbers.main.getByRole('button', { name: 'Undo import' }).first()).toBeVisible()
}

/** The trend says in a sentence and in a table what the line shows. */
export async function lookAtATrend(work: Page): Promise<void> {
  const rep = new RepPage(work)
  await rep.open('Alex Rivera')
  await rep.tab('Trends')
  const card = rep.main.getByRole('region', { name: /^Bookings/ })
  await expect(card.locator('.trend-chart-words p')).toHaveText(/73,000 in .*, above .*\./)
  await expect(card.getByRole('img')).toBeVisible()
  await card.getByRole('button', { name: 'Show as table' }).click()
  await expect(card.getByRole('row').nth(1)).toContainText('73,000')
  await expect(rep.main.getByRole('region', { name: /^First meetings/ })).toContainText('Too few readings')
}

/** A goal bound to a metric with its bands, a check-in, and one that ends as missed, with its lesson. */
export async function setGoals(work: Page): Promise<void> {
  const rep = new RepPage(work)
  const goals = new GoalsTab(work)
  await rep.open('Alex Rivera')
  await rep.tab('Goals')
  await goals.set({
    wording: 'Six first meetings a week, held',
    why: 'A fuller week makes a calmer quarter end.',
    metric: 'First meetings',
    bands: ['4', '5', '6', '8'],
    starts: 'today',
    ends: '+60d',
  })
  await goals.plan('Six first meetings a week, held', 'Two mornings of calls in the calendar')
  await goals.checkIn('Six first meetings a week, held', 'At risk', 'Two weeks of travel ahead')
  await goals.set({
    wording: 'Three debriefs done alone',
    why: '',
    bands: ['0', '2', '3', '4'],
    starts: 'today',
    ends: '+14d',
  })
  await goals.closeAsMissed('Three debriefs done alone', 'Put them in the calendar first')
  await expect(goals.row('Three debriefs done alone')).toContainText('lesson: Put them in the calendar first')
}
