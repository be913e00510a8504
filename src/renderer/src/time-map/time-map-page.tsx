import { useState } from 'react'
import type { DayRange } from '../../../shared/kernel/time.ts'
import { timeFacts } from '../../../shared/time-map/time-facts.ts'
import type { TimeMap } from '../../../shared/time-map/time-map.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDayRange } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { useCrumbs } from '../frame/place.ts'
import { ListProblem, Refusal } from '../record/problem.tsx'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { useLocale } from '../ui/locale.ts'
import { Columns, Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { Rows } from '../ui/row.tsx'
import { Select } from '../ui/select.tsx'
import { ParetoCard } from './pareto-card.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { RepTimeCard } from './rep-time-card.tsx'
import { SplitCard } from './split-card.tsx'
import { timePeriods } from './time-periods.ts'
import './time-map.css'

/** Where the coaching time goes: by rep, beside tier, result and desire, and the split she chose. */
export function TimeMapPage() {
  useCrumbs([{ label: 'My week', href: '#/week' }, { label: 'Time map' }])
  const today = useToday()
  const { locale } = useLocale()
  const [period, setPeriod] = useState<DayRange>(
    () => timePeriods(today)[0]?.period ?? { from: today, to: today },
  )
  const { data: map, error, refetch } = useQueryOf('timeMap.read', { period }, { keepPrevious: true })
  return (
    <Page>
      <PageHeader
        title="Time map"
        subtitle={`Where your coaching time went, ${formatDayRange(period.from, period.to, locale)}`}
        actions={<PeriodChoice value={period} today={today} onChange={setPeriod} />}
      />
      {error !== null && <ListProblem error={error} onRetry={() => void refetch()} />}
      {map !== undefined && <Shown map={map} />}
    </Page>
  )
}

function Shown({ map }: { readonly map: TimeMap }) {
  if (map.reps.length === 0) {
    return (
      <EmptyState
        kind="first-run"
        title="Nobody is on the team yet"
        sentence="When you have people and have held one-on-ones, this page shows who gets your time beside what comes of it."
        link={<AppLink href="#/today">Go to Today</AppLink>}
      />
    )
  }
  return (
    <Stack>
      <Card title="What the period says">
        <Rows label="What the period says">
          {timeFacts(map).map(({ key, fact, because }) => (
            <FactRow key={key} fact={fact} because={[because]} />
          ))}
        </Rows>
      </Card>
      <Columns>
        <RepTimeCard map={map} />
        <Stack>
          <SplitCard key={JSON.stringify(map.split)} map={map} />
          <ResultChoice map={map} />
        </Stack>
      </Columns>
      <Columns>
        <ParetoCard map={map} of="time" />
        <ParetoCard map={map} of="result" />
      </Columns>
    </Stack>
  )
}

/** Which number stands for results; only those that can be added up and shared out. */
function ResultChoice({ map }: { readonly map: TimeMap }) {
  const choose = useCommand('timeMap.chooseMetric')
  if (map.metrics.length === 0) {
    return (
      <Card title="Result">
        <p className="ui-muted time-quiet">
          There is no lagging number yet that adds up, such as bookings. With one, its share stands beside the
          time.
        </p>
      </Card>
    )
  }
  return (
    <Card title="Result">
      <Select
        label="Taken from"
        value={map.metric?.id ?? null}
        options={map.metrics.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(metricId) => choose.run({ metricId })}
        hint="Lagging numbers that add up over time."
      />
      <Refusal error={choose.error} />
    </Card>
  )
}
