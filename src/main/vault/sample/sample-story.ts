import type { Touch } from '../../../shared/coaching/touch.ts'
import type { CommitmentKind, CommitmentOwner } from '../../../shared/commitment/commitment.ts'
import type { Desire, DesireSign } from '../../../shared/desire/desire-signs.ts'
import type { GoalCategory, GoalEnd, GoalRating } from '../../../shared/goal/goal.ts'
import type { EntryKind, EntrySetting, Polarity } from '../../../shared/journal-entry/journal-entry.ts'
import type { MetricUnit } from '../../../shared/metric/metric-value.ts'
import type { ListensFor } from '../../../shared/one-on-one/listening.ts'
import type { Reflection } from '../../../shared/one-on-one/one-on-one.ts'
import type { NewRep } from '../../../shared/rep/rep.ts'
import type { SectionPurpose } from '../../../shared/template/template.ts'

/**
 * A day of the story, counted back from the day the sample team comes: 0 is that day, 14 two weeks before
 * it, -3 three days after. So the story never grows old.
 */
export type DaysAgo = number

/** What was noted; for the manager only unless it is shared. See `storyText` for lists and quotes. */
export type SampleNote = string | { readonly share: string }

/** What becomes of a promise, told from the day it is made. */
export interface SamplePromise {
  readonly owner: CommitmentOwner
  readonly words: string
  readonly due: DaysAgo | null
  readonly kind?: CommitmentKind
  readonly share?: boolean
  readonly kept?: DaysAgo
  readonly dropped?: readonly [on: DaysAgo, reason: string]
  readonly reDated?: readonly [on: DaysAgo, due: DaysAgo, reason: string]
  /** Every later time it got a new day. */
  readonly reDatedAgain?: readonly (readonly [on: DaysAgo, due: DaysAgo, reason: string])[]
  /** From the rep to the manager. */
  readonly takenOver?: readonly [on: DaysAgo, reason: string]
  readonly replaced?: readonly [on: DaysAgo, reason: string, by: SamplePromise]
}

export interface SampleTopic {
  readonly title: string
  readonly by: 'me' | 'rep'
  readonly on: DaysAgo
  readonly note?: SampleNote
  /** Talked about in this meeting; one that was not goes on to the next by itself. */
  readonly done?: boolean
}

/** What happened in a meeting that took place. */
export interface SampleTalk {
  readonly took: number
  readonly focus: string
  readonly desire: Desire
  readonly signs?: string
  /** The signs ticked. */
  readonly ticks?: readonly DesireSign[]
  /** The agenda gave way to listening, with these answers. */
  readonly listened?: Partial<Readonly<Record<ListensFor, string>>>
  readonly asked: number
  readonly told: number
  readonly notes?: Partial<Readonly<Record<SectionPurpose, SampleNote>>>
  readonly onlyMe?: string
  readonly after?: Partial<Reflection>
  /** Topics that were on the agenda again and not talked about. */
  readonly leftOpen?: readonly string[]
  readonly promises?: readonly SamplePromise[]
}

/** A one-on-one: it took place, or did not, or is still ahead. */
export interface SampleMeeting {
  readonly on: DaysAgo
  /** The key of a shipped template; the weekly one if left out. */
  readonly template?: string
  /** For which day it was planned at first, and each move from there: when, to which day, why. */
  readonly plannedFor?: DaysAgo
  readonly moves?: readonly (readonly [on: DaysAgo, to: DaysAgo, reason: string])[]
  readonly topics?: readonly SampleTopic[]
  readonly talk?: SampleTalk
  readonly skipped?: string
  readonly excused?: string
}

/** A journal entry; the people it is about besides the one it stands under are named. */
export interface SampleEntry {
  readonly on: DaysAgo
  readonly kind: EntryKind
  readonly title: string
  readonly text: string
  readonly tags?: readonly string[]
  readonly setting?: EntrySetting
  readonly polarity?: Polarity
  readonly told?: DaysAgo
  readonly share?: boolean
  readonly onCharts?: boolean
  readonly alsoAbout?: readonly string[]
  readonly touch?: Touch
}

export interface SampleGoal {
  readonly wording: string
  readonly why: string
  readonly category: GoalCategory
  /** A preset of the catalogue that the goal is measured by. */
  readonly metric?: string
  readonly measure?: string
  readonly unit?: MetricUnit
  readonly baseline?: number
  readonly commit?: number
  readonly target: number
  readonly stretch?: number
  readonly made: DaysAgo
  /** When it ends; left out, it runs with the quarter of today. */
  readonly ends?: DaysAgo
  readonly checkIns: readonly (readonly [
    on: DaysAgo,
    rating: GoalRating,
    note: string,
    value?: number | undefined,
  ])[]
  readonly revised?: { readonly on: DaysAgo; readonly target: number; readonly reason: string }
  readonly closed?: {
    readonly on: DaysAgo
    readonly state: GoalEnd
    readonly lesson: string
    readonly result: number
  }
  readonly share?: boolean
}

/**
 * A row of numbers: as they were, or around a line from one value to another with a wobble that is the
 * same every time. The last value is of the last period that is over; a month that runs gets its share.
 */
export interface SampleNumbers {
  readonly metric: string
  readonly values: readonly number[] | SampleDrift
  readonly plan?: number
  /** One line of context beside an unusual value; 1 is the last period that is over. */
  readonly context?: readonly [periodsBack: number, words: string]
}

export interface SampleDrift {
  readonly from: number
  readonly to: number
  readonly wobble: number
  readonly periods: number
  readonly roundTo?: number
}

/** Everything about one invented person. */
export interface SamplePerson {
  readonly profile: Omit<NewRep, 'startedOn' | 'yoursSince' | 'audience'>
  readonly startedOn: DaysAgo
  readonly yoursSince: DaysAgo
  /** When the one-on-ones begin, by the clock. */
  readonly meetsAt: string
  readonly drives: readonly (readonly [on: DaysAgo, words: string])[]
  readonly dates: readonly { readonly label: string; readonly on: DaysAgo; readonly isYearly: boolean }[]
  /** Oldest first; the last one is still ahead. */
  readonly meetings: readonly SampleMeeting[]
  readonly entries: readonly SampleEntry[]
  /** Made outside a one-on-one, or before the first one. */
  readonly promises?: readonly (SamplePromise & { readonly made: DaysAgo })[]
  readonly goals: readonly SampleGoal[]
  readonly numbers: readonly SampleNumbers[]
  readonly basket?: readonly { readonly on: DaysAgo; readonly words: string; readonly by: 'me' | 'rep' }[]
}
