import type { BenchRow } from '../report.ts'
import { budgetMs, measureRules } from '../rules.ts'
import { figuresOf } from '../sampling.ts'

/** All rules over a large team with ten years behind each, in memory: what the engine itself costs. */
export function rulesRow(): BenchRow {
  const { today, earlier } = measureRules()
  const [ours, past] = [figuresOf(today), figuresOf(earlier)]
  return {
    id: 'T2',
    what: 'All rules over 60 reps with ten years of work, facts in memory',
    comparator: '',
    ours,
    theirs: null,
    where: 'node',
    gates: [
      { what: 'p50', value: ours.p50, limit: budgetMs, unit: 'ms' },
      { what: 'first run, nothing warmed up', value: today[0] ?? Number.NaN, limit: budgetMs, unit: 'ms' },
    ],
    note: `As it stood 90 days ago: p50 ${past.p50.toFixed(1)} ms.`,
  }
}
