import { addMonths, CalendarDay } from '../kernel/time.ts'

const oldAfterMonths = 6

/** Whether a copy is so old that its manager should look for a newer one: nothing else would tell her. */
export function isOldBuild(builtOn: string, today: CalendarDay): boolean {
  const built = CalendarDay.safeParse(builtOn)
  return built.success && addMonths(built.data, oldAfterMonths) <= today
}
