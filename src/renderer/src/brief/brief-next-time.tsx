import { useState } from 'react'
import type { Brief, BriefNextMeeting } from '../../../shared/brief/brief.ts'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { formatClock, formatNearDay, formatRelativeDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { ScheduleDialog } from '../one-on-one/schedule-dialog.tsx'
import { TextButton, TextLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'

/** The meeting that comes next, and what waits for it. */
export function NextTimeCard(props: {
  readonly brief: Brief
  readonly repName: string
  readonly isArchived: boolean
}) {
  const { brief, repName, isArchived } = props
  const { nextMeeting, topicsWaiting, repId, asOf } = brief
  const { locale } = useLocale()
  const [isPlanning, setIsPlanning] = useState(false)
  if (isArchived && nextMeeting === null && topicsWaiting.length === 0) return null
  return (
    <Card
      title={nextMeeting === null ? 'Next time' : `Next time, ${whenWords(nextMeeting, asOf, locale)}`}
      aside={
        nextMeeting === null ? undefined : (
          <TextLink href={`#/one-on-one/${nextMeeting.id}`}>
            {nextMeeting.state === 'running' ? 'go on' : 'prepare'}
          </TextLink>
        )
      }
    >
      {nextMeeting === null && (
        <p className="ui-muted brief-quiet">
          No one-on-one is planned. <TextButton onClick={() => setIsPlanning(true)}>Plan one</TextButton>
        </p>
      )}
      {nextMeeting !== null && (
        <p className="ui-why">
          {nextMeeting.topicCount === 0
            ? 'No topic is on the agenda yet'
            : `${plural(nextMeeting.topicCount, 'topic')} on the agenda`}
          {nextMeeting.state === 'planned' && nextMeeting.plannedOn < asOf && ', and its day has passed'}
        </p>
      )}
      {topicsWaiting.length > 0 && (
        <Rows label="Waiting for next time">
          {topicsWaiting.map(({ id, words, raisedBy }) => (
            <Row
              key={id}
              href={`#/rep/${repId}/one-on-ones`}
              side={raisedBy === 'me' ? 'you' : firstNameOf(repName)}
            >
              {words}
            </Row>
          ))}
        </Rows>
      )}
      <ScheduleDialog open={isPlanning} onOpenChange={setIsPlanning} repId={repId} repName={repName} />
    </Card>
  )
}

function whenWords(meeting: BriefNextMeeting, asOf: Brief['asOf'], locale: string): string {
  if (meeting.state === 'running') return 'under way'
  const on = formatNearDay(meeting.plannedOn, asOf, locale)
  return meeting.plannedAt === null ? on : `${on} ${formatClock(meeting.plannedAt, locale)}`
}

/** Personal dates of the coming thirty days. Nothing at all without one. */
export function DatesCard({ brief }: { readonly brief: Brief }) {
  const { dates, repId, asOf } = brief
  const { locale } = useLocale()
  if (dates.length === 0) return null
  return (
    <Card title="Dates ahead" aside="next 30 days">
      <Rows label="Dates ahead">
        {dates.map(({ label, on, years }) => (
          <Row
            key={`${label} ${on}`}
            href={`#/rep/${repId}/profile`}
            side={`${formatNearDay(on, asOf, locale)}${nearby(on, asOf)}`}
          >
            {years === null ? label : `${label}, ${plural(years, 'year')}`}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function nearby(on: Brief['asOf'], asOf: Brief['asOf']): string {
  const relative = formatRelativeDay(on, asOf)
  return relative.startsWith('in ') ? `, ${relative}` : ''
}
