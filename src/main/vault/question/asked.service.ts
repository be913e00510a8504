import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { Asked, Question } from '../../../shared/question/question.ts'
import { askedInTemplates, shippedQuestions } from '../../../shared/question/shipped-questions.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { listAsked, listHeldTemplates, listStoredQuestions } from './question.repository.ts'

/** The bank as the manager has it: shipped questions with her changes, then her own; retired ones included. */
export async function findQuestions(db: Reader): Promise<Question[]> {
  const stored = await listStoredQuestions(db)
  const changed = new Map(stored.map(({ shippedKey, question }) => [shippedKey, question]))
  const own = stored.flatMap(({ shippedKey, question }) => (shippedKey === null ? [question] : []))
  return [...shippedQuestions.map((question) => changed.get(question.key) ?? question), ...own]
}

/**
 * When which question was asked, by rep, in the meetings planned from a day on and held: as a topic called by
 * its words, in the notes of an agenda item, or by a template that asks it. Two questions to the store,
 * however many reps there are.
 */
export async function listAskedOfReps(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
  questions: readonly Question[],
): Promise<ReadonlyMap<string, readonly Asked[]>> {
  // A question that was reworded was asked in its old words too.
  const keyOfWords = new Map([...shippedQuestions, ...questions].map(({ words, key }) => [words, key]))
  const said = await listAsked(db, repIds, from, keyOfWords)
  const held = await listHeldTemplates(db, repIds, from)
  const byTemplate = keysByTemplate()
  return new Map(
    repIds.map((repId) => [
      repId,
      [
        ...(said.get(repId) ?? []),
        ...(held.get(repId) ?? []).flatMap(({ templateKey, on }) =>
          (byTemplate.get(templateKey) ?? []).map((key) => ({ key, on })),
        ),
      ],
    ]),
  )
}

function keysByTemplate(): ReadonlyMap<string, readonly Asked['key'][]> {
  const keys = new Map<string, Asked['key'][]>()
  for (const question of shippedQuestions) {
    for (const template of askedInTemplates(question)) {
      keys.set(template, [...(keys.get(template) ?? []), question.key])
    }
  }
  return keys
}
