import {
  type Commitment,
  type CommitmentCard,
  type CommitmentEvent,
  CommitmentId,
  type CommitmentOwner,
  type NewCommitment,
  type Replacement,
} from '../../../shared/commitment/commitment.ts'
import type { MissControl, MissKind } from '../../../shared/commitment/miss.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { Audience } from '../../../shared/kernel/text.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { RecordId } from '../../../shared/record/record.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import {
  type CommitmentChanges,
  findCommitment,
  findSource,
  insertCommitment,
  insertCommitmentEvent,
  listCommitmentEvents,
  listCommitmentsOfOneOnOne,
  listReplacedBy,
  updateCommitment,
} from './commitment.repository.ts'
import { listMissesOf } from './miss.repository.ts'
import { noteMiss, takeMissBack } from './miss.service.ts'

/** A commitment that is not in the trash. @throws AppError `commitment-not-found` */
export async function getCommitment(db: Reader, id: CommitmentId): Promise<Commitment> {
  const commitment = await findCommitment(db, id)
  if (commitment === undefined) throw new AppError('commitment-not-found')
  return commitment
}

/** A commitment with its trace and its replacements. @throws AppError `commitment-not-found` */
export async function getCommitmentCard(db: Reader, id: CommitmentId): Promise<CommitmentCard> {
  const commitment = await getCommitment(db, id)
  const replacement =
    commitment.replacedById === null ? undefined : await findCommitment(db, commitment.replacedById)
  return {
    commitment,
    events: await listCommitmentEvents(db, id),
    replacedBy: replacement ?? null,
    replaces: await listReplacedBy(db, id),
    misses: await listMissesOf(db, id),
  }
}

/** What was promised in a meeting, in the order it was made. */
export async function listPromisesOfOneOnOne(db: Reader, id: OneOnOneId): Promise<Commitment[]> {
  return listCommitmentsOfOneOnOne(db, id)
}

/**
 * Writes a promise down, with its one owner.
 *
 * @throws AppError `rep-not-found`, `one-on-one-not-found`, `one-on-one-item-not-found`
 */
export async function makeCommitment(ctx: Context, made: NewCommitment): Promise<Commitment> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, made.repId)
    if (made.sourceOneOnOneId !== null) {
      const source = await findSource(ctx.db, made.repId, made.sourceOneOnOneId, made.sourceItemId)
      if (!source.oneOnOne) throw new AppError('one-on-one-not-found')
      if (!source.item) throw new AppError('one-on-one-item-not-found')
    } else if (made.sourceItemId !== null) throw new AppError('one-on-one-not-found')
    const now = ctx.now()
    const commitment = await insertCommitment(ctx.db, {
      id: ctx.newId(CommitmentId),
      ...made,
      madeOn: made.madeOn ?? ctx.today(),
      outcome: null,
      closedOn: null,
      reason: '',
      replacedById: null,
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    })
    await note(ctx, commitment.id, { kind: 'made', toValue: commitment.owner })
    await index(ctx, commitment)
    return commitment
  })
}

/**
 * Marks a commitment as kept, today or on an earlier day. Keeping it again changes nothing: the first
 * day stands, so a double click is harmless. Kept after its day it is also a miss, with the note as reason.
 *
 * @throws AppError `commitment-not-found`, `commitment-already-closed`, `day-in-future`
 */
export async function keepCommitment(
  ctx: Context,
  id: CommitmentId,
  on?: CalendarDay | undefined,
  reason = '',
  control: MissControl | null = null,
): Promise<Commitment> {
  return inTransaction(ctx, async (ctx) => {
    const commitment = await getCommitment(ctx.db, id)
    if (commitment.outcome === 'kept') return commitment
    if (commitment.outcome !== null) throw new AppError('commitment-already-closed')
    const closedOn = on ?? ctx.today()
    if (closedOn > ctx.today()) throw new AppError('day-in-future')
    const isLate = commitment.dueOn !== null && closedOn > commitment.dueOn
    if (isLate) await noteMiss(ctx, commitment, { kind: 'late', missedOn: closedOn, reason, control })
    return change(ctx, id, { outcome: 'kept', closedOn, reason }, { kind: 'kept', toValue: closedOn, reason })
  })
}

/** Gives a commitment up. @throws AppError `commitment-not-found`, `commitment-already-closed`, `reason-missing` */
export async function dropCommitment(
  ctx: Context,
  id: CommitmentId,
  reason: string,
  control: MissControl | null = null,
): Promise<Commitment> {
  return inTransaction(ctx, async (ctx) => {
    const commitment = await getOpen(ctx, id)
    if (reason === '') throw new AppError('reason-missing')
    await noteMiss(ctx, commitment, { kind: 'dropped', missedOn: ctx.today(), reason, control })
    return change(ctx, id, { outcome: 'dropped', closedOn: ctx.today(), reason }, { kind: 'dropped', reason })
  })
}

/**
 * Puts another commitment in the place of one, with the reason. The new one keeps rep, source and audience.
 *
 * @throws AppError `commitment-not-found`, `commitment-already-closed`, `reason-missing`
 */
export async function replaceCommitment(
  ctx: Context,
  id: CommitmentId,
  reason: string,
  by: Replacement,
  control: MissControl | null = null,
): Promise<{ readonly replaced: Commitment; readonly replacement: Commitment }> {
  return inTransaction(ctx, async (ctx) => {
    const old = await getOpen(ctx, id)
    if (reason === '') throw new AppError('reason-missing')
    await noteMiss(ctx, old, { kind: 'replaced', missedOn: ctx.today(), reason, control })
    const now = ctx.now()
    const replacement = await insertCommitment(ctx.db, {
      ...old,
      ...by,
      id: ctx.newId(CommitmentId),
      madeOn: ctx.today(),
      createdAt: now,
      changedAt: now,
    })
    await note(ctx, replacement.id, { kind: 'made', toValue: replacement.owner })
    await index(ctx, replacement)
    const replaced = await change(
      ctx,
      id,
      { outcome: 'replaced', closedOn: ctx.today(), reason, replacedById: replacement.id },
      { kind: 'replaced', toValue: replacement.id, reason },
    )
    return { replaced, replacement }
  })
}

/**
 * Gives it a new due day; the same day leaves no trace. A later day is a miss; moving it forward again on
 * the same day takes that back, as one does with a slip.
 *
 * @throws AppError `commitment-not-found`, `commitment-already-closed`
 */
export async function reDateCommitment(
  ctx: Context,
  id: CommitmentId,
  dueOn: CalendarDay,
  reason: string,
  control: MissControl | null = null,
): Promise<Commitment> {
  return inTransaction(ctx, async (ctx) => {
    const commitment = await getOpen(ctx, id)
    const before = commitment.dueOn
    if (before === dueOn) return commitment
    if (before !== null && dueOn > before) {
      await noteMiss(ctx, commitment, { kind: 're-dated', missedOn: ctx.today(), reason, control })
    } else await takeMissBack(ctx, id, ['re-dated'], ctx.today())
    return change(
      ctx,
      id,
      { dueOn },
      { kind: 're-dated', fromValue: commitment.dueOn, toValue: dueOn, reason },
    )
  })
}

/**
 * Hands it over. From rep to manager is the trace that shows who carries whose work.
 *
 * @throws AppError `commitment-not-found`, `commitment-already-closed`
 */
export async function changeCommitmentOwner(
  ctx: Context,
  id: CommitmentId,
  owner: CommitmentOwner,
  reason: string,
): Promise<Commitment> {
  return inTransaction(ctx, async (ctx) => {
    const commitment = await getOpen(ctx, id)
    if (commitment.owner === owner) return commitment
    return change(
      ctx,
      id,
      { owner },
      { kind: 'owner-changed', fromValue: commitment.owner, toValue: owner, reason },
    )
  })
}

/** Says it better; the old words stay in the trace. @throws AppError `commitment-not-found` */
export async function reWordCommitment(ctx: Context, id: CommitmentId, words: string): Promise<Commitment> {
  return inTransaction(ctx, async (ctx) => {
    const commitment = await getCommitment(ctx.db, id)
    if (commitment.words === words) return commitment
    await keepVersion(ctx, 'commitment', commitment, { words: commitment.words }, true)
    return change(ctx, id, { words }, { kind: 're-worded', fromValue: commitment.words, toValue: words })
  })
}

/** @throws AppError `commitment-not-found` */
export async function setCommitmentAudience(
  ctx: Context,
  id: CommitmentId,
  audience: Audience,
): Promise<Commitment> {
  return inTransaction(ctx, async (ctx) => {
    await getCommitment(ctx.db, id)
    const commitment = await updateCommitment(ctx.db, id, { audience }, ctx.now())
    await index(ctx, commitment)
    return commitment
  })
}

/** Opens a closed one again; what replaced it stays as it is. @throws AppError `commitment-not-found`, `commitment-still-open` */
export async function reopenCommitment(ctx: Context, id: CommitmentId, reason: string): Promise<Commitment> {
  return inTransaction(ctx, async (ctx) => {
    const commitment = await getCommitment(ctx.db, id)
    if (commitment.outcome === null) throw new AppError('commitment-still-open')
    if (commitment.closedOn !== null) {
      await takeMissBack(ctx, id, closingMisses, commitment.closedOn)
    }
    return change(
      ctx,
      id,
      { outcome: null, closedOn: null, reason: '', replacedById: null },
      { kind: 'reopened', fromValue: commitment.outcome, reason },
    )
  })
}

const closingMisses: readonly MissKind[] = ['late', 'dropped', 'replaced']

async function getOpen(ctx: Context, id: CommitmentId): Promise<Commitment> {
  const commitment = await getCommitment(ctx.db, id)
  if (commitment.outcome !== null) throw new AppError('commitment-already-closed')
  return commitment
}

type Step = Pick<CommitmentEvent, 'kind'> & Partial<CommitmentEvent>

async function change(
  ctx: Context,
  id: CommitmentId,
  changes: CommitmentChanges,
  step: Step,
): Promise<Commitment> {
  const commitment = await updateCommitment(ctx.db, id, changes, ctx.now())
  await note(ctx, id, step)
  await index(ctx, commitment)
  return commitment
}

async function note(ctx: Context, id: CommitmentId, step: Step): Promise<void> {
  await insertCommitmentEvent(ctx.db, ctx.newId(RecordId), id, {
    fromValue: null,
    toValue: null,
    reason: '',
    ...step,
    createdAt: ctx.now(),
  })
}

async function index(ctx: Context, commitment: Commitment): Promise<void> {
  await indexRecord(ctx, {
    noun: 'commitment',
    recordId: commitment.id,
    kind: commitment.kind,
    happenedOn: commitment.madeOn,
    title: commitment.words,
    body: commitment.reason,
    tags: [],
    audience: commitment.audience,
    repIds: [commitment.repId],
  })
}
