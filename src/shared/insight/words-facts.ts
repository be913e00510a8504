import type { CalendarDay, DayRange } from '../kernel/time.ts'
import type { Asked, Question } from '../question/question.ts'

/** A review packet that is being written: it has not left the app yet. */
export interface PacketFacts {
  readonly id: string
  readonly title: string
  readonly period: DayRange
  readonly begunOn: CalendarDay
}

/** What the rules know of the questions asked to a rep, and of the packets about them. */
export interface WordsFacts {
  /** The bank, the same for everybody. */
  readonly questions: readonly Question[]
  readonly asked: readonly Asked[]
  readonly packets: readonly PacketFacts[]
}

/** No question in the bank, no packet begun. */
export const noWords: WordsFacts = { questions: [], asked: [], packets: [] }

/** What was known of it at the end of an earlier day. */
export function wordsOn(facts: WordsFacts, day: CalendarDay): WordsFacts {
  return {
    ...facts,
    asked: facts.asked.filter(({ on }) => on <= day),
    packets: facts.packets.filter(({ begunOn }) => begunOn <= day),
  }
}
