import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { RepId } from '../../shared/rep/rep-id.ts'
import { ScorecardId } from '../../shared/skill/skill.ts'
import { repTabOf } from './rep/rep-tabs.ts'
import { NotFound } from './shell/not-found.tsx'
import { TodayPage } from './today/today-page.tsx'
import { WorkFrame } from './work-frame.tsx'

const rootRoute = createRootRoute({ component: WorkFrame })

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' })
  },
})

const today = createRoute({
  getParentRoute: () => rootRoute,
  path: '/today',
  // The first page of nearly every day: it comes with the frame and not after it.
  component: TodayPage,
})
const journal = createRoute({
  getParentRoute: () => rootRoute,
  path: '/journal',
  component: lazyRouteComponent(() => import('./journal-entry/journal-page.tsx'), 'JournalPage'),
})
const skills = createRoute({
  getParentRoute: () => rootRoute,
  path: '/skills',
  component: lazyRouteComponent(() => import('./skill/skills-page.tsx'), 'SkillsPage'),
})
const promises = createRoute({
  getParentRoute: () => rootRoute,
  path: '/promises',
  component: lazyRouteComponent(() => import('./commitment/promises-page.tsx'), 'PromisesPage'),
})
const numbers = createRoute({
  getParentRoute: () => rootRoute,
  path: '/numbers',
  component: lazyRouteComponent(() => import('./metric/metrics-page.tsx'), 'MetricsPage'),
})
const packets = createRoute({
  getParentRoute: () => rootRoute,
  path: '/packets',
  validateSearch: (given: Record<string, unknown>): { rep?: string } =>
    typeof given.rep === 'string' ? { rep: given.rep } : {},
  component: lazyRouteComponent(() => import('./review-packet/packets-page.tsx'), 'PacketsPage'),
})
const templates = createRoute({
  getParentRoute: () => rootRoute,
  path: '/templates',
  component: lazyRouteComponent(() => import('./template/templates-page.tsx'), 'TemplatesPage'),
})
const insights = createRoute({
  getParentRoute: () => rootRoute,
  path: '/insights',
  component: lazyRouteComponent(() => import('./insight/rules-page.tsx'), 'RulesPage'),
})
const WinsPage = lazyRouteComponent(() => import('./win/wins-page.tsx'), 'WinsPage')
const wins = createRoute({
  getParentRoute: () => rootRoute,
  path: '/wins',
  validateSearch: (given: Record<string, unknown>): { win?: string } =>
    typeof given.win === 'string' ? { win: given.win } : {},
  component: function WinsRoute() {
    return <WinsPage winId={wins.useSearch().win} />
  },
})
const time = createRoute({
  getParentRoute: () => rootRoute,
  path: '/time',
  component: lazyRouteComponent(() => import('./time-map/time-map-page.tsx'), 'TimeMapPage'),
})
const AbcPlanPage = lazyRouteComponent(() => import('./abc-plan/abc-plan-page.tsx'), 'AbcPlanPage')
const abcPlan = createRoute({
  getParentRoute: () => rootRoute,
  path: '/abc/$abcPlanId',
  component: function AbcPlanRoute() {
    const { abcPlanId } = abcPlan.useParams()
    return <AbcPlanPage key={abcPlanId} abcPlanId={abcPlanId} />
  },
})
const questions = createRoute({
  getParentRoute: () => rootRoute,
  path: '/questions',
  component: lazyRouteComponent(() => import('./question/questions-page.tsx'), 'QuestionsPage'),
})
const week = createRoute({
  getParentRoute: () => rootRoute,
  path: '/week',
  component: lazyRouteComponent(() => import('./week/week-page.tsx'), 'WeekPage'),
})
const trash = createRoute({
  getParentRoute: () => rootRoute,
  path: '/trash',
  component: lazyRouteComponent(() => import('./record/trash-page.tsx'), 'TrashPage'),
})
const settings = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
})
const help = createRoute({
  getParentRoute: () => rootRoute,
  path: '/help',
  component: lazyRouteComponent(() => import('./help/help-page.tsx'), 'HelpPage'),
})
const search = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: (given: Record<string, unknown>): { q?: string } =>
    typeof given.q === 'string' ? { q: given.q } : {},
  component: lazyRouteComponent(() => import('./search/search-page.tsx'), 'SearchPage'),
})

const JournalEntryPage = lazyRouteComponent(
  () => import('./journal-entry/journal-entry-page.tsx'),
  'JournalEntryPage',
)
const journalEntry = createRoute({
  getParentRoute: () => rootRoute,
  path: '/journal/$entryId',
  component: function JournalEntryRoute() {
    const { entryId } = journalEntry.useParams()
    return <JournalEntryPage key={entryId} entryId={entryId} />
  },
})

const OneOnOnePage = lazyRouteComponent(() => import('./one-on-one/one-on-one-page.tsx'), 'OneOnOnePage')
const oneOnOne = createRoute({
  getParentRoute: () => rootRoute,
  path: '/one-on-one/$oneOnOneId',
  component: function OneOnOneRoute() {
    const { oneOnOneId } = oneOnOne.useParams()
    return <OneOnOnePage key={oneOnOneId} oneOnOneId={oneOnOneId} />
  },
})

const PacketPage = lazyRouteComponent(() => import('./review-packet/packet-page.tsx'), 'PacketPage')
const packet = createRoute({
  getParentRoute: () => rootRoute,
  path: '/packets/$reviewPacketId',
  component: function PacketRoute() {
    const { reviewPacketId } = packet.useParams()
    return <PacketPage key={reviewPacketId} reviewPacketId={reviewPacketId} />
  },
})

const ScorecardPage = lazyRouteComponent(() => import('./scorecard/scorecard-page.tsx'), 'ScorecardPage')
const scorecard = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scorecard/$scorecardId',
  component: function ScorecardRoute() {
    const { scorecardId } = scorecard.useParams()
    const id = ScorecardId.safeParse(scorecardId)
    return id.success ? <ScorecardPage key={scorecardId} scorecardId={id.data} /> : <NotFound />
  },
})

const TrackPage = lazyRouteComponent(() => import('./track/track-page.tsx'), 'TrackPage')
const track = createRoute({
  getParentRoute: () => rootRoute,
  path: '/track/$trackId',
  component: function TrackRoute() {
    const { trackId } = track.useParams()
    return <TrackPage key={trackId} trackId={trackId} />
  },
})

const RepPage = lazyRouteComponent(() => import('./rep/rep-page.tsx'), 'RepPage')
const rep = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rep/$repId/$tab',
  component: function RepRoute() {
    const { repId, tab } = rep.useParams()
    const id = RepId.safeParse(repId)
    return id.success ? <RepPage key={repId} repId={id.data} tab={repTabOf(tab)} /> : <NotFound />
  },
})

/** All places of the work window, by hash, so that nothing asks the app's scheme for a page that is not there. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    home,
    today,
    journal,
    journalEntry,
    promises,
    skills,
    scorecard,
    numbers,
    packets,
    packet,
    templates,
    insights,
    wins,
    time,
    abcPlan,
    week,
    questions,
    trash,
    settings,
    help,
    search,
    oneOnOne,
    track,
    rep,
  ]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
