import type { ChartEvent } from '../chart/trend-chart-model.ts'
import type { CalendarDay } from '../kernel/time.ts'

/** More dotted lines than this hide the line they should explain. */
export const mostChartEvents = 8

/** What a chart needs of a held one-on-one. */
export interface HeldOneOnOne {
  readonly heldOn: CalendarDay | null
  readonly focus: string
}

/** What a chart needs of a journal entry that is on charts. */
export interface ChartEntry {
  readonly happenedOn: CalendarDay
  readonly label: string
}

/**
 * What is drawn on the axis of a rep's trends, oldest first: entries the manager put on charts, and held
 * one-on-ones by their focus. When it would be too much, one-on-ones without a focus give way first, then
 * the oldest of the others.
 */
export function coachingEvents(
  entries: readonly ChartEntry[],
  oneOnOnes: readonly HeldOneOnOne[],
  most: number = mostChartEvents,
): ChartEvent[] {
  const ranked = [
    ...entries.map(({ happenedOn, label }) => ({ on: happenedOn, word: label, rank: 0 })),
    ...oneOnOnes.flatMap(({ heldOn, focus }) => {
      if (heldOn === null) return []
      return [{ on: heldOn, word: focus === '' ? 'one-on-one' : focus, rank: focus === '' ? 2 : 1 }]
    }),
  ]
  return ranked
    .toSorted((a, b) => a.rank - b.rank || (a.on < b.on ? 1 : -1))
    .slice(0, most)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ on, word }) => ({ on, word }))
}
