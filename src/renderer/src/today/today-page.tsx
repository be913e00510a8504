import type { TodayOverview } from '../../../shared/today/today.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatLongDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { useCrumbs } from '../frame/place.ts'
import { RecallStrip } from '../recall/recall-strip.tsx'
import { ListProblem } from '../record/problem.tsx'
import { useLocale } from '../ui/locale.ts'
import { Columns, Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { FirstTeam } from './first-team.tsx'
import { TeamTable } from './team-table.tsx'
import { DueCard, MemoriesCard, ToSayCard } from './today-lists.tsx'
import { MeetingsCard } from './today-meetings.tsx'
import './today.css'

/** The manager's day over the whole team: whom to meet, what is due, who has been left alone. */
export function TodayPage() {
  const today = useToday()
  const { locale } = useLocale()
  const { data, error, refetch } = useQueryOf('today.overview', {})
  useCrumbs([{ label: formatLongDay(today, today, locale) }])
  if (error !== null) {
    return (
      <Page>
        <ListProblem error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (data === undefined) return null
  return (
    <Page>
      <RecallStrip />
      {data.rows.length === 0 ? <FirstTeam /> : <Day overview={data} />}
    </Page>
  )
}

function Day({ overview }: { readonly overview: TodayOverview }) {
  return (
    <>
      <PageHeader title={overview.title} subtitle={overview.subtitle} />
      <Stack>
        <TeamTable rows={overview.rows} today={overview.asOf} />
        <Columns>
          <Stack>
            <ToSayCard overview={overview} />
            <DueCard overview={overview} />
          </Stack>
          <Stack>
            <MeetingsCard overview={overview} />
            <MemoriesCard overview={overview} />
          </Stack>
        </Columns>
      </Stack>
    </>
  )
}
