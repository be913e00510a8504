import { describe, expect, it } from 'vitest'
import { type Commitment, CommitmentId } from '../../../src/shared/commitment/commitment.ts'
import { day, instant } from '../../../src/shared/kernel/time.ts'
import { closingHints } from '../../../src/shared/one-on-one/closing-hints.ts'
import { isOpenTopic, sectionTitle, topicIndex } from '../../../src/shared/one-on-one/one-on-one.ts'
import { RepId } from '../../../src/shared/rep/rep-id.ts'
import { shippedOneOnOneTemplates } from '../../../src/shared/template/shipped-one-on-one-templates.ts'
import { isAsShipped } from '../../../src/shared/template/template.ts'

const section = (purpose: 'person' | 'their-topics' | 'focus' | 'new-promises' | 'close-out') => ({
  purpose,
  raisedBy: null,
})
const topic = (raisedBy: 'me' | 'rep') => ({ purpose: 'their-topics' as const, raisedBy })
const waiting = { raisedBy: 'rep' as const, doneAt: null, carriedToItemId: null, trashedAt: null }

describe('a new topic', () => {
  const agenda = [section('person'), section('their-topics'), topic('rep'), topic('me'), section('focus')]

  it('of the rep goes before the manager’s', () => {
    expect(topicIndex(agenda, 'rep')).toBe(3)
  })

  it('of the manager goes behind all topics, before the next section', () => {
    expect(topicIndex(agenda, 'me')).toBe(4)
  })

  it('goes before the promises where no section is for topics', () => {
    expect(topicIndex([section('person'), section('new-promises'), section('close-out')], 'rep')).toBe(1)
    expect(topicIndex([section('person')], 'rep')).toBe(1)
  })
})

describe('an agenda line', () => {
  it('is an open topic only while somebody raised it and nobody has talked about it', () => {
    expect(isOpenTopic(waiting)).toBe(true)
    expect(isOpenTopic({ ...waiting, raisedBy: null })).toBe(false)
  })

  it('about their topics carries the rep’s name', () => {
    expect(sectionTitle('Their topics', 'Alex Rivera')).toBe('Alex’s topics')
    expect(sectionTitle('Their topics and mine', 'Alex Rivera')).toBe('Their topics and mine')
  })
})

const made: Commitment = {
  id: CommitmentId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11'),
  repId: RepId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b12'),
  kind: 'promise',
  owner: 'me',
  words: 'Pricing sheet',
  madeOn: day('2026-11-21'),
  dueOn: day('2026-11-24'),
  outcome: null,
  closedOn: null,
  reason: '',
  replacedById: null,
  sourceOneOnOneId: null,
  sourceItemId: null,
  goalId: null,
  audience: 'only-me',
  createdAt: instant('2026-11-21T09:00:00Z'),
  changedAt: instant('2026-11-21T09:00:00Z'),
  trashedAt: null,
}

describe('closing a meeting', () => {
  it('says when every promise is the manager’s, and counts no decision', () => {
    const decision = { ...made, owner: 'rep' as const, kind: 'decision' as const }
    expect(
      closingHints({ desire: 'pull', minutes: 30, listeningSince: null }, [], [made, made, decision]),
    ).toEqual([{ kind: 'none-owned-by-rep', mine: 2 }])
    expect(
      closingHints(
        { desire: 'pull', minutes: 30, listeningSince: null },
        [],
        [made, { ...made, owner: 'rep' }],
      ),
    ).toEqual([])
  })

  it('says nothing when nothing was expected', () => {
    expect(closingHints({ desire: null, minutes: 5, listeningSince: null }, [], [])).toEqual([])
  })
})

describe('a template', () => {
  it('differs from the shipped one as soon as one word does', () => {
    const shipped = shippedOneOnOneTemplates[0]
    if (shipped === undefined) throw new Error('no shipped template')
    const same = {
      ...shipped,
      sections: shipped.sections.map((one) => ({ ...one, prompts: [...one.prompts] })),
    }
    expect(isAsShipped(same, shipped)).toBe(true)
    expect(isAsShipped({ ...same, sections: same.sections.slice(1) }, shipped)).toBe(false)
    expect(isAsShipped({ ...same, name: 'Mine' }, undefined)).toBe(true)
  })
})
