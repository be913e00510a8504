import type { Page } from '@playwright/test'

/** What was in the text at a moment, and whether the page had said by then that this is saved. */
interface Moment {
  readonly atMs: number
  readonly text: string
  readonly isSaved: boolean
}

/** Notes what is typed and when the page says "Saved", outside the page, so that it outlives it. */
export class TypingRecorder {
  readonly #moments: Moment[] = []

  async watch(page: Page): Promise<void> {
    await page.exposeFunction('tellRecorder', (moment: Moment) => {
      this.#moments.push(moment)
    })
    await page.evaluate(() => {
      const look = (): void => {
        const text = document.querySelector('main [contenteditable=true]')?.textContent ?? ''
        const said = document.querySelector('.shell-top [role=status]')?.textContent ?? ''
        const tell: unknown = Reflect.get(window, 'tellRecorder')
        if (typeof tell === 'function') tell({ atMs: Date.now(), text, isSaved: said.startsWith('Saved') })
      }
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      })
    })
  }

  /** The text at the moment the page last began to call it saved. */
  get acknowledged(): string {
    const began = this.#moments.findLast(
      ({ isSaved }, place) => isSaved && this.#moments[place - 1]?.isSaved !== true,
    )
    return began?.text ?? ''
  }

  /** The text as it stood so long before a moment. */
  textBefore(momentMs: number, agoMs: number): string {
    return this.#moments.findLast(({ atMs }) => atMs <= momentMs - agoMs)?.text ?? ''
  }
}
