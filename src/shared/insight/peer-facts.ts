import type { CalendarDay } from '../kernel/time.ts'
import type { RepId } from '../rep/rep-id.ts'
import type { TimeShare } from '../time-map/time-map.ts'
import type { SkillStanding } from '../win/win-fit.ts'

/** A win of somebody else, as far as it could be shown to one rep. */
export interface WinFacts {
  readonly id: string
  readonly title: string
  readonly doneBy: RepId
  readonly doneByName: string
  readonly skillId: string
  readonly skillName: string
  readonly keptOn: CalendarDay
  /** When it was offered to the rep or the rep learned it; null while neither. */
  readonly reachedOn: CalendarDay | null
}

export interface LevelFacts {
  readonly skillId: string
  readonly level: number
  readonly on: CalendarDay
}

export interface PlanFacts {
  readonly skillId: string
  readonly from: CalendarDay
  readonly endedOn: CalendarDay | null
}

/** What rules know of a rep beside the others: time, and what they could learn from whom. */
export interface PeerFacts {
  /** One-on-ones with the minutes they really took, oldest first. */
  readonly coached: readonly { readonly on: CalendarDay; readonly minutes: number }[]
  /** Of everybody, their own too; those without a skill are left out. */
  readonly wins: readonly WinFacts[]
  /** Oldest first. */
  readonly levels: readonly LevelFacts[]
  readonly plans: readonly PlanFacts[]
  /** The split of time the manager chose, the same for everybody, and since when. */
  readonly split: readonly TimeShare[]
  readonly splitSince: CalendarDay | null
}

export const noPeers: PeerFacts = {
  coached: [],
  wins: [],
  levels: [],
  plans: [],
  split: [],
  splitSince: null,
}

/** What of it was known at the end of an earlier day. */
export function peersOn(peers: PeerFacts, day: CalendarDay): PeerFacts {
  const isSplitKnown = peers.splitSince !== null && peers.splitSince <= day
  return {
    coached: peers.coached.filter(({ on }) => on <= day),
    wins: peers.wins
      .filter(({ keptOn }) => keptOn <= day)
      .map((win) => (win.reachedOn !== null && win.reachedOn > day ? { ...win, reachedOn: null } : win)),
    levels: peers.levels.filter(({ on }) => on <= day),
    plans: peers.plans
      .filter(({ from }) => from <= day)
      .map((plan) => (plan.endedOn !== null && plan.endedOn > day ? { ...plan, endedOn: null } : plan)),
    split: isSplitKnown ? peers.split : [],
    splitSince: isSplitKnown ? peers.splitSince : null,
  }
}

/** How a rep stands on every skill that was seen of them or that an open plan works on. */
export function standingsOf(repId: RepId, { levels, plans }: PeerFacts): SkillStanding[] {
  const open = plans.filter(({ endedOn }) => endedOn === null)
  const skillIds = new Set([...levels, ...open].map(({ skillId }) => skillId))
  return [...skillIds].map((skillId) => {
    const last = levels.findLast((one) => one.skillId === skillId)
    const plan = open.find((one) => one.skillId === skillId)
    return {
      repId,
      skillId,
      level: last === undefined ? null : { level: last.level, on: last.on },
      plannedSince: plan?.from ?? null,
    }
  })
}
