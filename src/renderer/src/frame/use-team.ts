import { type CalendarDay, daysBetween } from '../../../shared/kernel/time.ts'
import { contactState, type RepSummary } from '../../../shared/rep/rep.ts'
import { useQueryOf } from '../api/queries.ts'
import type { SidebarPerson } from '../shell/sidebar.tsx'

/** Everyone in the team, by name. Empty while it is asked for. */
export function useTeam(): readonly RepSummary[] {
  return useQueryOf('rep.list', {}).data ?? []
}

/** A rep's line in the sidebar: when they meet next, or for how long they have been left alone. */
export function sidebarPerson(
  summary: RepSummary,
  today: CalendarDay,
  shownRepId: string | undefined,
): SidebarPerson {
  const { rep, contact } = summary
  const base = {
    id: rep.id,
    href: `#/rep/${rep.id}/brief`,
    name: rep.name,
    photo: rep.photo,
    current: rep.id === shownRepId,
  }
  if (contact.nextOneOnOneOn === today) return { ...base, note: 'today', noteText: 'one-on-one today' }
  if (contactState(rep, contact, today) !== 'overdue') return base
  const since = contact.lastContactOn ?? rep.yoursSince
  if (since === null) return base
  const days = daysBetween(since, today)
  return { ...base, note: `${days} d`, noteText: `not met for ${days} days`, leftAlone: true }
}
