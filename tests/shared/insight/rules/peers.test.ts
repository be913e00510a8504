import { describe, expect, it } from 'vitest'
import { noCoaching } from '../../../../src/shared/insight/coaching-facts.ts'
import { noPeers, type PeerFacts, peersOn, type WinFacts } from '../../../../src/shared/insight/peer-facts.ts'
import type { RepFacts } from '../../../../src/shared/insight/rep-facts.ts'
import { OneOnOneId } from '../../../../src/shared/one-on-one/one-on-one-id.ts'
import type { Rep } from '../../../../src/shared/rep/rep.ts'
import { RepId } from '../../../../src/shared/rep/rep-id.ts'
import { about, ago, met, rep, say, uuid } from '../facts-fixture.ts'

const priya = RepId.parse(uuid())
const skillId = uuid()

function win(facts: Partial<WinFacts> = {}): WinFacts {
  return {
    id: uuid(),
    title: '“Who will hear of this last?”',
    doneBy: priya,
    doneByName: 'Priya Nair',
    skillId,
    skillName: 'Multi-threading',
    keptOn: ago(30),
    reachedOn: null,
    ...facts,
  }
}

function withPeers(peers: Partial<PeerFacts>): RepFacts {
  return about({ peers: { ...noPeers, ...peers } })
}

const weak = { skillId, level: 1, on: ago(10) }
const planned = { skillId, from: ago(20), endedOn: null }

describe('a win that fits', () => {
  it('speaks when a colleague’s win is on a skill that was seen low', () => {
    const nudge = say('win-fits', withPeers({ wins: [win()], levels: [weak] }))
    expect(nudge?.fact).toBe('Priya’s win fits where Alex stands')
    expect(nudge?.because.at(-1)).toBe('Multi-threading was seen at level 1 of 4 on 11 Nov')
  })

  it('speaks of the skill of a plan before a weak one', () => {
    const other = uuid()
    const wins = [win({ skillId: other, skillName: 'Openings' }), win()]
    const levels = [{ skillId: other, level: 1, on: ago(5) }]
    expect(say('win-fits', withPeers({ wins, levels, plans: [planned] }))?.fact).toBe(
      'Priya’s win fits what Alex works on',
    )
  })

  it.each([
    ['level 2', 2, true],
    ['level 3', 3, false],
  ])('%s is its edge', (_what, level, speaks) => {
    const facts = withPeers({ wins: [win()], levels: [{ ...weak, level }] })
    expect(say('win-fits', facts) !== undefined).toBe(speaks)
  })

  it.each([
    ['365 days old', 365, true],
    ['366 days old', 366, false],
  ])('a win that is %s is the edge of its limit', (_what, days, speaks) => {
    const facts = withPeers({ wins: [win({ keptOn: ago(days) })], levels: [weak] })
    expect(say('win-fits', facts) !== undefined).toBe(speaks)
  })

  it.each<[string, Partial<PeerFacts>]>([
    ['it was offered already', { wins: [win({ reachedOn: ago(2) })], levels: [weak] }],
    ['it is their own', { wins: [win({ doneBy: rep.id })], levels: [weak] }],
    ['the plan has ended', { wins: [win()], plans: [{ ...planned, endedOn: ago(1) }] }],
    ['nothing was seen of them and nothing is planned', { wins: [win()] }],
  ])('stays silent when %s', (_why, peers) => {
    expect(say('win-fits', withPeers(peers))).toBeUndefined()
  })

  it('goes by the level that was seen last', () => {
    const levels = [weak, { skillId, level: 3, on: ago(2) }]
    expect(say('win-fits', withPeers({ wins: [win()], levels }))).toBeUndefined()
  })
})

describe('what was known of peers on an earlier day', () => {
  it('leaves out what came later and takes an offer back', () => {
    const then = peersOn(
      {
        ...noPeers,
        wins: [win({ reachedOn: ago(2) }), win({ keptOn: ago(1) })],
        levels: [weak, { skillId, level: 3, on: ago(1) }],
        plans: [{ ...planned, endedOn: ago(2) }],
        split: [{ tier: 'top', repId: null, percent: 100 }],
        splitSince: ago(1),
      },
      ago(5),
    )
    expect(then.wins.map(({ reachedOn }) => reachedOn)).toEqual([null])
    expect(then.levels).toEqual([weak])
    expect(then.plans).toEqual([planned])
    expect(then.split).toEqual([])
  })
})

type Minutes = readonly number[]

/** A rep with held one-on-ones of these minutes, one a week back from last week. */
function timed(
  name: string,
  minutes: Minutes,
  facts: Partial<RepFacts> & { tier?: Rep['tier'] } = {},
): RepFacts {
  const { tier = 'core', ...rest } = facts
  const coached = minutes.map((length, place) => ({ on: ago(7 + place * 7), minutes: length })).toReversed()
  const peers = { ...noPeers, coached, split: rest.peers?.split ?? [], splitSince: ago(100) }
  return about({ ...rest, rep: { ...rep, id: RepId.parse(uuid()), name, tier }, peers })
}

const halves = [
  { tier: 'top' as const, repId: null, percent: 50 },
  { tier: 'core' as const, repId: null, percent: 50 },
]

function team(top: Minutes, core: Minutes, split = halves): RepFacts[] {
  const peers = { ...noPeers, split }
  return [timed('Sam Okafor', top, { tier: 'top', peers }), timed('Alex Rivera', core, { peers })]
}

describe('time beside the chosen split', () => {
  it('speaks when a tier had less than was chosen, and says of what', () => {
    const nudge = say('time-split-off', team([20, 20], [40, 40, 40, 40]))
    expect(nudge?.fact).toBe('Your top tier had 20 % of coaching time; you chose 50 %')
    expect(nudge?.because.at(-1)).toBe(' of 3 h 20 min in 90 days, by the split you chose')
    expect(nudge?.suggestion).toContain('your top tier')
  })

  it.each([
    ['15 points off', [35, 35, 35], [65, 65, 65], true],
    ['14 points off', [36, 36, 36], [64, 64, 64], false],
  ])('%s is its edge', (_what, top, core, speaks) => {
    expect(say('time-split-off', team(top, core)) !== undefined).toBe(speaks)
  })

  it('stays silent without a split of her own', () => {
    expect(say('time-split-off', team([20], [200, 40, 40, 40, 40], []))).toBeUndefined()
  })

  it('says nothing from fewer than six one-on-ones', () => {
    expect(say('time-split-off', team([20], [40, 40, 40, 40]))).toBeUndefined()
  })

  it('does not count what is older than its window', () => {
    const reps = team([20, 20], [40, 40, 40, 40])
    expect(say('time-split-off', reps, { window: 14 })).toBeUndefined()
  })
})

function desire(...all: readonly ('pull' | 'neutral' | 'push-back')[]): Pick<RepFacts, 'meetings'> {
  return { meetings: all.map((desire, place) => met(30 - place * 7, { desire })) }
}

function askedFor(times: number): Pick<RepFacts, 'coaching'> {
  const topic = {
    oneOnOneId: OneOnOneId.parse(uuid()),
    heldOn: null,
    focus: '',
    title: 'Help with the forecast',
    raisedBy: 'rep' as const,
    raisedOn: ago(5),
    isDone: false,
    touch: null,
    topicKind: null,
    topicAim: null,
  }
  return { coaching: { ...noCoaching, agenda: Array.from({ length: times }, () => topic) } }
}

const key = 'time-on-unwilling-beside-willing'
const low = desire('neutral', 'push-back', 'neutral')

describe('time on the unwilling beside the willing', () => {
  it('puts the one without pull beside the one who asked', () => {
    const reps = [timed('Alex Rivera', [60, 60, 60], low), timed('Priya Nair', [20], askedFor(2))]
    expect(say(key, reps)?.fact).toBe(
      'Alex, without pull in 3 checks, had 3 h; Priya, who brought up two topics, 20 min',
    )
  })

  it('takes two pulls of three for willing as well', () => {
    const reps = [
      timed('Alex Rivera', [60, 60], low),
      timed('Priya Nair', [20], desire('pull', 'neutral', 'pull')),
    ]
    expect(say(key, reps)?.fact).toContain('who pulled in 2 of the last 3 checks')
  })

  it.each([
    ['a quarter more', [25, 25], true],
    ['less than that', [25, 24], false],
  ])('%s is its edge', (_what, minutes, speaks) => {
    const reps = [timed('Alex Rivera', minutes, low), timed('Priya Nair', [40], askedFor(2))]
    expect(say(key, reps) !== undefined).toBe(speaks)
  })

  it('does not hold topics against who brought up as many', () => {
    const one = timed('Alex Rivera', [60, 60, 60], { ...low, ...askedFor(2) })
    expect(say(key, [one, timed('Priya Nair', [20], askedFor(2))])).toBeUndefined()
  })

  it('says nothing from two checks', () => {
    const reps = [
      timed('Alex Rivera', [60, 60], desire('neutral', 'push-back')),
      timed('Priya Nair', [20], askedFor(2)),
    ]
    expect(say(key, reps)).toBeUndefined()
  })

  it('stays silent when nobody asks and nobody pulls', () => {
    const reps = [timed('Alex Rivera', [60, 60], low), timed('Priya Nair', [20], askedFor(1))]
    expect(say(key, reps)).toBeUndefined()
  })
})
