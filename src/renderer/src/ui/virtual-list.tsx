import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'

export type VirtualListProps<Item> = {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly renderItem: (item: Item, place: { readonly index: number; readonly active: boolean }) => ReactNode
  /** A guess in px; real heights are measured. */
  readonly estimateHeight?: number | undefined
  /** How many there are in the store; more than `items` while pages are still to come. */
  readonly total?: number | undefined
  /** The last loaded items are in sight: fetch the next page. */
  readonly onEndReached?: (() => void) | undefined
  /** Enter on an item. */
  readonly onOpen?: ((item: Item) => void) | undefined
}

/** A long list of which only the visible part is drawn. Arrow keys, Home, End and Page keys move through it. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const {
    label,
    items,
    keyOf,
    renderItem,
    estimateHeight = 64,
    total = items.length,
    onEndReached,
    onOpen,
  } = props
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => estimateHeight,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    overscan: 8,
  })
  const drawn = list.getVirtualItems()
  const lastDrawn = drawn.at(-1)?.index ?? -1
  // The length at which the end came in sight: a new page may end in sight again and asks once more.
  const endInSight = lastDrawn >= items.length - 1 && items.length < total ? items.length : 0
  const askForMore = useRef(onEndReached)
  askForMore.current = onEndReached

  useEffect(() => {
    if (endInSight > 0) askForMore.current?.()
  }, [endInSight])

  function moveTo(index: number) {
    const next = Math.min(items.length - 1, Math.max(0, index))
    setActive(next)
    list.scrollToIndex(next, { align: 'auto' })
    // The item may be drawn only after the scroll.
    requestAnimationFrame(() => {
      frame.current?.querySelector<HTMLElement>(`[data-index="${String(next)}"]`)?.focus()
    })
  }
  function handleKey(event: KeyboardEvent<HTMLElement>) {
    const onItem = event.target instanceof HTMLElement && event.target.dataset.index !== undefined
    const target = keyTarget(event.key, active, items.length)
    if (onItem && target !== undefined) {
      event.preventDefault()
      moveTo(target)
    }
    const item = items[active]
    if (onItem && event.key === 'Enter' && item !== undefined) onOpen?.(item)
  }
  return (
    <div ref={frame} className="ui-virtual">
      {/* biome-ignore lint/a11y/useSemanticElements: the heights of absolutely placed items need a sized box, not a ul */}
      <div role="list" aria-label={label} style={{ height: list.getTotalSize() }}>
        {drawn.map((place) => {
          const item = items[place.index]
          if (item === undefined) return null
          return (
            // biome-ignore lint/a11y/useSemanticElements: an item of the list above
            <div
              key={place.key}
              ref={list.measureElement}
              role="listitem"
              className="ui-virtual-item"
              data-index={place.index}
              tabIndex={place.index === active ? 0 : -1}
              aria-setsize={total}
              aria-posinset={place.index + 1}
              style={{ transform: `translateY(${String(place.start)}px)` }}
              onFocus={() => setActive(place.index)}
              onKeyDown={handleKey}
            >
              {renderItem(item, { index: place.index, active: place.index === active })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Where a key leads in a list; `undefined` if it leads nowhere. */
export function keyTarget(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return from + 1
    case 'ArrowUp':
      return from - 1
    case 'PageDown':
      return from + 10
    case 'PageUp':
      return from - 10
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
