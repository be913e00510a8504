import { describe, expect, it } from 'vitest'
import {
  addFollowUp,
  changeFollowUp,
  listFollowUps,
} from '../../../../src/main/vault/follow-up/follow-up.service.ts'
import { listLoop, sayIt } from '../../../../src/main/vault/journal-entry/loop.service.ts'
import { listLines, listTrashedLines } from '../../../../src/main/vault/record/record.repository.ts'
import { purgeRecord, restoreRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { NewFollowUp } from '../../../../src/shared/follow-up/follow-up.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

/** A rep who was told on 10 November, and the store it stands in. */
async function toldOnTheTenth() {
  const store = openTestStore({ now: '2026-11-21T09:00:00Z' })
  const rep = await store.given.rep()
  const feedback = await store.given.journalEntry({
    kind: 'feedback',
    repIds: [rep.id],
    happenedOn: '2026-11-09',
    deliveredOn: '2026-11-10',
    audience: 'shareable',
    text: 'Ask before you answer',
  })
  const follow = (facts: object = {}) =>
    addFollowUp(
      store.ctx,
      NewFollowUp.parse({ entryId: feedback.id, repId: rep.id, mark: 'tried', ...facts }),
    )
  return { ...store, rep, feedback, follow }
}

describe('a follow-up', () => {
  it('is of today and for the readers of its feedback, unless told', async () => {
    const { follow } = await toldOnTheTenth()
    expect(await follow()).toMatchObject({ mark: 'tried', happenedOn: '2026-11-21', audience: 'shareable' })
  })

  it('stands in the timeline under what was seen, or else under the feedback', async () => {
    const { ctx, rep, follow } = await toldOnTheTenth()
    await follow({ mark: 'heard', happenedOn: '2026-11-12' })
    await follow({ evidence: 'Waited four seconds', happenedOn: '2026-11-20' })
    const { lines } = await listLines(ctx.db, { repId: rep.id, nouns: ['follow-up'], limit: 10 })
    expect(lines.map(({ kind, title }) => [kind, title])).toEqual([
      ['tried', 'Waited four seconds'],
      ['heard', 'Ask before you answer'],
    ])
  })

  it('comes in order of days, several for one feedback', async () => {
    const { ctx, feedback, follow } = await toldOnTheTenth()
    await follow({ mark: 'relapsed', happenedOn: '2026-11-20' })
    await follow({ mark: 'tried', happenedOn: '2026-11-14' })
    expect((await listFollowUps(ctx.db, feedback.id)).map(({ mark }) => mark)).toEqual(['tried', 'relapsed'])
  })

  it.each([
    ['ends-before-start', { happenedOn: '2026-11-09' }],
    ['day-in-future', { happenedOn: '2026-11-22' }],
    ['rep-not-found', { repId: '6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11' }],
    ['journal-entry-not-found', { entryId: '6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11' }],
  ])('is refused with %s: %o', async (code, facts) => {
    const { follow } = await toldOnTheTenth()
    await expect(follow(facts)).rejects.toMatchObject({ code })
  })

  it('waits until somebody was told', async () => {
    const { ctx, given, rep } = await toldOnTheTenth()
    const untold = await given.journalEntry({ kind: 'feedback', repIds: [rep.id] })
    const early = NewFollowUp.parse({ entryId: untold.id, repId: rep.id, mark: 'heard' })
    await expect(addFollowUp(ctx, early)).rejects.toMatchObject({ code: 'entry-not-told' })
  })

  it('can be said better, and keeps its day where that does not change', async () => {
    const { ctx, follow } = await toldOnTheTenth()
    const { id } = await follow({ happenedOn: '2026-11-14' })
    const changed = await changeFollowUp(ctx, id, { mark: 'changed', evidence: 'Three calls in a row' })
    expect(changed).toMatchObject({
      mark: 'changed',
      evidence: 'Three calls in a row',
      happenedOn: '2026-11-14',
    })
    await expect(changeFollowUp(ctx, id, { happenedOn: changed.happenedOn })).resolves.toMatchObject({ id })
  })

  it('goes to the trash with its feedback, lies there under it, and comes back with it', async () => {
    const { ctx, clock, rep, feedback, follow } = await toldOnTheTenth()
    const gone = await follow({ mark: 'heard', happenedOn: '2026-11-11' })
    await follow()
    await trashRecord(ctx, 'follow-up', gone.id)
    clock.advanceMinutes(1)
    await trashRecord(ctx, 'journal-entry', feedback.id)
    const timeline = async () =>
      (await listLines(ctx.db, { repId: rep.id, nouns: ['follow-up'], limit: 9 })).lines
    expect(await timeline()).toEqual([])
    expect((await listTrashedLines(ctx.db)).lines.map(({ noun }) => noun)).toEqual(['journal-entry'])
    await restoreRecord(ctx, 'journal-entry', feedback.id)
    expect((await timeline()).map(({ kind }) => kind)).toEqual(['tried'])
  })

  it('leaves no line behind when its feedback goes for good', async () => {
    const { ctx, feedback, follow } = await toldOnTheTenth()
    await follow()
    await trashRecord(ctx, 'journal-entry', feedback.id)
    await purgeRecord(ctx, 'journal-entry', feedback.id)
    const left = await ctx.db
      .selectFrom('record_index')
      .select('noun')
      .where('noun', '=', 'follow-up')
      .execute()
    expect(left).toEqual([])
  })
})

describe('what was observed', () => {
  it('is said once: the feedback has its words, its day and its direction', async () => {
    const { ctx, given, rep } = await toldOnTheTenth()
    const seen = await given.journalEntry({
      repIds: [rep.id],
      happenedOn: '2026-11-18',
      polarity: 'redirect',
      text: 'Answered before the buyer had finished',
    })
    const feedback = await sayIt(ctx, seen.id)
    expect(feedback).toMatchObject({
      kind: 'feedback',
      happenedOn: '2026-11-18',
      polarity: 'redirect',
      followsEntryId: seen.id,
    })
    expect((await sayIt(ctx, seen.id)).id).toBe(feedback.id)
    const loop = await listLoop(ctx.db, feedback.id)
    expect(loop.map(({ kind }) => kind)).toEqual(['observation', 'feedback'])
  })

  it('can only be said from an observation', async () => {
    const { ctx, feedback } = await toldOnTheTenth()
    await expect(sayIt(ctx, feedback.id)).rejects.toMatchObject({ code: 'entry-not-sayable' })
  })
})
