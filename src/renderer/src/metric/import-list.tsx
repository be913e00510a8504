import type { MetricImport } from '../../../shared/metric/metric-import.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay, formatMoment } from '../format/format-day.ts'
import { calendarDayOf, momentOf } from '../format/now.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Pill } from '../ui/pill.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { toast } from '../ui/toast.tsx'

/** Every import there was, each with its way back. */
export function ImportList() {
  const imports = useQueryOf('metric.listImports', {}).data ?? []
  const undo = useCommand('metric.undoImport', {
    onDone: ({ restored, leftAlone }) => {
      const rest = leftAlone === 0 ? '' : `; ${leftAlone} changed since then stay as they are`
      toast.show({ text: `Import undone: ${plural(restored, 'reading')} put back${rest}` })
    },
  })
  if (imports.length === 0) return null
  return (
    <Card title="Imports" aside="each can be undone">
      <Refusal error={undo.error} />
      <Rows label="Imports">
        {imports.map((one) => (
          <ImportRow key={one.id} one={one} isBusy={undo.isRunning} onUndo={() => undo.run({ id: one.id })} />
        ))}
      </Rows>
    </Card>
  )
}

function ImportRow(props: {
  readonly one: MetricImport
  readonly isBusy: boolean
  readonly onUndo: () => void
}) {
  const { one, isBusy, onUndo } = props
  const today = useToday()
  const { locale } = useLocale()
  const isEmpty = one.newCount + one.changedCount === 0
  return (
    <Row
      side={
        one.undoneAt === null ? (
          <Button kind="quiet" disabled={isEmpty} busy={isBusy} onClick={onUndo}>
            Undo import
          </Button>
        ) : (
          <Pill tone="n">undone</Pill>
        )
      }
    >
      <b>{one.fileName}</b>
      <div className="ui-why">
        {formatDay(calendarDayOf(momentOf(one.createdAt)), today, locale)},{' '}
        {formatMoment(one.createdAt, locale)} · {one.newCount} new, {one.changedCount} changed,{' '}
        {one.sameCount} the same
      </div>
    </Row>
  )
}
