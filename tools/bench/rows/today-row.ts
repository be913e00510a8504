import { addDays, day } from '../../../src/shared/kernel/time.ts'
import type { BenchRow } from '../report.ts'
import { figuresOf, interleave } from '../sampling.ts'
import { lastDay } from '../sizes.ts'
import type { BenchVaults } from '../vaults.ts'

const ofTheTeam = 'SELECT id FROM rep WHERE trashed_at IS NULL AND archived_at IS NULL'

/** As far back as the rules look, and as far ahead as the day does. */
const [since, halfYear, soon] = [-400, -182, 7].map((days) => addDays(day(lastDay), days))

/** The rows behind Today, each table once for the whole team, in the columns that are needed. */
const questions: readonly (readonly [sql: string, ...inputs: readonly unknown[]])[] = [
  ['SELECT * FROM rep WHERE trashed_at IS NULL AND archived_at IS NULL ORDER BY name COLLATE NOCASE'],
  [
    `SELECT rep_id, max(held_on) FROM one_on_one WHERE held_on IS NOT NULL AND trashed_at IS NULL GROUP BY rep_id`,
  ],
  ['SELECT * FROM commitment WHERE outcome IS NULL AND trashed_at IS NULL ORDER BY due_on'],
  [
    "SELECT id, title, happened_on FROM journal_entry WHERE kind = 'feedback' AND delivered_on IS NULL AND trashed_at IS NULL",
  ],
  [
    "SELECT * FROM one_on_one WHERE state IN ('planned', 'running') AND trashed_at IS NULL AND planned_on <= ?",
    soon,
  ],
  [`SELECT * FROM rep_drive WHERE rep_id IN (${ofTheTeam})`],
  [`SELECT * FROM rep_personal_date WHERE rep_id IN (${ofTheTeam})`],
  [
    `SELECT id, rep_id, number, state, planned_on, held_on, minutes, template_name, desire, asked_count, told_count, reflection
     FROM one_on_one WHERE rep_id IN (${ofTheTeam}) AND planned_on >= ? AND trashed_at IS NULL`,
    since,
  ],
  [
    `SELECT change.* FROM one_on_one AS meeting JOIN one_on_one_change AS change ON change.one_on_one_id = meeting.id
     WHERE meeting.rep_id IN (${ofTheTeam}) AND meeting.planned_on >= ? AND meeting.trashed_at IS NULL`,
    since,
  ],
  [
    `SELECT id, rep_id, kind, owner, words, made_on, due_on, outcome, closed_on, source_one_on_one_id
     FROM commitment WHERE rep_id IN (${ofTheTeam}) AND made_on >= ? AND trashed_at IS NULL`,
    since,
  ],
  [
    `SELECT event.* FROM commitment JOIN commitment_event AS event ON event.commitment_id = commitment.id
     WHERE rep_id IN (${ofTheTeam}) AND made_on >= ?`,
    since,
  ],
  [
    `SELECT about.rep_id, entry.id, entry.kind, line.title, about.happened_on, entry.polarity, entry.delivered_on, entry.audience
     FROM record_index_rep AS about JOIN record_index AS line ON line.id = about.record_index_id
     JOIN journal_entry AS entry ON entry.id = line.record_id
     WHERE about.rep_id IN (${ofTheTeam}) AND about.happened_on >= ? AND +line.noun = 'journal-entry' AND line.trashed_at IS NULL`,
    since,
  ],
  [
    `SELECT item.id, item.title, item.raised_by, item.done_at, item.carried_from_item_id, item.one_on_one_id, meeting.held_on
     FROM one_on_one AS meeting JOIN one_on_one_item AS item ON item.one_on_one_id = meeting.id
     WHERE meeting.rep_id IN (${ofTheTeam}) AND meeting.planned_on >= ? AND item.raised_by IS NOT NULL`,
    since,
  ],
  [`SELECT * FROM goal WHERE rep_id IN (${ofTheTeam}) AND trashed_at IS NULL`],
  [`SELECT goal_check_in.* FROM goal JOIN goal_check_in ON goal_id = goal.id WHERE rep_id IN (${ofTheTeam})`],
  [
    `SELECT goal.id, period_start, value FROM goal JOIN metric_reading USING (rep_id, metric_id)
     WHERE goal.rep_id IN (${ofTheTeam}) AND period_start BETWEEN starts_on AND ends_on`,
  ],
  ['SELECT * FROM metric WHERE trashed_at IS NULL'],
  [`SELECT * FROM metric_target WHERE rep_id IN (${ofTheTeam})`],
  [
    `SELECT reading.rep_id, reading.metric_id, period_start, value, context FROM rep_metric
     CROSS JOIN metric_reading AS reading ON reading.rep_id = rep_metric.rep_id AND reading.metric_id = rep_metric.metric_id
     WHERE rep_metric.rep_id IN (${ofTheTeam}) AND period_start >= ?`,
    since,
  ],
  [
    `SELECT rep_id, metric_id, period_start, value FROM metric_reading
     WHERE metric_id IN (SELECT metric_id FROM rep_metric) AND period_start >= ?`,
    halfYear,
  ],
]

/**
 * Today for the whole team, as the window asks it, against the rows it rests on by bare statements. No plan of
 * others sets its limit, we do: the first screen of the day must not be felt.
 */
export async function todayRow({ vault }: BenchVaults, samples: number): Promise<BenchRow> {
  const { raw } = vault.context()
  const all = questions.map(([sql, ...inputs]) => ({ statement: raw.prepare(sql), inputs }))
  const taken = await interleave(
    () => vault.call('today.overview', {}),
    () => all.map(({ statement, inputs }) => statement.all(...inputs)),
    samples,
    5,
  )
  const [ours, theirs] = [figuresOf(taken.ours), figuresOf(taken.theirs)]
  return {
    id: 'T1',
    what: 'Today: the whole team with what every rule has to say, through the contract',
    comparator: 'the rows it rests on by bare statements on the same store, without a rule',
    ours,
    theirs,
    where: 'node',
    gates: [{ what: 'p95', value: ours.p95, limit: 200, unit: 'ms' }],
    note: `${(ours.p50 / theirs.p50).toFixed(1)}× the bare rows at p50.`,
  }
}
