import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { WorkPage } from './pages/work-page.ts'

/** What would keep somebody from using what is shown, as axe sees it. */
async function barriers(page: Page, where: string, rules?: readonly string[]): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  if (rules !== undefined) builder.withRules([...rules])
  const { violations } = await builder.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${where}: ${id} (${impact}) ${nodes[0]?.html.slice(0, 160)}`)
}

async function show(work: WorkPage, theme: 'light' | 'dark'): Promise<void> {
  await work.call('desktop.setPreferences', { theme })
  await work.page.locator(`html[data-theme="${theme}"]`).waitFor()
}

/** All rules in light; in dark the colours, which alone differ. */
async function inBothThemes(work: WorkPage, where: string): Promise<readonly string[]> {
  await show(work, 'light')
  const light = await barriers(work.page, `${where} in light`)
  await show(work, 'dark')
  return [...light, ...(await barriers(work.page, `${where} in dark`, ['color-contrast']))]
}

test('every screen is accessible, in light and dark', async ({ desk }) => {
  test.setTimeout(300_000)
  const work = new WorkPage(desk.work)
  await work.call('sample.create', {})
  await work.call('desktop.setPreferences', { motion: 'none' })
  const found: string[] = []
  for (const screen of await work.everyScreen()) {
    await work.go(screen)
    await expect(desk.work.locator('main .ui-skeleton')).toHaveCount(0)
    found.push(...(await inBothThemes(work, screen)))
  }
  expect(found).toEqual([])
})

/** What opens over a screen: where, by which button, and the name of what opens. */
const overlays: readonly (readonly [screen: string, open: (page: Page) => Promise<void>, name: RegExp])[] = [
  ['#/today', (page) => page.keyboard.press('n'), /^Note$/],
  ['#/today', (page) => page.keyboard.press('ControlOrMeta+k'), /^Search and commands/],
  ['#/today', (page) => page.keyboard.press('?'), /^Keyboard shortcuts/],
  ['#/today', button('Add a rep'), /^Add to your team/],
  ['#/promises', button('New promise'), /^New promise/],
  ['#/packets', button('New packet'), /^New packet/],
  ['rep/one-on-ones', button('Plan a one-on-one'), /^Plan a one-on-one/],
  ['rep/goals', button('New goal'), /^A goal for/],
  ['rep/trends', button('Choose metrics'), /^What to look at/],
  ['rep/brief', (page) => page.keyboard.press('a'), /^For next time/],
  ['#/settings', button('Change passphrase'), /^Change passphrase/],
  ['#/settings', button('New recovery code'), /recovery code/i],
  ['packet', button('Export PDF'), /^What leaves/],
]

function button(name: string): (page: Page) => Promise<void> {
  return (page) => page.getByRole('button', { name }).first().click()
}

test('everything that opens over a screen is accessible, in light and dark', async ({ desk }) => {
  test.setTimeout(240_000)
  const page = desk.work
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  await work.call('desktop.setPreferences', { motion: 'none' })
  const screens = await work.everyScreen()
  const packet = screens.find((screen) => screen.startsWith('#/packets/'))
  const [repId] = (await work.repIds()).values()
  const found: string[] = []
  for (const [screen, open, name] of overlays) {
    await work.go(screen === 'packet' ? (packet ?? '') : screen.replace(/^rep/, `#/rep/${repId}`))
    await open(page)
    const dialog = page.getByRole('dialog', { name })
    await expect(dialog).toBeVisible()
    found.push(...(await inBothThemes(work, `${screen}, ${name.source}`)))
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await lookAtAPastedImport(work)
  found.push(...(await inBothThemes(work, 'an import')))
  expect(found).toEqual([])
})

async function lookAtAPastedImport(work: WorkPage): Promise<void> {
  const { page } = work
  await work.go('#/numbers')
  await page.getByRole('tab', { name: 'Import' }).click()
  await page
    .getByLabel('Or paste from a spreadsheet')
    .fill('Rep,Period,Metric,Value\nNobody Known,2026-01,Bookings,5\nNobody Known,2026-02,Bookings,many')
  await page.getByRole('button', { name: 'Look at what was pasted' }).click()
  await expect(page.getByRole('heading', { name: 'What it will do' })).toBeVisible()
}

test('nothing scrolls sideways in a small window, nor with large text', async ({ desk }) => {
  test.setTimeout(120_000)
  const work = new WorkPage(desk.work)
  await work.call('sample.create', {})
  const wide: string[] = []
  for (const textScale of [100, 200]) {
    await work.call('desktop.setPreferences', { textScale })
    await desk.work.setViewportSize({ width: 960, height: 640 })
    for (const screen of await work.everyScreen()) {
      await work.go(screen)
      const overflow = await desk.work.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (overflow > 0) wide.push(`${screen} at ${textScale} %: ${overflow} px`)
    }
  }
  expect(wide).toEqual([])
})
