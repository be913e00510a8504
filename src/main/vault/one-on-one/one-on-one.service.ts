import { AppError } from '../../../shared/kernel/errors.ts'
import type { CalendarDay, ClockTime } from '../../../shared/kernel/time.ts'
import { closedSeconds, proposedDay, startForElapsed } from '../../../shared/one-on-one/meeting-time.ts'
import {
  emptyReflection,
  isOpen,
  type OneOnOne,
  type OneOnOneCard,
  type OneOnOneChangeKind,
  type OneOnOneFields,
  type OneOnOnePlan,
  type Proposal,
  type Reflection,
} from '../../../shared/one-on-one/one-on-one.ts'
import { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { RecordId } from '../../../shared/record/record.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { emptyRichText, isEmpty, type RichText } from '../../../shared/rich-text/rich-text.ts'
import type { TemplateId } from '../../../shared/template/template.ts'
import { listPromisesOfOneOnOne } from '../commitment/commitment.service.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { keepVersion } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { ensureShippedTemplates, findFirstTemplate, getTemplate } from '../template/template.service.ts'
import { addSections, listAgenda } from './agenda.service.ts'
import { listAgendaSwitches } from './agenda-switch.repository.ts'
import { gatherOpenTopics, takeTopicsBack } from './carry-over.service.ts'
import {
  findLastHeld,
  findLatest,
  findNextPlanned,
  findOneOnOne,
  findRunning,
  insertOneOnOne,
  insertOneOnOneChange,
  listOneOnOneChanges,
  nextNumber,
  type OneOnOneChanges,
  updateOneOnOne,
} from './one-on-one.repository.ts'
import { indexMeeting } from './one-on-one-index.service.ts'

/** A meeting that is not in the trash. @throws AppError `one-on-one-not-found` */
export async function getOneOnOne(db: Reader, id: OneOnOneId): Promise<OneOnOne> {
  const oneOnOne = await findOneOnOne(db, id)
  if (oneOnOne === undefined) throw new AppError('one-on-one-not-found')
  return oneOnOne
}

/** A meeting with its agenda, promises and trace, and its neighbours. @throws AppError `one-on-one-not-found` */
export async function getOneOnOneCard(db: Reader, id: OneOnOneId): Promise<OneOnOneCard> {
  const oneOnOne = await getOneOnOne(db, id)
  return {
    oneOnOne,
    agenda: await listAgenda(db, oneOnOne),
    promises: await listPromisesOfOneOnOne(db, id),
    changes: await listOneOnOneChanges(db, id),
    switches: await listAgendaSwitches(db, id),
    previous: (await findLastHeld(db, oneOnOne.repId, oneOnOne)) ?? null,
    next: (await findNextPlanned(db, oneOnOne.repId, id)) ?? null,
  }
}

/** What the rep's cadence and the last meeting suggest for a new one. @throws AppError `rep-not-found` */
export async function proposeOneOnOne(db: Reader, repId: RepId, today: CalendarDay): Promise<Proposal> {
  const rep = await getRep(db, repId)
  const latest = await findLatest(db, repId)
  const first = await findFirstTemplate(db)
  const from = latest === undefined ? null : (latest.heldOn ?? latest.plannedOn)
  return {
    plannedOn: proposedDay(from, rep.cadence.idealDays, today),
    plannedAt: latest?.plannedAt ?? null,
    templateId: latest?.templateId ?? first?.id ?? null,
    minutes: latest?.minutes ?? first?.minutes ?? 30,
  }
}

/**
 * Plans a meeting from a template. If it is the rep's next one, everything left open and everything that
 * waits in the basket is in its agenda at once.
 *
 * @throws AppError `rep-not-found`, `template-not-found`
 */
export async function scheduleOneOnOne(ctx: Context, plan: OneOnOnePlan): Promise<OneOnOne> {
  const planned = await inTransaction(ctx, async (ctx) => {
    const rep = await getRep(ctx.db, plan.repId)
    const template = await getTemplate(ctx.db, plan.templateId)
    const now = ctx.now()
    const oneOnOne = await insertOneOnOne(ctx.db, {
      id: ctx.newId(OneOnOneId),
      repId: rep.id,
      number: await nextNumber(ctx.db, rep.id),
      templateId: template.id,
      templateName: template.name,
      plannedOn: plan.plannedOn,
      plannedAt: plan.plannedAt,
      minutes: plan.minutes ?? template.minutes,
      state: 'planned',
      startedAt: null,
      heldOn: null,
      elapsedSeconds: 0,
      focus: '',
      desire: null,
      desireTicks: [],
      desireSigns: '',
      listeningSince: null,
      askedCount: 0,
      toldCount: 0,
      privateDocument: emptyRichText,
      reflection: emptyReflection,
      audience: 'only-me',
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    })
    await addSections(ctx, oneOnOne, template, rep.name)
    await gatherOpenTopics(ctx, rep.id)
    await indexMeeting(ctx, oneOnOne)
    return oneOnOne
  })
  announceMeeting(ctx)
  return planned
}

/**
 * Begins to meet a rep: goes on with the meeting that is running, starts the one planned for today, or
 * makes one on the spot from the given template, the last one used, or the first there is.
 *
 * @throws AppError `rep-not-found`, `template-not-found`
 */
export async function startNow(ctx: Context, repId: RepId, templateId?: TemplateId): Promise<OneOnOne> {
  const started = await inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, repId)
    const running = await findRunning(ctx.db, repId)
    if (running !== undefined) return running
    const planned = await findNextPlanned(ctx.db, repId, undefined, ctx.today())
    if (planned !== undefined) return startOneOnOne(ctx, planned.id)
    await ensureShippedTemplates(ctx)
    const { templateId: usual } = await proposeOneOnOne(ctx.db, repId, ctx.today())
    const chosen = templateId ?? usual
    if (chosen === null) throw new AppError('template-not-found')
    const made = await scheduleOneOnOne(ctx, {
      repId,
      plannedOn: ctx.today(),
      plannedAt: null,
      templateId: chosen,
    })
    return startOneOnOne(ctx, made.id)
  })
  announceMeeting(ctx)
  return started
}

/**
 * Starts a planned meeting; its timer runs from now, and every open topic of the rep comes in. Starting a
 * running one changes nothing.
 *
 * @throws AppError `one-on-one-not-found`, `one-on-one-already-held`, `one-on-one-not-open`,
 * `one-on-one-already-running` when another one with this rep is
 */
export async function startOneOnOne(ctx: Context, id: OneOnOneId): Promise<OneOnOne> {
  const started = await inTransaction(ctx, async (ctx) => {
    const oneOnOne = await getOpen(ctx, id)
    if (oneOnOne.state === 'running') return oneOnOne
    await refuseAnotherRunning(ctx, oneOnOne)
    await gatherOpenTopics(ctx, oneOnOne.repId, oneOnOne)
    return change(ctx, oneOnOne, { state: 'running', startedAt: ctx.now() })
  })
  announceMeeting(ctx)
  return started
}

/**
 * Closes a meeting as held, today or on an earlier day; one that was never started is noted afterwards.
 * Topics not discussed go on to the next one. Finishing it again changes nothing.
 *
 * @throws AppError `one-on-one-not-found`, `one-on-one-not-open`, `day-in-future`
 */
export async function finishOneOnOne(ctx: Context, id: OneOnOneId, heldOn?: CalendarDay): Promise<OneOnOne> {
  const held = await inTransaction(ctx, async (ctx) => {
    const oneOnOne = await getOneOnOne(ctx.db, id)
    if (oneOnOne.state === 'held') return oneOnOne
    if (!isOpen(oneOnOne.state)) throw new AppError('one-on-one-not-open')
    const on = heldOn ?? ctx.today()
    if (on > ctx.today()) throw new AppError('day-in-future')
    const elapsedSeconds = closedSeconds(oneOnOne.startedAt, ctx.now(), oneOnOne.minutes)
    const held = await change(ctx, oneOnOne, { state: 'held', heldOn: on, elapsedSeconds })
    await gatherOpenTopics(ctx, oneOnOne.repId)
    return held
  })
  announceMeeting(ctx)
  return held
}

/**
 * Moves an open meeting to another day; one that was running is planned again. Its own agenda goes with
 * it, and what had come by itself goes to whichever meeting is now the next.
 *
 * @throws AppError `one-on-one-not-found`, `one-on-one-already-held`, `one-on-one-not-open`, `reason-missing`
 */
export async function moveOneOnOne(
  ctx: Context,
  id: OneOnOneId,
  to: { readonly plannedOn: CalendarDay; readonly plannedAt?: ClockTime | null | undefined },
  reason: string,
): Promise<OneOnOne> {
  return endPlan(ctx, id, 'moved', reason, to.plannedOn, {
    state: 'planned',
    startedAt: null,
    plannedOn: to.plannedOn,
    ...(to.plannedAt === undefined ? {} : { plannedAt: to.plannedAt }),
  })
}

/**
 * Notes that a meeting did not take place. Its topics go on to the next one.
 *
 * @throws AppError `one-on-one-not-found`, `one-on-one-already-held`, `one-on-one-not-open`, `reason-missing`
 */
export async function skipOneOnOne(ctx: Context, id: OneOnOneId, reason: string): Promise<OneOnOne> {
  return endPlan(ctx, id, 'skipped', reason, null, { state: 'skipped', startedAt: null })
}

/**
 * Notes that a meeting did not take place for a good reason, so that it counts as no gap.
 *
 * @throws AppError `one-on-one-not-found`, `one-on-one-already-held`, `one-on-one-not-open`, `reason-missing`
 */
export async function excuseOneOnOne(ctx: Context, id: OneOnOneId, reason: string): Promise<OneOnOne> {
  return endPlan(ctx, id, 'excused', reason, null, { state: 'excused', startedAt: null })
}

/**
 * Opens a closed meeting again: a held one runs on from where its timer stopped, a skipped or excused one is
 * planned again, on a new day if told. Its topics come back from where they had gone, unless they were
 * talked about there.
 *
 * @throws AppError `one-on-one-not-found`, `one-on-one-still-open`, `one-on-one-already-running`
 */
export async function reopenOneOnOne(
  ctx: Context,
  id: OneOnOneId,
  plannedOn: CalendarDay | undefined,
  reason: string,
): Promise<OneOnOne> {
  const reopened = await inTransaction(ctx, async (ctx) => {
    const oneOnOne = await getOneOnOne(ctx.db, id)
    if (isOpen(oneOnOne.state)) throw new AppError('one-on-one-still-open')
    const wasHeld = oneOnOne.state === 'held'
    if (wasHeld) await refuseAnotherRunning(ctx, oneOnOne)
    await note(ctx, oneOnOne, 'reopened', reason, plannedOn ?? null)
    const reopened = await change(
      ctx,
      oneOnOne,
      wasHeld
        ? {
            state: 'running',
            heldOn: null,
            startedAt: startForElapsed(ctx.now(), oneOnOne.elapsedSeconds),
            elapsedSeconds: 0,
          }
        : { state: 'planned', plannedOn: plannedOn ?? oneOnOne.plannedOn },
    )
    await takeTopicsBack(ctx, id)
    await gatherOpenTopics(ctx, oneOnOne.repId)
    return reopened
  })
  announceMeeting(ctx)
  return reopened
}

/** Changes what is known about a meeting. @throws AppError `one-on-one-not-found` */
export async function changeOneOnOne(
  ctx: Context,
  id: OneOnOneId,
  changes: OneOnOneFields,
): Promise<OneOnOne> {
  return inTransaction(ctx, async (ctx) => change(ctx, await getOneOnOne(ctx.db, id), changes))
}

/** Counts questions asked or things told; never below 0. @throws AppError `one-on-one-not-found` */
export async function countInOneOnOne(
  ctx: Context,
  id: OneOnOneId,
  what: 'asked' | 'told',
  by: number,
): Promise<OneOnOne> {
  return inTransaction(ctx, async (ctx) => {
    const { askedCount, toldCount } = await getOneOnOne(ctx.db, id)
    const changes =
      what === 'asked'
        ? { askedCount: Math.max(0, askedCount + by) }
        : { toldCount: Math.max(0, toldCount + by) }
    return updateOneOnOne(ctx.db, id, changes, ctx.now())
  })
}

/** Saves the pane only the manager sees; the text before is kept as a version. @throws AppError `one-on-one-not-found` */
export async function savePrivateNote(ctx: Context, id: OneOnOneId, document: RichText): Promise<OneOnOne> {
  return inTransaction(ctx, async (ctx) => {
    const oneOnOne = await getOneOnOne(ctx.db, id)
    if (!isEmpty(oneOnOne.privateDocument)) {
      await keepVersion(ctx, 'one-on-one', oneOnOne, oneOnOne.privateDocument, isEmpty(document))
    }
    return change(ctx, oneOnOne, { privateDocument: document })
  })
}

/** Saves the manager's answers after closing. @throws AppError `one-on-one-not-found` */
export async function reflectOnOneOnOne(
  ctx: Context,
  id: OneOnOneId,
  reflection: Reflection,
): Promise<OneOnOne> {
  return inTransaction(ctx, async (ctx) => change(ctx, await getOneOnOne(ctx.db, id), { reflection }))
}

/** An open meeting. @throws AppError `one-on-one-not-found`, `one-on-one-already-held`, `one-on-one-not-open` */
async function getOpen(ctx: Context, id: OneOnOneId): Promise<OneOnOne> {
  const oneOnOne = await getOneOnOne(ctx.db, id)
  if (oneOnOne.state === 'held') throw new AppError('one-on-one-already-held')
  if (!isOpen(oneOnOne.state)) throw new AppError('one-on-one-not-open')
  return oneOnOne
}

async function refuseAnotherRunning(ctx: Context, oneOnOne: OneOnOne): Promise<void> {
  const running = await findRunning(ctx.db, oneOnOne.repId)
  if (running !== undefined && running.id !== oneOnOne.id) throw new AppError('one-on-one-already-running')
}

async function endPlan(
  ctx: Context,
  id: OneOnOneId,
  kind: OneOnOneChangeKind,
  reason: string,
  toOn: CalendarDay | null,
  changes: OneOnOneChanges,
): Promise<OneOnOne> {
  const changed = await inTransaction(ctx, async (ctx) => {
    const oneOnOne = await getOpen(ctx, id)
    if (reason === '') throw new AppError('reason-missing')
    await note(ctx, oneOnOne, kind, reason, toOn)
    const changed = await change(ctx, oneOnOne, changes)
    await gatherOpenTopics(ctx, oneOnOne.repId)
    return changed
  })
  announceMeeting(ctx)
  return changed
}

async function note(
  ctx: Context,
  oneOnOne: OneOnOne,
  kind: OneOnOneChangeKind,
  reason: string,
  toOn: CalendarDay | null,
): Promise<void> {
  await insertOneOnOneChange(ctx.db, ctx.newId(RecordId), oneOnOne.id, {
    kind,
    fromOn: oneOnOne.plannedOn,
    toOn,
    reason,
    createdAt: ctx.now(),
  })
}

async function change(ctx: Context, oneOnOne: OneOnOne, changes: OneOnOneChanges): Promise<OneOnOne> {
  const changed = await updateOneOnOne(ctx.db, oneOnOne.id, changes, ctx.now())
  await indexMeeting(ctx, changed)
  return changed
}

/** A rep's last and next meeting are part of the rep's summary, and topics leave the basket. */
function announceMeeting(ctx: Context): void {
  ctx.announce('rep')
  ctx.announce('basket-item')
}
