import { type ReactNode, useState } from 'react'
import { SkipLink } from '../ui/skip-link.tsx'
import { SidebarVisibility } from './sidebar-visibility.ts'
import { usePaneKeys } from './use-pane-keys.ts'

/**
 * The frame of the work window: sidebar, top bar, main pane. Landmarks, a skip link and F6 between
 * panes. In a narrow window (or with large text) the sidebar opens from a button in the top bar.
 */
export function AppShell(props: {
  /** A `Sidebar`, or a `SidePane` for a screen with a pane of its own, such as a running one-on-one. */
  readonly sidebar: ReactNode
  /** The first pane as wide as drawn for the agenda of a one-on-one. */
  readonly wideSidebar?: boolean | undefined
  /** A `TopBar`. */
  readonly topBar: ReactNode
  /** A `SampleBanner` or another strip above the page. */
  readonly banner?: ReactNode
  /** A third pane at the right, such as "At hand". */
  readonly aside?: { readonly label: string; readonly content: ReactNode } | undefined
  /** The page. */
  readonly children: ReactNode
}) {
  const [sidebarShown, setSidebarShown] = useState(false)
  usePaneKeys()
  return (
    <SidebarVisibility value={{ shown: sidebarShown, setShown: setSidebarShown }}>
      <div className="shell-frame">
        <div
          className="shell"
          data-wide={props.wideSidebar === true ? '' : undefined}
          data-aside={props.aside === undefined ? undefined : ''}
          data-sidebar={sidebarShown ? 'shown' : undefined}
        >
          <SkipLink targetId="main" text="Skip to the page" />
          {props.sidebar}
          <div className="shell-main">
            {props.topBar}
            {props.banner}
            <main
              id="main"
              className="shell-page"
              data-pane=""
              data-scroll-restoration-id="main"
              tabIndex={-1}
            >
              {props.children}
            </main>
          </div>
          {props.aside !== undefined && (
            <aside className="shell-aside" aria-label={props.aside.label} data-pane="" tabIndex={-1}>
              {props.aside.content}
            </aside>
          )}
        </div>
      </div>
    </SidebarVisibility>
  )
}
