import type { CalendarDay } from '../kernel/time.ts'
import { contactState, type RepSummary } from '../rep/rep.ts'

/**
 * Whether a rep needs a conversation on a day: a one-on-one is due or was missed, or the last real contact
 * is longer ago than the manager allows herself.
 */
export function needsConversation({ rep, contact }: RepSummary, today: CalendarDay): boolean {
  if (rep.archivedAt !== null) return false
  const isMeetingDue = contact.nextOneOnOneOn !== null && contact.nextOneOnOneOn <= today
  return isMeetingDue || contactState(rep, contact, today) === 'overdue'
}
