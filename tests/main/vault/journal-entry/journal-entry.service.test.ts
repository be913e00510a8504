import { describe, expect, it } from 'vitest'
import {
  changeEntry,
  createEntry,
  discardEntryIfEmpty,
  getEntry,
  listUndelivered,
  markDelivered,
  restoreEntryVersion,
  saveEntryDocument,
} from '../../../../src/main/vault/journal-entry/journal-entry.service.ts'
import { listLines } from '../../../../src/main/vault/record/record.repository.ts'
import { restoreRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { listVersions } from '../../../../src/main/vault/record/text-version.repository.ts'
import { archiveRep } from '../../../../src/main/vault/rep/rep.service.ts'
import { JournalEntryId, NewJournalEntry } from '../../../../src/shared/journal-entry/journal-entry.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { RepId } from '../../../../src/shared/rep/rep-id.ts'
import { richTextFromPlainText } from '../../../../src/shared/rich-text/rich-text.ts'
import { toPlainText } from '../../../../src/shared/rich-text/to-plain-text.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

const text = richTextFromPlainText
const nobody = '6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11'

describe('a journal entry', () => {
  it('is a private observation of today unless the manager says otherwise', async () => {
    const { given } = openTestStore({ now: '2026-11-21T09:00:00Z' })
    expect(await given.journalEntry()).toMatchObject({
      kind: 'observation',
      happenedOn: '2026-11-21',
      audience: 'only-me',
      isOnCharts: false,
      deliveredOn: null,
    })
  })

  it('is drawn on the charts when it is a coaching note', async () => {
    const { given } = openTestStore()
    expect((await given.journalEntry({ kind: 'coaching-note' })).isOnCharts).toBe(true)
    expect((await given.journalEntry({ kind: 'coaching-note', isOnCharts: false })).isOnCharts).toBe(false)
    expect((await given.journalEntry({ kind: 'incident', isOnCharts: true })).isOnCharts).toBe(true)
  })

  it('stands in the timeline of everyone it is about, under its first words', async () => {
    const { ctx, given } = openTestStore()
    const alex = await given.rep({ name: 'Alex Rivera' })
    const dana = await given.rep({ name: 'Dana Kim' })
    await given.journalEntry({
      repIds: [alex.id, dana.id],
      happenedOn: '2026-11-12',
      text: 'Asked what happens if nothing changes.\nThen waited.',
      tags: ['discovery'],
    })
    for (const { id } of [alex, dana]) {
      const { lines } = await listLines(ctx.db, { repId: id, nouns: ['journal-entry'], limit: 10 })
      expect(lines).toMatchObject([
        {
          kind: 'observation',
          happenedOn: '2026-11-12',
          title: 'Asked what happens if nothing changes.',
          tags: ['discovery'],
        },
      ])
    }
  })

  it('moves in the timeline with the day it happened', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    const { id } = await given.journalEntry({ repIds: [repId], text: 'Late note' })
    await changeEntry(ctx, id, { happenedOn: day('2024-02-29') })
    const { lines } = await listLines(ctx.db, { repId, nouns: ['journal-entry'], limit: 10 })
    expect(lines.map((line) => line.happenedOn)).toEqual(['2024-02-29'])
  })

  it('cannot be about somebody who does not exist', async () => {
    const { ctx } = openTestStore()
    const fields = NewJournalEntry.parse({ repIds: [nobody] })
    await expect(createEntry(ctx, fields)).rejects.toMatchObject({ code: 'rep-not-found' })
  })

  it('can still be changed when somebody it is about lies in the trash', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    const { id } = await given.journalEntry({ repIds: [repId], text: 'Note' })
    await trashRecord(ctx, 'rep', repId)
    expect(await changeEntry(ctx, id, { repIds: [RepId.parse(repId)], title: 'New' })).toMatchObject({
      title: 'New',
    })
  })

  it('loses what its new kind has no place for', async () => {
    const { ctx, given } = openTestStore({ now: '2026-11-21T09:00:00Z' })
    const { id } = await given.journalEntry({ kind: 'feedback', polarity: 'redirect' })
    await markDelivered(ctx, id, day('2026-11-21'))
    const changed = await changeEntry(ctx, id, { kind: 'coaching-note' })
    expect(changed).toMatchObject({ polarity: null, deliveredOn: null, isOnCharts: true })
  })

  it('cannot have been told before it happened', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.journalEntry({ kind: 'feedback', happenedOn: '2026-11-12' })
    const early = markDelivered(ctx, id, day('2026-11-11'))
    await expect(early).rejects.toMatchObject({ code: 'ends-before-start' })
    expect(await markDelivered(ctx, id, day('2026-11-12'))).toMatchObject({ deliveredOn: '2026-11-12' })
  })

  it('is not found once it lies in the trash, and comes back as it was', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.journalEntry({ text: 'Keep me', tags: ['pricing'] })
    await trashRecord(ctx, 'journal-entry', id)
    await expect(getEntry(ctx.db, id)).rejects.toMatchObject({ code: 'journal-entry-not-found' })
    await restoreRecord(ctx, 'journal-entry', id)
    expect(await getEntry(ctx.db, id)).toMatchObject({ tags: ['pricing'] })
  })
})

describe('the text of a journal entry', () => {
  it('is findable as soon as it is saved', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    const { id } = await given.journalEntry({ repIds: [repId] })
    await saveEntryDocument(ctx, id, text('Named the cost of doing nothing'))
    const { lines } = await listLines(ctx.db, { repId, nouns: ['journal-entry'], limit: 1 })
    expect(lines[0]?.title).toBe('Named the cost of doing nothing')
  })

  it.each([
    ['with an unknown node', { version: 1, doc: { type: 'doc', content: [{ type: 'video' }] } }],
    ['of a newer version', { version: 2, doc: { type: 'doc', content: [{ type: 'paragraph' }] } }],
    [
      'over a mebibyte',
      {
        version: 1,
        doc: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a'.repeat(1_048_577) }] }],
        },
      },
    ],
  ])('%s is refused, and the saved one stays', async (_what, document) => {
    const { ctx, given } = openTestStore()
    const { id } = await given.journalEntry({ text: 'As it was' })
    await expect(saveEntryDocument(ctx, id, document)).rejects.toMatchObject({ code: 'document-invalid' })
    const { document: stored } = await getEntry(ctx.db, id)
    expect(stored && toPlainText(stored)).toBe('As it was')
  })

  it('is never overwritten when this version cannot read it', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.journalEntry({ text: 'Anything' })
    const fromTheFuture = { version: 2, doc: { type: 'doc', content: [{ type: 'orb', text: 'Still here' }] } }
    await ctx.db
      .updateTable('journal_entry')
      .set({ document: JSON.stringify(fromTheFuture) })
      .where('id', '=', id)
      .execute()
    await expect(saveEntryDocument(ctx, id, text('New'))).rejects.toMatchObject({ code: 'document-invalid' })
    const entry = await getEntry(ctx.db, id)
    expect(entry.document).toBeNull()
    expect(entry.salvagedText).toContain('Still here')
  })

  it('is kept as a version at most once in five minutes', async () => {
    const { ctx, given, clock } = openTestStore()
    const start = 'She asked about the cost of doing nothing.'
    const { id } = await given.journalEntry({ text: start })
    clock.advanceMinutes(5)
    await saveEntryDocument(ctx, id, text(`${start} Then`))
    clock.advanceMinutes(4)
    await saveEntryDocument(ctx, id, text(`${start} Then she`))
    expect(await listVersions(ctx.db, 'journal-entry', id)).toHaveLength(1)
    clock.advanceMinutes(1)
    await saveEntryDocument(ctx, id, text(`${start} Then she waited`))
    expect(await listVersions(ctx.db, 'journal-entry', id)).toHaveLength(2)
  })

  it('is kept as a version at once when half of it is taken away', async () => {
    const { ctx, given, clock } = openTestStore()
    const { id } = await given.journalEntry({ text: 'A long story. '.repeat(40) })
    clock.advanceMinutes(5)
    await saveEntryDocument(ctx, id, text('A long story. '.repeat(41)))
    await saveEntryDocument(ctx, id, text('Gone'))
    expect(await listVersions(ctx.db, 'journal-entry', id)).toHaveLength(2)
  })

  it('comes back from a version, and the restoring can be undone the same way', async () => {
    const { ctx, given, clock } = openTestStore()
    const { id } = await given.journalEntry({ text: 'First' })
    clock.advanceMinutes(5)
    await saveEntryDocument(ctx, id, text('Second'))
    const [first] = await listVersions(ctx.db, 'journal-entry', id)
    clock.advanceMinutes(1)
    const restored = await restoreEntryVersion(ctx, id, first?.id ?? '')
    expect(restored.document && toPlainText(restored.document)).toBe('First')
    const [second] = await listVersions(ctx.db, 'journal-entry', id)
    const back = await restoreEntryVersion(ctx, id, second?.id ?? '')
    expect(back.document && toPlainText(back.document)).toBe('Second')
  })

  it('cannot be replaced by a version of another entry', async () => {
    const { ctx, given, clock } = openTestStore()
    const mine = await given.journalEntry({ text: 'Mine' })
    const other = await given.journalEntry({ text: 'Other words' })
    clock.advanceMinutes(5)
    await saveEntryDocument(ctx, other.id, text('Other changed'))
    const [version] = await listVersions(ctx.db, 'journal-entry', other.id)
    expect(version).toBeDefined()
    const restoring = restoreEntryVersion(ctx, mine.id, version?.id ?? '')
    await expect(restoring).rejects.toMatchObject({ code: 'version-not-found' })
  })
})

describe('an entry that was begun and left', () => {
  it('leaves nothing when it says nothing', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.journalEntry({ tags: ['empty'] })
    expect(await discardEntryIfEmpty(ctx, id)).toEqual({ discarded: true })
    await expect(getEntry(ctx.db, id)).rejects.toMatchObject({ code: 'journal-entry-not-found' })
    expect((await listLines(ctx.db, { limit: 10 })).lines).toEqual([])
  })

  it.each([
    ['has a word', { text: 'Hm' }],
    ['has a title', { title: 'Call with Orbit' }],
  ])('stays when it %s', async (_what, facts) => {
    const { ctx, given } = openTestStore()
    const { id } = await given.journalEntry(facts)
    expect(await discardEntryIfEmpty(ctx, id)).toEqual({ discarded: false })
  })

  it('stays when it once said something, since that can be brought back', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.journalEntry({ text: 'Once' })
    await saveEntryDocument(ctx, id, text(''))
    expect(await discardEntryIfEmpty(ctx, id)).toEqual({ discarded: false })
  })

  it('may be gone already', async () => {
    const { ctx } = openTestStore()
    expect(await discardEntryIfEmpty(ctx, JournalEntryId.parse(nobody))).toEqual({ discarded: false })
  })
})

describe('feedback still to say', () => {
  it('lists what the reps have not heard, the longest waiting first', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const { id: repId } = await given.rep()
    const feedback = (text: string, days: number) =>
      given.journalEntry({ kind: 'feedback', repIds: [repId], text, happenedOn: daysAgo(days) })
    await feedback('Summarised before answering', 3)
    await feedback('Discounted before asking', 12)
    const told = await feedback('Said already', 5)
    await markDelivered(ctx, told.id, daysAgo(1))
    const waiting = await listUndelivered(ctx)
    expect(waiting.map(({ entry, daysWaiting }) => [entry.heading, daysWaiting])).toEqual([
      ['Discounted before asking', 12],
      ['Summarised before answering', 3],
    ])
  })

  it('leaves out leavers, unless their own page asks', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    await given.journalEntry({ kind: 'feedback', repIds: [repId], text: 'For a leaver' })
    await archiveRep(ctx, repId, 'Left')
    expect(await listUndelivered(ctx)).toEqual([])
    expect(await listUndelivered(ctx, repId)).toHaveLength(1)
  })
})
