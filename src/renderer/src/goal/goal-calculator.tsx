import { useState } from 'react'
import type { Goal } from '../../../shared/goal/goal.ts'
import type { Assumptions, FunnelStep, GoalCalculation } from '../../../shared/goal/goal-calculation.ts'
import { formatMetricValue, type MetricUnit, type NumberStyle } from '../../../shared/metric/metric-value.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { plural } from '../format/plural.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'

/** From the target back to a week, with the rep's own rates; each may be put aside for an assumption. */
export function GoalCalculator({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) {
  const { data: way, error } = useQueryOf('goalPlan.calculate', { goalId: goal.id })
  const { numberStyle } = useNumberStyle()
  const assume = useCommand('goalPlan.assume')
  const apply = useCommand('goalPlan.applyCalculation', { onDone: onClose })
  const canApply = way?.steps.some(({ metricId, perWeek }) => metricId !== null && perWeek !== null) ?? false
  return (
    <Dialog
      open
      size="wide"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="From target to week"
      description={goal.wording}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Close
          </Button>
          <Button
            kind="primary"
            disabled={!canApply}
            busy={apply.isRunning}
            onClick={() => apply.run({ goalId: goal.id })}
          >
            Hang it on the goal
          </Button>
        </>
      }
    >
      <Refusal error={error ?? assume.error ?? apply.error} />
      {way !== undefined && way !== null && (
        <>
          <p className="goal-way">{wayWords(way, goal, numberStyle)}</p>
          <Table caption="What a week asks for, step by step">
            <thead>
              <tr>
                <ColumnHead>Step</ColumnHead>
                <ColumnHead>Their own rate</ColumnHead>
                <ColumnHead>Assume instead</ColumnHead>
                <ColumnHead align="end">In all</ColumnHead>
                <ColumnHead align="end">A week</ColumnHead>
                <ColumnHead align="end">Now</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {way.steps.map((step, place) => (
                <StepRow
                  key={step.key}
                  step={step}
                  unit={place === 0 ? goal.unit : 'count'}
                  onAssume={(rate) =>
                    assume.run({ goalId: goal.id, assumptions: assumptionsOf(way, step.key, rate) })
                  }
                />
              ))}
            </tbody>
          </Table>
          <p className="ui-why">
            Rates are of the last half year, from the days that both numbers cover. They say what happened,
            not what will.
          </p>
        </>
      )}
    </Dialog>
  )
}

function StepRow(props: {
  readonly step: FunnelStep
  /** Of the step above, in which the rate is counted. */
  readonly unit: MetricUnit
  readonly onAssume: (rate: number | null) => void
}) {
  const { step, unit, onAssume } = props
  const { rate } = step
  const { numberStyle } = useNumberStyle()
  const [typed, setTyped] = useState<number | null>(rate.assumed)
  return (
    <tr>
      <RowHead>{step.name}</RowHead>
      <Cell>
        {rate.own === null ? 'no numbers to work it out from' : rateWords(rate.own, unit, numberStyle)}
        <div className="ui-why">
          {rate.from}, {plural(rate.points, 'period')}
          {rate.isThin && ': too few points to say'}
        </div>
      </Cell>
      <Cell>
        <NumberField
          label={`Assume for ${step.name}`}
          hideLabel
          value={typed}
          min={0}
          locale={numberStyle.locale}
          format={{ maximumFractionDigits: 3 }}
          placeholder="own rate"
          onChange={setTyped}
          onCommit={(value) => onAssume(value === 0 ? null : value)}
        />
      </Cell>
      <Cell align="end" numeric>
        {step.needed === null ? 'not known' : upTo(step.needed, numberStyle)}
      </Cell>
      <Cell align="end" numeric>
        {step.perWeek === null ? 'not known' : upTo(step.perWeek, numberStyle)}
      </Cell>
      <Cell align="end" numeric>
        {step.now === null ? 'not read' : inTenths(step.now, numberStyle)}
      </Cell>
    </tr>
  )
}

function assumptionsOf(way: GoalCalculation, key: string, rate: number | null): Assumptions {
  const known = way.steps.flatMap((step): [string, number][] => {
    const assumed = step.key === key ? rate : step.rate.assumed
    return assumed === null ? [] : [[step.key, assumed]]
  })
  return Object.fromEntries(known)
}

function wayWords({ remaining, weeksLeft }: GoalCalculation, goal: Goal, style: NumberStyle): string {
  const left = formatMetricValue(Math.round(remaining), goal.unit, style)
  const weeks = Math.round(weeksLeft * 10) / 10
  return goal.counting === 'total'
    ? `${left} still to come in ${weeks.toLocaleString(style.locale)} weeks. That asks for:`
    : `${left} in all over ${weeks.toLocaleString(style.locale)} weeks. That asks for:`
}

/** A share in percent, an amount with its unit. */
function rateWords(rate: number, unit: MetricUnit, style: NumberStyle): string {
  if (unit === 'money') return `${formatMetricValue(Math.round(rate), unit, style)} each`
  if (rate <= 1) return `${Math.round(rate * 1000) / 10} % go on`
  return `${inTenths(rate, style)} each`
}

function upTo(value: number, style: NumberStyle): string {
  return value >= 10 ? Math.ceil(value - 1e-9).toLocaleString(style.locale) : inTenths(value, style)
}

function inTenths(value: number, style: NumberStyle): string {
  return (Math.round(value * 10) / 10).toLocaleString(style.locale)
}
