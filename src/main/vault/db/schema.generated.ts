/**
 * Row types of the migrated store. Written by tests/main/vault/db/schema.test.ts; read the diff, do not edit.
 */
import type { Generated } from 'kysely'

export interface BasketItemTable {
  id: string
  rep_id: string
  words: string
  raised_by: 'me' | 'rep'
  raised_on: string
  source_noun: string | null
  source_record_id: string | null
  taken_into_one_on_one_id: string | null
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface CommitmentTable {
  id: string
  rep_id: string
  kind: 'promise' | 'request' | 'decision'
  owner: 'rep' | 'me'
  words: string
  made_on: string
  due_on: string | null
  outcome: 'kept' | 'dropped' | 'replaced' | null
  closed_on: string | null
  reason: Generated<string>
  replaced_by_id: string | null
  source_one_on_one_id: string | null
  source_item_id: string | null
  goal_id: string | null
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface CommitmentEventTable {
  id: string
  commitment_id: string
  kind: 'made' | 're-dated' | 'owner-changed' | 're-worded' | 'kept' | 'dropped' | 'replaced' | 'reopened'
  from_value: string | null
  to_value: string | null
  reason: Generated<string>
  created_at: string
}

export interface EntryTemplateTable {
  id: string
  shipped_key: string | null
  kind: 'observation' | 'feedback' | 'recognition' | 'coaching-note' | 'incident' | 'reflection'
  name: string
  document: string
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface GoalTable {
  id: string
  rep_id: string
  wording: string
  why: string
  category: 'result' | 'behaviour' | 'development' | 'personal'
  metric_id: string | null
  measure: string
  unit: 'count' | 'money' | 'percent' | 'days' | 'hours' | 'ratio' | 'level'
  good_direction: 'up' | 'down'
  counting: 'total' | 'latest'
  baseline: number | null
  commit_value: number | null
  target_value: number | null
  stretch_value: number | null
  starts_on: string
  ends_on: string
  state: 'draft' | 'active' | 'on-hold' | 'met' | 'missed' | 'dropped' | 'replaced'
  closed_on: string | null
  result_value: number | null
  lesson: Generated<string>
  replaced_by_id: string | null
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface GoalCheckInTable {
  id: string
  goal_id: string
  on_day: string
  value: number | null
  rating: 'on-track' | 'at-risk' | 'off-track'
  note: string
  source_one_on_one_id: string | null
  audience: 'only-me' | 'shareable'
  created_at: string
}

export interface GoalRevisionTable {
  id: string
  goal_id: string
  changes: string
  reason: string
  created_at: string
}

export interface InsightDismissalTable {
  id: string
  rule_key: string
  rep_id: string | null
  basis: string
  created_at: string
}

export interface InsightSettingTable {
  rule_key: string
  volume: 'normal' | 'quiet' | 'off'
  thresholds: string
  changed_at: string
}

export interface JournalEntryTable {
  id: string
  kind: 'observation' | 'feedback' | 'recognition' | 'coaching-note' | 'incident' | 'reflection'
  title: string
  happened_on: string
  document: string
  setting: 'call' | 'ride-along' | 'demo' | 'meeting' | 'crm' | 'other' | null
  polarity: 'reinforce' | 'redirect' | null
  delivered_on: string | null
  is_on_charts: 0 | 1
  source_one_on_one_id: string | null
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface JournalEntryRepTable {
  journal_entry_id: string
  rep_id: string
}

export interface JournalEntryTagTable {
  journal_entry_id: string
  tag_id: string
}

export interface MetaTable {
  key: string
  value: string
}

export interface MetricTable {
  id: string
  preset_key: string | null
  name: string
  kind: 'leading' | 'lagging'
  unit: 'count' | 'money' | 'percent' | 'days' | 'hours' | 'ratio' | 'level'
  good_direction: 'up' | 'down'
  period: 'week' | 'month' | 'quarter'
  note: Generated<string>
  position: number
  is_sample: Generated<0 | 1>
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface MetricImportTable {
  id: string
  file_name: string
  source: 'csv' | 'paste'
  mapping: string
  new_count: number
  changed_count: number
  same_count: number
  created_at: string
  undone_at: string | null
}

export interface MetricImportChangeTable {
  import_id: string
  rep_id: string
  metric_id: string
  period_start: string
  value_before: number | null
  source_before: string | null
  value_after: number
}

export interface MetricReadingTable {
  rep_id: string
  metric_id: string
  period_start: string
  value: number
  context: Generated<string>
  source: 'grid' | 'paste' | 'csv' | 'sample'
  import_id: string | null
  created_at: string
  changed_at: string
}

export interface MetricTargetTable {
  rep_id: string
  metric_id: string
  period_start: string
  value: number
  created_at: string
  changed_at: string
}

export interface OneOnOneTable {
  id: string
  rep_id: string
  number: number
  template_id: string | null
  template_name: string
  planned_on: string
  planned_at: string | null
  minutes: number
  state: 'planned' | 'running' | 'held' | 'skipped' | 'excused'
  started_at: string | null
  held_on: string | null
  elapsed_seconds: Generated<number>
  focus: Generated<string>
  desire: 'push-back' | 'neutral' | 'pull' | null
  desire_signs: Generated<string>
  asked_count: Generated<number>
  told_count: Generated<number>
  private_document: string
  reflection: string
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface OneOnOneChangeTable {
  id: string
  one_on_one_id: string
  kind: 'moved' | 'skipped' | 'excused' | 'reopened'
  from_on: string | null
  to_on: string | null
  reason: string
  created_at: string
}

export interface OneOnOneItemTable {
  id: string
  one_on_one_id: string
  position: number
  purpose: 'person' | 'promises' | 'their-topics' | 'focus' | 'new-promises' | 'close-out' | 'other'
  title: string
  minutes: number
  prompts: string
  raised_by: 'me' | 'rep' | null
  raised_on: string | null
  document: string
  audience: 'only-me' | 'shareable'
  is_private: Generated<0 | 1>
  done_at: string | null
  carried_from_item_id: string | null
  carried_to_item_id: string | null
  basket_item_id: string | null
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface RecordIndexTable {
  id: Generated<number>
  noun: 'rep' | 'journal-entry' | 'one-on-one' | 'commitment' | 'goal' | 'metric-reading' | 'basket-item' | 'review-packet' | 'template' | 'entry-template' | 'metric' | 'follow-up' | 'skill' | 'scorecard' | 'scorecard-form' | 'coaching-plan' | 'small-gain' | 'abc-plan' | 'win' | 'track' | 'fit-review' | 'weekly-review' | 'desire-reading'
  record_id: string
  kind: string
  happened_on: string
  title: string
  body: string
  tags: Generated<string>
  audience: 'only-me' | 'shareable'
  changed_at: string
  trashed_at: string | null
}

export interface RecordIndexRepTable {
  record_index_id: number
  rep_id: string
  happened_on: string
}

export interface RepTable {
  id: string
  name: string
  role: string
  segment: string
  started_on: string | null
  yours_since: string | null
  ramp_state: 'new-hire' | 'ramping' | 'full'
  tier: 'top' | 'core' | 'developing' | null
  cadence_ideal_days: number
  cadence_maximum_days: number
  praise_preference: 'unknown' | 'private' | 'public' | 'written'
  praise_note: string
  hard_news_note: string
  photo: string | null
  is_sample: Generated<0 | 1>
  audience: 'only-me' | 'shareable'
  archived_at: string | null
  archive_reason: Generated<string>
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface RepAliasTable {
  alias: string
  rep_id: string
  created_at: string
}

export interface RepDriveTable {
  id: string
  rep_id: string
  words: string
  asked_on: string
  source_one_on_one_id: string | null
  created_at: string
}

export interface RepMetricTable {
  rep_id: string
  metric_id: string
  position: number
}

export interface RepPersonalDateTable {
  id: string
  rep_id: string
  label: string
  on_day: string
  is_yearly: 0 | 1
  created_at: string
}

export interface ReviewPacketTable {
  id: string
  rep_id: string
  title: string
  period_from: string
  period_to: string
  reader: 'rep' | 'hr' | 'me'
  prepared_by: string
  summary: string
  rep_words: string
  sections: string
  left_out: string
  includes_private: Generated<0 | 1>
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface ReviewPacketExportTable {
  id: string
  review_packet_id: string
  rep_id: string
  reader: string
  paper: 'a4' | 'letter'
  file_name: string
  byte_count: number
  record_count: number
  contents: string
  created_at: string
}

export interface SettingTable {
  key: string
  value: string
  changed_at: string
}

export interface TagTable {
  id: string
  name: string
  created_at: string
}

export interface TemplateTable {
  id: string
  shipped_key: string | null
  name: string
  situation: string
  minutes: number
  sections: string
  position: number
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface TextVersionTable {
  id: string
  noun: string
  record_id: string
  content: string
  saved_at: string
}

export interface RecordSearchTable {
  rowid: number
  title: string
  body: string
  tags: string
  record_search: string
  rank: number
}

export interface Schema {
  basket_item: BasketItemTable
  commitment: CommitmentTable
  commitment_event: CommitmentEventTable
  entry_template: EntryTemplateTable
  goal: GoalTable
  goal_check_in: GoalCheckInTable
  goal_revision: GoalRevisionTable
  insight_dismissal: InsightDismissalTable
  insight_setting: InsightSettingTable
  journal_entry: JournalEntryTable
  journal_entry_rep: JournalEntryRepTable
  journal_entry_tag: JournalEntryTagTable
  meta: MetaTable
  metric: MetricTable
  metric_import: MetricImportTable
  metric_import_change: MetricImportChangeTable
  metric_reading: MetricReadingTable
  metric_target: MetricTargetTable
  one_on_one: OneOnOneTable
  one_on_one_change: OneOnOneChangeTable
  one_on_one_item: OneOnOneItemTable
  record_index: RecordIndexTable
  record_index_rep: RecordIndexRepTable
  record_search: RecordSearchTable
  rep: RepTable
  rep_alias: RepAliasTable
  rep_drive: RepDriveTable
  rep_metric: RepMetricTable
  rep_personal_date: RepPersonalDateTable
  review_packet: ReviewPacketTable
  review_packet_export: ReviewPacketExportTable
  setting: SettingTable
  tag: TagTable
  template: TemplateTable
  text_version: TextVersionTable
}
