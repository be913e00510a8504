import { describe, expect, it } from 'vitest'
import { addFollowUp } from '../../../../src/main/vault/follow-up/follow-up.service.ts'
import {
  assembleSavedPacket,
  changePacket,
  createPacket,
  renderForPrint,
} from '../../../../src/main/vault/review-packet/review-packet.service.ts'
import { listAllSkills } from '../../../../src/main/vault/skill/skill.service.ts'
import { setSkillLevel } from '../../../../src/main/vault/skill/skill-level.service.ts'
import { afterOpening } from '../../../../src/main/vault/vault/after-opening.ts'
import { createWin } from '../../../../src/main/vault/win/win.service.ts'
import { NewFollowUp } from '../../../../src/shared/follow-up/follow-up.ts'
import { printedText } from '../../../../src/shared/print/print-node.ts'
import { packetDocument } from '../../../../src/shared/review-packet/packet-document.ts'
import { packetItemKey } from '../../../../src/shared/review-packet/review-packet.ts'
import { NewSkillLevel } from '../../../../src/shared/skill/skill.ts'
import { NewWin } from '../../../../src/shared/win/win.ts'
import { openTestStore } from '../../../support/open-test-store.ts'
import { quarter } from '../../../support/quarter.ts'

const secret = 'For my eyes'

/** A rep with one record of each kind to share, and one of each that is the manager's own. */
async function givenGrowth() {
  const store = openTestStore({ now: '2026-10-02T09:00:00Z' })
  const { ctx, given } = store
  await afterOpening(ctx)
  const rep = await given.rep()
  const [skill] = await listAllSkills(ctx.db)
  if (skill === undefined) throw new Error('no skill')
  const feedback = await given.journalEntry({
    repIds: [rep.id],
    kind: 'feedback',
    title: 'Price before problem',
    happenedOn: '2026-08-05',
    deliveredOn: '2026-08-06',
    audience: 'shareable',
  })
  for (const audience of ['shareable', 'only-me'] as const) {
    const words = audience === 'shareable' ? 'Asked three questions' : secret
    const about = { repId: rep.id, audience }
    await setSkillLevel(
      ctx,
      NewSkillLevel.parse({ ...about, skillId: skill.id, level: 2, onDay: '2026-08-12', evidence: words }),
    )
    await createWin(ctx, NewWin.parse({ ...about, title: `${words}, and won`, happenedOn: '2026-08-20' }))
    await addFollowUp(
      ctx,
      NewFollowUp.parse({
        ...about,
        entryId: feedback.id,
        mark: 'tried',
        happenedOn: '2026-08-14',
        evidence: words,
      }),
    )
  }
  const packet = await createPacket(ctx, { repId: rep.id, period: quarter, reader: 'rep' })
  return { ...store, rep, packet, skill }
}

describe('a packet about how somebody grew', () => {
  it('says what was seen of a skill, what was won, and what became of feedback', async () => {
    const { ctx, packet, skill } = await givenGrowth()
    const words = printedText(packetDocument((await assembleSavedPacket(ctx, packet.id)).packet))
    for (const said of [
      'Skills and coaching plans',
      skill.name,
      'with help, 2 of 4',
      'Asked three questions, and won',
      'What became of it',
      'Tried: Price before problem',
      'Tried',
    ]) {
      expect(words).toContain(said)
    }
  })

  it.each(['rep', 'hr', 'me'] as const)(
    'leaves out what is for the manager only, read by %s',
    async (reader) => {
      const { ctx, packet } = await givenGrowth()
      await changePacket(ctx, packet.id, { reader })
      const assembled = await assembleSavedPacket(ctx, packet.id)
      expect(JSON.stringify(assembled)).not.toContain(secret)
      expect((await renderForPrint(ctx, packet.id, 'a4')).html).not.toContain(secret)
      expect(assembled.choices.find(({ section }) => section === 'skills')?.privateCount).toBeGreaterThan(0)
    },
  )

  it('lists each record before it leaves, and leaves out what is ticked out', async () => {
    const { ctx, packet } = await givenGrowth()
    const before = await assembleSavedPacket(ctx, packet.id)
    const level = before.packet.growth.find(({ noun }) => noun === 'skill')
    if (level === undefined) throw new Error('no level')
    const key = packetItemKey('skill', level.id)
    expect(before.leaving.records.map((record) => record.key)).toContain(key)
    await changePacket(ctx, packet.id, { leftOut: [key] })
    const after = await assembleSavedPacket(ctx, packet.id)
    expect(after.packet.growth.map(({ id }) => id)).not.toContain(level.id)
    expect(after.leaving.records.map((record) => record.key)).not.toContain(key)
  })

  it('has no section for it when that is switched off', async () => {
    const { ctx, packet } = await givenGrowth()
    await changePacket(ctx, packet.id, { offSections: ['skills'] })
    const { packet: value } = await assembleSavedPacket(ctx, packet.id)
    expect(value.growth.map(({ noun }) => noun)).not.toContain('skill')
    expect(printedText(packetDocument(value))).not.toContain('Skills and coaching plans')
  })
})
