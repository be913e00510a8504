import { balanceOf, balanceWords, outOfTen } from '../../../shared/coaching/balance.ts'
import type { RepCoaching } from '../../../shared/coaching/coaching.contract.ts'
import { addDays, type CalendarDay, daysBetween } from '../../../shared/kernel/time.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { countDays } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { attempt } from '../record/attempt.ts'
import { Card } from '../ui/card.tsx'
import { Gauge } from '../ui/gauge.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Select } from '../ui/select.tsx'

const balanceDays = 90

const aims = [
  { value: 'none', label: 'No aim' },
  ...[3, 4, 5, 6, 7, 8, 9].map((count) => ({ value: String(count), label: `${count} of 10 reinforce` })),
]

/** What reached the rep in the last weeks: how much reinforced, how much corrected, beside the manager's own aim. */
export function ReinforceCard({ coaching, rep }: { readonly coaching: RepCoaching; readonly rep: Rep }) {
  const today = useToday()
  const settings = useQueryOf('setting.get', {}).data
  const from = addDays(today, -balanceDays)
  const recent = coaching.entries.filter(({ happenedOn }) => happenedOn >= from)
  const balance = balanceOf(recent)
  const share = outOfTen(balance)
  const aim = settings?.reinforceAim ?? null
  const experiments = recent.filter(({ kind }) => kind === 'experiment').length
  return (
    <Card title="Reinforcing" aside={`${balanceDays} days`}>
      {share === undefined ? (
        <p className="ui-muted">Nothing was told or recognised in {balanceDays} days.</p>
      ) : (
        <>
          <Gauge
            parts={[
              { value: balance.reinforcing, tone: 'pitch' },
              { value: balance.correcting, tone: 'amber' },
            ]}
            text={balanceWords(balance)}
          />
          <p className="ui-why">
            {balanceWords(balance)}
            {aim === null ? '' : `: ${share} of ten reinforce, your own aim is ${aim}`}
            {balance.unnamed > 0 && ` · ${balance.unnamed} without naming what was done, not counted`}
          </p>
        </>
      )}
      <Rows label="Praise and observation">
        <Row side={sinceWords(coaching.lastRecognitionOn, today)}>Last praise</Row>
        <Row side={sinceWords(coaching.lastObservationOn, today)}>Last observation</Row>
        <Row href={`#/rep/${rep.id}/profile`} side={praiseWays[rep.praisePreference]}>
          Likes praise{rep.praiseNote === '' ? '' : `: ${rep.praiseNote}`}
        </Row>
        <Row side={plural(experiments, 'experiment')}>Tried on purpose</Row>
      </Rows>
      <Select
        label="Your own aim"
        hint="For everybody on your team. Nobody else’s number is better than yours."
        value={aim === null ? 'none' : String(aim)}
        options={aims}
        onChange={(next) =>
          attempt(() => api.setting.change({ reinforceAim: next === 'none' ? null : Number(next) }))
        }
      />
    </Card>
  )
}

const praiseWays = {
  unknown: 'not asked yet',
  private: 'in private',
  public: 'in public',
  written: 'in writing',
} as const

function sinceWords(on: CalendarDay | null, today: CalendarDay): string {
  if (on === null) return 'none noted'
  const days = daysBetween(on, today)
  return days <= 0 ? 'today' : `${countDays(days)} ago`
}
