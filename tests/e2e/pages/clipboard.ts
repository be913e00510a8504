import type { Page } from '@playwright/test'

/**
 * Copies the given data and pastes it into whatever has the focus with the keys for it, so that the
 * browser's own clipboard and paste event are at work.
 */
export async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const fill = (event: ClipboardEvent): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
      for (const [type, text] of Object.entries(given)) event.clipboardData?.setData(type, text)
    }
    window.addEventListener('copy', fill, { capture: true, once: true })
    if (!document.execCommand('copy')) throw new Error('nothing was copied')
  }, data)
  await page.keyboard.press('ControlOrMeta+v')
}
