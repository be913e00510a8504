import { sql } from 'kysely'
import type { LoopFollowUp } from '../../../shared/coaching/loop.ts'
import type { AgendaFacts } from '../../../shared/insight/coaching-facts.ts'
import type { JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Reader } from '../context.ts'
import { branded, nullableBranded } from '../db/columns.ts'
import { groupedBy, oneOf } from '../db/one-of.ts'
import type { ByRep } from './rep-history.repository.ts'

/** What became of what reps were told, from a day on, oldest first. */
export async function listFollowUpFacts(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ByRep<LoopFollowUp>> {
  const rows = await db
    .selectFrom('follow_up')
    .select(['rep_id', 'journal_entry_id', 'mark', 'happened_on'])
    .where('rep_id', 'in', oneOf(repIds))
    .where('happened_on', '>=', from)
    .where('trashed_at', 'is', null)
    .orderBy('happened_on')
    .orderBy('created_at')
    .execute()
  return groupedBy(
    rows,
    (row) => row.rep_id,
    (row) => ({
      entryId: branded<JournalEntryId>(row.journal_entry_id),
      mark: row.mark,
      on: branded<CalendarDay>(row.happened_on),
    }),
  )
}

/** Topics of the one-on-ones planned from a day on, and sections that were marked, in their order. */
export async function listAgendaFacts(
  db: Reader,
  repIds: readonly RepId[],
  from: CalendarDay,
): Promise<ByRep<AgendaFacts>> {
  const rows = await db
    .selectFrom('one_on_one as meeting')
    .innerJoin('one_on_one_item as item', 'item.one_on_one_id', 'meeting.id')
    .select(['meeting.rep_id', 'item.one_on_one_id', 'meeting.held_on', 'meeting.focus', 'item.title'])
    .select(['item.raised_by', 'item.raised_on', 'item.done_at'])
    .select(['item.touch', 'item.topic_kind', 'item.topic_aim'])
    .where('meeting.rep_id', 'in', oneOf(repIds))
    .where('meeting.planned_on', '>=', from)
    .where('meeting.trashed_at', 'is', null)
    .where('item.trashed_at', 'is', null)
    .where('item.carried_to_item_id', 'is', null)
    .where(
      sql<boolean>`(item.raised_by IS NOT NULL OR item.touch IS NOT NULL OR item.topic_kind IS NOT NULL
        OR item.topic_aim IS NOT NULL)`,
    )
    .orderBy('meeting.planned_on')
    .orderBy('item.position')
    .execute()
  return groupedBy(
    rows,
    (row) => row.rep_id,
    (row) => ({
      oneOnOneId: branded<OneOnOneId>(row.one_on_one_id),
      heldOn: nullableBranded<CalendarDay>(row.held_on),
      focus: row.focus,
      title: row.title,
      raisedBy: row.raised_by,
      raisedOn: nullableBranded<CalendarDay>(row.raised_on),
      isDone: row.done_at !== null,
      touch: row.touch,
      topicKind: row.topic_kind,
      topicAim: row.topic_aim,
    }),
  )
}
