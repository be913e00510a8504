import { describe, expect, it } from 'vitest'
import {
  listCommitmentsForRep,
  listOpenCommitments,
} from '../../../../src/main/vault/commitment/commitment.repository.ts'
import {
  changeCommitmentOwner,
  dropCommitment,
  getCommitmentCard,
  keepCommitment,
  makeCommitment,
  reDateCommitment,
  reopenCommitment,
  replaceCommitment,
  reWordCommitment,
} from '../../../../src/main/vault/commitment/commitment.service.ts'
import { listLines } from '../../../../src/main/vault/record/record.repository.ts'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { archiveRep } from '../../../../src/main/vault/rep/rep.service.ts'
import { CommitmentId, NewCommitment } from '../../../../src/shared/commitment/commitment.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

const nobody = CommitmentId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')

describe('a promise', () => {
  it('keeps its first day when it is kept twice', async () => {
    const { ctx, given, clock } = openTestStore({ now: '2026-04-02T09:00:00Z' })
    const { id } = await given.commitment()
    await keepCommitment(ctx, id)
    clock.advanceDays(3)
    expect((await keepCommitment(ctx, id)).closedOn).toBe(day('2026-04-02'))
  })

  it('can be kept on an earlier day, and on no later one', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const { id } = await given.commitment()
    await expect(keepCommitment(ctx, id, daysAgo(-1))).rejects.toMatchObject({ code: 'day-in-future' })
    expect((await keepCommitment(ctx, id, daysAgo(2))).closedOn).toBe(daysAgo(2))
  })

  it('cannot be kept if it does not exist or lies in the trash', async () => {
    const { ctx, given } = openTestStore()
    await expect(keepCommitment(ctx, nobody)).rejects.toMatchObject({ code: 'commitment-not-found' })
    const { id } = await given.commitment()
    await trashRecord(ctx, 'commitment', id)
    await expect(keepCommitment(ctx, id)).rejects.toMatchObject({ code: 'commitment-not-found' })
  })

  it('needs a reason to be dropped or replaced', async () => {
    const { ctx, given } = openTestStore()
    const { id, dueOn } = await given.commitment()
    const by = { kind: 'promise', owner: 'rep', words: 'Five accounts', dueOn } as const
    await expect(dropCommitment(ctx, id, '')).rejects.toMatchObject({ code: 'reason-missing' })
    await expect(replaceCommitment(ctx, id, '', by)).rejects.toMatchObject({ code: 'reason-missing' })
    expect((await getCommitmentCard(ctx.db, id)).commitment.outcome).toBeNull()
  })

  it('leads to the one that replaced it, which keeps its rep and audience', async () => {
    const { ctx, given } = openTestStore()
    const { id, repId, dueOn } = await given.commitment({ audience: 'shareable' })
    const { replacement } = await replaceCommitment(ctx, id, 'Ten was too many', {
      kind: 'promise',
      owner: 'me',
      words: 'Five accounts',
      dueOn,
    })
    expect(replacement).toMatchObject({ repId, audience: 'shareable', owner: 'me', outcome: null })
    const card = await getCommitmentCard(ctx.db, id)
    expect(card.commitment).toMatchObject({ outcome: 'replaced', reason: 'Ten was too many' })
    expect(card.replacedBy?.id).toBe(replacement.id)
    expect((await getCommitmentCard(ctx.db, replacement.id)).replaces.map((old) => old.id)).toEqual([id])
  })

  it('leaves a trace of every day, owner and wording it had', async () => {
    const { ctx, given, clock } = openTestStore()
    const { id, repId } = await given.commitment({ dueOn: '2026-11-24' })
    await reDateCommitment(ctx, id, day('2026-11-28'), 'Champion on leave')
    await reDateCommitment(ctx, id, day('2026-11-28'), 'The same day again')
    clock.advanceMinutes(1)
    await changeCommitmentOwner(ctx, id, 'me', '')
    await reWordCommitment(ctx, id, 'Ten accounts, with the shift lead of each')
    const { events } = await getCommitmentCard(ctx.db, id)
    expect(events.map(({ kind, fromValue, toValue }) => [kind, fromValue, toValue])).toEqual([
      ['made', null, 'rep'],
      ['re-dated', '2026-11-24', '2026-11-28'],
      ['owner-changed', 'rep', 'me'],
      ['re-worded', 'Ten new accounts mapped', 'Ten accounts, with the shift lead of each'],
    ])
    const [line] = await listOpenCommitments(ctx.db, repId)
    expect(line).toMatchObject({ reDatedCount: 1, wasTakenOver: true })
  })

  it('stays taken over only while the manager has it', async () => {
    const { ctx, given } = openTestStore()
    const { id, repId } = await given.commitment({ owner: 'rep' })
    await changeCommitmentOwner(ctx, id, 'me', '')
    await changeCommitmentOwner(ctx, id, 'rep', 'Yours again')
    expect((await listOpenCommitments(ctx.db, repId))[0]?.wasTakenOver).toBe(false)
  })

  it('can be changed only while it is open, and opened again only when closed', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.commitment()
    await expect(reopenCommitment(ctx, id, '')).rejects.toMatchObject({ code: 'commitment-still-open' })
    await dropCommitment(ctx, id, 'The account was sold')
    await expect(keepCommitment(ctx, id)).rejects.toMatchObject({ code: 'commitment-already-closed' })
    await expect(reDateCommitment(ctx, id, day('2026-12-01'), '')).rejects.toMatchObject({
      code: 'commitment-already-closed',
    })
    expect(await reopenCommitment(ctx, id, 'It was not')).toMatchObject({ outcome: null, reason: '' })
  })

  it('belongs to a meeting of the same rep, or to none', async () => {
    const { ctx, given } = openTestStore()
    const { id: sourceOneOnOneId } = await given.oneOnOne()
    const other = await given.rep({ name: 'Sam Okafor' })
    const made = NewCommitment.parse({
      repId: other.id,
      owner: 'rep',
      words: 'Call',
      dueOn: '2026-11-24',
      sourceOneOnOneId,
    })
    await expect(makeCommitment(ctx, made)).rejects.toMatchObject({ code: 'one-on-one-not-found' })
  })

  it('needs a day, but for a decision', () => {
    const base = { repId: nobody, owner: 'me', words: 'Deal review stays apart from coaching' }
    const refused = NewCommitment.safeParse(base)
    expect(refused.error?.issues).toMatchObject([{ path: ['dueOn'], message: 'missing' }])
    expect(NewCommitment.safeParse({ ...base, kind: 'decision' }).success).toBe(true)
  })

  it('is found by its words', async () => {
    const { ctx, given } = openTestStore()
    const { id, repId } = await given.commitment({ words: 'Meet one shift lead' })
    const { lines } = await listLines(ctx.db, { repId, nouns: ['commitment'], limit: 10 })
    expect(lines).toMatchObject([{ recordId: id, kind: 'promise', title: 'Meet one shift lead' }])
  })
})

describe('the inbox of promises', () => {
  it('begins with what is due first and ends with what has no day', async () => {
    const { ctx, given } = openTestStore()
    const { id: repId } = await given.rep()
    await given.commitment({ repId, kind: 'decision', words: 'no day', dueOn: null })
    await given.commitment({ repId, words: 'later', dueOn: '2026-12-24' })
    await given.commitment({ repId, words: 'late', dueOn: '2026-11-01' })
    const lines = await listOpenCommitments(ctx.db, undefined)
    expect(lines.map(({ commitment }) => commitment.words)).toEqual(['late', 'later', 'no day'])
  })

  it('leaves out reps who are archived or in the trash, and what is in the trash itself', async () => {
    const { ctx, given } = openTestStore()
    const leaver = await given.commitment()
    const trashedRep = await given.commitment()
    const trashed = await given.commitment()
    await archiveRep(ctx, leaver.repId, 'Left')
    await trashRecord(ctx, 'rep', trashedRep.repId)
    await trashRecord(ctx, 'commitment', trashed.id)
    expect(await listOpenCommitments(ctx.db, undefined)).toEqual([])
    expect(await listOpenCommitments(ctx.db, leaver.repId)).toHaveLength(1)
  })
})

describe('the promises of a rep', () => {
  it('come page by page, last made first, none twice', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const { id: repId } = await given.rep()
    for (const days of [3, 1, 2, 1, 0])
      await given.commitment({ repId, words: `${days}`, madeOn: daysAgo(days) })
    const first = await listCommitmentsForRep(ctx.db, { repId, limit: 3 })
    const second = await listCommitmentsForRep(ctx.db, { repId, limit: 3, after: first.next ?? undefined })
    const words = [...first.commitments, ...second.commitments].map(({ commitment }) => commitment.words)
    expect(words).toEqual(['0', '1', '1', '2', '3'])
    expect(second.next).toBeNull()
  })

  it('are those of a period when they were made by its end and not closed before it began', async () => {
    const { ctx, given, daysAgo } = openTestStore()
    const { id: repId } = await given.rep()
    const before = await given.commitment({ repId, words: 'closed before', madeOn: daysAgo(90) })
    await keepCommitment(ctx, before.id, daysAgo(60))
    const across = await given.commitment({ repId, words: 'closed within', madeOn: daysAgo(90) })
    await keepCommitment(ctx, across.id, daysAgo(20))
    await given.commitment({ repId, words: 'open', madeOn: daysAgo(25) })
    await given.commitment({ repId, words: 'after', madeOn: daysAgo(1) })
    const period = { from: daysAgo(30), to: daysAgo(10) }
    const { commitments } = await listCommitmentsForRep(ctx.db, { repId, ...period, limit: 10 })
    expect(commitments.map(({ commitment }) => commitment.words)).toEqual(['open', 'closed within'])
  })
})
