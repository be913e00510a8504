import type { Figures } from './sampling.ts'

/** One condition a row must meet. */
export interface Gate {
  readonly what: string
  readonly value: number
  readonly limit: number
  readonly unit: '×' | 'ms' | 'KB'
}

/** A row of the table in PERFORMANCE, measured. */
export interface BenchRow {
  readonly id: string
  readonly what: string
  /** Against what it was measured. */
  readonly comparator: string
  readonly ours: Figures | null
  readonly theirs: Figures | null
  readonly gates: readonly Gate[]
  /** `node`: data layer in this process; `vault process`: over one wire; `window`: through the real window. */
  readonly where: 'node' | 'vault process' | 'window' | 'build output'
  readonly note?: string
}

export function isMet({ value, limit }: Gate): boolean {
  return value <= limit
}

function short(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

function figuresWords(figures: Figures | null): string {
  if (figures === null) return ''
  return `n ${figures.n}, p50 ${short(figures.p50)}, p95 ${short(figures.p95)}, p99 ${short(figures.p99)}, max ${short(figures.max)}`
}

/** The rows for a person: what was measured, against what, and each gate with its verdict. */
export function tableOf(rows: readonly BenchRow[]): string {
  const lines: string[] = []
  for (const row of rows) {
    lines.push(`${row.id.padEnd(4)} ${row.what}  (${row.where})`)
    if (row.ours !== null) lines.push(`       ours    ${figuresWords(row.ours)}`)
    if (row.theirs !== null) lines.push(`       against ${figuresWords(row.theirs)}  ${row.comparator}`)
    for (const gate of row.gates) {
      const verdict = isMet(gate) ? 'met   ' : 'MISSED'
      const unit = gate.unit === '×' ? '×' : ` ${gate.unit}`
      lines.push(
        `       ${verdict}  ${gate.what}: ${short(gate.value)}${unit}, at most ${short(gate.limit)}${unit}`,
      )
    }
    if (row.note !== undefined) lines.push(`       ${row.note}`)
  }
  return lines.join('\n')
}
