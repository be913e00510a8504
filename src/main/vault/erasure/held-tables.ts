import { type RawBuilder, sql } from 'kysely'
import type { HeldAudience, HeldKind } from '../../../shared/erasure/erasure.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Schema } from '../db/schema.generated.ts'

/** `about`: also what is about somebody else as well. `only-about`: what goes when the rep goes. */
export type Scope = 'about' | 'only-about'

/** A table with something about a rep in it, and how its rows belong to one. */
export interface HeldTable {
  readonly table: keyof Schema & string
  readonly kind: HeldKind
  readonly belongsTo: (rep: RepId, scope: Scope) => RawBuilder<boolean>
  /** Where a row's reader is told: its own column, its parent's, or the same for all. */
  readonly audience: RawBuilder<string> | HeldAudience
  /** The column that makes the heading, and the one with the day. */
  readonly title?: string
  readonly day?: string
  /** Columns for the manager alone, whoever may read the rest of the row. */
  readonly alwaysPrivate?: readonly string[]
}

const byRep = (rep: RepId) => sql<boolean>`rep_id = ${rep}`
const entriesOf = (rep: RepId, scope: Scope) =>
  scope === 'about'
    ? sql`SELECT journal_entry_id FROM journal_entry_rep WHERE rep_id = ${rep}`
    : sql`SELECT about.journal_entry_id FROM journal_entry_rep AS about WHERE about.rep_id = ${rep} AND NOT EXISTS
        (SELECT 1 FROM journal_entry_rep AS other
          WHERE other.journal_entry_id = about.journal_entry_id AND other.rep_id <> ${rep})`
const own = sql<string>`audience`

function under(parent: string, column: string) {
  return {
    belongsTo: (rep: RepId) =>
      sql<boolean>`${sql.ref(column)} IN (SELECT id FROM ${sql.table(parent)} WHERE rep_id = ${rep})`,
    audience: sql<string>`(SELECT parent.audience FROM ${sql.table(parent)} AS parent WHERE parent.id = ${sql.ref(column)})`,
  }
}

/** Records that can have earlier texts, as the ids of all that belong to a rep. */
const withEarlierTexts = (rep: RepId, scope: Scope) => sql`
  SELECT ${rep}
  UNION ALL ${entriesOf(rep, scope)}
  UNION ALL SELECT id FROM one_on_one WHERE rep_id = ${rep}
  UNION ALL SELECT id FROM one_on_one_item WHERE one_on_one_id IN (SELECT id FROM one_on_one WHERE rep_id = ${rep})
  UNION ALL SELECT id FROM commitment WHERE rep_id = ${rep}
  UNION ALL SELECT id FROM goal WHERE rep_id = ${rep}
  UNION ALL SELECT id FROM track WHERE rep_id = ${rep}
  UNION ALL SELECT id FROM fit_review WHERE rep_id = ${rep}
  UNION ALL SELECT id FROM skill_level WHERE rep_id = ${rep}
  UNION ALL SELECT id FROM scorecard WHERE rep_id = ${rep}
  UNION ALL SELECT id FROM coaching_plan WHERE rep_id = ${rep}
  UNION ALL SELECT id FROM basket_item WHERE rep_id = ${rep}
  UNION ALL SELECT id FROM abc_plan WHERE rep_id = ${rep}
  UNION ALL SELECT id FROM win WHERE rep_id = ${rep}
  UNION ALL SELECT id FROM review_packet WHERE rep_id = ${rep}`

/** Every place where something about a rep is kept. A test holds it against the schema. */
export const heldTables: readonly HeldTable[] = [
  {
    table: 'rep',
    kind: 'profile',
    belongsTo: (rep) => sql`id = ${rep}`,
    audience: own,
    title: 'name',
    alwaysPrivate: ['praise_note', 'hard_news_note', 'archive_reason', 'tier'],
  },
  { table: 'rep_alias', kind: 'other-name', belongsTo: byRep, audience: 'nobody-set', title: 'alias' },
  {
    table: 'rep_drive',
    kind: 'drive',
    belongsTo: byRep,
    audience: 'only-me',
    title: 'words',
    day: 'asked_on',
  },
  {
    table: 'rep_vision',
    kind: 'destination',
    belongsTo: byRep,
    audience: 'only-me',
    title: 'one_year',
    day: 'said_on',
  },
  {
    table: 'desire_reading',
    kind: 'desire-reading',
    belongsTo: byRep,
    audience: 'only-me',
    title: 'desire',
    day: 'read_on',
  },
  {
    table: 'rep_personal_date',
    kind: 'personal-date',
    belongsTo: byRep,
    audience: 'only-me',
    title: 'label',
    day: 'on_day',
  },
  { table: 'rep_metric', kind: 'followed-metric', belongsTo: byRep, audience: 'nobody-set' },
  {
    table: 'journal_entry',
    kind: 'note',
    belongsTo: (rep, scope) => sql`id IN (${entriesOf(rep, scope)})`,
    // A reflection is the manager's own, whatever the note says of its reader.
    audience: sql<string>`CASE WHEN kind = 'reflection' THEN 'only-me' ELSE audience END`,
    title: 'title',
    day: 'happened_on',
  },
  {
    table: 'follow_up',
    kind: 'follow-up',
    belongsTo: byRep,
    audience: own,
    title: 'evidence',
    day: 'happened_on',
  },
  {
    table: 'coachability_sign',
    kind: 'coachability-sign',
    belongsTo: byRep,
    audience: 'only-me',
    title: 'example',
    day: 'happened_on',
  },
  {
    table: 'one_on_one',
    kind: 'one-on-one',
    belongsTo: byRep,
    audience: own,
    title: 'template_name',
    day: 'planned_on',
    alwaysPrivate: [
      'private_document',
      'reflection',
      'desire',
      'desire_ticks',
      'desire_signs',
      'listening_since',
    ],
  },
  {
    table: 'one_on_one_item',
    kind: 'agenda-item',
    ...under('one_on_one', 'one_on_one_id'),
    audience: own,
    title: 'title',
  },
  {
    table: 'one_on_one_change',
    kind: 'one-on-one-change',
    ...under('one_on_one', 'one_on_one_id'),
    title: 'kind',
    day: 'created_at',
  },
  {
    table: 'agenda_switch',
    kind: 'agenda-switch',
    ...under('one_on_one', 'one_on_one_id'),
    audience: 'only-me',
    title: 'kind',
    day: 'created_at',
  },
  { table: 'commitment', kind: 'promise', belongsTo: byRep, audience: own, title: 'words', day: 'made_on' },
  {
    table: 'commitment_event',
    kind: 'promise-change',
    ...under('commitment', 'commitment_id'),
    title: 'kind',
    day: 'created_at',
  },
  {
    table: 'commitment_miss',
    kind: 'promise-miss',
    ...under('commitment', 'commitment_id'),
    title: 'kind',
    day: 'missed_on',
    alwaysPrivate: ['control'],
  },
  { table: 'basket_item', kind: 'topic', belongsTo: byRep, audience: own, title: 'words', day: 'raised_on' },
  { table: 'goal', kind: 'goal', belongsTo: byRep, audience: own, title: 'wording', day: 'starts_on' },
  {
    table: 'goal_check_in',
    kind: 'check-in',
    ...under('goal', 'goal_id'),
    audience: own,
    title: 'rating',
    day: 'on_day',
  },
  { table: 'goal_revision', kind: 'goal-change', ...under('goal', 'goal_id'), day: 'created_at' },
  {
    table: 'goal_behaviour',
    kind: 'goal-behaviour',
    ...under('goal', 'goal_id'),
    title: 'words',
    day: 'created_at',
  },
  {
    table: 'track',
    kind: 'track',
    belongsTo: byRep,
    audience: 'only-me',
    title: 'kind',
    day: 'opened_on',
  },
  {
    table: 'track_item',
    kind: 'track-line',
    ...under('track', 'track_id'),
    audience: 'only-me',
    title: 'kind',
    day: 'on_day',
  },
  { table: 'fit_review', kind: 'fit-review', belongsTo: byRep, audience: 'only-me', day: 'opened_on' },
  {
    table: 'skill_level',
    kind: 'skill-level',
    belongsTo: byRep,
    audience: own,
    title: 'evidence',
    day: 'on_day',
  },
  {
    table: 'scorecard',
    kind: 'scorecard',
    belongsTo: byRep,
    audience: own,
    title: 'form_name',
    day: 'on_day',
  },
  {
    table: 'coaching_plan',
    kind: 'coaching-plan',
    belongsTo: byRep,
    audience: own,
    title: 'why',
    day: 'starts_on',
  },
  {
    table: 'coaching_plan_item',
    kind: 'plan-item',
    ...under('coaching_plan', 'coaching_plan_id'),
    title: 'words',
    day: 'due_on',
  },
  { table: 'small_gain', kind: 'small-gain', belongsTo: byRep, audience: own, title: 'words', day: 'on_day' },
  { table: 'next_role', kind: 'next-role', belongsTo: byRep, audience: own, title: 'title', day: 'asked_on' },
  {
    table: 'next_role_gap',
    kind: 'next-role-gap',
    belongsTo: byRep,
    audience: sql<string>`(SELECT role.audience FROM next_role AS role WHERE role.rep_id = next_role_gap.rep_id)`,
    title: 'words',
    day: 'by_on',
  },
  {
    table: 'metric_reading',
    kind: 'reading',
    belongsTo: byRep,
    audience: 'nobody-set',
    day: 'period_start',
  },
  { table: 'metric_target', kind: 'target', belongsTo: byRep, audience: 'nobody-set', day: 'period_start' },
  {
    table: 'metric_import_change',
    kind: 'import-change',
    belongsTo: byRep,
    audience: 'nobody-set',
    day: 'period_start',
  },
  {
    table: 'review_packet',
    kind: 'packet',
    belongsTo: byRep,
    audience: 'only-me',
    title: 'title',
    day: 'period_to',
  },
  {
    table: 'review_packet_export',
    kind: 'packet-export',
    belongsTo: byRep,
    audience: 'nobody-set',
    title: 'file_name',
    day: 'created_at',
  },
  {
    table: 'abc_plan',
    kind: 'abc-plan',
    belongsTo: byRep,
    audience: own,
    title: 'wanted_behaviour',
    day: 'started_on',
  },
  { table: 'abc_consequence', kind: 'abc-consequence', ...under('abc_plan', 'abc_plan_id'), title: 'words' },
  {
    table: 'abc_step',
    kind: 'abc-step',
    ...under('abc_plan', 'abc_plan_id'),
    title: 'words',
    day: 'due_on',
  },
  { table: 'win', kind: 'win', belongsTo: byRep, audience: own, title: 'title', day: 'happened_on' },
  // With a person goes what they were shown; with a win of theirs, to whom it was shown.
  {
    table: 'win_offer',
    kind: 'win-offer',
    belongsTo: (rep) => sql`(rep_id = ${rep} OR win_id IN (SELECT id FROM win WHERE rep_id = ${rep}))`,
    audience: 'only-me',
    title: 'note',
    day: 'offered_on',
  },
  {
    table: 'teaching',
    kind: 'teaching',
    belongsTo: (rep) => sql`(teacher_rep_id = ${rep} OR learner_rep_id = ${rep})`,
    audience: own,
    title: 'words',
    day: 'taught_on',
  },
  {
    table: 'buddy',
    kind: 'buddy',
    belongsTo: (rep) => sql`(rep_id = ${rep} OR buddy_rep_id = ${rep})`,
    audience: own,
    title: 'purpose',
    day: 'started_on',
  },
  { table: 'time_share', kind: 'time-share', belongsTo: byRep, audience: 'only-me', day: 'changed_at' },
  {
    table: 'insight_dismissal',
    kind: 'nudge-put-aside',
    belongsTo: byRep,
    audience: 'only-me',
    title: 'rule_key',
    day: 'created_at',
  },
  {
    table: 'text_version',
    kind: 'earlier-text',
    belongsTo: (rep, scope) => sql`record_id IN (${withEarlierTexts(rep, scope)})`,
    audience: 'only-me',
    title: 'noun',
    day: 'saved_at',
  },
]

/** Tables that go with the rows above, or hold nothing about a rep; each with its reason. */
export const tablesBesides: Readonly<Record<string, string>> = {
  journal_entry_rep: 'says which note is about whom; goes with the rep',
  journal_entry_tag: 'the words of a note in the report; goes with the note',
  record_index: 'repeats what the records say; counted apart in the certificate',
  record_index_rep: 'says which index line is about whom; goes with the rep',
  meta: 'facts about the store',
  setting: 'choices of the manager',
  weekly_review: 'the manager’s own look back at her week',
  question: 'questions without a person',
  question_in_agenda: 'says which agenda item asks which question; goes with the item',
  review_packet_support: 'says in which feedback a line was told; goes with the packet or the feedback',
  habit_week: 'in which weeks a habit was kept; goes with the promise',
  insight_setting: 'how loud a rule may be, for everybody',
  tag: 'words without a person',
  template: 'agendas without a person',
  entry_template: 'forms without a person',
  metric: 'what is counted, not for whom',
  skill: 'what can be learned, not by whom',
  scorecard_form: 'questions without a person',
  metric_import: 'when a file was read, and its name',
}
