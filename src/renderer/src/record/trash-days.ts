import type { Instant } from '../../../shared/kernel/time.ts'
import { trashDays } from '../../../shared/record/record.ts'

const dayMs = 86_400_000

/** Days until something is removed for good, a begun one counted as whole: 30 at first, 1 on the last day, then 0. */
export function daysLeftInTrash(trashedAt: Instant, moment: Date): number {
  const gone = Date.parse(trashedAt) + trashDays * dayMs
  return Math.max(0, Math.ceil((gone - moment.getTime()) / dayMs))
}
