import { factsOn } from '../../../shared/insight/facts-on.ts'
import type { RepFacts } from '../../../shared/insight/rep-facts.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { addDays, type CalendarDay } from '../../../shared/kernel/time.ts'
import { type Mirror, mirrorOf } from '../../../shared/weekly-review/mirror.ts'
import { weekSteps } from '../../../shared/weekly-review/week-steps.ts'
import {
  reviewDays,
  type WeekDesk,
  type WeeklyReview,
  WeeklyReviewId,
  type WeekStep,
  WeekStepKey,
} from '../../../shared/weekly-review/weekly-review.ts'
import type { Context, QueryContext } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { gatherTeam } from '../insight/rep-history.service.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { listRepSummaries } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import {
  findOpenReview,
  findReview,
  insertReview,
  listReviews,
  updateReview,
} from './weekly-review.repository.ts'

/** What the page of the week shows. */
export async function getWeekDesk(ctx: QueryContext): Promise<WeekDesk> {
  const today = ctx.today()
  const [last] = await listReviews(ctx.db, 1)
  return {
    today,
    weekFrom: weekFrom(today),
    steps: await stepsNow(ctx),
    open: (await findOpenReview(ctx.db)) ?? null,
    last: last ?? null,
  }
}

/** Twelve weeks of the manager's own coaching. */
export async function getMirror(ctx: QueryContext): Promise<Mirror> {
  const { weekStartsOn } = await getSettings(ctx.db)
  return mirrorOf({ today: ctx.today(), reps: await teamNow(ctx) }, weekStartsOn)
}

/**
 * Keeps what the manager has written and gone through. A review that was begun in an earlier week goes on:
 * it is about the week in which it is finished.
 */
export async function writeReview(
  ctx: Context,
  changes: { readonly note?: string | undefined; readonly seen?: readonly WeekStepKey[] | undefined },
): Promise<WeeklyReview> {
  return inTransaction(ctx, async (ctx) => {
    const review = await openReview(ctx)
    return keep(ctx, {
      ...review,
      note: changes.note ?? review.note,
      seen:
        changes.seen === undefined
          ? review.seen
          : WeekStepKey.options.filter((key) => changes.seen?.includes(key)),
    })
  })
}

/** Finishes the review of this week today, with what each step has now. All its steps count as seen. */
export async function finishReview(ctx: Context, note: string | undefined): Promise<WeeklyReview> {
  return inTransaction(ctx, async (ctx) => {
    const review = await openReview(ctx)
    const steps = await stepsNow(ctx)
    return keep(ctx, {
      ...review,
      weekFrom: weekFrom(ctx.today()),
      seen: [...WeekStepKey.options],
      findings: Object.fromEntries(steps.map(({ key, lines }) => [key, lines.length])),
      note: note ?? review.note,
      finishedOn: ctx.today(),
    })
  })
}

/** A finished review of the sample team, dated today. The manager's own open one is left alone. */
export async function tellReview(
  ctx: Context,
  { note, findings }: Pick<WeeklyReview, 'note' | 'findings'>,
): Promise<void> {
  const now = ctx.now()
  const review: WeeklyReview = {
    id: ctx.newId(WeeklyReviewId),
    weekFrom: weekFrom(ctx.today()),
    seen: [...WeekStepKey.options],
    findings,
    note,
    finishedOn: ctx.today(),
    createdAt: now,
    changedAt: now,
    trashedAt: null,
  }
  await insertReview(ctx.db, review, true)
  await index(ctx, review)
}

/** Changes the note of a review; the words before become a version. @throws AppError `weekly-review-not-found` */
export async function changeReviewNote(
  ctx: Context,
  id: WeeklyReviewId,
  note: string,
): Promise<WeeklyReview> {
  return inTransaction(ctx, async (ctx) => {
    const review = await findReview(ctx.db, id)
    if (review === undefined) throw new AppError('weekly-review-not-found')
    if (review.note === note) return review
    if (review.note !== '')
      await keepVersion(ctx, 'weekly-review', review, { note: review.note }, note === '')
    return keep(ctx, { ...review, note })
  })
}

async function openReview(ctx: Context): Promise<WeeklyReview> {
  const open = await findOpenReview(ctx.db)
  if (open !== undefined) return open
  const now = ctx.now()
  return insertReview(ctx.db, {
    id: ctx.newId(WeeklyReviewId),
    weekFrom: weekFrom(ctx.today()),
    seen: [],
    findings: {},
    note: '',
    finishedOn: null,
    createdAt: now,
    changedAt: now,
    trashedAt: null,
  })
}

async function keep(ctx: Context, review: WeeklyReview): Promise<WeeklyReview> {
  const kept = await updateReview(ctx.db, { ...review, changedAt: ctx.now() })
  await index(ctx, kept)
  return kept
}

async function index(ctx: Context, kept: WeeklyReview): Promise<void> {
  await indexRecord(ctx, {
    noun: 'weekly-review',
    recordId: kept.id,
    kind: kept.finishedOn === null ? 'open' : 'finished',
    happenedOn: kept.finishedOn ?? kept.weekFrom,
    title: 'Weekly review',
    body: kept.note,
    tags: [],
    audience: 'only-me',
    repIds: [],
  })
}

async function stepsNow(ctx: QueryContext): Promise<WeekStep[]> {
  return weekSteps({ today: ctx.today(), reps: await teamNow(ctx) })
}

async function teamNow(ctx: QueryContext): Promise<RepFacts[]> {
  const histories = await gatherTeam(ctx, await listRepSummaries(ctx, false))
  return histories.map((history) => factsOn(history, ctx.today()))
}

function weekFrom(today: CalendarDay): CalendarDay {
  return addDays(today, 1 - reviewDays)
}
