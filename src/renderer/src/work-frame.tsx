import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import {
  CalendarCheck,
  CalendarRange,
  CircleHelp,
  FileText,
  Grid3x3,
  Handshake,
  LineChart,
  NotebookPen,
  Settings,
  Shapes,
  Trash2,
  Trophy,
} from 'lucide-react'
import { Suspense, useCallback, useEffect, useMemo } from 'react'
import { RepId } from '../../shared/rep/rep-id.ts'
import { needsConversation } from '../../shared/today/needed.ts'
import { api } from './api/client.ts'
import { onEvent } from './api/events.ts'
import { useQueryOf } from './api/queries.ts'
import { useAllCommands } from './commands/commands.ts'
import { plural } from './format/plural.ts'
import { useToday } from './format/use-today.ts'
import { Overlays, useOverlays } from './frame/overlays.tsx'
import { usePlace } from './frame/place.ts'
import { SampleStrip } from './frame/sample-strip.tsx'
import { useFrameCommands } from './frame/use-frame-commands.ts'
import { sidebarPerson, useTeam } from './frame/use-team.ts'
import { useTypeToFind } from './frame/use-type-to-find.ts'
import { usePrivacyBlur, watchCopying } from './privacy/privacy-blur.ts'
import { ProofGate } from './privacy/proof-gate.tsx'
import { AppShell } from './shell/app-shell.tsx'
import { Sidebar, type SidebarPlace } from './shell/sidebar.tsx'
import { TopBar } from './shell/top-bar.tsx'
import { useShortcuts } from './shell/use-shortcuts.ts'
import { Icon } from './ui/icon.tsx'
import { defaultLocaleSettings } from './ui/locale.ts'
import { SaveState } from './ui/save-state.tsx'
import { UiProvider } from './ui/ui-provider.tsx'

/** The work window: what stands around every page, and what can be opened over it. */
export function WorkFrame() {
  const router = useRouter()
  const go = useCallback((href: string) => router.history.push(href.replace(/^#/, '')), [router])
  const settings = useQueryOf('setting.get', {}).data
  return (
    <UiProvider navigate={go} locale={settings ?? defaultLocaleSettings}>
      <Frame go={go} />
    </UiProvider>
  )
}

function Frame({ go }: { readonly go: (href: string) => void }) {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const preferences = useQueryOf('desktop.preferences', {}).data
  const commands = useAllCommands()
  const repId = shownRep(path)
  const overlay = useOverlays()

  const { open } = overlay
  const acts = useMemo(() => ({ go, ...overlay.acts }), [go, overlay.acts])
  useFrameCommands(acts)
  usePrivacyBlur()
  useEffect(watchCopying, [])
  useShortcuts(
    {
      ...Object.fromEntries(
        commands.flatMap(({ shortcut, run }) => (shortcut === undefined ? [] : [[shortcut, run]])),
      ),
      // The way to the sheet for who turned single keys off; there they are turned on again.
      'Mod+/': acts.openShortcuts,
    },
    { singleKeys: (preferences?.singleKeyShortcuts ?? true) && open === null },
  )
  useEffect(
    () =>
      onEvent('menu-chosen', ({ item }) => {
        if (item === 'quick-note') acts.openNote()
        if (item === 'command-palette') acts.openPalette()
        if (item === 'shortcuts') acts.openShortcuts()
        if (item === 'preferences' || item === 'about') go('#/settings')
      }),
    [acts, go],
  )

  useTypeToFind({ path, go, enabled: preferences?.singleKeyShortcuts === false && open === null })

  const page = (
    <Suspense>
      <Outlet />
    </Suspense>
  )
  return (
    <>
      {path.startsWith('/one-on-one/') ? (
        page
      ) : (
        <PagesShell path={path} shownRepId={repId} onSearch={acts.openPalette} onAddRep={acts.addRep}>
          {page}
        </PagesShell>
      )}
      <Overlays overlay={overlay} go={go} repId={repId} />
      <ProofGate />
    </>
  )
}

function PagesShell(props: {
  readonly path: string
  readonly shownRepId: RepId | undefined
  readonly onSearch: () => void
  readonly onAddRep: () => void
  readonly children: React.ReactNode
}) {
  const { path, shownRepId, onSearch, onAddRep, children } = props
  const today = useToday()
  const team = useTeam()
  const place = usePlace()
  const router = useRouter()
  const needed = team.filter((one) => needsConversation(one, today)).length
  const entry = (href: string, label: string, icon: React.ReactNode, count?: number): SidebarPlace => ({
    href,
    label,
    icon,
    current: path.startsWith(href.slice(1)),
    count,
    countText:
      count === undefined
        ? undefined
        : `${plural(count, 'conversation')} ${count === 1 ? 'needs' : 'need'} you`,
  })
  return (
    <AppShell
      sidebar={
        <Sidebar
          places={[
            entry('#/today', 'Today', <Icon of={CalendarCheck} />, needed),
            entry('#/week', 'My week', <Icon of={CalendarRange} />),
            entry('#/journal', 'Journal', <Icon of={NotebookPen} />),
            entry('#/promises', 'Promises', <Icon of={Handshake} />),
            entry('#/numbers', 'Numbers', <Icon of={LineChart} />),
            entry('#/skills', 'Skills', <Icon of={Grid3x3} />),
            entry('#/wins', 'Wins', <Icon of={Trophy} />),
            entry('#/packets', 'Packets', <Icon of={FileText} />),
          ]}
          team={team.map((summary) => sidebarPerson(summary, today, shownRepId))}
          onAddRep={onAddRep}
          foot={[
            entry('#/templates', 'Templates', <Icon of={Shapes} />),
            entry('#/trash', 'Trash', <Icon of={Trash2} />),
            entry('#/settings', 'Settings', <Icon of={Settings} />),
            entry('#/help', 'Help', <Icon of={CircleHelp} />),
          ]}
          onLock={() => void api.desktop.lock({})}
        />
      }
      topBar={
        <TopBar
          crumbs={place.crumbs}
          onSearch={onSearch}
          saveState={place.save === null ? undefined : <SaveState progress={place.save} />}
          onBack={() => router.history.back()}
          onForward={() => router.history.forward()}
        />
      }
      banner={<SampleStrip team={team} />}
    >
      {children}
    </AppShell>
  )
}

/** The rep whose page is on screen, if one is. */
function shownRep(path: string): RepId | undefined {
  const parsed = RepId.safeParse(path.split('/')[2])
  return path.startsWith('/rep/') && parsed.success ? parsed.data : undefined
}
