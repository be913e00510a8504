import { describe, expect, it } from 'vitest'
import { DesireReadingId } from '../../../../src/shared/desire/desire-reading.ts'
import type { Desire } from '../../../../src/shared/desire/desire-signs.ts'
import { desireOn, noDesire } from '../../../../src/shared/insight/desire-facts.ts'
import type { RepFacts, TopicFacts } from '../../../../src/shared/insight/rep-facts.ts'
import type { Serves } from '../../../../src/shared/rep/serves.ts'
import { RepVisionId } from '../../../../src/shared/rep/vision.ts'
import { about, ago, goal, met, missOf, promise, quiet, rep, say, today, uuid } from '../facts-fixture.ts'

const withDesire = (desire: Partial<RepFacts['desire']>) => about({ desire: { ...noDesire, ...desire } })
const reading = (days: number, desire: Desire) => ({
  on: ago(days),
  desire,
  signs: [],
  seen: '',
  from: { of: 'reading' as const, id: DesireReadingId.parse(uuid()) },
})

describe('desire without pull, outside a meeting', () => {
  it('counts a reading from outside beside those in one-on-ones', () => {
    const facts = {
      ...withDesire({ readings: [reading(2, 'push-back')] }),
      meetings: [met(5, { desire: 'neutral' })],
    }
    expect(say('desire-cool', facts)?.fact).toBe('No pull in Alex’s last 2 readings')
    expect(say('desire-cool', { ...facts, meetings: [] })).toBeUndefined()
    const pulled = { ...facts, desire: { ...noDesire, readings: [reading(2, 'pull')] } }
    expect(say('desire-cool', pulled)).toBeUndefined()
  })
})

describe('a destination not looked at', () => {
  const vision = (days: number) => ({
    id: RepVisionId.parse(uuid()),
    repId: rep.id,
    oneYear: 'Close the larger deals alone',
    threeYears: '',
    saidOn: ago(400),
    revisitedOn: ago(days),
  })

  it.each([
    [182, undefined],
    [183, 'Where Alex wants to be was last looked at in May'],
  ])('%i days ago: %s', (days, fact) => {
    expect(say('vision-is-old', withDesire({ visions: [vision(days)] }))?.fact).toBe(fact)
  })

  it('quotes the rep, goes by the last wording, and says nothing where none was named', () => {
    const said = say('vision-is-old', withDesire({ visions: [vision(200)] }))
    expect(JSON.stringify(said?.because)).toContain('Close the larger deals alone')
    expect(say('vision-is-old', withDesire({ visions: [vision(300), vision(3)] }))).toBeUndefined()
    expect(say('vision-is-old', quiet)).toBeUndefined()
  })
})

describe('a stretch that serves nothing', () => {
  const stretch = (serves: Serves | null, stretchValue: number | null = 12) => {
    const facts = goal()
    return about({ goals: [{ ...facts, goal: { ...facts.goal, stretchValue, serves } }] })
  }

  it('asks what it serves, whether nobody asked or nothing was found yet', () => {
    expect(say('stretch-serves-nothing', stretch(null))?.fact).toBe(
      'A stretch goal serves no goal Alex has stated',
    )
    expect(JSON.stringify(say('stretch-serves-nothing', stretch('not-linked'))?.because)).toContain(
      'marked as not linked yet',
    )
  })

  it('is silent once linked, and without a stretch', () => {
    expect(say('stretch-serves-nothing', stretch('vision'))).toBeUndefined()
    expect(say('stretch-serves-nothing', stretch(null, null))).toBeUndefined()
    expect(say('stretch-serves-nothing', stretch(null), { age: 52 })).toBeUndefined()
    expect(say('stretch-serves-nothing', stretch(null), { age: 51 })).toBeDefined()
    expect(say('stretch-serves-nothing', quiet)).toBeUndefined()
  })
})

describe('missed without a reason', () => {
  it('speaks at two within six weeks, and names how', () => {
    const nudge = say(
      'miss-without-reason',
      withDesire({ misses: [missOf(42), missOf(3, { kind: 'late' })] }),
    )
    expect(nudge?.fact).toBe('Two misses of Alex without a full reason')
    expect(nudge?.because).toEqual([
      expect.objectContaining({ text: '“Ten new accounts mapped” moved' }),
      ' and ',
      expect.objectContaining({ text: '“Ten new accounts mapped” late' }),
    ])
  })

  it('is silent at one, when it is older, when it is explained, and about the manager’s own', () => {
    const silent = [
      [missOf(3)],
      [missOf(43), missOf(3)],
      [missOf(4), missOf(3, { reason: 'Legal', control: 'outside' })],
      [missOf(4, { owner: 'me' }), missOf(3, { owner: 'me' })],
    ]
    for (const misses of silent) expect(say('miss-without-reason', withDesire({ misses }))).toBeUndefined()
  })

  it('wants both the reason and whose hands it was in', () => {
    const half = [missOf(4, { reason: 'Legal' }), missOf(3, { control: 'joint' })]
    expect(say('miss-without-reason', withDesire({ misses: half }))).toBeDefined()
  })
})

describe('few causes, most misses', () => {
  const said = (...reasons: readonly string[]) =>
    reasons.map((reason, place) => missOf(place + 1, { reason }))

  it('names the causes with their counts and what they explain of all', () => {
    const misses = said('Leads were bad', 'Leads were bad', 'Leads bad', 'Travel', 'Holiday')
    const nudge = say('few-causes', withDesire({ misses }), { percent: 60 })
    expect(nudge?.fact).toBe('1 cause explains 60 % of what Alex missed')
    expect(JSON.stringify(nudge?.because)).toContain('3 of 5 misses with a reason')
    expect(say('few-causes', withDesire({ misses }), { percent: 61 })).toBeUndefined()
  })

  it('says nothing about too few, about reasons that all differ, or about what is long ago', () => {
    expect(say('few-causes', withDesire({ misses: said('Leads', 'Leads', 'Leads') }))).toBeUndefined()
    const different = said('Travel', 'Holiday', 'Legal', 'Leads', 'Weather')
    expect(say('few-causes', withDesire({ misses: different }))).toBeUndefined()
    const old = said('Leads', 'Leads', 'Leads', 'Leads').map(({ miss, ...rest }) => ({
      ...rest,
      miss: { ...miss, missedOn: ago(183) },
    }))
    expect(say('few-causes', withDesire({ misses: old }))).toBeUndefined()
  })
})

describe('started by the rep', () => {
  const topic = (raisedBy: 'me' | 'rep', days: number): TopicFacts => ({
    title: 'Pricing',
    raisedBy,
    raisedOn: ago(days),
    passed: [],
    doneOn: null,
  })

  it('shows the share now beside the share before', () => {
    const topics = [
      ...[60, 70, 80].map((days) => topic('rep', days)),
      topic('rep', 20),
      ...[10, 9, 8].map((days) => topic('me', days)),
    ]
    const nudge = say('started-by-rep', about({ topics }))
    expect(nudge?.fact).toBe('Alex started 1 of the last 4 topics')
    expect(JSON.stringify(nudge?.because)).toContain('in the 56 days before it was 3 of 3')
  })

  it('is silent at its edge, with too few topics, and with a rep who starts', () => {
    const third = [topic('rep', 3), topic('me', 2), topic('me', 1)]
    expect(say('started-by-rep', about({ topics: third }))).toBeDefined()
    expect(say('started-by-rep', about({ topics: third }), { share: 33 })).toBeUndefined()
    expect(say('started-by-rep', about({ topics: third.slice(1) }))).toBeUndefined()
    expect(say('started-by-rep', quiet)).toBeUndefined()
  })
})

describe('taken off the team', () => {
  const flip = (from: 'me' | 'rep', days: number) =>
    promise({
      owner: from === 'rep' ? 'me' : 'rep',
      steps: [{ kind: 'owner-changed', from, reason: '', on: ago(days) }],
    })

  it('counts over the whole team, and offers to hand one back', () => {
    const sam = { ...about({ promises: [flip('rep', 4)] }), rep: { ...rep, name: 'Sam Okafor' } }
    const nudge = say('hand-back-offered', [about({ promises: [flip('rep', 20)] }), sam])
    expect(nudge).toMatchObject({
      repId: null,
      fact: 'You took over two promises of your team in 30 days, gave back none',
      suggestion: expect.stringContaining('Start with Alex'),
    })
  })

  it('is silent when as many went back, when one was taken, and after the window', () => {
    const back = about({ promises: [flip('rep', 5), flip('rep', 4), flip('me', 3)] })
    expect(say('hand-back-offered', [back])).toBeUndefined()
    expect(say('hand-back-offered', [about({ promises: [flip('rep', 5)] })])).toBeUndefined()
    expect(say('hand-back-offered', [about({ promises: [flip('rep', 31), flip('rep', 4)] })])).toBeUndefined()
  })
})

describe('what was known of desire on an earlier day', () => {
  it('takes back readings, misses and a destination looked at later', () => {
    const id = RepVisionId.parse(uuid())
    const facts = {
      readings: [reading(9, 'pull'), reading(2, 'neutral')],
      visions: [{ id, repId: rep.id, oneYear: 'One', threeYears: '', saidOn: ago(90), revisitedOn: ago(1) }],
      misses: [missOf(8), missOf(1)],
    }
    const then = desireOn(facts, ago(5))
    expect(then.readings).toHaveLength(1)
    expect(then.misses).toHaveLength(1)
    expect(then.visions[0]?.revisitedOn).toBe(ago(90))
    expect(desireOn(facts, today)).toEqual(facts)
  })
})
