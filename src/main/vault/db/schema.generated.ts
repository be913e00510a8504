/**
 * Row types of the migrated store. Written by tests/main/vault/db/schema.test.ts; read the diff, do not edit.
 */
import type { Generated } from 'kysely'

export interface AbcConsequenceTable {
  id: string
  abc_plan_id: string
  side: 'now' | 'wanted'
  words: string
  effect: 'good' | 'bad'
  timing: 'soon' | 'late'
  certainty: 'sure' | 'unsure'
  position: number
  created_at: string
}

export interface AbcPlanTable {
  id: string
  rep_id: string
  skill_id: string | null
  started_on: string
  now_before: string
  now_behaviour: string
  wanted_before: string
  wanted_behaviour: string
  closed_on: string | null
  learned: Generated<string>
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface AbcStepTable {
  id: string
  abc_plan_id: string
  words: string
  due_on: string
  commitment_id: string | null
  done_on: string | null
  outcome: Generated<string>
  created_at: string
}

export interface AgendaSwitchTable {
  id: string
  one_on_one_id: string
  kind: 'to-listening' | 'back'
  desire: 'push-back' | 'neutral' | 'pull' | null
  created_at: string
}

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

export interface BuddyTable {
  id: string
  rep_id: string
  buddy_rep_id: string
  purpose: string
  started_on: string
  ended_on: string | null
  audience: 'only-me' | 'shareable'
  created_at: string
}

export interface CoachabilitySignTable {
  id: string
  rep_id: string
  sign: 'asks-for-feedback' | 'takes-notes' | 'tries-within-a-week' | 'reports-back' | 'owns-mistakes' | 'teaches-others' | 'explains-away' | 'agrees-and-does-nothing' | 'blames' | 'avoids-being-watched' | 'goes-back'
  happened_on: string
  example: string
  created_at: string
}

export interface CoachingPlanTable {
  id: string
  rep_id: string
  skill_id: string
  from_level: number | null
  aim_level: number
  why: string
  serves: string | null
  started_by: 'me' | 'rep'
  i_agreed_on: string | null
  rep_agreed_on: string | null
  starts_on: string
  review_on: string
  outcome: 'reached' | 'moved' | 'not-moved' | 'stopped' | null
  ended_on: string | null
  learned: Generated<string>
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface CoachingPlanItemTable {
  id: string
  coaching_plan_id: string
  side: 'provide' | 'do'
  words: string
  due_on: string | null
  done_on: string | null
  asked_by: 'me' | 'rep'
  position: number
  created_at: string
  changed_at: string
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
  is_habit: Generated<0 | 1>
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

export interface CommitmentMissTable {
  id: string
  commitment_id: string
  kind: 'late' | 'dropped' | 'replaced' | 're-dated'
  owner: 'rep' | 'me'
  missed_on: string
  reason: Generated<string>
  control: 'owner' | 'joint' | 'outside' | null
  created_at: string
  changed_at: string
}

export interface DesireReadingTable {
  id: string
  rep_id: string
  read_on: string
  desire: 'push-back' | 'neutral' | 'pull'
  signs: string
  seen: string
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface EntryTemplateTable {
  id: string
  shipped_key: string | null
  kind: 'observation' | 'feedback' | 'recognition' | 'coaching-note' | 'experiment' | 'incident' | 'reflection'
  name: string
  document: string
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface FitReviewTable {
  id: string
  rep_id: string
  opened_on: string
  evidence: string
  answers: string
  conclusion: Generated<string>
  concluded_on: string | null
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface FollowUpTable {
  id: string
  journal_entry_id: string
  rep_id: string
  mark: 'heard' | 'tried' | 'changed' | 'relapsed'
  happened_on: string
  evidence: string
  audience: 'only-me' | 'shareable'
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
  serves: string | null
  assumptions: Generated<string>
}

export interface GoalBehaviourTable {
  id: string
  goal_id: string
  position: number
  words: string
  metric_id: string | null
  weekly_amount: number | null
  is_reckoned: Generated<0 | 1>
  created_at: string
  changed_at: string
  dropped_at: string | null
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
  what_next: Generated<string>
}

export interface GoalRevisionTable {
  id: string
  goal_id: string
  changes: string
  reason: string
  created_at: string
}

export interface HabitWeekTable {
  commitment_id: string
  week_from: string
  was_kept: 0 | 1
  changed_at: string
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
  kind: 'observation' | 'feedback' | 'recognition' | 'coaching-note' | 'experiment' | 'incident' | 'reflection'
  title: string
  happened_on: string
  document: string
  setting: 'call' | 'ride-along' | 'demo' | 'meeting' | 'crm' | 'other' | null
  polarity: 'reinforce' | 'redirect' | null
  delivered_on: string | null
  is_on_charts: 0 | 1
  source_one_on_one_id: string | null
  audience: 'only-me' | 'shareable'
  touch: 'tell' | 'show' | 'observe' | 'feedback' | 'reinforce' | null
  follows_entry_id: string | null
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

export interface NextRoleTable {
  rep_id: string
  title: string
  words: string
  by_on: string | null
  asked_on: string
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
}

export interface NextRoleGapTable {
  id: string
  rep_id: string
  words: string
  skill_id: string | null
  needed_level: number | null
  proof: string
  by_on: string | null
  closed_on: string | null
  position: number
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
  desire_ticks: Generated<string>
  listening_since: string | null
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
  touch: 'tell' | 'show' | 'observe' | 'feedback' | 'reinforce' | null
  topic_kind: 'numbers' | 'deals' | 'skill' | 'person' | 'career' | null
  topic_aim: 'comply' | 'develop' | null
  listens_for: 'on-their-mind' | 'what-is-going-on' | 'get-better-at' | null
}

export interface QuestionTable {
  id: string
  shipped_key: string | null
  words: string
  theme: string
  every_days: number
  meetings: string
  retired_at: string | null
  created_at: string
  changed_at: string
}

export interface QuestionInAgendaTable {
  one_on_one_item_id: string
  question_key: string
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
  career_every_days: number | null
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
  source_item_id: string | null
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

export interface RepVisionTable {
  id: string
  rep_id: string
  one_year: string
  three_years: string
  said_on: string
  revisited_on: string
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

export interface ReviewPacketSupportTable {
  review_packet_id: string
  statement: string
  journal_entry_id: string
  created_at: string
}

export interface ScorecardTable {
  id: string
  rep_id: string
  form_id: string | null
  form_name: string
  form_version: number
  questions: string
  occasion: string
  on_day: string
  answers: string
  notes: string
  discussed_on: string | null
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface ScorecardFormTable {
  id: string
  shipped_key: string | null
  name: string
  situation: string
  questions: string
  version: number
  position: number
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface SettingTable {
  key: string
  value: string
  changed_at: string
}

export interface SkillTable {
  id: string
  shipped_key: string | null
  name: string
  area: string
  levels: string
  position: number
  archived_at: string | null
  created_at: string
  changed_at: string
}

export interface SkillLevelTable {
  id: string
  rep_id: string
  skill_id: string
  level: number
  on_day: string
  evidence: string
  scorecard_id: string | null
  acknowledged_on: string | null
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface SmallGainTable {
  id: string
  rep_id: string
  kind: 'level' | 'step' | 'free'
  on_day: string
  words: string
  step_percent: number | null
  skill_id: string | null
  skill_level_id: string | null
  metric_id: string | null
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface TagTable {
  id: string
  name: string
  created_at: string
}

export interface TeachingTable {
  id: string
  teacher_rep_id: string
  learner_rep_id: string
  win_id: string | null
  skill_id: string | null
  words: string
  taught_on: string
  outcome: string
  started_by: 'me' | 'teacher' | 'learner'
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
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

export interface TimeShareTable {
  id: string
  tier: 'top' | 'core' | 'developing' | null
  rep_id: string | null
  percent: number
  changed_at: string
}

export interface TrackTable {
  id: string
  rep_id: string
  kind: 'underperformance' | 'top-performer'
  opened_on: string
  ends_on: string | null
  expectation: Generated<string>
  expectation_stated_on: string | null
  cause: 'skill' | 'will' | 'knowledge' | 'system' | null
  cause_why: Generated<string>
  checkpoint_days: Generated<number>
  decision: 'expectation-met' | 'extended' | 'other-role' | 'part-ways' | 'ended' | null
  decision_words: Generated<string>
  decided_on: string | null
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface TrackItemTable {
  id: string
  track_id: string
  kind: 'fact' | 'support' | 'checkpoint' | 'response' | 'bring' | 'roadblock' | 'outlook' | 'stretch' | 'mentoring'
  on_day: string
  words: Generated<string>
  done_on: string | null
  outcome: 'met' | 'partly' | 'not-met' | null
  level: number | null
  created_at: string
  changed_at: string
  removed_at: string | null
}

export interface WeeklyReviewTable {
  id: string
  week_from: string
  seen: string
  findings: string
  note: Generated<string>
  finished_on: string | null
  is_sample: Generated<0 | 1>
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface WinTable {
  id: string
  rep_id: string
  skill_id: string | null
  title: string
  situation: string
  words: string
  happened_on: string
  tags: string
  source_entry_id: string | null
  audience: 'only-me' | 'shareable'
  created_at: string
  changed_at: string
  trashed_at: string | null
}

export interface WinOfferTable {
  id: string
  win_id: string
  rep_id: string
  offered_on: string
  note: string
  created_at: string
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
  abc_consequence: AbcConsequenceTable
  abc_plan: AbcPlanTable
  abc_step: AbcStepTable
  agenda_switch: AgendaSwitchTable
  basket_item: BasketItemTable
  buddy: BuddyTable
  coachability_sign: CoachabilitySignTable
  coaching_plan: CoachingPlanTable
  coaching_plan_item: CoachingPlanItemTable
  commitment: CommitmentTable
  commitment_event: CommitmentEventTable
  commitment_miss: CommitmentMissTable
  desire_reading: DesireReadingTable
  entry_template: EntryTemplateTable
  fit_review: FitReviewTable
  follow_up: FollowUpTable
  goal: GoalTable
  goal_behaviour: GoalBehaviourTable
  goal_check_in: GoalCheckInTable
  goal_revision: GoalRevisionTable
  habit_week: HabitWeekTable
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
  next_role: NextRoleTable
  next_role_gap: NextRoleGapTable
  one_on_one: OneOnOneTable
  one_on_one_change: OneOnOneChangeTable
  one_on_one_item: OneOnOneItemTable
  question: QuestionTable
  question_in_agenda: QuestionInAgendaTable
  record_index: RecordIndexTable
  record_index_rep: RecordIndexRepTable
  record_search: RecordSearchTable
  rep: RepTable
  rep_alias: RepAliasTable
  rep_drive: RepDriveTable
  rep_metric: RepMetricTable
  rep_personal_date: RepPersonalDateTable
  rep_vision: RepVisionTable
  review_packet: ReviewPacketTable
  review_packet_export: ReviewPacketExportTable
  review_packet_support: ReviewPacketSupportTable
  scorecard: ScorecardTable
  scorecard_form: ScorecardFormTable
  setting: SettingTable
  skill: SkillTable
  skill_level: SkillLevelTable
  small_gain: SmallGainTable
  tag: TagTable
  teaching: TeachingTable
  template: TemplateTable
  text_version: TextVersionTable
  time_share: TimeShareTable
  track: TrackTable
  track_item: TrackItemTable
  weekly_review: WeeklyReviewTable
  win: WinTable
  win_offer: WinOfferTable
}
