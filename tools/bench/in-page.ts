import type { Page } from 'playwright'

/**
 * What runs inside the window to time what a person sees. The end of a change is the frame after the last
 * change of the page, once nothing has changed for a while; the start is the event itself.
 */
const watchPage = (): void => {
  const quietMs = 130
  const longestMs = 5_000
  const watch = {
    /** Milliseconds from the act to the frame after the last change of the main area. */
    async settled(act: () => void): Promise<number> {
      const main = document.querySelector('main') ?? document.body
      let last = performance.now()
      let painted = Number.NaN
      const observer = new MutationObserver(() => {
        last = performance.now()
        requestAnimationFrame(() => {
          // A task after the frame's callbacks: by then the frame has been handed over.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            painted = performance.now()
          }
          port2.postMessage(null)
        })
      })
      observer.observe(main, { subtree: true, childList: true, characterData: true, attributes: true })
      const start = performance.now()
      act()
      await new Promise<void>((resolve) => {
        const look = (): void => {
          const now = performance.now()
          const isQuiet = now - last > quietMs && (Number.isNaN(painted) || painted >= last)
          if (isQuiet || now - start > longestMs) resolve()
          else setTimeout(look, 15)
        }
        look()
      })
      observer.disconnect()
      return painted - start
    },
    /** Types into a field as the keyboard does: the letter, then the event React listens to. */
    type(selector: string, text: string): Promise<number> {
      const field = document.querySelector(selector)
      if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${selector}`)
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
      return watch.settled(() => {
        set?.call(field, text)
        field.dispatchEvent(
          new InputEvent('input', { bubbles: true, data: text.slice(-1), inputType: 'insertText' }),
        )
      })
    },
    click(selector: string): Promise<number> {
      const target = document.querySelector(selector)
      if (!(target instanceof HTMLElement)) throw new Error(`nothing to click at ${selector}`)
      return watch.settled(() => target.click())
    },
  }
  Object.assign(window, { benchWatch: watch })
}

/** Puts the stopwatch into a page. */
export async function installWatch(page: Page): Promise<void> {
  await page.evaluate(watchPage)
}

export async function typeAndWatch(page: Page, selector: string, text: string): Promise<number> {
  return page.evaluate(
    ([where, words]) => {
      const { benchWatch } = window as unknown as {
        benchWatch: { type(at: string, text: string): Promise<number> }
      }
      return benchWatch.type(where, words)
    },
    [selector, text] as const,
  )
}

export async function clickAndWatch(page: Page, selector: string): Promise<number> {
  return page.evaluate((where) => {
    const { benchWatch } = window as unknown as { benchWatch: { click(at: string): Promise<number> } }
    return benchWatch.click(where)
  }, selector)
}

/** Asks or commands through the bridge, as the window's own code does. @throws Error on a refusal */
export async function callInPage(page: Page, method: string, input: unknown): Promise<unknown> {
  const reply = await page.evaluate(
    ([name, given]) => {
      const { halftime } = window as unknown as {
        halftime: {
          call(
            name: unknown,
            given: unknown,
          ): Promise<{ ok: boolean; value: unknown; error: { code: string } }>
        }
      }
      return halftime.call(name, given)
    },
    [method, input] as const,
  )
  if (!reply.ok) throw new Error(`${method} was refused: ${reply.error.code}`)
  return reply.value
}
