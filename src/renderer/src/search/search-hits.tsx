import { type KeyboardEvent, memo, type RefObject } from 'react'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { SearchHit } from '../../../shared/search/search.ts'
import { formatDay } from '../format/format-day.ts'
import { formatShortList } from '../format/format-list.ts'
import { useToday } from '../format/use-today.ts'
import { hrefOfRecord, kindLabel } from '../record/record-place.ts'
import { AppLink } from '../ui/app-link.tsx'
import { useLocale } from '../ui/locale.ts'
import { keyTarget } from '../ui/virtual-list.tsx'
import { SnippetText } from './snippet-text.tsx'

/** What was found, the best first. Arrow keys move through it, Enter opens. A letter alone does not draw it anew. */
export const SearchHits = memo(function SearchHits(props: {
  readonly hits: readonly SearchHit[]
  readonly listRef: RefObject<HTMLUListElement | null>
  readonly namesOf: (ids: readonly RepId[]) => string[]
  /** Told just before a hit is opened. */
  readonly onLeave: () => void
}) {
  const { hits, listRef, namesOf, onLeave } = props
  const today = useToday()
  const { locale } = useLocale()
  function move(event: KeyboardEvent<HTMLElement>, place: number): void {
    const links = [...(listRef.current?.querySelectorAll('a') ?? [])]
    const target = keyTarget(event.key, place, links.length)
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (target < 0) document.querySelector<HTMLElement>('.search-box input')?.focus()
    else links[Math.min(target, links.length - 1)]?.focus()
  }
  return (
    <ul ref={listRef} className="search-hits" aria-label="Results" onClickCapture={onLeave}>
      {hits.map(({ line, title, snippet }, place) => {
        const names = line.noun === 'rep' ? [] : namesOf(line.repIds)
        const facts = [
          kindLabel(line.noun, line.kind),
          formatShortList(names),
          line.noun === 'rep' ? '' : formatDay(line.happenedOn, today, locale),
        ]
        return (
          <li key={`${line.noun} ${line.recordId}`}>
            <AppLink
              className="search-hit"
              href={hrefOfRecord(line)}
              onKeyDown={(event) => move(event, place)}
            >
              <span className="search-hit-title">
                {title.length === 0 ? kindLabel(line.noun, line.kind) : <SnippetText parts={title} />}
              </span>
              <span className="search-hit-facts">{facts.filter((fact) => fact !== '').join(' · ')}</span>
              {snippet.length > 0 && (
                <span className="search-hit-snippet">
                  <SnippetText parts={snippet} />
                </span>
              )}
            </AppLink>
          </li>
        )
      })}
    </ul>
  )
})
