import type { Brief, BriefMeeting } from '../../../shared/brief/brief.ts'
import { minutesWords } from '../../../shared/kernel/minutes-words.ts'
import { formatDay } from '../format/format-day.ts'
import { desireWords } from '../one-on-one/one-on-one-words.ts'
import { TextLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Pill } from '../ui/pill.tsx'
import { Row, Rows } from '../ui/row.tsx'

/** What drives the rep, in the rep's words, and when they were asked. */
export function DriveCard({ brief, name }: { readonly brief: Brief; readonly name: string }) {
  const { drive, repId, asOf } = brief
  const { locale } = useLocale()
  const ask = `#/rep/${repId}/profile`
  return (
    <Card title={`What drives ${name}`}>
      {drive === null ? (
        <p className="ui-muted brief-quiet">
          Not noted yet. <TextLink href={ask}>Ask, and write it down in {name}’s own words</TextLink>
        </p>
      ) : (
        <>
          <p className="ui-journal ui-journal-small brief-words">{drive.words}</p>
          <div className="ui-why">
            in {name}’s words, {formatDay(drive.askedOn, asOf, locale)}
            {drive.isOld && (
              <>
                {' · '}
                <TextLink href={ask}>ask again?</TextLink>
              </>
            )}
          </div>
        </>
      )}
    </Card>
  )
}

const desireTones = { 'push-back': 'a', neutral: 's', pull: 'g' } as const

/** The last meeting in three lines. */
export function LastTimeCard({ brief, name }: { readonly brief: Brief; readonly name: string }) {
  const { lastMeeting: meeting, asOf } = brief
  const { locale } = useLocale()
  if (meeting === null) {
    return (
      <Card title="Last time">
        <p className="ui-muted brief-quiet">You have not held a one-on-one with {name} yet.</p>
      </Card>
    )
  }
  const href = `#/one-on-one/${meeting.id}`
  return (
    <Card
      title={`Last time, ${formatDay(meeting.heldOn, asOf, locale)}`}
      aside={<TextLink href={href}>one-on-one {meeting.number}</TextLink>}
    >
      <Rows label="Last time">
        {meeting.focus !== '' && <Row>Focus: {meeting.focus}</Row>}
        {meeting.desire !== null && (
          <Row side={<Pill tone={desireTones[meeting.desire]}>{desireWords[meeting.desire]}</Pill>}>
            Desire
          </Row>
        )}
        <Row side={meeting.minutes === null ? undefined : minutesWords(meeting.minutes)}>
          {countWords(meeting)}
        </Row>
      </Rows>
    </Card>
  )
}

function countWords({ askedCount, toldCount }: BriefMeeting): string {
  return askedCount + toldCount === 0
    ? 'Asked and told were not counted'
    : `Asked ${askedCount} · told ${toldCount}`
}
