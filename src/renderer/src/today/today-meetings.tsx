import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { TodayMeeting, TodayOverview } from '../../../shared/today/today.ts'
import { formatClock, formatDay, formatWeekday } from '../format/format-day.ts'
import { templateWord } from '../one-on-one/one-on-one-words.ts'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'

/** One-on-ones of today and the coming days; one whose day has passed stays until it is held or moved. */
export function MeetingsCard({ overview }: { readonly overview: TodayOverview }) {
  const { meetings, asOf } = overview
  const { locale } = useLocale()
  return (
    <Card title="Whom you meet" aside="the next seven days">
      {meetings.length === 0 && (
        <p className="ui-muted today-quiet">
          No one-on-one is planned. Open someone from your team to plan one.
        </p>
      )}
      <Rows label="Planned one-on-ones">
        {meetings.map((meeting) => (
          <Row
            key={meeting.id}
            href={`#/one-on-one/${meeting.id}`}
            side={whenWords(meeting, asOf, locale)}
            sideTone={meeting.plannedOn < asOf && meeting.state === 'planned' ? 'amber' : undefined}
          >
            {meeting.repName}
            <span className="ui-why"> · {templateWord(meeting.templateName)}</span>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function whenWords(
  { plannedOn, plannedAt, state }: TodayMeeting,
  today: CalendarDay,
  locale: string,
): string {
  if (state === 'running') return 'under way'
  if (plannedOn < today) return `missed ${formatDay(plannedOn, today, locale)}`
  const on = plannedOn === today ? 'today' : formatWeekday(plannedOn, today, locale)
  return plannedAt === null ? on : `${on} ${formatClock(plannedAt, locale)}`
}
