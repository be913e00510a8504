/** How much a generated vault holds (PERFORMANCE, "Benchmarks and gates"). */
export interface Size {
  readonly name: 'S' | 'M'
  readonly reps: number
  readonly entries: number
  /** Weeks of readings for each rep and metric; with the metrics they make the points. */
  readonly weeks: number
  readonly metrics: number
  readonly years: number
  readonly oneOnOnesPerRep: number
}

/** 8 reps, 1,000 entries, about 5,000 points; and 60, 30,000 and about 200,000. */
export const sizes: Readonly<Record<Size['name'], Size>> = {
  S: { name: 'S', reps: 8, entries: 1_000, weeks: 78, metrics: 8, years: 3, oneOnOnesPerRep: 40 },
  M: { name: 'M', reps: 60, entries: 30_000, weeks: 416, metrics: 8, years: 10, oneOnOnesPerRep: 100 },
}

export const vocabularySize = 20_000
export const seed = 20_261_121
/** The last day of the generated years. */
export const lastDay = '2026-11-20'
export const meanTextBytes = 1_280
