import { describe, expect, it } from 'vitest'
import { giveOnce } from '../../../../src/main/vault/db/give-once.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

function openList() {
  const { ctx, store } = openTestStore()
  const given: string[] = []
  return {
    give: (keys: readonly string[], known?: readonly string[]) =>
      giveOnce(
        ctx.db,
        'shipped-things',
        keys.map((key) => ({ key })),
        async ({ key }) => given.push(key),
        known,
      ),
    given,
    stored: () => store.raw.prepare("SELECT value FROM meta WHERE key = 'shipped-things'").pluck().get(),
  }
}

describe('what comes with the app', () => {
  it('is given once, and a later release adds what it brings', async () => {
    const { give, given, stored } = openList()
    await give(['weekly', 'first'])
    await give(['weekly', 'first'])
    await give(['career', 'first', 'weekly'])
    expect(given).toEqual(['weekly', 'first', 'career'])
    expect(stored()).toBe('weekly,first,career')
  })

  it('is not given if it is known to be there already, and that is remembered with the rest', async () => {
    const { give, given, stored } = openList()
    await give(['weekly', 'first'], ['weekly'])
    expect(given).toEqual(['first'])
    expect(stored()).toBe('weekly,first')
  })
})
