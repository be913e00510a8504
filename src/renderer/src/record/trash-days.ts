import type { Instant } from '../../../shared/kernel/time.ts'
import { trashDays } from '../../../shared/record/record.ts'

const dayMs = 86_400_000

/** Whole days until something is removed for good; 0 on the last day. */
export function daysLeftInTrash(trashedAt: Instant, moment: Date): number {
  const gone = Date.parse(trashedAt) + trashDays * dayMs
  return Math.max(0, Math.floor((gone - moment.getTime()) / dayMs))
}
