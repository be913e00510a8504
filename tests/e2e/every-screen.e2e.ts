import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './app.ts'
import { WorkPage } from './pages/work-page.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`every screen is accessible and keeps to the policy, in ${theme}`, async ({ desk }) => {
    test.setTimeout(240_000)
    const work = new WorkPage(desk.work)
    await work.call('sample.create', {})
    await work.call('desktop.setPreferences', { theme })
    const found: string[] = []
    for (const screen of await work.everyScreen()) {
      await work.go(screen)
      await desk.work.locator(`html[data-theme="${theme}"]`).waitFor()
      const { violations } = await new AxeBuilder({ page: desk.work }).setLegacyMode(true).analyze()
      for (const { id, impact, nodes } of violations) {
        if (impact === 'serious' || impact === 'critical')
          found.push(`${screen}: ${id} (${impact}) ${nodes[0]?.html.slice(0, 160)}`)
      }
    }
    expect(found).toEqual([])
  })
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
