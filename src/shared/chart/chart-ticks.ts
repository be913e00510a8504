import type { CalendarDay } from '../kernel/time.ts'
import { addMonths, dayFromEpoch, epochDay, startOfMonth } from '../kernel/time.ts'
import { dayLabel, monthNames } from '../metric/metric-period.ts'

/** A range of values with round marks in it, both ends included. */
export interface ValueScale {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
}

export interface DayTick {
  readonly on: CalendarDay
  readonly label: string
}

export interface ValueScaleInput {
  readonly low: number
  readonly high: number
  /** Only whole numbers make sense, as for a count. */
  readonly isWhole: boolean
  /** Start at zero even if all values are far above it, as for a count or for money. */
  readonly fromZero: boolean
  /** No value may lie in this share of the height, counted from the top, so that words fit there. */
  readonly headroom: number
  /** What must stay below the headroom; a wash may go behind the words, a line may not. */
  readonly highLine: number
}

/** A scale with three or four round steps, as drawn: 4, 8, 12. */
export function valueScale(input: ValueScaleInput): ValueScale {
  const { low, high, headroom, highLine } = input
  const isFarFromZero = !input.fromZero && low > high / 2
  const bottom = isFarFromZero ? low : Math.min(0, low)
  const step = niceStep(Math.max(high - bottom, Number.EPSILON) / 3, input.isWhole)
  const min = Math.floor(bottom / step) * step
  let max = Math.max(Math.ceil(high / step) * step, min + step)
  while ((max - highLine) / (max - min) < headroom) max += step
  const count = Math.round((max - min) / step)
  return { min, max, ticks: Array.from({ length: count + 1 }, (_, index) => round(min + index * step)) }
}

/**
 * Names of months along an axis from one day to another (days since 1970), as many as fit. A January says
 * its year where the axis crosses one. An axis shorter than six weeks names days instead.
 */
export function dayTicks(from: number, to: number, mostLabels: number): DayTick[] {
  if (to - from < 42) return weekTicks(from, to, mostLabels)
  const first = dayFromEpoch(Math.ceil(from))
  const last = dayFromEpoch(Math.floor(to))
  const months = listMonths(first, last)
  const everyNth = (step: number) => months.filter((on) => monthNumber(on) % step === 0)
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((size) => everyNth(size).length <= mostLabels) ?? 240
  const crossesYear = months.at(0)?.slice(0, 4) !== months.at(-1)?.slice(0, 4)
  const ticks = everyNth(step).map((on) => ({ on, label: monthLabel(on, crossesYear, step) }))
  const next = ticks[0]
  const room = (to - from) / Math.max(1, mostLabels)
  const isRoomBefore = next === undefined || epochDay(next.on) - from >= room
  if (step <= 3 && isRoomBefore && first !== startOfMonth(first)) {
    return [{ on: first, label: monthLabel(startOfMonth(first), false, step) }, ...ticks]
  }
  return ticks
}

function weekTicks(from: number, to: number, mostLabels: number): DayTick[] {
  const step = Math.max(7, Math.ceil((to - from) / Math.max(1, mostLabels) / 7) * 7)
  const ticks: DayTick[] = []
  for (let on = Math.ceil(from); on <= to; on += step) {
    ticks.push({ on: dayFromEpoch(on), label: dayLabel(dayFromEpoch(on)) })
  }
  return ticks
}

function listMonths(first: CalendarDay, last: CalendarDay): CalendarDay[] {
  const months: CalendarDay[] = []
  let month = startOfMonth(first)
  if (month < first) month = addMonths(month, 1)
  while (month <= last) {
    months.push(month)
    month = addMonths(month, 1)
  }
  return months
}

function monthNumber(on: CalendarDay): number {
  return Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1
}

function monthLabel(on: CalendarDay, crossesYear: boolean, step: number): string {
  const month = Number(on.slice(5, 7)) - 1
  const year = on.slice(0, 4)
  if (step >= 12) return year
  const name = monthNames[month] ?? ''
  return month === 0 && crossesYear ? `${name} ${year}` : name
}

function niceStep(raw: number, isWhole: boolean): number {
  const size = 10 ** Math.floor(Math.log10(raw))
  const steps = [1, 2, 2.5, 4, 5, 10].map((factor) => round(factor * size))
  const usable = steps.filter((step) => !isWhole || (step >= 1 && Number.isInteger(step)))
  return usable.find((step) => step >= raw * 0.999) ?? Math.max(1, Math.ceil(raw))
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}
