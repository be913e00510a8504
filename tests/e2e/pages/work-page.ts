import type { Page } from '@playwright/test'

const places = [
  '#/today',
  '#/journal',
  '#/promises',
  '#/numbers',
  '#/skills',
  '#/wins',
  '#/time',
  '#/packets',
  '#/week',
  '#/questions',
  '#/templates',
  '#/insights',
  '#/trash',
  '#/settings',
  '#/help',
  '#/search?q=discovery',
] as const
const tabs = [
  'brief',
  'journal',
  'one-on-ones',
  'goals',
  'skills',
  'coaching',
  'trends',
  'promises',
  'timeline',
  'profile',
] as const

/** Runs in the page: resolves once nothing has changed for a while. A heading may be that of the page before. */
function untilQuiet(): Promise<void> {
  const [quietMs, longestMs] = [100, 3_000]
  return new Promise((resolve) => {
    const began = performance.now()
    let last = began
    const observer = new MutationObserver(() => {
      last = performance.now()
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    const timer = setInterval(() => {
      const now = performance.now()
      if (now - last < quietMs && now - began < longestMs) return
      clearInterval(timer)
      observer.disconnect()
      resolve()
    }, 20)
  })
}

/** The work window: ways to get about that do not belong to one screen. */
export class WorkPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to an address inside the app and waits until its page stands: nothing in it changes any more. */
  async go(hash: string): Promise<void> {
    await this.page.evaluate((next) => {
      window.location.hash = next
    }, hash)
    await this.page.waitForFunction((next) => window.location.hash === next, hash)
    await this.page.locator('h1').first().waitFor()
    await this.page.evaluate(untilQuiet)
  }

  /** Asks or commands through the bridge, as the window's own code does; for arranging only. */
  async call<Value>(method: string, input: unknown): Promise<Value> {
    const reply = await this.#ask(method, input)
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`)
    return reply.value as Value
  }

  /** Why the bridge refuses a call; undefined if it does not. */
  async refusal(method: string, input: unknown): Promise<string | undefined> {
    return (await this.#ask(method, input)).error?.code
  }

  #ask(
    method: string,
    input: unknown,
  ): Promise<{ readonly ok: boolean; readonly value: unknown; readonly error?: { readonly code: string } }> {
    return this.page.evaluate(
      ([name, given]) => {
        const { halftime } = window as unknown as {
          halftime: {
            call(
              method: unknown,
              input: unknown,
            ): Promise<{ ok: boolean; value: unknown; error?: { code: string } }>
          }
        }
        return halftime.call(name, given)
      },
      [method, input],
    )
  }

  /** Everyone in the team, by name. */
  async repIds(): Promise<ReadonlyMap<string, string>> {
    const list = await this.call<{ rep: { id: string; name: string } }[]>('rep.list', {})
    return new Map(list.map(({ rep }) => [rep.name, rep.id]))
  }

  /** The addresses of every screen, those of a rep for one of them; for walks over all kinds of screen. */
  async everyScreen(): Promise<string[]> {
    const [repId] = (await this.repIds()).values()
    return [
      ...places,
      ...(repId === undefined ? [] : tabs.map((tab) => `#/rep/${repId}/${tab}`)),
      ...(await this.#oneOfEach()),
    ]
  }

  /** The same with the pages of everybody in the team. */
  async everyScreenOfEveryRep(): Promise<string[]> {
    const ids = [...(await this.repIds()).values()]
    const ofReps = ids.flatMap((id) => tabs.map((tab) => `#/rep/${id}/${tab}`))
    return [...places, ...ofReps, ...(await this.#oneOfEach())]
  }

  /** One of each noun that has a page of its own, the newest, as far as there are any. */
  async #oneOfEach(): Promise<string[]> {
    const kinds = [
      ['#/journal/', 'journal-entry'],
      ['#/one-on-one/', 'one-on-one'],
      ['#/packets/', 'review-packet'],
      ['#/scorecard/', 'scorecard'],
      ['#/abc/', 'abc-plan'],
      ['#/track/', 'track'],
    ] as const
    const places: string[] = []
    for (const [place, noun] of kinds) {
      const asked = { nouns: [noun], limit: 1 }
      const { lines } = await this.call<{ lines: { recordId: string }[] }>('record.timeline', asked)
      places.push(...lines.map(({ recordId }) => `${place}${recordId}`))
    }
    return places
  }
}
