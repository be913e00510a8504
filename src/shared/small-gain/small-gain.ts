import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'
import { Audience, FilledLine } from '../kernel/text.ts'
import { CalendarDay, Instant } from '../kernel/time.ts'
import { MetricId } from '../metric/metric.ts'
import { RepId } from '../rep/rep-id.ts'
import { SkillId, SkillLevelId } from '../skill/skill.ts'

export const SmallGainId = idOf('SmallGainId')
export type SmallGainId = z.infer<typeof SmallGainId>

/** A level up on a skill, a step of some percent on a number, or anything else that got a little better. */
export const SmallGainKind = z.enum(['level', 'step', 'free'])
export type SmallGainKind = z.infer<typeof SmallGainKind>

const gainFields = {
  onDay: CalendarDay,
  words: FilledLine,
  /** By how many percent, for a step. */
  stepPercent: z.nullable(z.number().check(z.minimum(-100, 'too small'), z.maximum(10_000, 'too large'))),
  audience: Audience,
}

/** Something that got a little better, on a day. */
export const SmallGain = z.strictObject({
  id: SmallGainId,
  repId: RepId,
  kind: SmallGainKind,
  ...gainFields,
  skillId: z.nullable(SkillId),
  /** The evidence a level gain rests on; the gain goes where the evidence goes. */
  skillLevelId: z.nullable(SkillLevelId),
  metricId: z.nullable(MetricId),
  createdAt: Instant,
  changedAt: Instant,
  trashedAt: z.nullable(Instant),
})
export type SmallGain = z.infer<typeof SmallGain>

/** A level gain comes from evidence by itself; by hand come steps and free ones. */
export const NewSmallGain = z.strictObject({
  repId: RepId,
  kind: z.enum(['step', 'free']),
  /** Left out: today. */
  onDay: z.optional(CalendarDay),
  words: FilledLine,
  stepPercent: z._default(gainFields.stepPercent, null),
  skillId: z._default(z.nullable(SkillId), null),
  metricId: z._default(z.nullable(MetricId), null),
  audience: z._default(Audience, 'only-me'),
})
export type NewSmallGain = z.infer<typeof NewSmallGain>

export const SmallGainChanges = z.partial(z.strictObject(gainFields))
export type SmallGainChanges = z.infer<typeof SmallGainChanges>

/** A point of the cumulative line: how many there were at the end of a month. */
export interface GainPoint {
  /** `2026-03`. */
  readonly month: string
  readonly total: number
}

/**
 * The cumulative line of one year: a point for each month from January to the month of `asOf`. Gains of
 * other years and of later days do not count.
 */
export function gainLine(gains: readonly Pick<SmallGain, 'onDay'>[], asOf: CalendarDay): GainPoint[] {
  const year = asOf.slice(0, 4)
  const days = gains.map(({ onDay }) => onDay).filter((on) => on <= asOf && on.startsWith(year))
  const months = Number(asOf.slice(5, 7))
  return Array.from({ length: months }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    return { month, total: days.filter((on) => on.slice(0, 7) <= month).length }
  })
}

/** `11 small gains since January`; `No small gain written down this year yet`. */
export function gainSentence(gains: readonly Pick<SmallGain, 'onDay'>[], asOf: CalendarDay): string {
  const total = gainLine(gains, asOf).at(-1)?.total ?? 0
  if (total === 0) return 'No small gain written down this year yet'
  return total === 1 ? '1 small gain since January' : `${total} small gains since January`
}
