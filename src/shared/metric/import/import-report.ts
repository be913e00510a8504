import type { LineProblem } from './csv-read.ts'
import type { SkippedRow } from './import-rows.ts'
import type { RepSuggestion } from './rep-match.ts'

/** A reading that the file gives. */
export interface ImportedReading {
  readonly line: number
  readonly repId: string
  readonly metricId: string
  readonly periodStart: string
  readonly value: number
}

export interface ChangedReading extends ImportedReading {
  readonly was: number
}

/** A cell that cannot be taken; `column` counts from 1, null when the whole row is meant. */
export interface BadCell extends LineProblem {
  readonly column: number | null
}

export interface UnknownRep {
  readonly text: string
  readonly rows: number
  readonly suggestions: readonly RepSuggestion[]
}

export interface UnknownName {
  readonly text: string
  readonly rows: number
}

/** What an import would do, before it does it. */
export interface ImportReport {
  readonly new: readonly ImportedReading[]
  readonly changed: readonly ChangedReading[]
  /** Readings that are stored already, with the same value. */
  readonly same: number
  readonly bad: readonly BadCell[]
  readonly unknownReps: readonly UnknownRep[]
  readonly unknownMetrics: readonly UnknownName[]
  readonly skipped: readonly SkippedRow[]
}
