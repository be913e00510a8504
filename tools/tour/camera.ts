import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'

/** Takes numbered pictures into a folder. */
export interface Camera {
  /** The same view in light and dark; answers the path of the light one. */
  readonly take: (page: Page, name: string) => Promise<string>
  /** What the windows show when something went wrong. */
  readonly lastLook: (pages: readonly Page[]) => Promise<void>
  readonly count: () => number
  readonly folder: string
}

/** A camera over an emptied folder: what an earlier tour left goes, other files stay. */
export function openCamera(folder: string): Camera {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (/\.(png|pdf)$/.test(name)) rmSync(join(folder, name))
  let view = 0
  let pictures = 0
  async function shoot(page: Page, file: string): Promise<string> {
    const path = join(folder, file)
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
    pictures += 1
    return path
  }
  return {
    folder,
    count: () => pictures,
    take: async (page, name) => {
      view += 1
      await dismissToasts(page)
      const stem = `${String(view).padStart(2, '0')}-${name}`
      await show(page, 'light')
      const light = await shoot(page, `${stem}-light.png`)
      await show(page, 'dark')
      await shoot(page, `${stem}-dark.png`)
      await show(page, 'light')
      return light
    },
    lastLook: async (pages) => {
      for (const [index, page] of pages.entries()) {
        if (!page.isClosed()) await shoot(page, `trouble-${index + 1}.png`).catch(() => undefined)
      }
    },
  }
}

/** A message in passing would cover what the picture is about. */
async function dismissToasts(page: Page): Promise<void> {
  const buttons = page.locator('.ui-toast').getByRole('button', { name: 'Dismiss' })
  for (const button of await buttons.all()) await button.click()
  await page.locator('.ui-toast').first().waitFor({ state: 'detached' })
}

/** Puts the page into a scheme and waits until it has been painted, charts and fonts included. */
async function show(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await page.locator(`html[data-theme=${scheme}]`).waitFor({ state: 'attached' })
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((painted) => requestAnimationFrame(painted))
    }
  })
}
