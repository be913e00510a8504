import { type FitQuestion, type FitReview, FitReviewId } from '../../../shared/fit-review/fit-review.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { gatherEvidence } from './fit-evidence.service.ts'
import { findFitReview, insertFitReview, listFitReviews, updateFitReview } from './fit-review.repository.ts'

/** A review outside the trash. @throws AppError `fit-review-not-found` */
export async function getFitReview(db: Reader, id: FitReviewId): Promise<FitReview> {
  const review = await findFitReview(db, id)
  if (review === undefined) throw new AppError('fit-review-not-found')
  return review
}

/** The reviews of a rep, last opened first. @throws AppError `rep-not-found` */
export async function listFitReviewsOfRep(db: Reader, repId: RepId): Promise<FitReview[]> {
  await getRep(db, repId)
  return listFitReviews(db, repId)
}

/** Opens a review with the evidence as it is today. @throws AppError `rep-not-found` */
export async function beginFitReview(ctx: Context, repId: RepId): Promise<FitReview> {
  return inTransaction(ctx, async (ctx) => {
    const { lines } = await gatherEvidence(ctx, repId)
    const now = ctx.now()
    const review: FitReview = {
      id: ctx.newId(FitReviewId),
      repId,
      openedOn: ctx.today(),
      evidence: lines,
      answers: {},
      conclusion: '',
      concludedOn: null,
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    }
    await insertFitReview(ctx.db, review)
    return reindexed(ctx, review.id)
  })
}

/** Keeps an answer to one of the five questions. @throws AppError `fit-review-not-found` */
export async function answerFitQuestion(
  ctx: Context,
  id: FitReviewId,
  question: FitQuestion,
  words: string,
): Promise<FitReview> {
  return inTransaction(ctx, async (ctx) => {
    const review = await getFitReview(ctx.db, id)
    if (Object.keys(review.answers).length > 0) await keepVersion(ctx, 'fit-review', review, review.answers)
    await updateFitReview(ctx.db, id, { answers: { ...review.answers, [question]: words } }, ctx.now())
    return reindexed(ctx, id)
  })
}

/** What the manager takes from it, dated today. @throws AppError `fit-review-not-found`, `reason-missing` */
export async function concludeFitReview(ctx: Context, id: FitReviewId, words: string): Promise<FitReview> {
  return inTransaction(ctx, async (ctx) => {
    const review = await getFitReview(ctx.db, id)
    const conclusion = words.trim()
    if (conclusion === '') throw new AppError('reason-missing')
    if (review.conclusion !== '') {
      await keepVersion(ctx, 'fit-review', review, { conclusion: review.conclusion }, true)
    }
    await updateFitReview(ctx.db, id, { conclusion, concludedOn: ctx.today() }, ctx.now())
    return reindexed(ctx, id)
  })
}

async function reindexed(ctx: Context, id: FitReviewId): Promise<FitReview> {
  const review = await getFitReview(ctx.db, id)
  const texts = [...Object.values(review.answers), review.conclusion]
  await indexRecord(ctx, {
    noun: 'fit-review',
    recordId: id,
    kind: review.concludedOn === null ? 'open' : 'concluded',
    happenedOn: review.openedOn,
    title: 'Fit review',
    body: texts.filter((text) => text.trim() !== '').join('\n'),
    tags: [],
    audience: 'only-me',
    repIds: [review.repId],
  })
  return review
}
