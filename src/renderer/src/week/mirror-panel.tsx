import { useState } from 'react'
import type { Mirror, MirrorStrip } from '../../../shared/weekly-review/mirror.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem } from '../record/problem.tsx'
import { TextButton } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'
import { isShareStrip, shortValue, stripWords } from './week-words.ts'

/** Twelve weeks of the manager's own coaching, as small strips or as a table. */
export function MirrorPanel() {
  const { data: mirror, error, refetch } = useQueryOf('weeklyReview.mirror', {})
  const [isTable, setIsTable] = useState(false)
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (mirror === undefined) return null
  return (
    <Card
      title="About me"
      aside="twelve weeks · only you see this, and no packet or report about a rep holds it"
      actions={
        <TextButton aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? 'Show as strips' : 'Show as table'}
        </TextButton>
      }
    >
      {isTable ? (
        <MirrorTable mirror={mirror} />
      ) : (
        mirror.strips.map((strip) => <Strip key={strip.key} strip={strip} />)
      )}
    </Card>
  )
}

function Strip({ strip }: { readonly strip: MirrorStrip }) {
  const { key, weeks } = strip
  const today = useToday()
  const { locale } = useLocale()
  const words = stripWords[key]
  const isShare = isShareStrip(key)
  const most = Math.max(1, ...weeks.map(({ value }) => value ?? 0))
  return (
    <section className="mirror-strip" aria-label={words.title}>
      <div className="mirror-words">
        <h3>{words.title}</h3>
        <p className="ui-why">{words.what}</p>
      </div>
      <ol className="mirror-weeks">
        {weeks.map((week) => {
          const { from, value, of } = week
          const whole = isShare ? (of ?? 0) : most
          const height = value === null || whole === 0 ? 0 : value / whole
          return (
            <li key={from} className="mirror-week">
              <span className="ui-hidden">
                Week of {formatDay(from, today, locale)}: {words.say(week)}
              </span>
              <span className="mirror-bar" data-none={value === null ? '' : undefined} aria-hidden="true">
                <i style={{ height: `${Math.round(height * 100)}%` }} />
              </span>
              <small className="ui-num" aria-hidden="true">
                {shortValue(week, isShare)}
              </small>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function MirrorTable({ mirror }: { readonly mirror: Mirror }) {
  const today = useToday()
  const { locale } = useLocale()
  const rows = mirror.weeks.toReversed()
  return (
    <Table caption="My coaching, week by week">
      <thead>
        <tr>
          <ColumnHead>Week of</ColumnHead>
          {mirror.strips.map(({ key }) => (
            <ColumnHead key={key}>{stripWords[key].title}</ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((from) => (
          <tr key={from}>
            <RowHead>{formatDay(from, today, locale)}</RowHead>
            {mirror.strips.map(({ key, weeks }) => {
              const week = weeks.find((one) => one.from === from)
              return (
                <Cell key={key} numeric>
                  {week === undefined ? '' : stripWords[key].say(week)}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
