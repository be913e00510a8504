import { useState } from 'react'
import { daysBetween } from '../../../shared/kernel/time.ts'
import type { WeekDesk } from '../../../shared/weekly-review/weekly-review.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatLongDay } from '../format/format-day.ts'
import { useCrumbs } from '../frame/place.ts'
import { ListProblem } from '../record/problem.tsx'
import { TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Page, PageHeader } from '../ui/page-header.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { EarlierReviews, foundWords } from './earlier-reviews.tsx'
import { MirrorPanel } from './mirror-panel.tsx'
import { WeekReview } from './week-review.tsx'
import './week.css'

type Panel = 'review' | 'mirror' | 'earlier'

/** The manager's own week: the review in ten minutes, and the mirror. */
export function WeekPage() {
  const { data: desk, error, refetch } = useQueryOf('weeklyReview.desk', {})
  const [panel, setPanel] = useState<Panel>('review')
  const { locale } = useLocale()
  useCrumbs([{ label: 'My week' }])
  if (error !== null) {
    return (
      <Page>
        <ListProblem error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (desk === undefined) return null
  const { last, today } = desk
  const lastOn = last?.finishedOn ?? null
  return (
    <Page>
      <PageHeader
        title="My week"
        subtitle={
          lastOn === null
            ? 'Ten minutes for the whole team, once a week. Only you see any of this.'
            : `Last reviewed ${formatLongDay(lastOn, today, locale)}. Only you see any of this.`
        }
        actions={<TextLink href="#/time">Where my time goes</TextLink>}
      />
      <Tabs<Panel>
        label="My week"
        value={panel}
        onChange={setPanel}
        items={[
          { id: 'review', label: 'Review' },
          { id: 'mirror', label: 'Mirror' },
          { id: 'earlier', label: 'Earlier' },
        ]}
      >
        {panel === 'review' && <Review desk={desk} />}
        {panel === 'mirror' && <MirrorPanel />}
        {panel === 'earlier' && <EarlierReviews />}
      </Tabs>
    </Page>
  )
}

/** A finished review rests for some days; it can be looked at and done again all the same. */
const restDays = 5

function Review({ desk }: { readonly desk: WeekDesk }) {
  const { open, last, today } = desk
  const { locale } = useLocale()
  const lastOn = last?.finishedOn ?? null
  const isFresh = lastOn !== null && daysBetween(lastOn, today) < restDays
  const [isBegun, setIsBegun] = useState(open !== null || !isFresh)
  if (isBegun || last === null || lastOn === null)
    return <WeekReview desk={desk} onDone={() => setIsBegun(false)} />
  return (
    <Card title={`Done on ${formatLongDay(lastOn, today, locale)}`}>
      {last.note !== '' && <p className="week-note ui-journal-small">{last.note}</p>}
      <p className="ui-why">{foundWords(last.findings)}</p>
      <Button onClick={() => setIsBegun(true)}>Go through it again</Button>
    </Card>
  )
}
