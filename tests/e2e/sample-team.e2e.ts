import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { WorkPage } from './pages/work-page.ts'

/** What a screen must never show, whatever it is about. */
const broken = /\b(undefined|NaN|null|Infinity|\[object)\b/

const strip = (work: Page) => work.locator('.shell-banner')

/** What is wrong with the screen that is shown; nothing if it looks like months of work. */
async function faultsOf(work: Page, screen: string): Promise<readonly string[]> {
  const main = work.getByRole('main')
  await expect(main.locator('.ui-skeleton')).toHaveCount(0)
  await expect.poll(async () => (await main.textContent())?.length, screen).toBeGreaterThan(80)
  const words = (await main.textContent()) ?? ''
  return [
    ...((await strip(work).isVisible()) ? [] : [`${screen}: is not marked as a sample`]),
    ...(broken.test(words) ? [`${screen}: shows ${broken.exec(words)?.[0]}`] : []),
  ]
}

async function bringIn(work: Page): Promise<void> {
  await work.getByRole('button', { name: 'See it with a sample team' }).click()
  await expect(strip(work)).toBeVisible({ timeout: 30_000 })
}

/** What the index knows of: the templates that came with the app, and whatever else there is. */
async function everyRecord(work: WorkPage): Promise<readonly string[]> {
  const { lines } = await work.call<{ lines: { noun: string; title: string }[] }>('record.timeline', {
    limit: 200,
  })
  return lines.map(({ noun, title }) => `${noun}: ${title}`).toSorted()
}

test('the sample team comes in with one click, fills every screen, and leaves nothing', async ({ desk }) => {
  test.setTimeout(180_000)
  const page = desk.work
  const work = new WorkPage(page)
  const before = await everyRecord(work)
  await bringIn(page)
  const team = page.getByRole('navigation', { name: 'My team' }).getByRole('link')
  await expect(team).toHaveCount(5)

  const faults: string[] = []
  for (const screen of await work.everyScreenOfEveryRep()) {
    await work.go(screen)
    if (screen === '#/trash') continue
    faults.push(...(await faultsOf(page, screen)))
  }
  expect(faults).toEqual([])
  await work.go('#/search?q=discovery')
  const firstHit = page.getByRole('list', { name: 'Results' }).getByRole('link').first()
  await expect(firstHit).toBeVisible()
  const lookFor = page.getByRole('searchbox', { name: 'Look for' })
  await lookFor.fill('discov')
  await firstHit.click()
  await expect(lookFor).toHaveCount(0)
  await page.goBack()
  // The address follows the typing at its leisure, and is right when it is needed.
  await expect(lookFor).toHaveValue('discov')
  expect(page.url()).toContain('q=discov')

  await strip(page).getByRole('button', { name: 'Remove sample team' }).click()
  await expect(page.getByText(/^The sample team is gone/).first()).toBeVisible()
  await expect(strip(page)).toHaveCount(0)
  await expect(team).toHaveCount(0)
  await work.go('#/today')
  await expect(page.getByRole('button', { name: 'See it with a sample team' })).toBeVisible()
  for (const place of ['#/journal', '#/promises', '#/packets', '#/numbers', '#/trash']) {
    await work.go(place)
    await expect(page.locator('.ui-empty')).not.toHaveCount(0)
  }
  expect(await work.call('sample.status', {})).toEqual({ present: false, reps: 0 })
  expect(await everyRecord(work)).toEqual(before)
})

test('the sample team reads like six months of real coaching', async ({ desk }) => {
  test.setTimeout(120_000)
  const page = desk.work
  const work = new WorkPage(page)
  await bringIn(page)
  await work.go('#/today')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).not.toHaveText('Today')
  await expect(main.getByRole('row')).not.toHaveCount(0)
  await work.go('#/journal')
  await expect(page.getByRole('list', { name: 'Journal' }).getByRole('link').nth(5)).toBeVisible()
  await work.go('#/promises')
  await expect(main.locator('.promise-row').nth(2)).toBeVisible()
  await work.go('#/numbers')
  await expect(page.locator('[data-cell="0 5"]')).toHaveValue(/\d/)
  for (const [name, id] of await work.repIds()) {
    await work.go(`#/rep/${id}/trends`)
    await expect(main.getByRole('img').first(), `${name} has a trend`).toBeVisible()
    await work.go(`#/rep/${id}/one-on-ones`)
    await expect(main.locator('.meeting-row').first(), `${name} was met or will be`).toBeVisible()
    await work.go(`#/rep/${id}/timeline`)
    await expect(main.getByRole('link').nth(9), `${name} has a past`).toBeVisible()
  }
})
