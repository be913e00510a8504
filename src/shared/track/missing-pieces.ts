import * as z from 'zod/mini'
import { type CalendarDay, daysBetween } from '../kernel/time.ts'
import { itemsOf, type Track } from './track.ts'

/** What a fair decision rests on. */
export const TrackPieceKey = z.enum([
  'facts',
  'expectation',
  'stated',
  'cause',
  'support',
  'checkpoints',
  'response',
  'time',
])
export type TrackPieceKey = z.infer<typeof TrackPieceKey>

/** One line of the list: there with what, or missing with what would fill it. */
export interface TrackPiece {
  readonly key: TrackPieceKey
  readonly name: string
  readonly isThere: boolean
  /** What is there, or what is missing. */
  readonly words: string
}

/** As few dated facts, held checkpoints and days as a decision may rest on, in the app's opinion. */
export const fairly = { facts: 2, checkpoints: 2, days: 28 } as const

/**
 * What is missing before a fair decision, in the order in which it is done. It counts what is written down
 * and dated; whether that is good enough is for the manager to say.
 */
export function trackPieces(
  track: Pick<Track, 'items' | 'expectation' | 'expectationStatedOn' | 'cause' | 'causeWhy' | 'decidedOn'>,
  today: CalendarDay,
): TrackPiece[] {
  const facts = itemsOf(track, 'fact').filter(({ words }) => words.trim() !== '').length
  const given = itemsOf(track, 'support').filter(({ doneOn }) => doneOn !== null).length
  const planned = itemsOf(track, 'support').length - given
  const held = itemsOf(track, 'checkpoint').filter(({ doneOn }) => doneOn !== null).length
  const responses = itemsOf(track, 'response').filter(({ words }) => words.trim() !== '').length
  const stated = track.expectationStatedOn
  const days = stated === null ? 0 : Math.max(0, daysBetween(stated, track.decidedOn ?? today))
  const piece = (key: TrackPieceKey, name: string, isThere: boolean, words: string): TrackPiece => ({
    key,
    name,
    isThere,
    words,
  })
  return [
    piece(
      'facts',
      'Facts with dates',
      facts >= fairly.facts,
      facts === 0 ? 'none yet: what was seen, on which day?' : `${facts} written down`,
    ),
    piece(
      'expectation',
      'Expectation in words',
      track.expectation.trim() !== '',
      track.expectation.trim() === '' ? 'not written: what would be enough, by when?' : 'written down',
    ),
    piece(
      'stated',
      'Expectation stated',
      stated !== null,
      stated === null ? 'not said to them yet' : 'said to them',
    ),
    piece(
      'cause',
      'Cause looked for',
      track.cause !== null && track.causeWhy.trim() !== '',
      causeWords(track),
    ),
    piece(
      'support',
      'Support given',
      given > 0,
      given > 0
        ? `${given} given`
        : planned > 0
          ? `${planned} planned, none given yet`
          : 'none yet: what did you provide?',
    ),
    piece(
      'checkpoints',
      'Checkpoints held',
      held >= fairly.checkpoints,
      held === 0 ? 'none held yet' : `${held} held${held < fairly.checkpoints ? ', one is no row' : ''}`,
    ),
    piece(
      'response',
      'Chance to respond',
      responses > 0,
      responses === 0 ? 'their own view is not written down' : 'their own view is written down',
    ),
    piece(
      'time',
      'Time to show it',
      days >= fairly.days,
      stated === null ? 'begins when the expectation is stated' : `${days} days since it was said`,
    ),
  ]
}

/** What of it is missing. */
export function missingTrackPieces(...given: Parameters<typeof trackPieces>): TrackPiece[] {
  return trackPieces(...given).filter(({ isThere }) => !isThere)
}

function causeWords({ cause, causeWhy }: Pick<Track, 'cause' | 'causeWhy'>): string {
  if (cause === null) return 'not named: skill, will, knowledge or the system?'
  return causeWhy.trim() === '' ? `${cause}, with nothing that speaks for it yet` : cause
}
