import { type FormEvent, useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { Metric, MetricTarget } from '../../../shared/metric/metric.ts'
import { periodLabel, periodStart } from '../../../shared/metric/metric-period.ts'
import { formatMetricValue } from '../../../shared/metric/metric-value.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { useTeam } from '../frame/use-team.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { toast } from '../ui/toast.tsx'
import { useAttempt } from './choose-metrics-dialog.tsx'
import { unitSuffix } from './metric-words.ts'
import { TargetsDialog } from './targets-dialog.tsx'
import { useNumberStyle } from './use-number-style.ts'

/** The plan of every rep for one metric, set one by one or for all at once. */
export function TargetsSection({ metric }: { readonly metric: Metric }) {
  const today = useToday()
  const team = useTeam()
  const { numberStyle } = useNumberStyle()
  const targets = useQueryOf('metric.targets', { metricId: metric.id }).data ?? []
  const [asked, setAsked] = useState<{ readonly id: RepId; readonly name: string } | null>(null)
  return (
    <Card title={`Targets for ${metric.name}`} aside={`each ${metric.period}`}>
      <ForEveryone metric={metric} team={team.map(({ rep }) => rep.id)} />
      <Rows label="Targets by rep">
        {team.map(({ rep }) => {
          const own = targets.filter((target) => target.repId === rep.id)
          const held = own.findLast((target) => target.periodStart <= today)
          const next = own.find((target) => target.periodStart > today)
          return (
            <Row
              key={rep.id}
              side={
                <Button kind="quiet" onClick={() => setAsked({ id: rep.id, name: rep.name })}>
                  Set target<span className="ui-hidden"> of {rep.name}</span>
                </Button>
              }
            >
              <b>{rep.name}</b>
              <div className="ui-why">{targetWords(held, next)}</div>
            </Row>
          )
        })}
      </Rows>
      {asked !== null && (
        <TargetsDialog repId={asked.id} repName={asked.name} metric={metric} onClose={() => setAsked(null)} />
      )}
    </Card>
  )

  function targetWords(held: MetricTarget | undefined, next: MetricTarget | undefined): string {
    const say = (target: MetricTarget) =>
      `${formatMetricValue(target.value, metric.unit, numberStyle)} from ${periodLabel(target.periodStart, metric.period, true)}`
    const parts = [held, next].flatMap((target) => (target === undefined ? [] : [say(target)]))
    return parts.length === 0 ? 'no target' : parts.join(' · then ')
  }
}

function ForEveryone({ metric, team }: { readonly metric: Metric; readonly team: readonly RepId[] }) {
  const today = useToday()
  const { numberStyle, firstWeekday } = useNumberStyle()
  const [value, setValue] = useState<number | null>(null)
  const [from, setFrom] = useState<CalendarDay | null>(periodStart(today, metric.period, firstWeekday))
  const [isAsked, setAsked] = useState(false)
  const { error, isSaving, attempt } = useAttempt()
  async function set(target: number, start: CalendarDay): Promise<void> {
    const isDone = await attempt(async () => {
      for (const repId of team) {
        await api.metric.setTarget({ repId, metricId: metric.id, periodStart: start, value: target })
      }
    })
    if (!isDone) return
    setValue(null)
    toast.show({ text: 'Set for everyone in the team' })
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    setAsked(value === null || from === null)
    if (value !== null && from !== null) void set(value, from)
  }
  return (
    <form className="metric-form-line" onSubmit={submit}>
      <NumberField
        label="The same for everyone"
        value={value}
        onChange={setValue}
        locale={numberStyle.locale}
        suffix={unitSuffix(metric.unit, numberStyle.currency)}
        error={isAsked && value === null ? 'Give a number.' : undefined}
      />
      <DateField
        label="From"
        value={from}
        today={today}
        onChange={setFrom}
        error={isAsked && from === null ? 'Say from which day.' : undefined}
      />
      <Button type="submit" disabled={team.length === 0} busy={isSaving}>
        Set for everyone
      </Button>
      <Refusal error={error} />
    </form>
  )
}
