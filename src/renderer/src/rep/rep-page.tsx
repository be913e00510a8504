import { lazy, Suspense } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepCard } from '../../../shared/rep/rep.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { useCrumbs } from '../frame/place.ts'
import { NotFound } from '../shell/not-found.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Page, PageHeader } from '../ui/page-header.tsx'
import { NavTabs } from '../ui/tabs.tsx'
import { RepActs } from './rep-acts.tsx'
import { repSentence } from './rep-sentence.ts'
import { type RepTab, repTabs } from './rep-tabs.ts'

const Brief = lazy(async () => ({ default: (await import('../brief/rep-brief-tab.tsx')).RepBriefTab }))
const Journal = lazy(async () => ({
  default: (await import('../journal-entry/rep-journal-tab.tsx')).RepJournalTab,
}))
const OneOnOnes = lazy(async () => ({
  default: (await import('../one-on-one/rep-one-on-ones-tab.tsx')).RepOneOnOnesTab,
}))
const Goals = lazy(async () => ({ default: (await import('../goal/rep-goals-tab.tsx')).RepGoalsTab }))
const Coaching = lazy(async () => ({
  default: (await import('../coaching/rep-coaching-tab.tsx')).RepCoachingTab,
}))
const Skills = lazy(async () => ({ default: (await import('../skill/rep-skills-tab.tsx')).RepSkillsTab }))
const Trends = lazy(async () => ({ default: (await import('../metric/rep-trends-tab.tsx')).RepTrendsTab }))
const Promises = lazy(async () => ({
  default: (await import('../commitment/rep-promises-tab.tsx')).RepPromisesTab,
}))
const Timeline = lazy(async () => ({ default: (await import('./rep-timeline-tab.tsx')).RepTimelineTab }))
const Profile = lazy(async () => ({ default: (await import('./rep-profile-tab.tsx')).RepProfileTab }))

const panels = {
  brief: Brief,
  journal: Journal,
  'one-on-ones': OneOnOnes,
  goals: Goals,
  coaching: Coaching,
  skills: Skills,
  trends: Trends,
  promises: Promises,
  timeline: Timeline,
  profile: Profile,
} as const

/** One rep: head and tabs; the tab's content is its noun's own. */
export function RepPage({ repId, tab }: { readonly repId: RepId; readonly tab: RepTab }) {
  const { data: card, error } = useQueryOf('rep.get', { id: repId })
  const today = useToday()
  useCrumbs([{ label: 'My team', href: '#/today' }, { label: card?.rep.name ?? '' }])
  if (error !== null) return <NotFound />
  if (card === undefined) return null
  return (
    <Page>
      <Head card={card} today={today} />
      <NavTabs
        label={`${card.rep.name}, views`}
        items={repTabs.map(({ key, label }) => ({
          href: `#/rep/${repId}/${key}`,
          label,
          current: key === tab,
        }))}
      />
      <Panel repId={repId} tab={tab} />
    </Page>
  )
}

function Head({ card, today }: { readonly card: RepCard; readonly today: CalendarDay }) {
  const { rep } = card
  return (
    <PageHeader
      avatar={<Avatar name={rep.name} photo={rep.photo} size="large" />}
      title={rep.name}
      subtitle={repSentence(rep, today)}
      actions={<RepActs rep={rep} />}
    />
  )
}

function Panel({ repId, tab }: { readonly repId: RepId; readonly tab: RepTab }) {
  const Content = panels[tab]
  return (
    <Suspense>
      <Content repId={repId} />
    </Suspense>
  )
}
