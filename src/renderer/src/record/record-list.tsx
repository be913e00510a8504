import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { AppLink } from '../ui/app-link.tsx'
import { keyTarget } from '../ui/virtual-list.tsx'
import './record.css'

export interface RecordListProps<Line> {
  readonly label: string
  readonly lines: readonly Line[]
  readonly keyOf: (line: Line) => string
  readonly hrefOf: (line: Line) => string
  /** The heading a line stands under; drawn where it differs from that of the line before. */
  readonly headingOf: (line: Line) => string
  readonly renderLine: (line: Line) => ReactNode
  readonly hasMore: boolean
  readonly fetchMore: () => void
}

/**
 * A long list of links in the page's own scroll, of which only the visible part is drawn. Up, Down, Home,
 * End and the Page keys move through it, Enter opens.
 */
export function RecordList<Line>(props: RecordListProps<Line>) {
  const { label, lines, keyOf, hrefOf, headingOf, renderLine, hasMore, fetchMore } = props
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [margin, setMargin] = useState(0)
  const list = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scrollerOf(frame.current),
    estimateSize: () => 72,
    getItemKey: (index) => {
      const line = lines[index]
      return line === undefined ? index : keyOf(line)
    },
    overscan: 10,
    scrollMargin: margin,
  })
  // What stands above the list may change its height with every answer, so the place is measured anew.
  useLayoutEffect(() => {
    const scroller = scrollerOf(frame.current)
    if (frame.current === null || scroller === null) return
    const top = frame.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    const next = Math.round(top + scroller.scrollTop)
    if (next !== margin) setMargin(next)
  })
  const drawn = list.getVirtualItems()
  const endIsNear = hasMore && (drawn.at(-1)?.index ?? -1) >= lines.length - 15
  const more = useRef(fetchMore)
  more.current = fetchMore
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that leaves the end in sight asks again
  useEffect(() => {
    if (endIsNear) more.current()
  }, [endIsNear, lines.length])

  function handleKey(event: KeyboardEvent<HTMLElement>) {
    const target = keyTarget(event.key, active, lines.length)
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = Math.min(lines.length - 1, Math.max(0, target))
    setActive(next)
    list.scrollToIndex(next, { align: 'auto' })
    // The line may be drawn only after the scroll.
    requestAnimationFrame(() => {
      frame.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus()
    })
  }
  const entry = Math.min(active, lines.length - 1)
  return (
    <div ref={frame} className="record-list" style={{ height: list.getTotalSize() }}>
      {/* biome-ignore lint/a11y/useSemanticElements: absolutely placed lines need a sized box, not a ul */}
      <div role="list" aria-label={label}>
        {drawn.map((place) => {
          const line = lines[place.index]
          if (line === undefined) return null
          const before = lines[place.index - 1]
          const heading = headingOf(line)
          const isFirst = before === undefined || headingOf(before) !== heading
          return (
            // biome-ignore lint/a11y/useSemanticElements: a line of the list above
            <div
              key={place.key}
              ref={list.measureElement}
              role="listitem"
              className="record-list-item"
              data-index={place.index}
              data-first={isFirst ? '' : undefined}
              aria-setsize={hasMore ? -1 : lines.length}
              aria-posinset={place.index + 1}
              style={{ transform: `translateY(${place.start - margin}px)` }}
            >
              {isFirst && <h2 className="record-list-heading">{heading}</h2>}
              <AppLink
                href={hrefOf(line)}
                className="record-list-line"
                tabIndex={place.index === entry ? 0 : -1}
                onFocus={() => setActive(place.index)}
                onKeyDown={handleKey}
              >
                {renderLine(line)}
              </AppLink>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The pane that scrolls around an element. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>('.shell-page') ?? null
}
