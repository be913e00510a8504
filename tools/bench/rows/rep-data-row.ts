import type { BenchRow } from '../report.ts'
import { figuresOf, interleave } from '../sampling.ts'
import type { BenchVaults } from '../vaults.ts'
import { timelineSql } from './contract-rows.ts'

/** P4, the data part: card, goals, the last fifty records and four trends, against the same rows by bare statements. */
export async function repDataRow({ vault, filled }: BenchVaults, samples: number): Promise<BenchRow> {
  const { repIds } = filled
  const { raw } = vault.context()
  const all = [
    'SELECT * FROM rep WHERE id = ?',
    'SELECT * FROM rep_drive WHERE rep_id = ? ORDER BY asked_on DESC',
    'SELECT * FROM rep_personal_date WHERE rep_id = ? ORDER BY on_day',
    'SELECT alias FROM rep_alias WHERE rep_id = ?',
    'SELECT * FROM goal WHERE rep_id = ? AND trashed_at IS NULL ORDER BY ends_on DESC',
    `SELECT goal_check_in.* FROM goal_check_in JOIN goal ON goal.id = goal_id WHERE rep_id = ? ORDER BY on_day DESC`,
    'SELECT metric.* FROM rep_metric JOIN metric ON metric.id = metric_id WHERE rep_id = ? ORDER BY rep_metric.position',
    `SELECT metric_reading.* FROM metric_reading JOIN rep_metric USING (rep_id, metric_id) WHERE rep_id = ? ORDER BY metric_id, period_start`,
    'SELECT * FROM metric_target WHERE rep_id = ? ORDER BY metric_id, period_start',
  ].map((sql) => raw.prepare(sql))
  const page = raw.prepare(timelineSql)
  const taken = await interleave(
    async (round) => {
      const repId = repIds[round % repIds.length]
      await vault.call('rep.get', { id: repId })
      await vault.call('goal.listForRep', { repId })
      await vault.call('record.timeline', { repId, limit: 50 })
      await vault.call('metric.seriesForRep', { repId })
    },
    (round) => {
      const repId = repIds[round % repIds.length]
      return [...all.map((statement) => statement.all(repId)), page.all(repId, 50)]
    },
    samples,
  )
  const [ours, theirs] = [figuresOf(taken.ours), figuresOf(taken.theirs)]
  return {
    id: 'P4b',
    what: 'The data of a rep page: card, goals, last fifty records, four trends',
    comparator: 'the same rows by bare statements on the same store',
    ours,
    theirs,
    where: 'node',
    gates: [{ what: 'p50 ratio', value: ours.p50 / theirs.p50, limit: 2, unit: '×' }],
  }
}
