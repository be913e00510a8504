import { describe, expect, it } from 'vitest'
import { changeEntry } from '../../../../src/main/vault/journal-entry/journal-entry.service.ts'
import { addTopic, saveItemNote, setItemDone } from '../../../../src/main/vault/one-on-one/agenda.service.ts'
import { listLines, listTrashedLines } from '../../../../src/main/vault/record/record.repository.ts'
import {
  emptyOldTrash,
  keepVersion,
  purgeRecord,
  restoreRecord,
  trashRecord,
} from '../../../../src/main/vault/record/record.service.ts'
import { listVersions } from '../../../../src/main/vault/record/text-version.repository.ts'
import { Instant } from '../../../../src/shared/kernel/time.ts'
import { richTextFromPlainText } from '../../../../src/shared/rich-text/rich-text.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('the timeline', () => {
  it('reaches back to the first day, page by page, and shows nothing twice', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const { id } = await given.rep()
    for (let count = 0; count < 23; count++) {
      await given.journalEntry({ repIds: [id], happenedOn: daysAgo(count * 200), title: `Note ${count}` })
    }
    const seen: string[] = []
    let after: Awaited<ReturnType<typeof listLines>>['next'] = null
    do {
      const page: Awaited<ReturnType<typeof listLines>> = await listLines(ctx.db, {
        repId: id,
        nouns: ['journal-entry'],
        limit: 5,
        after: after ?? undefined,
      })
      seen.push(...page.lines.map((line) => line.title))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(Array.from({ length: 23 }, (_, count) => `Note ${count}`))
  })
})

describe('the line of a record', () => {
  it('takes on the moment of a tick, which it does not show, and the words of a note', async () => {
    const { ctx, given, clock } = openTestStore()
    const meeting = await given.oneOnOne()
    const topic = await addTopic(ctx, meeting.id, {
      title: 'Forecast',
      minutes: 5,
      raisedBy: 'me',
      audience: 'only-me',
    })
    const line = async () =>
      (await listLines(ctx.db, { nouns: ['one-on-one'], limit: 5 })).lines.map(({ excerpt, changedAt }) => ({
        excerpt,
        changedAt,
      }))
    const before = await line()
    clock.advanceMinutes(3)
    await setItemDone(ctx, topic.id, true)
    expect(await line()).toEqual([{ excerpt: before[0]?.excerpt, changedAt: ctx.now() }])
    clock.advanceMinutes(3)
    await saveItemNote(ctx, topic.id, richTextFromPlainText('Two deals slipped'))
    expect(await line()).toEqual([
      { excerpt: expect.stringContaining('Two deals slipped'), changedAt: ctx.now() },
    ])
  })
})

describe('an earlier text', () => {
  const entryId = '6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11'

  it('is kept at most every five minutes', async () => {
    const { ctx, clock } = openTestStore()
    const entry = { id: entryId, createdAt: Instant.parse('2026-11-20T09:00:00.000Z') }
    await keepVersion(ctx, 'journal-entry', entry, 'one')
    clock.advanceMinutes(4)
    await keepVersion(ctx, 'journal-entry', entry, 'two')
    clock.advanceMinutes(1)
    await keepVersion(ctx, 'journal-entry', entry, 'three')
    const versions = await listVersions(ctx.db, 'journal-entry', entryId)
    expect(versions.map((version) => version.savedAt)).toEqual([
      '2026-11-21T09:05:00.000Z',
      '2026-11-21T09:00:00.000Z',
    ])
  })

  it('of a record just begun is not its first half sentence', async () => {
    const { ctx, clock, store } = openTestStore()
    const entry = { id: entryId, createdAt: ctx.now() }
    await keepVersion(ctx, 'journal-entry', entry, 'She ask')
    clock.advanceMinutes(4)
    await keepVersion(ctx, 'journal-entry', entry, 'She asked what it cos')
    clock.advanceMinutes(1)
    await keepVersion(ctx, 'journal-entry', entry, 'She asked what it costs.')
    expect(store.raw.prepare('SELECT content FROM text_version').pluck().all()).toEqual([
      '"She asked what it costs."',
    ])
  })

  it('is kept at once where it must be, however young the record is', async () => {
    const { ctx } = openTestStore()
    await keepVersion(ctx, 'journal-entry', { id: entryId, createdAt: ctx.now() }, 'one', true)
    expect(await listVersions(ctx.db, 'journal-entry', entryId)).toHaveLength(1)
  })
})

describe('the trash', () => {
  it('shows what was thrown last first, and gives it back as it was', async () => {
    const { ctx, given, clock } = openTestStore()
    const { id } = await given.rep()
    const first = await given.journalEntry({ repIds: [id], title: 'First' })
    const second = await given.journalEntry({ repIds: [id], title: 'Second' })
    await trashRecord(ctx, 'journal-entry', first.id)
    clock.advanceMinutes(1)
    await trashRecord(ctx, 'journal-entry', second.id)
    expect((await listTrashedLines(ctx.db)).lines.map((line) => line.title)).toEqual(['Second', 'First'])
    await restoreRecord(ctx, 'journal-entry', first.id)
    const changed = await changeEntry(ctx, first.id, { title: 'First again' })
    expect(changed.title).toBe('First again')
  })

  it('is emptied after thirty days and not before', async () => {
    const { ctx, given, clock } = openTestStore()
    const { id } = await given.rep()
    await trashRecord(ctx, 'rep', id)
    clock.advanceDays(30)
    expect(await emptyOldTrash(ctx)).toBe(0)
    clock.advanceDays(1)
    expect(await emptyOldTrash(ctx)).toBe(1)
  })

  it('removes a meeting for good with every earlier text of its agenda', async () => {
    const { ctx, given, store } = openTestStore()
    const meeting = await given.oneOnOne()
    const topic = await addTopic(ctx, meeting.id, {
      title: 'Hartwell',
      minutes: 5,
      raisedBy: 'rep',
      audience: 'only-me',
    })
    await saveItemNote(ctx, topic.id, richTextFromPlainText('A first text that is long enough to keep'))
    await saveItemNote(ctx, topic.id, richTextFromPlainText(''))
    const versions = () => store.raw.prepare('SELECT count(*) FROM text_version').pluck().get()
    expect(versions()).toBe(1)
    await trashRecord(ctx, 'one-on-one', meeting.id)
    await purgeRecord(ctx, 'one-on-one', meeting.id)
    expect(versions()).toBe(0)
  })

  it('takes a rep off the lines of notes that are about others too', async () => {
    const { ctx, given } = openTestStore()
    const alex = await given.rep({ name: 'Alex' })
    const sam = await given.rep({ name: 'Sam' })
    await given.journalEntry({ repIds: [alex.id, sam.id], title: 'Both' })
    await trashRecord(ctx, 'rep', alex.id)
    await purgeRecord(ctx, 'rep', alex.id)
    const { lines } = await listLines(ctx.db, { nouns: ['journal-entry'], limit: 5 })
    expect(lines.map((line) => line.repIds)).toEqual([[sam.id]])
  })
})
