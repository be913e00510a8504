import { describe, expect, it } from 'vitest'
import { changeEntry } from '../../../../src/main/vault/journal-entry/journal-entry.service.ts'
import {
  type EntryFilter,
  listChartEvents,
  listEntries,
} from '../../../../src/main/vault/journal-entry/journal-entry-list.repository.ts'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { archiveRep } from '../../../../src/main/vault/rep/rep.service.ts'
import { listTags } from '../../../../src/main/vault/tag/tag.repository.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

function openJournal() {
  const store = openTestStore()
  const headings = async (filter: Partial<EntryFilter> = {}): Promise<string[]> =>
    (await listEntries(store.ctx.db, { limit: 50, ...filter })).lines.map((line) => line.heading)
  return { ...store, headings }
}

describe('the journal', () => {
  it('shows the newest day first, and within a day the last written first', async () => {
    const { given, headings } = openJournal()
    await given.journalEntry({ text: 'Yesterday', happenedOn: '2026-11-20' })
    await given.journalEntry({ text: 'Morning', happenedOn: '2026-11-21' })
    await given.journalEntry({ text: 'Evening', happenedOn: '2026-11-21' })
    await given.journalEntry({ text: 'Back-dated', happenedOn: '2020-01-01' })
    expect(await headings()).toEqual(['Evening', 'Morning', 'Yesterday', 'Back-dated'])
  })

  it('goes on page by page without losing or repeating an entry', async () => {
    const { ctx, given } = openJournal()
    const { id: repId } = await given.rep()
    const written: string[] = []
    for (let index = 0; index < 11; index += 1) {
      const text = `Entry ${index}`
      written.unshift(text)
      await given.journalEntry({ repIds: [repId], text, happenedOn: `2026-11-0${1 + Math.floor(index / 4)}` })
    }
    for (const filter of [{}, { repId }]) {
      const seen: string[] = []
      let after: EntryFilter['after']
      do {
        const page = await listEntries(ctx.db, { ...filter, after, limit: 3 })
        seen.push(...page.lines.map((line) => line.heading))
        after = page.next ?? undefined
      } while (after !== undefined)
      expect(seen).toEqual(written)
    }
  })

  it('narrows by rep, kind, tags, days and audience', async () => {
    const { ctx, given, headings } = openJournal()
    const { id: repId } = await given.rep()
    await given.journalEntry({
      text: 'Wanted',
      repIds: [repId],
      kind: 'recognition',
      tags: ['discovery', 'q4'],
      happenedOn: '2026-10-10',
      audience: 'shareable',
    })
    await given.journalEntry({ text: 'Other', tags: ['q4'], happenedOn: '2026-11-11' })
    const tagIds = (await listTags(ctx.db)).map((tag) => tag.id)
    expect(tagIds).toHaveLength(2)
    const filters: Partial<EntryFilter>[] = [
      { repId },
      { kinds: ['recognition', 'incident'] },
      { tagIds },
      { from: day('2026-10-10'), to: day('2026-10-10') },
      { audience: 'shareable' },
    ]
    for (const filter of filters) expect(await headings(filter)).toEqual(['Wanted'])
    for (const filter of filters) expect(await headings({ repId, ...filter })).toEqual(['Wanted'])
  })

  it('leaves out the trash, and what is only about leavers or trashed reps', async () => {
    const { ctx, given, headings } = openJournal()
    const stays = await given.rep({ name: 'Dana Kim' })
    const leaver = await given.rep({ name: 'Tom Lind' })
    const thrown = await given.rep({ name: 'Test Person' })
    const gone = await given.journalEntry({ text: 'Gone' })
    await given.journalEntry({ text: 'Leaver only', repIds: [leaver.id] })
    await given.journalEntry({ text: 'Trashed only', repIds: [thrown.id] })
    await given.journalEntry({ text: 'Both', repIds: [leaver.id, stays.id] })
    await given.journalEntry({ text: 'My own', kind: 'reflection' })
    await trashRecord(ctx, 'journal-entry', gone.id)
    await archiveRep(ctx, leaver.id, 'Left')
    await trashRecord(ctx, 'rep', thrown.id)
    expect(await headings()).toEqual(['My own', 'Both'])
    expect(await headings({ repId: leaver.id })).toEqual(['Both', 'Leaver only'])
  })

  it('shows the beginning of the text under a title, and what follows where words stand in for one', async () => {
    const { ctx, given } = openJournal()
    await given.journalEntry({ title: 'Orbit call', text: 'Named the price first.\nThen stopped.' })
    await given.journalEntry({ text: 'Named the price first.\nThen stopped.' })
    const { lines } = await listEntries(ctx.db, { limit: 2 })
    expect(lines.map((line) => [line.heading, line.excerpt])).toEqual([
      ['Named the price first.', 'Then stopped.'],
      ['Orbit call', 'Named the price first. Then stopped.'],
    ])
  })
})

describe('the events on a trend chart', () => {
  it('are the entries of the period that the manager wants drawn, oldest first', async () => {
    const { ctx, given } = openJournal()
    const { id: repId } = await given.rep()
    const about = { repIds: [repId] }
    await given.journalEntry({
      ...about,
      kind: 'coaching-note',
      title: 'Call debrief',
      happenedOn: '2026-09-30',
    })
    await given.journalEntry({
      ...about,
      kind: 'incident',
      title: 'Territory',
      happenedOn: '2026-07-01',
      isOnCharts: true,
    })
    await given.journalEntry({ ...about, kind: 'coaching-note', title: 'Before', happenedOn: '2026-06-30' })
    await given.journalEntry({ ...about, kind: 'observation', title: 'Seen', happenedOn: '2026-08-01' })
    const hidden = await given.journalEntry({ ...about, kind: 'coaching-note', happenedOn: '2026-08-02' })
    await changeEntry(ctx, hidden.id, { isOnCharts: false })
    const events = await listChartEvents(ctx.db, repId, { from: day('2026-07-01'), to: day('2026-09-30') })
    expect(events.map((event) => [event.happenedOn, event.label])).toEqual([
      ['2026-07-01', 'Territory'],
      ['2026-09-30', 'Call debrief'],
    ])
  })
})
