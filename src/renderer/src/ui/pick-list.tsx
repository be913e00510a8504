import type { KeyboardEvent, ReactNode } from 'react'
import { placedAt } from '../../../shared/kernel/order.ts'

/** Things by name, one of which is shown beside the list. Alt and an arrow sort them, if they can be sorted. */
export function PickList<Item extends { readonly id: string; readonly name: string }>(props: {
  readonly label: string
  readonly items: readonly Item[]
  readonly shownId: Item['id']
  readonly onShow: (id: Item['id']) => void
  readonly onSort?: ((ids: Item['id'][]) => void) | undefined
  /** What stands after the name. */
  readonly side: (item: Item) => ReactNode
}) {
  const { label, items, shownId, onShow, onSort, side } = props
  function sort(event: KeyboardEvent, id: Item['id']): void {
    if (onSort === undefined || !event.altKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    const ids = items.map((item) => item.id)
    const target = ids[ids.indexOf(id) + (event.key === 'ArrowUp' ? -1 : 1)]
    if (target !== undefined) onSort([...placedAt(ids, id, target)])
  }
  return (
    <ul className="ui-pick-list" aria-label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            className="ui-pick"
            aria-current={item.id === shownId ? 'true' : undefined}
            aria-keyshortcuts={onSort === undefined ? undefined : 'Alt+ArrowUp Alt+ArrowDown'}
            onClick={() => onShow(item.id)}
            onKeyDown={(event) => sort(event, item.id)}
          >
            <span className="ui-pick-name">{item.name}</span>
            {side(item)}
          </button>
        </li>
      ))}
    </ul>
  )
}
