import { describe, expect, it } from 'vitest'
import { addSign, getRepCoaching, removeSign } from '../../../../src/main/vault/coaching/coaching.service.ts'
import { changeEntry } from '../../../../src/main/vault/journal-entry/journal-entry.service.ts'
import { addTopic, changeItem, setItemDone } from '../../../../src/main/vault/one-on-one/agenda.service.ts'
import { finishOneOnOne, startOneOnOne } from '../../../../src/main/vault/one-on-one/one-on-one.service.ts'
import { NewSign } from '../../../../src/shared/coaching/coachability-sign.ts'
import { NewTopic } from '../../../../src/shared/one-on-one/one-on-one.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('the coaching of a rep', () => {
  it('has the notes with what they follow from, and says whether praise names a deed', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const seen = await given.journalEntry({ repIds: [rep.id], text: 'Asked twice' })
    await given.journalEntry({
      kind: 'recognition',
      repIds: [rep.id],
      followsEntryId: seen.id,
      text: 'Great job!',
    })
    const { entries, lastRecognitionOn } = await getRepCoaching(ctx, rep.id)
    expect(entries).toMatchObject([
      { kind: 'observation', namesBehaviour: null },
      { kind: 'recognition', followsId: seen.id, namesBehaviour: false },
    ])
    expect(lastRecognitionOn).toBe('2026-11-21')
  })

  it('has what was talked about in meetings that were held, with its marks', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const { id } = await given.oneOnOne({ repId: rep.id })
    await startOneOnOne(ctx, id)
    const topic = await addTopic(ctx, id, NewTopic.parse({ title: 'More pipeline', raisedBy: 'me' }))
    await addTopic(ctx, id, NewTopic.parse({ title: 'Not reached', raisedBy: 'rep' }))
    await changeItem(ctx, topic.id, { touch: 'tell', topicKind: 'numbers', topicAim: 'comply' })
    await setItemDone(ctx, topic.id, true)
    expect((await getRepCoaching(ctx, rep.id)).topics).toEqual([])
    await finishOneOnOne(ctx, id)
    expect((await getRepCoaching(ctx, rep.id)).topics).toMatchObject([
      { title: 'More pipeline', touch: 'tell', topicKind: 'numbers', topicAim: 'comply' },
    ])
  })

  it('ticks a sign only with its example, and takes it away again', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    expect(NewSign.safeParse({ repId: rep.id, sign: 'takes-notes', example: '  ' }).success).toBe(false)
    const fields = NewSign.parse({ repId: rep.id, sign: 'takes-notes', example: 'Three pages on Tuesday' })
    const sign = await addSign(ctx, fields)
    expect((await getRepCoaching(ctx, rep.id)).signs).toEqual([sign])
    expect(await removeSign(ctx, sign.id)).toEqual({ removed: true })
    expect(await removeSign(ctx, sign.id)).toEqual({ removed: false })
  })
})

describe('an entry', () => {
  it('cannot come out of itself, nor out of what comes out of it', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const first = await given.journalEntry({ kind: 'feedback', repIds: [rep.id] })
    const second = await given.journalEntry({
      kind: 'recognition',
      repIds: [rep.id],
      followsEntryId: first.id,
    })
    await expect(changeEntry(ctx, first.id, { followsEntryId: second.id })).rejects.toMatchObject({
      code: 'journal-entry-not-found',
    })
    await expect(changeEntry(ctx, first.id, { followsEntryId: first.id })).rejects.toMatchObject({
      code: 'journal-entry-not-found',
    })
  })

  it('loses its mark and its link when its new kind has no place for them', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    const seen = await given.journalEntry({ repIds: [rep.id] })
    const note = await given.journalEntry({
      kind: 'coaching-note',
      repIds: [rep.id],
      touch: 'show',
      followsEntryId: seen.id,
    })
    expect(await changeEntry(ctx, note.id, { kind: 'incident' })).toMatchObject({
      touch: null,
      followsEntryId: null,
    })
  })
})
