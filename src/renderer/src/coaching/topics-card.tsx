import type { CountedMeeting, RepCoaching } from '../../../shared/coaching/coaching.contract.ts'
import { countDeveloping, mainKind, topicMix } from '../../../shared/coaching/topic-mix.ts'
import { topicKinds } from '../../../shared/coaching/touch.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { Card } from '../ui/card.tsx'
import { Gauge } from '../ui/gauge.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'
import { topicKindWords } from './coaching-words.ts'

const lastMeetings = 4
const countedMeetings = 6

/** What the last one-on-ones were about, and how much was asked and told in them. */
export function TopicsCard({ coaching }: { readonly coaching: RepCoaching }) {
  const { topics, meetings } = coaching
  const last = meetings.slice(-lastMeetings)
  const days = new Set(last.map(({ id }) => id))
  const recent = topics.filter(({ oneOnOneId }) => days.has(oneOnOneId))
  const mix = topicMix(recent)
  const main = mainKind(mix)
  return (
    <Card title="What one-on-ones are about" aside={last.length === 0 ? undefined : `last ${last.length}`}>
      {main === undefined ? (
        <p className="ui-muted">
          No topic is marked yet. Open a point in a one-on-one and say what it is about: numbers, deals, a
          skill, the person, or the career.
        </p>
      ) : (
        <>
          <p className="coaching-sentence">
            Last {plural(last.length, 'one-on-one')}: {main.share} % {topicKindWords[main.kind].toLowerCase()}
          </p>
          <ul className="coaching-mix" aria-label="Topics by kind">
            {topicKinds.map((kind) => (
              <li key={kind}>
                <span>{topicKindWords[kind]}</span>
                <Gauge
                  thin
                  parts={[
                    { value: mix.counts[kind], tone: 'slate' },
                    { value: Math.max(0, mix.marked - mix.counts[kind]), tone: 'rest' },
                  ]}
                  text={`${topicKindWords[kind]}: ${mix.counts[kind]} of ${mix.marked}`}
                />
                <span className="ui-num" aria-hidden="true">
                  {mix.counts[kind]}
                </span>
              </li>
            ))}
          </ul>
          <p className="ui-why">
            {mix.marked} of {plural(mix.total, 'topic')} marked · {countDeveloping(recent)} build a skill
          </p>
        </>
      )}
      <AskedAndTold
        meetings={meetings.filter(({ asked, told }) => asked + told > 0).slice(-countedMeetings)}
      />
    </Card>
  )
}

function AskedAndTold({ meetings }: { readonly meetings: readonly CountedMeeting[] }) {
  const today = useToday()
  const { locale } = useLocale()
  if (meetings.length === 0) return null
  const asked = meetings.reduce((sum, one) => sum + one.asked, 0)
  const told = meetings.reduce((sum, one) => sum + one.told, 0)
  return (
    <>
      <h3 className="coaching-sub">
        Asked {asked}, told {told}
      </h3>
      <Rows label="Asked and told, by one-on-one">
        {meetings.toReversed().map((meeting) => (
          <Row
            key={meeting.id}
            href={`#/one-on-one/${meeting.id}`}
            side={`asked ${meeting.asked} · told ${meeting.told}`}
          >
            {formatDay(meeting.heldOn, today, locale)}
            <Gauge
              thin
              parts={[
                { value: meeting.asked, tone: 'pitch' },
                { value: meeting.told, tone: 'amber' },
              ]}
              text={`Asked ${meeting.asked}, told ${meeting.told}`}
            />
          </Row>
        ))}
      </Rows>
    </>
  )
}
