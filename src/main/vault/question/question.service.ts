import type { BasketItem } from '../../../shared/basket-item/basket-item.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { addDays, type CalendarDay } from '../../../shared/kernel/time.ts'
import type { OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import {
  type DueQuestion,
  dueQuestions,
  type NewQuestion,
  type Question,
  type QuestionChanges,
  QuestionKey,
} from '../../../shared/question/question.ts'
import { shippedQuestions } from '../../../shared/question/shipped-questions.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { addToBasket } from '../basket-item/basket-item.service.ts'
import type { Context, QueryContext, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { listMeetingsAhead } from '../one-on-one/meetings.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { getTemplate } from '../template/template.service.ts'
import { findQuestions, listAskedOfReps } from './asked.service.ts'
import { deleteShippedChange, hasAgendaItem, insertInAgenda, upsertQuestion } from './question.repository.ts'

/** So far back it is looked up when a question was last asked: the slowest rhythm there is. */
const lookBackDays = 760
const daysAhead = 366

/** The questions whose time has come for a rep, the best fit first. @throws AppError `rep-not-found` */
export async function listDueQuestions(ctx: QueryContext, repId: RepId): Promise<DueQuestion[]> {
  const rep = await getRep(ctx.db, repId)
  const today = ctx.today()
  const questions = await findQuestions(ctx.db)
  const asked = await listAskedOfReps(ctx.db, [repId], addDays(today, -lookBackDays), questions)
  return dueQuestions(questions, asked.get(repId) ?? [], {
    today,
    since: rep.yoursSince ?? rep.startedOn,
    nextMeeting: await nextTemplateKey(ctx, repId, today),
  })
}

/** The shipped template of the rep's next one-on-one; null for another, or for none. */
async function nextTemplateKey(ctx: QueryContext, repId: RepId, today: CalendarDay): Promise<string | null> {
  const [next] = await listMeetingsAhead(ctx.db, { repId, to: addDays(today, daysAhead) })
  const templateId = next?.oneOnOne.templateId ?? null
  if (templateId === null) return null
  return getTemplate(ctx.db, templateId).then(
    ({ shippedKey }) => shippedKey,
    // A template in the trash is as good as none.
    () => null,
  )
}

/** A question of the manager's own. */
export async function addQuestion(ctx: Context, fields: NewQuestion): Promise<Question> {
  return inTransaction(ctx, async (ctx) => {
    const key = ctx.newId(QuestionKey)
    const question: Question = { ...fields, key, origin: 'own', isRetired: false }
    await upsertQuestion(ctx.db, { id: key, shippedKey: null, question }, ctx.now())
    return getQuestion(ctx.db, key)
  })
}

/** Changes a question, or retires it; a shipped one keeps its place. @throws AppError `question-not-found` */
export async function changeQuestion(
  ctx: Context,
  key: QuestionKey,
  changes: QuestionChanges,
): Promise<Question> {
  return inTransaction(ctx, async (ctx) => {
    const before = await getQuestion(ctx.db, key)
    const question: Question = {
      ...before,
      words: changes.words ?? before.words,
      theme: changes.theme ?? before.theme,
      everyDays: changes.everyDays ?? before.everyDays,
      meetings: changes.meetings ?? before.meetings,
      isRetired: changes.isRetired ?? before.isRetired,
    }
    const isOwn = before.origin === 'own'
    const id = isOwn ? key : ctx.newId(QuestionKey)
    await upsertQuestion(ctx.db, { id, shippedKey: isOwn ? null : key, question }, ctx.now())
    return getQuestion(ctx.db, key)
  })
}

/** Gives a shipped question its own words back. @throws AppError `question-not-found` */
export async function restoreQuestion(ctx: Context, key: QuestionKey): Promise<Question> {
  return inTransaction(ctx, async (ctx) => {
    if (!shippedQuestions.some((question) => question.key === key)) throw new AppError('question-not-found')
    await deleteShippedChange(ctx.db, key)
    return getQuestion(ctx.db, key)
  })
}

/**
 * Puts a question into the agenda of the rep's next one-on-one, or into the basket while none is planned.
 *
 * @throws AppError `question-not-found`, `rep-not-found`
 */
export async function putQuestionAside(ctx: Context, key: QuestionKey, repId: RepId): Promise<BasketItem> {
  const { words } = await getQuestion(ctx.db, key)
  return addToBasket(ctx, { repId, words, raisedBy: 'me', audience: 'only-me' })
}

/**
 * Notes that a question stands in the notes of an agenda item.
 *
 * @throws AppError `question-not-found`, `one-on-one-item-not-found`
 */
export async function markQuestionInAgenda(
  ctx: Context,
  key: QuestionKey,
  itemId: OneOnOneItemId,
): Promise<{ marked: boolean }> {
  return inTransaction(ctx, async (ctx) => {
    await getQuestion(ctx.db, key)
    if (!(await hasAgendaItem(ctx.db, itemId))) throw new AppError('one-on-one-item-not-found')
    await insertInAgenda(ctx.db, itemId, key)
    return { marked: true }
  })
}

async function getQuestion(db: Reader, key: QuestionKey): Promise<Question> {
  const question = (await findQuestions(db)).find((one) => one.key === key)
  if (question === undefined) throw new AppError('question-not-found')
  return question
}
