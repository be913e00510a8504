import type { CalendarDay } from '../kernel/time.ts'
import type { Rep } from '../rep/rep.ts'
import type { BriefDrive, BriefMeeting, BriefQuestion } from './brief.ts'
import type { FactPart } from './fact.ts'
import { beside, firstNameOf, inMonth, onDay } from './phrases.ts'

/** What the question is drawn from. */
export interface QuestionSource {
  readonly today: CalendarDay
  readonly rep: Rep
  readonly lastMeeting: BriefMeeting | null
  readonly drive: BriefDrive | null
}

/** What the question speaks of already, so that no nudge beside it says the same. */
export const questionSubjects: ReadonlySet<string> = new Set(['desire', 'drive'])

/**
 * A question for a conversation that has lost its aim: the rep seemed not to want it last time, or nobody
 * knows (any more) what drives them. Null when both are in order.
 */
export function questionFor(source: QuestionSource): BriefQuestion | null {
  const { rep, lastMeeting, drive, today } = source
  const desire = lastMeeting?.desire ?? null
  const isCool = desire === 'neutral' || desire === 'push-back'
  if (!isCool && drive !== null && !drive.isOld) return null
  const name = firstNameOf(rep.name)
  const desireReason: FactPart[] =
    isCool && lastMeeting !== null
      ? [
          'desire read ',
          {
            text: desire === 'neutral' ? '“neutral”' : '“push back”',
            noun: 'one-on-one',
            recordId: lastMeeting.id,
          },
          ` on ${onDay(lastMeeting.heldOn, today)}`,
        ]
      : []
  const driveReason: FactPart[] =
    drive === null
      ? [`what drives ${name} is not noted yet`]
      : drive.isOld
        ? [`what drives ${name} was last asked ${inMonth(drive.askedOn, today)}`]
        : []
  return {
    question: 'What would you like to get better at before the quarter ends?',
    because: beside(desireReason, driveReason),
  }
}
