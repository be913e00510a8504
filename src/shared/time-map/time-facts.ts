import { firstNameOf, inWords } from '../brief/phrases.ts'
import { minutesWords } from '../kernel/minutes-words.ts'
import { type RepTime, type TimeMap, touchesOf } from './time-map.ts'
import {
  checksLookedAt,
  furthestOff,
  isDesireHigh,
  isDesireLow,
  percentOf,
  type SplitLine,
  totalMinutes,
  unevenPair,
} from './time-share.ts'

/** A sentence about a period, and what it rests on. */
export interface TimeFact {
  readonly key: 'most' | 'split' | 'uneven' | 'untouched' | 'too-little'
  readonly fact: string
  readonly because: string
}

/** Fewer held one-on-ones in all say nothing about where time goes. */
export const fewestMeetings = 4
/** From so many points on, a share counts as away from what was chosen. */
export const shipsOffBy = 15
/** From so many percent of the other’s minutes on, the one had much and the other little. */
export const shipsPercent = 125
/** So many topics of their own count as asking for help. */
export const shipsAsked = 2

/**
 * What a period says about where the coaching went, in sentences, the most telling first. Shares beside
 * shares; whether that is right is the manager's to say.
 */
export function timeFacts(map: Pick<TimeMap, 'reps' | 'split' | 'metric'>): TimeFact[] {
  const { reps, split } = map
  const held = reps.reduce((sum, { meetings }) => sum + meetings, 0)
  if (held < fewestMeetings) {
    return [
      {
        key: 'too-little',
        fact: 'Too few points to say where the time goes.',
        because: `${inWords(held)} one-on-ones were held in this period; from ${inWords(fewestMeetings)} on there is something to read`,
      },
    ]
  }
  const off = furthestOff(reps, split)
  return [
    ...mostFact(map),
    ...(off !== undefined && Math.abs(off.actual - off.chosen) >= shipsOffBy ? [splitFact(off)] : []),
    ...unevenFact(reps),
    ...untouchedFact(reps),
  ]
}

/** `54 % of coaching time went to two reps with 11 % of bookings and low desire in the last 3 checks.` */
function mostFact({ reps, metric }: Pick<TimeMap, 'reps' | 'metric'>): TimeFact[] {
  if (reps.length < 3) return []
  const all = totalMinutes(reps)
  const most = reps.toSorted((one, other) => other.minutes - one.minutes).slice(0, 2)
  const results = reps.reduce((sum, { result }) => sum + (result ?? 0), 0)
  const theirs = most.reduce((sum, { result }) => sum + (result ?? 0), 0)
  const withResult =
    metric === null || results <= 0 ? [] : [`${percentOf(theirs, results)} % of ${inSentence(metric.name)}`]
  const low = most.filter(({ desire }) => isDesireLow(desire))
  const withDesire =
    low.length === 0
      ? []
      : low.length === most.length
        ? [`low desire in the last ${checksLookedAt} checks`]
        : [`low desire in the last ${checksLookedAt} checks with ${firstNameOf(low[0]?.name ?? '')}`]
  const rest = [...withResult, ...withDesire].join(' and ')
  return [
    {
      key: 'most',
      fact: `${percentOf(totalMinutes(most), all)} % of coaching time went to ${inWords(most.length)} reps${rest === '' ? '' : ` with ${rest}`}.`,
      because: most.map(({ name, minutes }) => `${firstNameOf(name)} ${minutesWords(minutes)}`).join(' and '),
    },
  ]
}

function splitFact({ label, actual, chosen, minutes, tier }: SplitLine): TimeFact {
  const who = tier === null ? firstNameOf(label) : `your ${label.toLowerCase()} tier`
  return {
    key: 'split',
    fact: `${actual} % went to ${who}; you chose ${chosen} %.`,
    because: `${minutesWords(minutes)} of one-on-ones in this period`,
  }
}

function unevenFact(reps: readonly RepTime[]): TimeFact[] {
  const pair = unevenPair(reps, { percent: shipsPercent, asked: shipsAsked })
  if (pair === undefined) return []
  const { unwilling, willing } = pair
  return [
    {
      key: 'uneven',
      fact: `${minutesWords(unwilling.minutes)} with ${firstNameOf(unwilling.name)}, no pull in the last ${checksLookedAt} checks; ${minutesWords(willing.minutes)} with ${firstNameOf(willing.name)}, who ${wantsWords(willing)}.`,
      because: 'the two stand furthest apart in this period',
    },
  ]
}

/** What shows that somebody wants help. */
export function wantsWords({ asked, desire }: Pick<RepTime, 'asked' | 'desire'>): string {
  if (isDesireHigh(desire)) {
    const pulls = desire.slice(-checksLookedAt).filter((check) => check.desire === 'pull').length
    return `pulled in ${pulls} of the last ${checksLookedAt} checks`
  }
  return `brought up ${asked === 1 ? 'one topic' : `${inWords(asked)} topics`}`
}

function untouchedFact(reps: readonly RepTime[]): TimeFact[] {
  const untouched = reps.filter((time) => touchesOf(time) === 0)
  if (untouched.length === 0) return []
  const names = untouched.map(({ name }) => firstNameOf(name))
  return [
    {
      key: 'untouched',
      fact: `${names.join(', ')} had no touch at all.`,
      because: 'no one-on-one was held with them and no note was written about them in this period',
    },
  ]
}

/** The name of a metric inside a sentence: small, unless it is an abbreviation. */
function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name
}

/** One bar of a Pareto view: the largest first, with what it and all before it come to. */
export interface ParetoBar {
  readonly label: string
  readonly value: number
  readonly percent: number
  readonly cumulative: number
}

/** Values by their size, each with its share and the share of all up to it. Empty while all are nothing. */
export function paretoOf(values: readonly { readonly label: string; readonly value: number }[]): ParetoBar[] {
  const all = values.reduce((sum, { value }) => sum + Math.max(0, value), 0)
  if (all === 0) return []
  let sum = 0
  return values
    .toSorted((one, other) => other.value - one.value)
    .map(({ label, value }) => {
      sum += Math.max(0, value)
      return { label, value, percent: percentOf(Math.max(0, value), all), cumulative: percentOf(sum, all) }
    })
}
