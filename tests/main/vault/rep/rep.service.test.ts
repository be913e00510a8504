import { describe, expect, it } from 'vitest'
import { listLines } from '../../../../src/main/vault/record/record.repository.ts'
import { purgeRecord, restoreRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import {
  addDrive,
  addPersonalDate,
  archiveRep,
  changeRep,
  createReps,
  getRepCard,
  listRepSummaries,
} from '../../../../src/main/vault/rep/rep.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { NewRep } from '../../../../src/shared/rep/rep.ts'
import { RepId } from '../../../../src/shared/rep/rep-id.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

describe('a rep', () => {
  it('is private, fully ramped and met every week unless the manager says otherwise', async () => {
    const { given } = openTestStore()
    expect(await given.rep()).toMatchObject({
      audience: 'only-me',
      rampState: 'full',
      cadence: { idealDays: 7, maximumDays: 14 },
      isSample: false,
      archivedAt: null,
    })
  })

  it('keeps what was not changed', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.rep({ name: 'Dana Kim', segment: 'Mid-market' })
    const changed = await changeRep(ctx, id, { role: 'Senior account executive' })
    expect(changed).toMatchObject({
      name: 'Dana Kim',
      segment: 'Mid-market',
      role: 'Senior account executive',
    })
  })

  it('leaves the lists when archived, and keeps everything on the card', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.rep()
    await addDrive(ctx, id, 'Wants to run a team by 2028', day('2026-05-12'))
    await archiveRep(ctx, id, 'Moved to another team')
    expect(await listRepSummaries(ctx, false)).toEqual([])
    expect(await listRepSummaries(ctx, true)).toHaveLength(1)
    expect((await getRepCard(ctx.db, id)).drives).toMatchObject([{ askedOn: '2026-05-12' }])
  })

  it('shows the newest words about what drives them first', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.rep()
    await addDrive(ctx, id, 'The money', day('2026-01-10'))
    const card = await addDrive(ctx, id, 'Finding the real problem', day('2026-05-12'))
    expect(card.drives.map((drive) => drive.words)).toEqual(['Finding the real problem', 'The money'])
  })

  it('cannot be changed when there is none', async () => {
    const { ctx } = openTestStore()
    const nobody = RepId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')
    await expect(changeRep(ctx, nobody, { name: 'X' })).rejects.toMatchObject({ code: 'rep-not-found' })
    await expect(
      addPersonalDate(ctx, nobody, { label: 'Birthday', onDay: day('1990-02-28'), isYearly: true }),
    ).rejects.toMatchObject({ code: 'rep-not-found' })
  })

  it('is found in the timeline by whatever the card says', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep({ name: 'Tomás Lind', hardNewsNote: 'Straight, in the morning' })
    const { lines } = await listLines(ctx.db, { repId: rep.id, limit: 10 })
    expect(lines).toMatchObject([{ noun: 'rep', title: 'Tomás Lind', repIds: [rep.id] }])
    expect(lines[0]?.excerpt).toContain('Straight, in the morning')
  })

  it('comes back from the trash as it was', async () => {
    const { ctx, given, announced } = openTestStore()
    const rep = await given.rep()
    await trashRecord(ctx, 'rep', rep.id)
    expect(await listRepSummaries(ctx, true)).toEqual([])
    await restoreRecord(ctx, 'rep', rep.id)
    expect((await getRepCard(ctx.db, rep.id)).rep).toEqual(rep)
    expect(announced).toEqual(['rep', 'rep'])
  })

  it('cannot be removed for good before it lies in the trash', async () => {
    const { ctx, given } = openTestStore()
    const rep = await given.rep()
    await expect(purgeRecord(ctx, 'rep', rep.id)).rejects.toMatchObject({ code: 'record-not-found' })
    await trashRecord(ctx, 'rep', rep.id)
    await purgeRecord(ctx, 'rep', rep.id)
    expect((await listLines(ctx.db, { limit: 10 })).lines).toEqual([])
  })
})

describe('several reps at once', () => {
  it('are added all or none', async () => {
    const { ctx } = openTestStore()
    const fine = NewRep.parse({ name: 'Priya Nair' })
    const broken = { ...NewRep.parse({ name: 'Sam Okafor' }), cadence: { idealDays: 9, maximumDays: 3 } }
    await expect(createReps(ctx, [fine, broken])).rejects.toThrow()
    expect(await listRepSummaries(ctx, true)).toEqual([])
  })
})
