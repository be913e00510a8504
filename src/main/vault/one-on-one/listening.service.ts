import { AppError } from '../../../shared/kernel/errors.ts'
import { listeningQuestions } from '../../../shared/one-on-one/listening.ts'
import { isOpen, type OneOnOne, type OneOnOneItem } from '../../../shared/one-on-one/one-on-one.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { RecordId } from '../../../shared/record/record.ts'
import { isEmpty } from '../../../shared/rich-text/rich-text.ts'
import type { Context } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { insertAgendaSwitch } from './agenda-switch.repository.ts'
import { blankItem } from './blank-item.ts'
import { renumber } from './carry-over.service.ts'
import { findOneOnOne, updateOneOnOne } from './one-on-one.repository.ts'
import { indexOneOnOne } from './one-on-one-index.service.ts'
import { insertItem, listItems } from './one-on-one-item.repository.ts'

/**
 * Turns an open meeting to listening: three questions come in behind the section about the person, and what
 * was planned steps back with everything that was written under it. The turn is kept, with what had been
 * read. Turning twice changes nothing; turning again later brings the same questions with their notes.
 *
 * @throws AppError `one-on-one-not-found`, `one-on-one-already-held`, `one-on-one-not-open`
 */
export async function switchToListening(ctx: Context, id: OneOnOneId): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const oneOnOne = await getOpenMeeting(ctx, id)
    if (oneOnOne.listeningSince !== null) return
    const items = await listItems(ctx.db, id)
    if (!items.some(({ listensFor }) => listensFor !== null)) await addQuestions(ctx, id, items)
    await turn(ctx, oneOnOne, 'to-listening')
  })
}

/**
 * Turns it back to what was planned. Answers that were noted stay in the agenda; questions nobody answered
 * leave it.
 *
 * @throws AppError `one-on-one-not-found`, `one-on-one-already-held`, `one-on-one-not-open`
 */
export async function switchBack(ctx: Context, id: OneOnOneId): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const oneOnOne = await getOpenMeeting(ctx, id)
    if (oneOnOne.listeningSince !== null) await turn(ctx, oneOnOne, 'back')
  })
}

/** A listening question nobody answered. */
export function isEmptyQuestion(item: Pick<OneOnOneItem, 'listensFor' | 'document' | 'doneAt'>): boolean {
  return item.listensFor !== null && item.doneAt === null && isEmpty(item.document)
}

async function addQuestions(ctx: Context, id: OneOnOneId, agenda: readonly OneOnOneItem[]): Promise<void> {
  const questions: OneOnOneItem[] = []
  for (const { listensFor, title, minutes, prompts } of listeningQuestions) {
    const question = await insertItem(ctx.db, {
      ...blankItem(ctx, id),
      position: agenda.length,
      title,
      minutes,
      prompts: [...prompts],
      listensFor,
    })
    questions.push(question)
  }
  const person = agenda.findIndex(({ purpose, raisedBy }) => purpose === 'person' && raisedBy === null)
  await renumber(ctx, [...agenda.slice(0, person + 1), ...questions, ...agenda.slice(person + 1)])
}

async function turn(ctx: Context, oneOnOne: OneOnOne, kind: 'to-listening' | 'back'): Promise<void> {
  const now = ctx.now()
  const { id, desire } = oneOnOne
  await updateOneOnOne(ctx.db, id, { listeningSince: kind === 'back' ? null : now }, now)
  await insertAgendaSwitch(ctx.db, ctx.newId(RecordId), id, { kind, desire, createdAt: now })
  await indexOneOnOne(ctx, id)
}

async function getOpenMeeting(ctx: Context, id: OneOnOneId): Promise<OneOnOne> {
  const oneOnOne = await findOneOnOne(ctx.db, id)
  if (oneOnOne === undefined) throw new AppError('one-on-one-not-found')
  if (oneOnOne.state === 'held') throw new AppError('one-on-one-already-held')
  if (!isOpen(oneOnOne.state)) throw new AppError('one-on-one-not-open')
  return oneOnOne
}
