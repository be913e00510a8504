import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { TodayRow } from '../../../shared/today/today.ts'
import { formatShare } from '../format/format-number.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Pill } from '../ui/pill.tsx'
import { Sparkline } from '../ui/sparkline.tsx'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'
import { contactWords, nextWords, standsWords } from './row-words.ts'

/** Everyone in a line: last real contact, what comes next, who carries what, pace, trend, one word. */
export function TeamTable({
  rows,
  today,
}: {
  readonly rows: readonly TodayRow[]
  readonly today: CalendarDay
}) {
  return (
    <Card tight className="today-team">
      <Table caption="Your team today">
        <thead>
          <tr>
            <ColumnHead>Rep</ColumnHead>
            <ColumnHead>Last real contact</ColumnHead>
            <ColumnHead>Next</ColumnHead>
            <ColumnHead>Promises</ColumnHead>
            <ColumnHead>Pace</ColumnHead>
            <th scope="col" className="today-trend">
              {sparklineHead(rows)}
            </th>
            <ColumnHead>
              <span className="ui-hidden">In a word</span>
            </ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RepRow key={row.repId} row={row} today={today} />
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function RepRow({ row, today }: { readonly row: TodayRow; readonly today: CalendarDay }) {
  const { locale } = useLocale()
  const name = firstNameOf(row.name)
  const hasPromises = row.promisesByMe + row.promisesByRep > 0
  return (
    <tr>
      <RowHead why={standsWords(row, today)}>
        <AppLink className="today-name" href={`#/rep/${row.repId}/brief`}>
          {row.name}
        </AppLink>
      </RowHead>
      <Cell>
        <span className={row.isLeftAlone ? 'ui-tone-amber' : undefined}>
          {contactWords(row, today, locale)}
        </span>
      </Cell>
      <Cell>{nextWords(row, today, locale)}</Cell>
      <Cell numeric>
        {hasPromises ? (
          `you ${row.promisesByMe} · ${name} ${row.promisesByRep}`
        ) : (
          <Nothing text="no promises" />
        )}
      </Cell>
      <Cell numeric>
        {row.paceShare === null ? (
          <Nothing text="no goal or plan" />
        ) : (
          <span title={row.paceOf}>{formatShare(row.paceShare)}</span>
        )}
      </Cell>
      <td className="today-trend">
        {row.sparkline === null ? (
          <Nothing text="no numbers" />
        ) : (
          <Sparkline
            values={[...row.sparkline.values].map((value) => (Number.isFinite(value) ? value : null))}
            label={`${row.sparkline.metricName}, last ${row.sparkline.values.length} ${row.sparkline.period}s`}
          />
        )}
      </td>
      <Cell>{row.pill !== null && <Pill tone={row.pill.tone}>{row.pill.text}</Pill>}</Cell>
    </tr>
  )
}

/** An empty cell, said aloud. */
function Nothing({ text }: { readonly text: string }) {
  return (
    <>
      <span className="ui-why" aria-hidden="true">
        –
      </span>
      <span className="ui-hidden">{text}</span>
    </>
  )
}

/** `Last 12 weeks` when all lines agree on it. */
function sparklineHead(rows: readonly TodayRow[]): string {
  const periods = new Set(rows.flatMap(({ sparkline }) => (sparkline === null ? [] : [sparkline.period])))
  const [only] = periods
  return periods.size === 1 && only !== undefined ? `Last 12 ${only}s` : 'Trend'
}
