import type { Page } from '@playwright/test'

/** The work window: ways to get about that do not belong to one screen. */
export class WorkPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to an address inside the app and waits until its page stands. */
  async go(hash: string): Promise<void> {
    await this.page.evaluate((next) => {
      window.location.hash = next
    }, hash)
    await this.page.waitForFunction((next) => window.location.hash === next, hash)
    await this.page.locator('h1').first().waitFor()
  }

  /** Asks or commands through the bridge, as the window's own code does; for arranging only. */
  async call<Value>(method: string, input: unknown): Promise<Value> {
    const reply = await this.page.evaluate(
      ([name, given]) => {
        const { halftime } = window as unknown as {
          halftime: {
            call(method: unknown, input: unknown): Promise<{ ok: boolean; value: unknown; error: unknown }>
          }
        }
        return halftime.call(name, given)
      },
      [method, input],
    )
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`)
    return reply.value as Value
  }

  /** Everyone in the team, by name. */
  async repIds(): Promise<ReadonlyMap<string, string>> {
    const list = await this.call<{ rep: { id: string; name: string } }[]>('rep.list', {})
    return new Map(list.map(({ rep }) => [rep.name, rep.id]))
  }

  /** The addresses of every screen, for walks over all of them. */
  async everyScreen(): Promise<string[]> {
    const [repId] = (await this.repIds()).values()
    const tabs = ['brief', 'journal', 'one-on-ones', 'goals', 'trends', 'promises', 'timeline', 'profile']
    const entries = await this.call<{ lines: { noun: string; recordId: string }[] }>('record.timeline', {
      limit: 200,
    })
    const first = (noun: string): string | undefined =>
      entries.lines.find((line) => line.noun === noun)?.recordId
    const single = [
      ['#/journal/', first('journal-entry')],
      ['#/one-on-one/', first('one-on-one')],
      ['#/packets/', first('review-packet')],
    ] as const
    return [
      '#/today',
      '#/journal',
      '#/promises',
      '#/numbers',
      '#/packets',
      '#/templates',
      '#/trash',
      '#/settings',
      '#/search?q=discovery',
      ...(repId === undefined ? [] : tabs.map((tab) => `#/rep/${repId}/${tab}`)),
      ...single.flatMap(([place, id]) => (id === undefined ? [] : [`${place}${id}`])),
    ]
  }
}
