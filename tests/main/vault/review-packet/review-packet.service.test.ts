import { describe, expect, it } from 'vitest'
import { purgeRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import {
  listExports,
  listPackets,
} from '../../../../src/main/vault/review-packet/review-packet.repository.ts'
import {
  assembleSavedPacket,
  changePacket,
  createPacket,
  getPacket,
  recordExport,
  renderForPrint,
  savePacketText,
} from '../../../../src/main/vault/review-packet/review-packet.service.ts'
import { changeSettings } from '../../../../src/main/vault/setting/setting.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { printedText } from '../../../../src/shared/print/print-node.ts'
import { packetDocument } from '../../../../src/shared/review-packet/packet-document.ts'
import type { AssembledPacket } from '../../../../src/shared/review-packet/packet-value.ts'
import { type PacketReader, ReviewPacketId } from '../../../../src/shared/review-packet/review-packet.ts'
import { richTextFromPlainText } from '../../../../src/shared/rich-text/rich-text.ts'
import { SettingChanges } from '../../../../src/shared/setting/setting.ts'
import { openTestStore } from '../../../support/open-test-store.ts'
import { givenQuarter, privateMark, quarter } from '../../../support/quarter.ts'

/** A store with a full quarter of one rep and a packet about it. */
async function givenPacket(reader: PacketReader = 'rep') {
  const store = openTestStore()
  const { ctx } = store
  const rep = await givenQuarter(ctx)
  const packet = await createPacket(ctx, { repId: rep.id, period: quarter, reader })
  return { ...store, rep, packet }
}

function wordsOf({ packet }: AssembledPacket): string {
  return printedText(packetDocument(packet))
}

describe('a review packet', () => {
  it('begins with every section, the name of its period and the name from the settings', async () => {
    const { ctx, given } = openTestStore()
    await changeSettings(ctx, SettingChanges.parse({ managerName: 'M. Ortega' }))
    const entry = await given.journalEntry({ repIds: [(await given.rep()).id], happenedOn: '2026-08-01' })
    const [repId] = entry.repIds
    if (repId === undefined) throw new Error('nobody')
    expect(await createPacket(ctx, { repId, period: quarter, reader: 'hr' })).toMatchObject({
      title: 'Q3 2026',
      preparedBy: 'M. Ortega',
      offSections: [],
      leftOut: [],
      includesPrivate: false,
    })
  })

  it.each(['rep', 'hr', 'me'] as const)(
    'leaves out what is for the manager only, read by %s',
    async (reader) => {
      const { ctx, packet } = await givenPacket(reader)
      const assembled = await assembleSavedPacket(ctx, packet.id)
      expect(JSON.stringify(assembled)).not.toContain(privateMark)
      expect((await renderForPrint(ctx, packet.id, 'a4')).html).not.toContain(privateMark)
      expect(assembled.leaving.records.filter(({ audience }) => audience === 'only-me')).toEqual([])
      const counts = assembled.choices.map(({ privateCount }) => privateCount)
      expect(counts.reduce((all, count) => all + count, 0)).toBe(9)
    },
  )

  it('says everything the manager shared', async () => {
    const { ctx, packet } = await givenPacket()
    const words = wordsOf(await assembleSavedPacket(ctx, packet.id))
    for (const said of [
      'Review packet · for the conversation with Alex',
      'Account executive, mid-market · 1 July to 30 September 2026',
      '€212,400',
      '96 % of target',
      '2 of 3',
      'manager: 1 of 1',
      '6 of 7',
      'one moved, one skipped',
      'Territory change took two of the larger accounts',
      'Run discovery to level 3 on every first call',
      'Lesson: Silence is a question too',
      'Opened with price before hearing the problem (call, Orbit)',
      'Coverage: July 4, August 4, September 4 dated records. Nothing in this packet is new to Alex.',
      'Kept 17 Aug, 3 days late, re-dated once',
      'Open, 57 days late',
      'Wants to sit in on a negotiation',
      'skipped: Quarter-end calls',
      'Alex will ask it once in every first call.',
      'Rebuild pipeline to three times the quarter',
      'Intro to the partner team',
      'First calls are recorded from now on',
      'received, not necessarily agreed',
    ]) {
      expect(words).toContain(said)
    }
  })

  it('takes the days of all one-on-ones from the calendar, and no word of a private one', async () => {
    const { ctx, packet } = await givenPacket()
    const { packet: value } = await assembleSavedPacket(ctx, packet.id)
    expect(value.calendar).toMatchObject({ planned: 7, moved: 1, skipped: 1, excused: 0 })
    expect(value.calendar.heldOn).toContain('2026-08-21')
    expect(value.meetings.map(({ on }) => on)).not.toContain('2026-08-21')
    expect(value.meetings.find(({ on }) => on === '2026-09-04')).toMatchObject({
      focus: '',
      changes: [],
      audience: 'shareable',
    })
  })

  it('holds private records in the manager’s own file when she says so, each marked, and never her pane', async () => {
    const { ctx, packet } = await givenPacket('me')
    await changePacket(ctx, packet.id, { includesPrivate: true })
    const assembled = await assembleSavedPacket(ctx, packet.id)
    const words = wordsOf(assembled)
    expect(words).toContain(`${privateMark} observation`)
    expect(words).toContain('only me')
    for (const part of ['pane', 'feeling', 'signs', 'reflection']) {
      expect(words).not.toContain(`${privateMark} ${part}`)
    }
    expect(assembled.leaving.warnings).toContainEqual({ kind: 'private-included', count: 9 })
  })

  it('loses the private records when it gets another reader', async () => {
    const { ctx, packet } = await givenPacket('me')
    await changePacket(ctx, packet.id, { includesPrivate: true })
    expect(await changePacket(ctx, packet.id, { reader: 'rep' })).toMatchObject({ includesPrivate: false })
    expect(await changePacket(ctx, packet.id, { includesPrivate: true })).toMatchObject({
      includesPrivate: false,
    })
  })

  it('cannot be made to hold private records for others, not even in the store', async () => {
    const { store, packet } = await givenPacket('hr')
    const force = () =>
      store.raw.prepare('UPDATE review_packet SET includes_private = 1 WHERE id = ?').run(packet.id)
    expect(force).toThrow(/CHECK/)
  })

  it('leaves out what is ticked out, and says how many', async () => {
    const { ctx, packet } = await givenPacket()
    const before = await assembleSavedPacket(ctx, packet.id)
    const evidence = before.choices.find(({ section }) => section === 'evidence')
    const first = evidence?.items[0]
    if (first === undefined) throw new Error('no evidence')
    await changePacket(ctx, packet.id, { leftOut: [first.key] })
    const after = await assembleSavedPacket(ctx, packet.id)
    expect(wordsOf(after)).not.toContain(first.title)
    expect(after.packet.leftOutByChoice).toBe(1)
    expect(after.leaving.records).toHaveLength(before.leaving.records.length - 1)
    expect(after.choices.find(({ section }) => section === 'evidence')?.items[0]).toEqual({
      ...first,
      isIn: false,
    })
  })

  it('leaves out a whole section with all its records', async () => {
    const { ctx, packet } = await givenPacket()
    await changePacket(ctx, packet.id, { offSections: ['promises', 'next'] })
    const assembled = await assembleSavedPacket(ctx, packet.id)
    expect(wordsOf(assembled)).not.toContain('Promises')
    expect(assembled.leaving.records.filter(({ key }) => key.startsWith('commitment:'))).toEqual([])
  })

  it('ticks nothing in: a key of a private record changes nothing', async () => {
    const { ctx, packet, given, rep } = await givenPacket()
    const mine = await given.journalEntry({ repIds: [rep.id], title: 'Mine alone', happenedOn: '2026-08-20' })
    const before = await assembleSavedPacket(ctx, packet.id)
    expect(before.choices.flatMap(({ items }) => items.map(({ key }) => key))).not.toContain(
      `journal-entry:${mine.id}`,
    )
    expect(wordsOf(before)).not.toContain('Mine alone')
  })

  it('prints the manager’s summary and the rep’s own words', async () => {
    const { ctx, packet } = await givenPacket()
    await savePacketText(ctx, packet.id, 'summary', richTextFromPlainText('Discovery is now a strength.'))
    await savePacketText(ctx, packet.id, 'repWords', richTextFromPlainText('I want harder deals.'))
    const words = wordsOf(await assembleSavedPacket(ctx, packet.id))
    expect(words).toContain('In short\nDiscovery is now a strength.')
    expect(words).toContain('In Alex’s own words\nI want harder deals.')
  })

  it('refuses a summary that is no note', async () => {
    const { ctx, packet } = await givenPacket()
    await expect(savePacketText(ctx, packet.id, 'summary', { html: '<b>' })).rejects.toMatchObject({
      code: 'document-invalid',
    })
  })

  it('warns of other reps who are named, of months without evidence, and of what was never told', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep({ name: 'Alex Rivera' })
    await given.rep({ name: 'Sam Okafor' })
    await given.rep({ name: 'Dana Kim' })
    await given.journalEntry({
      repIds: [rep.id],
      audience: 'shareable',
      title: 'Took over from Sam',
      text: 'Danas list was fine.',
      happenedOn: '2026-07-08',
    })
    const { id } = await createPacket(ctx, { repId: rep.id, period: quarter, reader: 'rep' })
    expect((await assembleSavedPacket(ctx, id)).leaving.warnings).toEqual([
      { kind: 'other-rep-named', name: 'Sam Okafor', where: ['Took over from Sam'] },
      { kind: 'months-without-evidence', months: ['2026-08', '2026-09'] },
      { kind: 'never-told', titles: ['Took over from Sam'] },
    ])
  })

  it('is refused for a period in which there is nothing', async () => {
    const { ctx, rep } = await givenPacket()
    const empty = { from: day('2024-01-01'), to: day('2024-03-31') }
    const asked = createPacket(ctx, { repId: rep.id, period: empty, reader: 'rep' })
    await expect(asked).rejects.toMatchObject({ code: 'period-empty' })
  })

  it('takes both end days in', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    for (const happenedOn of ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01']) {
      await given.journalEntry({
        repIds: [repId],
        audience: 'shareable',
        title: `On ${happenedOn}`,
        happenedOn,
      })
    }
    const { id } = await createPacket(ctx, { repId, period: quarter, reader: 'rep' })
    const { packet } = await assembleSavedPacket(ctx, id)
    expect(packet.entries.map(({ happenedOn }) => happenedOn)).toEqual(['2026-07-01', '2026-09-30'])
  })

  it('is logged when it leaves, with what was in it', async () => {
    const { ctx, packet, rep, clock } = await givenPacket('hr')
    const { leaving } = await assembleSavedPacket(ctx, packet.id)
    const { printed } = await renderForPrint(ctx, packet.id, 'letter')
    clock.advanceHours(1)
    // What is on the file stays what was on it.
    await changePacket(ctx, packet.id, { reader: 'rep' })
    const exported = await recordExport(ctx, {
      reviewPacketId: packet.id,
      paper: 'letter',
      fileName: 'Alex.pdf',
      bytes: 81_234,
      printed,
    })
    expect(exported).toMatchObject({
      repId: rep.id,
      reader: 'hr',
      paper: 'letter',
      fileName: 'Alex.pdf',
      bytes: 81_234,
      recordCount: leaving.records.length,
      exportedAt: '2026-11-21T10:00:00.000Z',
    })
    expect(exported.counts).toContainEqual({ name: 'one-on-one', count: 6 })
    expect(await listExports(ctx.db, packet.id)).toEqual([exported])
    expect(await listPackets(ctx.db, rep.id)).toMatchObject([
      { id: packet.id, lastExport: { fileName: 'Alex.pdf', exportedAt: '2026-11-21T10:00:00.000Z' } },
    ])
  })

  it('goes to the trash and can be purged with its log', async () => {
    const { ctx, packet } = await givenPacket()
    await trashRecord(ctx, 'review-packet', packet.id)
    expect(await listPackets(ctx.db, undefined)).toEqual([])
    await expect(getPacket(ctx.db, packet.id)).rejects.toMatchObject({ code: 'review-packet-not-found' })
    await purgeRecord(ctx, 'review-packet', packet.id)
  })

  it('cannot be changed when there is none', async () => {
    const { ctx } = openTestStore()
    const nobody = ReviewPacketId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')
    await expect(changePacket(ctx, nobody, { reader: 'hr' })).rejects.toMatchObject({
      code: 'review-packet-not-found',
    })
  })
})
