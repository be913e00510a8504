import { Lock, UserRoundPlus } from 'lucide-react'
import { type ReactNode, useContext } from 'react'
import { AppLink } from '../ui/app-link.tsx'
import { Avatar } from '../ui/avatar.tsx'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { BrandMark } from './brand-mark.tsx'
import { SidebarVisibility } from './sidebar-visibility.ts'

export type SidebarPlace = {
  readonly href: string
  readonly label: string
  /** An `Icon`. */
  readonly icon?: ReactNode
  readonly current: boolean
  readonly count?: number | undefined
  /** What the count counts, for a screen reader: "3 conversations". */
  readonly countText?: string | undefined
}

export type SidebarPerson = {
  readonly id: string
  readonly href: string
  readonly name: string
  readonly photo?: string | null | undefined
  readonly current: boolean
  /** A word at the right: "today", "19 d". */
  readonly note?: string | undefined
  /** The note in full: "not met for 19 days". */
  readonly noteText?: string | undefined
  /** Left alone longer than the manager's own limit: the note turns amber. */
  readonly leftAlone?: boolean | undefined
}

/** The pane at the left: places, the team, and at the foot settings, trash, help and the lock. */
export function Sidebar(props: {
  readonly places: readonly SidebarPlace[]
  readonly team: readonly SidebarPerson[]
  readonly teamLabel?: string | undefined
  readonly onAddRep?: (() => void) | undefined
  readonly foot: readonly SidebarPlace[]
  readonly onLock: () => void
  readonly lockShortcut?: string | undefined
}) {
  const { places, team, teamLabel = 'My team', onAddRep, foot, onLock, lockShortcut = 'Mod+L' } = props
  const { setShown } = useContext(SidebarVisibility)
  return (
    // A click on any place closes the sidebar again where it covers the page.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link clicks it
    <aside
      className="shell-sidebar"
      aria-label="Sidebar"
      data-pane=""
      tabIndex={-1}
      onClick={() => setShown(false)}
    >
      <div className="shell-brand">
        <BrandMark />
        Halftime
      </div>
      <nav aria-label="Places">
        <Places places={places} />
      </nav>
      <nav className="shell-team" aria-label={teamLabel}>
        <h2 className="shell-caption">{teamLabel}</h2>
        <ul>
          {team.map((person) => (
            <li key={person.id}>
              <AppLink
                className="shell-nav"
                href={person.href}
                aria-current={person.current ? 'page' : undefined}
              >
                <Avatar name={person.name} photo={person.photo} />
                <span className="shell-nav-text">{person.name}</span>
                <Note person={person} />
              </AppLink>
            </li>
          ))}
          {onAddRep !== undefined && (
            <li>
              <button type="button" className="shell-nav" onClick={onAddRep}>
                <Icon of={UserRoundPlus} />
                <span className="shell-nav-text">Add a rep</span>
              </button>
            </li>
          )}
        </ul>
      </nav>
      <nav className="shell-foot" aria-label="App">
        <Places places={foot} />
        <button type="button" className="shell-nav" onClick={onLock}>
          <Icon of={Lock} />
          <span className="shell-nav-text">Lock</span>
          <b className="shell-nav-note" aria-hidden="true">
            <Kbd shortcut={lockShortcut} />
          </b>
        </button>
      </nav>
    </aside>
  )
}

function Places({ places }: { readonly places: readonly SidebarPlace[] }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.href}>
          <AppLink className="shell-nav" href={place.href} aria-current={place.current ? 'page' : undefined}>
            {place.icon}
            <span className="shell-nav-text">{place.label}</span>
            {place.count !== undefined && place.count > 0 && (
              <b className="shell-nav-note">
                <span aria-hidden={place.countText !== undefined}>{place.count}</span>
                {place.countText !== undefined && <VisuallyHidden>{place.countText}</VisuallyHidden>}
              </b>
            )}
          </AppLink>
        </li>
      ))}
    </ul>
  )
}

function Note({ person }: { readonly person: SidebarPerson }) {
  if (person.note === undefined) return null
  return (
    <b className="shell-nav-note" data-tone={person.leftAlone === true ? 'amber' : undefined}>
      <span aria-hidden={person.noteText !== undefined}>{person.note}</span>
      {person.noteText !== undefined && <VisuallyHidden>{person.noteText}</VisuallyHidden>}
    </b>
  )
}
