import { describe, expect, it } from 'vitest'
import { briefForRep } from '../../../../src/main/vault/brief/brief.service.ts'
import { reDateCommitment } from '../../../../src/main/vault/commitment/commitment.service.ts'
import {
  dismissNudge,
  findNudges,
  listRuleReports,
  nudgesForTeam,
  restoreNudge,
  setRuleVolume,
  tuneRule,
} from '../../../../src/main/vault/insight/insight.service.ts'
import { gatherTeam } from '../../../../src/main/vault/insight/rep-history.service.ts'
import { addTopic } from '../../../../src/main/vault/one-on-one/agenda.service.ts'
import { finishOneOnOne, moveOneOnOne } from '../../../../src/main/vault/one-on-one/one-on-one.service.ts'
import { listRepSummaries } from '../../../../src/main/vault/rep/rep.service.ts'
import { RuleKey, RuleReport } from '../../../../src/shared/insight/insight.ts'
import { addDays } from '../../../../src/shared/kernel/time.ts'
import { NewTopic } from '../../../../src/shared/one-on-one/one-on-one.ts'
import { RepId } from '../../../../src/shared/rep/rep-id.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

/** A rep to whom the manager is four days late with one thing. */
async function lateForAlex() {
  const store = openTestStore()
  const rep = await store.given.rep()
  const promise = await store.given.commitment({ repId: rep.id, owner: 'me', dueOn: store.daysAgo(4) })
  return { ...store, rep, promise }
}

describe('nudges', () => {
  it('come with rule, suggestion and limits, in the brief as everywhere', async () => {
    const { ctx, rep } = await lateForAlex()
    const { nudges, found } = await findNudges(ctx, rep.id)
    expect(found).toBe(1)
    expect(nudges[0]).toMatchObject({
      ruleKey: 'i-am-late',
      repId: rep.id,
      fact: 'You are 4 days late with “Ten new accounts mapped”',
      suggestion: expect.stringContaining('a day you will keep'),
      silencedBy: 'Keeping it, or agreeing on a new day.',
      thresholds: [{ key: 'late', value: 1, shipped: 1 }],
    })
    expect((await briefForRep(ctx, rep.id)).worthRaising.facts).toEqual(nudges)
  })

  it('are about people: a stranger is refused', async () => {
    const { ctx } = openTestStore()
    const stranger = RepId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')
    await expect(findNudges(ctx, stranger)).rejects.toMatchObject({ code: 'rep-not-found' })
    const aside = { ruleKey: 'i-am-late', repId: stranger, basis: '' } as const
    await expect(dismissNudge(ctx, aside)).rejects.toMatchObject({ code: 'rep-not-found' })
  })

  it('put aside stay silent while days pass, and speak again when the facts change', async () => {
    const { ctx, rep, promise, clock } = await lateForAlex()
    const [nudge] = (await findNudges(ctx, rep.id)).nudges
    if (nudge === undefined) throw new RangeError('nothing was said')
    await dismissNudge(ctx, { ruleKey: nudge.ruleKey, repId: rep.id, basis: nudge.basis })
    clock.advanceDays(5)
    expect((await findNudges(ctx, rep.id)).nudges).toEqual([])
    await reDateCommitment(ctx, promise.id, addDays(ctx.today(), 1), '')
    clock.advanceDays(3)
    expect((await findNudges(ctx, rep.id)).nudges[0]?.ruleKey).toBe('i-am-late')
  })

  it('put aside come back with undo', async () => {
    const { ctx, rep } = await lateForAlex()
    const [nudge] = (await findNudges(ctx, rep.id)).nudges
    const aside = { ruleKey: 'i-am-late', repId: rep.id, basis: nudge?.basis ?? '' } as const
    await dismissNudge(ctx, aside)
    await dismissNudge(ctx, aside)
    expect(await restoreNudge(ctx, aside)).toEqual({ restored: true })
    expect((await findNudges(ctx, rep.id)).found).toBe(1)
    expect(await restoreNudge(ctx, aside)).toEqual({ restored: false })
  })

  it('about the team are put aside without a rep, and taken back the same way', async () => {
    const { ctx } = openTestStore()
    const aside = { ruleKey: 'quarter-end-guard', repId: null, basis: 'x' } as const
    await dismissNudge(ctx, aside)
    expect(await restoreNudge(ctx, aside)).toEqual({ restored: true })
  })

  it('know topics that went from meeting to meeting, and moves', async () => {
    const { ctx, given, clock } = openTestStore()
    const rep = await given.rep({ cadence: { idealDays: 30, maximumDays: 60 } })
    const first = await given.oneOnOne({ repId: rep.id })
    await addTopic(ctx, first.id, NewTopic.parse({ title: 'Territory plan', raisedBy: 'rep' }))
    for (let meeting = first, held = 0; held < 3; held += 1) {
      await finishOneOnOne(ctx, meeting.id)
      clock.advanceDays(7)
      meeting = await given.oneOnOne({ repId: rep.id })
      if (held === 2) {
        await moveOneOnOne(ctx, meeting.id, { plannedOn: addDays(ctx.today(), 1) }, 'Pricing')
        await moveOneOnOne(ctx, meeting.id, { plannedOn: addDays(ctx.today(), 2) }, 'Pricing again')
      }
    }
    const facts = (await findNudges(ctx, rep.id)).nudges.map(({ fact }) => fact)
    expect(facts).toContain('“Territory plan” was carried over three meetings in a row')
    expect(facts).toContain('One-on-ones with Alex were moved or skipped twice in 28 days')
  })
})

describe('what the manager makes of a rule', () => {
  it('is in force at once: a limit, kept inside its bounds, and back as it came', async () => {
    const { ctx, rep } = await lateForAlex()
    expect((await tuneRule(ctx, 'i-am-late', 'late', 5)).thresholds).toEqual({ late: 5 })
    expect((await findNudges(ctx, rep.id)).found).toBe(0)
    expect((await tuneRule(ctx, 'i-am-late', 'late', 9_999)).thresholds).toEqual({ late: 365 })
    expect((await tuneRule(ctx, 'i-am-late', 'late', null)).thresholds).toEqual({})
    expect((await findNudges(ctx, rep.id)).found).toBe(1)
  })

  it('does not grow by limits nobody knows', async () => {
    const { ctx } = openTestStore()
    expect(await tuneRule(ctx, 'i-am-late', 'constructor', 3)).toEqual({
      ruleKey: 'i-am-late',
      volume: 'normal',
      thresholds: {},
    })
  })

  it('keeps limits when the volume changes, and the volume when limits do', async () => {
    const { ctx, rep } = await lateForAlex()
    await tuneRule(ctx, 'i-am-late', 'late', 3)
    expect(await setRuleVolume(ctx, 'i-am-late', 'off')).toMatchObject({ thresholds: { late: 3 } })
    expect((await findNudges(ctx, rep.id)).found).toBe(0)
    expect(await tuneRule(ctx, 'i-am-late', 'late', 2)).toMatchObject({ volume: 'off' })
  })
})

describe('the page of rules', () => {
  it('lists every rule in its order, with whom it speaks about and what it said', async () => {
    const { ctx, rep } = await lateForAlex()
    await tuneRule(ctx, 'left-alone', 'grace', 2)
    const rules = await listRuleReports(ctx)
    expect(rules.map(({ ruleKey }) => ruleKey)).toEqual(RuleKey.options)
    for (const rule of rules) expect(RuleReport.safeParse(rule).success).toBe(true)
    expect(rules.find(({ ruleKey }) => ruleKey === 'i-am-late')).toMatchObject({
      speaksNow: 1,
      lastSpoke: { on: ctx.today(), repId: rep.id, repName: 'Alex Rivera' },
    })
    expect(rules.find(({ ruleKey }) => ruleKey === 'left-alone')).toMatchObject({
      isTuned: true,
      speaksNow: 0,
      lastSpoke: null,
    })
  })

  it('remembers what a rule said weeks ago, without having written it down', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const rep = await given.rep({ yoursSince: daysAgo(120) })
    for (const days of [100, 5]) {
      const held = await given.oneOnOne({ repId: rep.id, plannedOn: daysAgo(days) })
      await finishOneOnOne(ctx, held.id, daysAgo(days))
    }
    const alone = (await listRuleReports(ctx)).find(({ ruleKey }) => ruleKey === 'left-alone')
    expect(alone).toMatchObject({
      speaksNow: 0,
      lastSpoke: { on: daysAgo(7), fact: 'You have had no real contact with Alex for 93 days' },
    })
  })
})

describe('the nudges of a team', () => {
  it('are those of every rep in it', async () => {
    const { ctx, rep, given } = await lateForAlex()
    const other = await given.rep({ name: 'Dana Kim' })
    const { byRep, team } = await nudgesForTeam(
      ctx,
      await gatherTeam(ctx, await listRepSummaries(ctx, false)),
    )
    expect(byRep.get(rep.id)?.nudges[0]?.ruleKey).toBe('i-am-late')
    expect(byRep.get(other.id)).toEqual({ nudges: [], found: 0 })
    expect(team).toEqual({ nudges: [], found: 0 })
  })
})
