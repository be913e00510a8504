import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { OwnershipMonth } from '../../../shared/ownership/ownership.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatMonth } from '../format/format-day.ts'
import { ListProblem } from '../record/problem.tsx'
import { Card } from '../ui/card.tsx'
import { Gauge } from '../ui/gauge.tsx'
import { useLocale } from '../ui/locale.ts'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'
import './ownership.css'

/** Who carries what, month by month, and who brings things up: of one rep, or of the whole team. */
export function OwnershipOverTime({ repId }: { readonly repId?: RepId | undefined }) {
  const {
    data: months,
    error,
    refetch,
  } = useQueryOf('ownership.overTime', repId === undefined ? {} : { repId })
  const { data: reps } = useQueryOf('rep.list', { includeArchived: true })
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (months === undefined || reps === undefined) return null
  const rep = reps.find((one) => one.rep.id === repId)?.rep
  const who = rep === undefined ? 'Your team' : firstNameOf(rep.name)
  const told = months.filter(hasSomething)
  return (
    <Card title="Who carries what" aside="open at the end of each month">
      {told.length === 0 ? (
        <p className="ui-muted">
          No promise yet. What you and {rep === undefined ? 'your team' : who} promise each other shows here
          month by month, with whoever carries it.
        </p>
      ) : (
        <Table caption={`Who carries what with ${who}, by month`}>
          <thead>
            <tr>
              <ColumnHead>Month</ColumnHead>
              <ColumnHead>Carried</ColumnHead>
              <ColumnHead align="end">Changed hands</ColumnHead>
              <ColumnHead align="end">Started by {rep === undefined ? 'them' : who}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {told.toReversed().map((month) => (
              <MonthRow key={month.month} month={month} who={who} />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}

function MonthRow({ month, who }: { readonly month: OwnershipMonth; readonly who: string }) {
  const { locale } = useLocale()
  const { open, tookOver, handedBack, raised } = month
  const carried = open.rep + open.me === 0 ? 'nothing open' : `${who} ${open.rep}, you ${open.me}`
  const changed = [
    tookOver === 0 ? '' : `you took ${tookOver}`,
    handedBack === 0 ? '' : `gave back ${handedBack}`,
  ].filter((text) => text !== '')
  const topics = raised.rep + raised.me
  return (
    <tr>
      <RowHead>{formatMonth(month.month, locale)}</RowHead>
      <Cell>
        <div className="ownership-carried">
          <Gauge
            parts={[
              { value: open.rep, tone: 'pitch' },
              { value: open.me, tone: 'amber' },
            ]}
            text={carried}
            thin
          />
          <span className="ui-why" aria-hidden="true">
            {carried}
          </span>
        </div>
      </Cell>
      <Cell align="end">
        <span className={tookOver > handedBack ? 'ui-tone-amber' : 'ui-muted'}>
          {changed.length === 0 ? '–' : changed.join(', ')}
        </span>
      </Cell>
      <Cell align="end" numeric>
        {topics === 0 ? '–' : `${raised.rep} of ${topics} topics`}
      </Cell>
    </tr>
  )
}

function hasSomething({ open, made, raised, tookOver, handedBack }: OwnershipMonth): boolean {
  return open.rep + open.me + made.rep + made.me + raised.rep + raised.me + tookOver + handedBack > 0
}
