import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** A real table between hairlines. `caption` names it for a screen reader; `showCaption` draws it. */
export function Table(props: {
  readonly caption: string
  readonly showCaption?: boolean | undefined
  readonly children: ReactNode
}) {
  return (
    <div className="ui-table-frame">
      <table className="ui-table">
        <caption className={props.showCaption === true ? undefined : 'ui-hidden'}>{props.caption}</caption>
        {props.children}
      </table>
    </div>
  )
}

type CellProps = {
  readonly children?: ReactNode
  readonly align?: 'start' | 'end' | undefined
  readonly numeric?: boolean | undefined
}

/** The head of a column; with `onSort` it is a button that says how the table is sorted. */
export function ColumnHead(
  props: CellProps & {
    readonly sorted?: 'ascending' | 'descending' | 'none' | undefined
    readonly onSort?: (() => void) | undefined
  },
) {
  const { children, align, sorted, onSort } = props
  return (
    <th scope="col" data-align={align} aria-sort={onSort === undefined ? undefined : (sorted ?? 'none')}>
      {onSort === undefined ? (
        children
      ) : (
        <button type="button" className="ui-sort" onClick={onSort}>
          {children}
          {sorted === 'ascending' && <Icon of={ArrowUp} />}
          {sorted === 'descending' && <Icon of={ArrowDown} />}
        </button>
      )}
    </th>
  )
}

/** The first cell of a row, which names it; `why` is the quiet line under the name. */
export function RowHead({ children, why }: { readonly children: ReactNode; readonly why?: ReactNode }) {
  return (
    <th scope="row">
      <b>{children}</b>
      {why !== undefined && <div className="ui-why">{why}</div>}
    </th>
  )
}

export function Cell({ children, align, numeric = false }: CellProps) {
  return (
    <td data-align={align} className={numeric ? 'ui-num' : undefined}>
      {children}
    </td>
  )
}
