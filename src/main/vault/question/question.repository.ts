import type { Kysely, Selectable } from 'kysely'
import * as z from 'zod/mini'
import type { CalendarDay, Instant } from '../../../shared/kernel/time.ts'
import type { OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { type Asked, type Question, QuestionKey, QuestionTheme } from '../../../shared/question/question.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, fromJson, toJson } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'
import type { QuestionTable, Schema } from '../db/schema.generated.ts'

/** A question as the store holds it: the manager's own, or what she made of a shipped one. */
export interface StoredQuestion {
  readonly question: Question
  readonly shippedKey: QuestionKey | null
}

/** Her own and what she changed, first made first. */
export async function listStoredQuestions(db: Reader): Promise<StoredQuestion[]> {
  const rows = await db.selectFrom('question').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(toStored)
}

/** Writes a question over what the store held of it. */
export async function upsertQuestion(
  db: Kysely<Schema>,
  { id, shippedKey, question }: StoredQuestion & { readonly id: string },
  at: Instant,
): Promise<void> {
  const columns = {
    words: question.words,
    theme: question.theme,
    every_days: question.everyDays,
    meetings: toJson(question.meetings),
    retired_at: question.isRetired ? at : null,
    changed_at: at,
  }
  await db
    .insertInto('question')
    .values({ id, shipped_key: shippedKey, created_at: at, ...columns })
    .onConflict((conflict) =>
      shippedKey === null
        ? conflict.column('id').doUpdateSet(columns)
        : conflict.column('shipped_key').doUpdateSet(columns),
    )
    .execute()
}

/** Forgets what was made of a shipped question. */
export async function deleteShippedChange(db: Kysely<Schema>, key: QuestionKey): Promise<void> {
  await db.deleteFrom('question').where('shipped_key', '=', key).execute()
}

/** Notes that an agenda item asks a question; twice is once. */
export async function insertInAgenda(
  db: Kysely<Schema>,
  itemId: OneOnOneItemId,
  key: QuestionKey,
): Promise<void> {
  await db
    .insertInto('question_in_agenda')
    .values({ one_on_one_item_id: itemId, question_key: key })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether there is such an agenda item outside the trash. */
export async function hasAgendaItem(db: Reader, itemId: OneOnOneItemId): Promise<boolean> {
  const row = await db
    .selectFrom('one_on_one_item')
    .select('id')
    .where('id', '=', itemId)
    .where('trashed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * What was asked in the meetings held from a day on, by rep: topics that are called like a question, and
 * questions that stand in the notes of an agenda item. One walk over the meetings of each rep.
 */
export async function listAsked(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
  keyOfWords: ReadonlyMap<string, QuestionKey>,
): Promise<ReadonlyMap<string, Asked[]>> {
  const rows = await db
    .selectFrom('one_on_one as meeting')
    .innerJoin('one_on_one_item as item', 'item.one_on_one_id', 'meeting.id')
    .leftJoin('question_in_agenda as asked', 'asked.one_on_one_item_id', 'item.id')
    .select(['meeting.rep_id', 'meeting.held_on', 'item.title', 'item.raised_by', 'item.done_at'])
    .select('asked.question_key')
    .where('meeting.rep_id', 'in', oneOf(repIds))
    .where('meeting.planned_on', '>=', from)
    .where('meeting.held_on', 'is not', null)
    .where('meeting.trashed_at', 'is', null)
    .where('item.trashed_at', 'is', null)
    .where((or) => or.or([or('item.raised_by', '=', 'me'), or('asked.question_key', 'is not', null)]))
    .execute()
  const found = rows.flatMap((row) => {
    const isTopic = row.raised_by === 'me' && row.done_at !== null
    const key =
      row.question_key === null
        ? isTopic
          ? keyOfWords.get(row.title)
          : undefined
        : branded<QuestionKey>(row.question_key)
    if (key === undefined || row.held_on === null) return []
    return [{ repId: row.rep_id, key, on: branded<CalendarDay>(row.held_on) }]
  })
  return groupedBy(
    found,
    ({ repId }) => repId,
    ({ key, on }) => ({ key, on }),
  )
}

/** The meetings held from a day on, by rep: when, and from which shipped template. */
export async function listHeldTemplates(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ReadonlyMap<string, { readonly templateKey: string; readonly on: CalendarDay }[]>> {
  const rows = await db
    .selectFrom('one_on_one as meeting')
    .innerJoin('template', 'template.id', 'meeting.template_id')
    .select(['meeting.rep_id', 'meeting.held_on', 'template.shipped_key'])
    .where('meeting.rep_id', 'in', oneOf(repIds))
    .where('meeting.planned_on', '>=', from)
    .where('meeting.held_on', 'is not', null)
    .where('meeting.trashed_at', 'is', null)
    .where('template.shipped_key', 'is not', null)
    .execute()
  return groupedBy(
    rows,
    ({ rep_id }) => rep_id,
    ({ held_on, shipped_key }) => ({
      templateKey: shipped_key ?? '',
      on: branded<CalendarDay>(held_on ?? ''),
    }),
  )
}

function toStored(row: Selectable<QuestionTable>): StoredQuestion {
  const shippedKey = row.shipped_key === null ? null : QuestionKey.parse(row.shipped_key)
  return {
    shippedKey,
    question: {
      key: shippedKey ?? QuestionKey.parse(row.id),
      words: row.words,
      theme: QuestionTheme.safeParse(row.theme).data ?? 'the-job',
      everyDays: row.every_days,
      meetings: fromJson(z.array(z.string()), row.meetings),
      origin: shippedKey === null ? 'own' : 'changed',
      isRetired: row.retired_at !== null,
    },
  }
}
