import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { AppLink } from './app-link.tsx'

export type TabItem<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly count?: number | undefined
}

/** Views of one thing on one page. Arrow keys move, the panel follows. For places with an address use `NavTabs`. */
export function Tabs<Id extends string>(props: {
  readonly label: string
  readonly items: readonly TabItem<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** The panel of the chosen tab. */
  readonly children: ReactNode
}) {
  const { label, items, value, onChange, children } = props
  return (
    <Base.Root value={value} onValueChange={(next: Id) => onChange(next)}>
      <Base.List className="ui-tabs" aria-label={label} activateOnFocus>
        {items.map((item) => (
          <Base.Tab key={item.id} className="ui-tab" value={item.id}>
            {item.label}
            {item.count !== undefined && <small className="ui-num">{item.count}</small>}
          </Base.Tab>
        ))}
      </Base.List>
      <Base.Panel value={value} tabIndex={-1}>
        {children}
      </Base.Panel>
    </Base.Root>
  )
}

/** The tabs of a rep's page: links that look like tabs. */
export function NavTabs(props: {
  readonly label: string
  readonly items: readonly {
    readonly href: string
    readonly label: string
    readonly current: boolean
    readonly count?: number | undefined
  }[]
}) {
  return (
    <nav aria-label={props.label}>
      <ul className="ui-tabs">
        {props.items.map((item) => (
          <li key={item.href}>
            <AppLink className="ui-tab" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && <small className="ui-num">{item.count}</small>}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
