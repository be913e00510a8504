import { describe, expect, it } from 'vitest'
import { JournalEntryId } from '../../../src/shared/journal-entry/journal-entry.ts'
import { day } from '../../../src/shared/kernel/time.ts'
import {
  criticalStatements,
  emptyOutline,
  entryStatement,
  growthLines,
  StatementKey,
  summaryStatement,
  surprises,
  toldFeedback,
} from '../../../src/shared/review-packet/statements.ts'
import {
  type RichText,
  richTextFrom,
  richTextFromPlainText,
} from '../../../src/shared/rich-text/rich-text.ts'

type Entry = Parameters<typeof toldFeedback>[0][number] & {
  readonly polarity: 'reinforce' | 'redirect' | null
}

let count = 0
function entry(facts: Partial<Entry> = {}): Entry {
  count += 1
  return {
    id: JournalEntryId.parse(`00000000-0000-4000-8000-${String(count).padStart(12, '0')}`),
    kind: 'observation',
    title: 'Opened with price',
    document: richTextFromPlainText(''),
    salvagedText: '',
    happenedOn: day('2026-08-04'),
    deliveredOn: null,
    followsEntryId: null,
    polarity: 'redirect',
    ...facts,
  }
}

function summary(...blocks: readonly [string, ...string[]][]): RichText {
  const text = richTextFrom({
    type: 'doc',
    content: blocks.flatMap(([heading, ...lines]) => [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: heading }] },
      {
        type: 'bulletList',
        content: lines.map((line) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: line }] }],
        })),
      },
    ]),
  })
  if (text === undefined) throw new Error('no text')
  return text
}

const told = (facts: Partial<Entry> = {}) =>
  entry({ kind: 'feedback', title: 'Price before problem', deliveredOn: day('2026-08-06'), ...facts })

function statementsOf(said: readonly Entry[], more: Partial<Parameters<typeof criticalStatements>[0]> = {}) {
  return criticalStatements({ said, summary: null, all: said, supports: [], ...more })
}

describe('a critical statement of a packet', () => {
  it.each([
    ['a redirecting observation', entry()],
    ['redirecting feedback that was not told', entry({ kind: 'feedback' })],
  ])('is %s, and a surprise while nothing was told', (_what, said) => {
    expect(surprises(statementsOf([said])).map(({ entryId }) => entryId)).toEqual([said.id])
  })

  it.each([
    ['a reinforcing observation', entry({ polarity: 'reinforce' })],
    ['an observation that says neither', entry({ polarity: null })],
    ['an incident, which is a fact with its day', entry({ kind: 'incident', polarity: null })],
    ['recognition', entry({ kind: 'recognition', polarity: null })],
  ])('is not %s', (_what, said) => {
    expect(statementsOf([said])).toEqual([])
  })

  it('is no surprise when it was told itself', () => {
    const said = entry({ deliveredOn: day('2026-08-05') })
    expect(statementsOf([said])[0]?.support).toMatchObject({ how: 'itself', toldOn: '2026-08-05' })
  })

  it('is no surprise when delivered feedback came of it', () => {
    const said = entry()
    const feedback = told({ followsEntryId: said.id })
    expect(statementsOf([said], { all: [said, feedback] })[0]?.support).toMatchObject({
      how: 'follows',
      entryId: feedback.id,
      title: 'Price before problem',
    })
  })

  it('stays a surprise when the feedback that came of it was not delivered', () => {
    const said = entry()
    const feedback = told({ followsEntryId: said.id, deliveredOn: null })
    expect(surprises(statementsOf([said], { all: [said, feedback] }))).toHaveLength(1)
  })

  it('is no surprise when the manager points to delivered feedback', () => {
    const [said, feedback] = [entry(), told()]
    const supports = [{ statement: entryStatement(said.id), entryId: feedback.id }]
    expect(statementsOf([said], { all: [said, feedback], supports })[0]?.support).toMatchObject({
      how: 'pointed',
      entryId: feedback.id,
    })
  })

  it.each([
    ['was never delivered', told({ deliveredOn: null })],
    ['is no feedback', told({ kind: 'observation' })],
  ])('is not helped by pointing to what %s', (_what, feedback) => {
    const said = entry()
    const supports = [{ statement: entryStatement(said.id), entryId: feedback.id }]
    expect(surprises(statementsOf([said], { all: [said, feedback], supports }))).toHaveLength(1)
  })

  it('is not helped by pointing to a note that is gone', () => {
    const said = entry()
    const supports = [{ statement: entryStatement(said.id), entryId: told().id }]
    expect(surprises(statementsOf([said], { supports }))).toHaveLength(1)
  })
})

describe('the summary of a packet', () => {
  const text = summary(
    ['What stands out', 'Learns fast'],
    ['To grow', 'Opens with  price', 'Skips the next step'],
    ['Next period', 'One skill: discovery'],
  )

  it('makes a critical statement of each line under its heading for growth, and of no other', () => {
    expect(growthLines(text)).toEqual(['Opens with price', 'Skips the next step'])
  })

  it.each(['Growth areas', 'Areas for growth', 'To work on', 'Areas to improve', 'Concerns'])(
    'may call that heading “%s”',
    (heading) => {
      expect(growthLines(summary([heading, 'Opens with price']))).toEqual(['Opens with price'])
    },
  )

  it('has a heading for growth in the outline it can begin with, and nothing under it', () => {
    expect(growthLines(emptyOutline)).toEqual([])
    expect(JSON.stringify(emptyOutline)).toContain('To grow')
  })

  it('points each line to feedback by its words', () => {
    const feedback = told()
    const supports = [{ statement: summaryStatement('opens with price'), entryId: feedback.id }]
    const statements = statementsOf([], { summary: text, all: [feedback], supports })
    expect(statements.map(({ words, support }) => [words, support?.how ?? null])).toEqual([
      ['Opens with price', 'pointed'],
      ['Skips the next step', null],
    ])
  })

  it('loses the pointer of a line whose words are changed', () => {
    expect(summaryStatement('Opens with price')).not.toBe(summaryStatement('Opens with the price'))
    expect(StatementKey.safeParse(summaryStatement('x')).success).toBe(true)
  })

  it('says nothing critical when the packet leaves it out', () => {
    expect(statementsOf([], { summary: null })).toEqual([])
  })
})

describe('what was told', () => {
  it('is delivered feedback, last told first', () => {
    const [early, late] = [told(), told({ deliveredOn: day('2026-09-01') })]
    expect(
      toldFeedback([early, late, entry(), told({ deliveredOn: null })]).map(({ entryId }) => entryId),
    ).toEqual([late.id, early.id])
  })
})
