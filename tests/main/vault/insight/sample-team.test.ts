import { describe, expect, it } from 'vitest'
import { gatherTeam } from '../../../../src/main/vault/insight/rep-history.service.ts'
import { listRepSummaries } from '../../../../src/main/vault/rep/rep.service.ts'
import { createSample } from '../../../../src/main/vault/sample/sample.service.ts'
import { changeSettings } from '../../../../src/main/vault/setting/setting.service.ts'
import { afterOpening } from '../../../../src/main/vault/vault/after-opening.ts'
import { spokenBy } from '../../../../src/shared/insight/engine.ts'
import { factsOn } from '../../../../src/shared/insight/facts-on.ts'
import { RuleKey } from '../../../../src/shared/insight/insight.ts'
import { addDays } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

const halfYear = 183

/** The days of the sample team's half year on which each rule has something to say, the latest first. */
async function daysOfEachRule() {
  const { ctx } = openTestStore()
  await afterOpening(ctx)
  await createSample(ctx)
  // How much should reinforce is for each manager to choose: without an aim the rule about it says nothing.
  await changeSettings(ctx, { reinforceAim: 7 })
  const histories = await gatherTeam(ctx, await listRepSummaries(ctx, false))
  const review = { on: 5, doneOn: [] }
  const spoken = new Map<RuleKey, string[]>(RuleKey.options.map((key) => [key, []]))
  for (let ago = 0; ago <= halfYear; ago += 1) {
    const today = addDays(ctx.today(), -ago)
    const present = histories.filter(({ rep }) => (rep.yoursSince ?? today) <= today)
    const team = { today, reps: present.map((history) => factsOn(history, today)), review }
    for (const key of RuleKey.options) {
      for (const { fact } of spokenBy(key, team)) spoken.get(key)?.push(`${ago}: ${fact}`)
    }
  }
  return spoken
}

describe('the sample team', () => {
  it('gives every rule something to say at least once in its half year', { timeout: 60_000 }, async () => {
    const spoken = await daysOfEachRule()
    const silent = [...spoken].filter(([, days]) => days.length === 0).map(([key]) => key)
    expect(silent).toEqual([])
  })
})
