import { describe, expect, it } from 'vitest'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import {
  getSupportDesk,
  pointStatement,
} from '../../../../src/main/vault/review-packet/packet-support.service.ts'
import {
  assembleSavedPacket,
  createPacket,
} from '../../../../src/main/vault/review-packet/review-packet.service.ts'
import { printedText } from '../../../../src/shared/print/print-node.ts'
import { packetDocument } from '../../../../src/shared/review-packet/packet-document.ts'
import { entryStatement } from '../../../../src/shared/review-packet/statements.ts'
import { openTestStore } from '../../../support/open-test-store.ts'
import { quarter } from '../../../support/quarter.ts'

/** A rep with one observation that redirects and was never told, in a packet for the rep. */
async function givenSurprise() {
  const store = openTestStore({ now: '2026-10-02T09:00:00Z' })
  const { ctx, given } = store
  const rep = await given.rep()
  const about = { repIds: [rep.id], audience: 'shareable' as const }
  const said = await given.journalEntry({
    ...about,
    kind: 'observation',
    polarity: 'redirect',
    title: 'Opened with price',
    happenedOn: '2026-08-04',
  })
  const feedback = await given.journalEntry({
    repIds: [rep.id],
    kind: 'feedback',
    polarity: 'redirect',
    title: 'Only I know this title',
    happenedOn: '2026-08-05',
    deliveredOn: '2026-08-06',
  })
  const packet = await createPacket(ctx, { repId: rep.id, period: quarter, reader: 'rep' })
  return { ...store, rep, said, feedback, packet }
}

describe('a packet with a critical statement that was never told', () => {
  it('lists it before it leaves', async () => {
    const { ctx, packet, said } = await givenSurprise()
    const { leaving, packet: value } = await assembleSavedPacket(ctx, packet.id)
    expect(leaving.warnings).toContainEqual({
      kind: 'never-discussed',
      statements: [expect.objectContaining({ entryId: said.id, words: 'Opened with price' })],
    })
    expect(printedText(packetDocument(value))).toContain('not yet')
    expect(printedText(packetDocument(value))).not.toContain('Nothing in this packet is new')
  })

  it('is put right by pointing to the feedback in which it was told, and says the day on paper', async () => {
    const { ctx, packet, said, feedback } = await givenSurprise()
    const desk = await getSupportDesk(ctx, packet.id)
    expect(desk.told.map(({ entryId }) => entryId)).toEqual([feedback.id])
    await pointStatement(ctx, packet.id, entryStatement(said.id), feedback.id)
    const { leaving, packet: value } = await assembleSavedPacket(ctx, packet.id)
    expect(leaving.warnings.map(({ kind }) => kind)).not.toContain('never-discussed')
    expect(printedText(packetDocument(value))).toContain('6 Aug')
    expect(printedText(packetDocument(value))).toContain('Nothing in this packet is new to Alex.')
  })

  it('shows no word of private feedback it points to, only the day', async () => {
    const { ctx, packet, said, feedback } = await givenSurprise()
    await pointStatement(ctx, packet.id, entryStatement(said.id), feedback.id)
    expect(JSON.stringify(await assembleSavedPacket(ctx, packet.id))).not.toContain('Only I know')
  })

  it('is one again when the pointer is taken back, or the feedback goes to the trash', async () => {
    const { ctx, packet, said, feedback } = await givenSurprise()
    const key = entryStatement(said.id)
    expect(await pointStatement(ctx, packet.id, key, feedback.id)).toHaveLength(1)
    expect(await pointStatement(ctx, packet.id, key, null)).toEqual([])
    await pointStatement(ctx, packet.id, key, feedback.id)
    await trashRecord(ctx, 'journal-entry', feedback.id)
    const { leaving } = await assembleSavedPacket(ctx, packet.id)
    expect(leaving.warnings.map(({ kind }) => kind)).toContain('never-discussed')
  })

  it('cannot point to feedback about somebody else, or to feedback that waits', async () => {
    const { ctx, given, packet, said, rep } = await givenSurprise()
    const other = await given.rep({ name: 'Sam Okafor' })
    const elsewhere = await given.journalEntry({
      repIds: [other.id],
      kind: 'feedback',
      happenedOn: '2026-08-05',
      deliveredOn: '2026-08-06',
    })
    const waiting = await given.journalEntry({ repIds: [rep.id], kind: 'feedback', happenedOn: '2026-08-05' })
    for (const { id } of [elsewhere, waiting]) {
      await expect(pointStatement(ctx, packet.id, entryStatement(said.id), id)).rejects.toMatchObject({
        code: 'feedback-not-told',
      })
    }
  })
})

describe('the months of a packet', () => {
  it('stand side by side, and one without any record says so', async () => {
    const { ctx, packet } = await givenSurprise()
    const { packet: value } = await assembleSavedPacket(ctx, packet.id)
    const words = printedText(packetDocument(value)).replace(/\n+/g, ' ')
    expect(words).toContain('Julnone')
    expect(words).toContain('Aug1')
  })
})
