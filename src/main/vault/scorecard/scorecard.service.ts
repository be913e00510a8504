import { AppError } from '../../../shared/kernel/errors.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import {
  answerTo,
  answerWords,
  type CardAnswer,
  fitsKind,
  type NewScorecard,
  type Scorecard,
  type ScorecardChanges,
} from '../../../shared/scorecard/scorecard.ts'
import type { ScorecardQuestion } from '../../../shared/scorecard/scorecard-form.ts'
import { ScorecardId } from '../../../shared/skill/skill.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import {
  findScorecard,
  insertScorecard,
  listScorecardsOfRep,
  updateScorecard,
} from './scorecard.repository.ts'
import { getForm } from './scorecard-form.service.ts'

/** A card that is not in the trash. @throws AppError `scorecard-not-found` */
export async function getScorecard(db: Reader, id: ScorecardId): Promise<Scorecard> {
  const card = await findScorecard(db, id)
  if (card === undefined) throw new AppError('scorecard-not-found')
  return card
}

/** The cards of one rep, newest first. @throws AppError `rep-not-found` */
export async function listScorecards(db: Reader, repId: RepId): Promise<Scorecard[]> {
  await getRep(db, repId)
  return listScorecardsOfRep(db, repId)
}

/**
 * Takes a form and begins a card with the questions it has now; for the manager alone until she says
 * otherwise. @throws AppError `rep-not-found`, `scorecard-form-not-found`, `day-in-future`
 */
export async function startScorecard(ctx: Context, fields: NewScorecard): Promise<Scorecard> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, fields.repId)
    const form = await getForm(ctx.db, fields.formId)
    const onDay = fields.onDay ?? ctx.today()
    if (onDay > ctx.today()) throw new AppError('day-in-future')
    const now = ctx.now()
    const card = await insertScorecard(ctx.db, {
      id: ctx.newId(ScorecardId),
      repId: fields.repId,
      formId: form.id,
      formName: form.name,
      formVersion: form.version,
      questions: form.questions,
      occasion: fields.occasion,
      onDay,
      answers: [],
      notes: '',
      discussedOn: null,
      audience: 'only-me',
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    })
    await index(ctx, card)
    return card
  })
}

/**
 * Changes what is named; the notes keep their earlier text.
 *
 * @throws AppError `scorecard-not-found`, `day-in-future`; `scorecard-answer-misfit` when an answer belongs
 *   to no question of the card, or is not of its kind
 */
export async function changeScorecard(
  ctx: Context,
  id: ScorecardId,
  changes: ScorecardChanges,
): Promise<Scorecard> {
  return inTransaction(ctx, async (ctx) => {
    const was = await getScorecard(ctx.db, id)
    const days = [changes.onDay, changes.discussedOn]
    if (days.some((on) => on !== undefined && on !== null && on > ctx.today())) {
      throw new AppError('day-in-future')
    }
    refuseMisfits(was.questions, changes.answers ?? [])
    if (wordsOf(was, changes) !== wordsOf(was, {})) {
      await keepVersion(ctx, 'scorecard', was, { notes: was.notes, answers: was.answers })
    }
    const card = await updateScorecard(ctx.db, id, changes, ctx.now())
    await index(ctx, card)
    return card
  })
}

function wordsOf(was: Scorecard, changes: ScorecardChanges): string {
  return JSON.stringify([changes.notes ?? was.notes, changes.answers ?? was.answers])
}

function refuseMisfits(questions: readonly ScorecardQuestion[], answers: readonly CardAnswer[]): void {
  const known = new Map(questions.map((question) => [question.key, question]))
  const seen = new Set<string>()
  for (const { key, mine, rep } of answers) {
    const question = known.get(key)
    if (question === undefined || seen.has(key) || !fitsKind(question, mine) || !fitsKind(question, rep)) {
      throw new AppError('scorecard-answer-misfit')
    }
    seen.add(key)
  }
}

/** A card's line: found by its occasion, what was written on it, and its notes. */
async function index(ctx: Context, card: Scorecard): Promise<void> {
  const said = card.questions.flatMap((question) => {
    const { mine, rep, note, isNotApplicable } = answerTo(card, question.key)
    if (isNotApplicable || (mine === null && rep === null && note === '')) return []
    const answer = question.kind === 'text' ? [mine, rep].filter((one) => one !== null) : [answerWords(mine)]
    return [[question.words, ...answer, note].filter((part) => part !== '').join(' ')]
  })
  await indexRecord(ctx, {
    noun: 'scorecard',
    recordId: card.id,
    kind: 'scorecard',
    happenedOn: card.onDay,
    title: card.occasion === '' ? card.formName : `${card.formName}: ${card.occasion}`,
    body: [card.notes, ...said].filter((part) => part !== '').join('\n'),
    tags: [],
    audience: card.audience,
    repIds: [card.repId],
  })
}
