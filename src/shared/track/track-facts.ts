import type { CalendarDay } from '../kernel/time.ts'
import { itemsOf, type Track, type TrackItem } from './track.ts'

/** One line of the file: a day and what happened on it. */
export interface DatedFact {
  readonly on: CalendarDay
  readonly words: string
}

/** A heading with its lines. */
export interface FactSection {
  readonly title: string
  readonly lines: readonly DatedFact[]
}

/**
 * What of a track may leave the app: what has a day and was seen, said or done. The cause the manager
 * thinks of, her words on the decision and what was only planned stay where they are.
 */
export function trackFactSections(track: Track): FactSection[] {
  const { expectation, expectationStatedOn } = track
  const stated =
    expectationStatedOn === null || expectation.trim() === ''
      ? []
      : [{ on: expectationStatedOn, words: oneLine(expectation) }]
  const sections: FactSection[] = [
    { title: 'What was seen', lines: itemsOf(track, 'fact').flatMap((item) => line(item, item.onDay)) },
    { title: 'What was expected, and when it was said', lines: stated },
    {
      title: 'Support that was given',
      lines: itemsOf(track, 'support').flatMap((item) => line(item, item.doneOn)),
    },
    {
      title: 'Checkpoints',
      lines: itemsOf(track, 'checkpoint').flatMap((item) => line(item, item.doneOn, outcomeWords(item))),
    },
    {
      title: 'What they said to it',
      lines: itemsOf(track, 'response').flatMap((item) => line(item, item.onDay)),
    },
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

/** The file as it is written: Markdown, readable without it. */
export function trackFactsText(
  track: Track,
  repName: string,
  asOf: CalendarDay,
  sayDay: (on: CalendarDay) => string,
): string {
  const sections = trackFactSections(track)
  const body = sections.map(
    ({ title, lines }) =>
      `## ${title}\n\n${lines.map(({ on, words }) => `- ${sayDay(on)}: ${words}`).join('\n')}\n`,
  )
  return [
    `# Facts about the work of ${repName}\n`,
    `From ${sayDay(track.openedOn)} to ${sayDay(track.decidedOn ?? asOf)}. Only what has a day; no opinion, no cause, no decision.\n`,
    ...(body.length === 0 ? ['Nothing with a day is written down.\n'] : body),
  ].join('\n')
}

function line(item: TrackItem, on: CalendarDay | null, before = ''): DatedFact[] {
  const words = [before, oneLine(item.words)].filter((part) => part !== '').join(': ')
  return on === null || words === '' ? [] : [{ on, words }]
}

function outcomeWords({ outcome }: TrackItem): string {
  if (outcome === null) return ''
  return { met: 'met', partly: 'partly met', 'not-met': 'not met' }[outcome]
}

function oneLine(words: string): string {
  return words.trim().replace(/\s*\n+\s*/g, ' ')
}
