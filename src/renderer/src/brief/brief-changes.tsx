import type { Brief, BriefChange, LastEntry } from '../../../shared/brief/brief.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { formatDay, formatRelativeDay } from '../format/format-day.ts'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Pill } from '../ui/pill.tsx'
import { Row, Rows } from '../ui/row.tsx'

/** Numbers that moved since the last meeting, and when something was last seen or praised. */
export function ChangesCard({ brief, name }: { readonly brief: Brief; readonly name: string }) {
  const { changes, lastMeeting, lastRecognition, lastObservation, asOf, repId } = brief
  const { locale } = useLocale()
  if (changes.length === 0 && lastRecognition === null && lastObservation === null) return null
  const title =
    lastMeeting === null ? 'So far' : `What changed since ${formatDay(lastMeeting.heldOn, asOf, locale)}`
  return (
    <Card title={title}>
      <Rows label={title}>
        {changes.map((change) => (
          <Row key={change.metricId} href={`#/rep/${repId}/trends`} side={<Direction change={change} />}>
            {change.sentence}
            {change.caption !== '' && <span className="ui-why brief-under">{change.caption}</span>}
          </Row>
        ))}
        <LastSeen word={`${name} was last recognised`} entry={lastRecognition} asOf={asOf} locale={locale} />
        <LastSeen word={`${name} was last observed`} entry={lastObservation} asOf={asOf} locale={locale} />
      </Rows>
    </Card>
  )
}

const directions = {
  better: { tone: 'g', word: 'better' },
  worse: { tone: 'a', word: 'worse' },
  same: { tone: 's', word: 'as before' },
} as const

function Direction({ change }: { readonly change: BriefChange }) {
  const { tone, word } = directions[change.direction]
  return <Pill tone={tone}>{word}</Pill>
}

function LastSeen(props: {
  readonly word: string
  readonly entry: LastEntry | null
  readonly asOf: CalendarDay
  readonly locale: string
}) {
  const { word, entry, asOf, locale } = props
  if (entry === null) return null
  const relative = formatRelativeDay(entry.on, asOf)
  return (
    <Row href={`#/journal/${entry.id}`} side={relative}>
      {word} on {formatDay(entry.on, asOf, locale)}
    </Row>
  )
}
