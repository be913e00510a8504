import { ArrowLeft, ArrowRight, PanelLeft } from 'lucide-react'
import { Fragment, type ReactNode, useContext } from 'react'
import { AppLink } from '../ui/app-link.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { SidebarVisibility } from './sidebar-visibility.ts'

export type Crumb = { readonly label: string; readonly href?: string | undefined }

/** The strip over the page: where one is, the search box that opens the palette, whether all is saved. */
export function TopBar(props: {
  /** From the outermost place to this one. */
  readonly crumbs: readonly Crumb[]
  readonly onSearch: () => void
  readonly searchText?: string | undefined
  readonly searchShortcut?: string | undefined
  /** A `SaveState`. */
  readonly saveState?: ReactNode
  /** Buttons between the search box and the save state. */
  readonly actions?: ReactNode
  readonly onBack?: (() => void) | undefined
  readonly onForward?: (() => void) | undefined
}) {
  const { crumbs, onSearch, searchText = 'Search or do anything', searchShortcut = 'Mod+K' } = props
  const { shown, setShown } = useContext(SidebarVisibility)
  return (
    <header className="shell-top" data-pane="" tabIndex={-1}>
      <span className="shell-menu-button">
        <IconButton
          icon={PanelLeft}
          label={shown ? 'Hide the sidebar' : 'Show the sidebar'}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        />
      </span>
      {props.onBack !== undefined && (
        <span className="shell-history">
          <IconButton icon={ArrowLeft} label="Back" shortcut="Alt+ArrowLeft" onClick={props.onBack} />
          {props.onForward !== undefined && (
            <IconButton
              icon={ArrowRight}
              label="Forward"
              shortcut="Alt+ArrowRight"
              onClick={props.onForward}
            />
          )}
        </span>
      )}
      <nav className="shell-crumbs" aria-label="Where you are">
        {crumbs.map((crumb, place) => (
          <Fragment key={crumb.href ?? crumb.label}>
            {place > 0 && <span aria-hidden="true"> / </span>}
            {crumb.href === undefined ? (
              <span aria-current={place === crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>
            ) : (
              <AppLink href={crumb.href}>{crumb.label}</AppLink>
            )}
          </Fragment>
        ))}
      </nav>
      <button type="button" className="shell-search" onClick={onSearch} aria-haspopup="dialog">
        <span>{searchText}</span>
        <span aria-hidden="true">
          <Kbd shortcut={searchShortcut} />
        </span>
      </button>
      {props.actions}
      {props.saveState}
    </header>
  )
}
