import type { AgendaFacts } from '../coaching-facts.ts'
import type { MeetingFacts, RepFacts } from '../rep-facts.ts'

/** The next meeting that is planned or under way, and the topics that wait in it. */
export function nextAgenda({
  meetings,
  coaching,
}: Pick<RepFacts, 'meetings' | 'coaching'>):
  | { readonly meeting: MeetingFacts; readonly topics: readonly AgendaFacts[] }
  | undefined {
  const meeting = meetings.find(({ state }) => state === 'planned' || state === 'running')
  if (meeting === undefined) return undefined
  const topics = coaching.agenda.filter(
    ({ oneOnOneId, raisedBy, isDone }) => oneOnOneId === meeting.id && raisedBy !== null && !isDone,
  )
  return { meeting, topics }
}
