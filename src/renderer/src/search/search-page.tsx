import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchHit } from '../../../shared/search/search.ts'
import { useQueryOf } from '../api/queries.ts'
import { plural } from '../format/plural.ts'
import { useCrumbs } from '../frame/place.ts'
import { useReps } from '../journal-entry/use-reps.ts'
import { ListProblem } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { announce } from '../ui/live-region.tsx'
import { Page, PageHeader } from '../ui/page-header.tsx'
import { TextField } from '../ui/text-field.tsx'
import { filterOf, isNarrowed, noNarrowing, type SearchNarrowing } from './narrowing.ts'
import { SearchFilters } from './search-filters.tsx'
import { SearchHits } from './search-hits.tsx'
import { useSearchText } from './use-search-text.ts'
import './search.css'

const firstHits = 20
const mostHits = 100
const noHits: readonly SearchHit[] = []

/** How the search was narrowed last, for coming back within one session. */
let lastNarrowing = noNarrowing

/** Looks through everything as one types: names, titles, texts and tags. */
export function SearchPage() {
  const reps = useReps()
  const { text, setText, keep } = useSearchText()
  const [narrowing, setNarrowing] = useState(lastNarrowing)
  const [limit, setLimit] = useState(firstHits)
  const list = useRef<HTMLUListElement>(null)
  useCrumbs([{ label: 'Search' }])
  useEffect(() => {
    lastNarrowing = narrowing
  }, [narrowing])

  const asked = text.trim()
  const { data, error, refetch } = useQueryOf(
    'search.find',
    { text: asked, filter: filterOf(narrowing), limit },
    { enabled: asked !== '', keepPrevious: true },
  )
  const hits = asked === '' ? noHits : (data?.hits ?? noHits)
  useCountSpoken(asked, data === undefined ? undefined : hits.length, data?.hasMore === true)

  function type(next: string): void {
    setLimit(firstHits)
    setText(next)
  }
  const narrow = useCallback((next: SearchNarrowing): void => {
    setLimit(firstHits)
    setNarrowing(next)
  }, [])
  const firstHit = (): HTMLAnchorElement | null => list.current?.querySelector('a') ?? null
  return (
    <Page>
      <PageHeader title="Search" subtitle="Names, notes, promises, goals, numbers and one-on-ones." />
      <div className="search-box">
        <TextField
          label="Look for"
          hideLabel
          type="search"
          value={text}
          onChange={type}
          placeholder="A name, a word, “a few words as they stand”"
          maxLength={400}
          autoFocus
          onEnter={() => firstHit()?.click()}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            firstHit()?.focus()
          }}
        />
        <SearchFilters narrowing={narrowing} onChange={narrow} reps={reps} />
      </div>
      {error !== null && <ListProblem error={error} onRetry={() => void refetch()} />}
      {asked === '' && (
        <EmptyState
          kind="cleared"
          title="What are you looking for?"
          sentence="Type a few letters. All words must occur; words in quotation marks are looked for as they stand."
        />
      )}
      {asked !== '' && data !== undefined && hits.length === 0 && (
        <NothingFound asked={asked} narrowing={narrowing} onShowAll={() => narrow(noNarrowing)} />
      )}
      {hits.length > 0 && (
        <>
          <p className="ui-why search-count">{countWords(hits.length, data?.hasMore === true)}</p>
          <SearchHits hits={hits} listRef={list} namesOf={reps.namesOf} onLeave={keep} />
          {data?.hasMore === true && limit < mostHits && (
            <Button onClick={() => setLimit(mostHits)}>Show more</Button>
          )}
        </>
      )}
    </Page>
  )
}

function NothingFound(props: {
  readonly asked: string
  readonly narrowing: SearchNarrowing
  readonly onShowAll: () => void
}) {
  const { asked, narrowing, onShowAll } = props
  if (isNarrowed(narrowing)) {
    return (
      <EmptyState
        kind="filtered"
        title={`Nothing here holds “${asked}”`}
        sentence="The search is narrowed. It may be somewhere else."
        action={<Button onClick={onShowAll}>Search everywhere</Button>}
      />
    )
  }
  return (
    <EmptyState
      kind="filtered"
      title={`Nothing holds “${asked}”`}
      sentence="Try fewer letters or another word. What lies in the trash is not searched."
    />
  )
}

function countWords(count: number, hasMore: boolean): string {
  return hasMore ? `the best ${count}, and there are more` : plural(count, 'result')
}

/** Says how many were found, once typing has paused. */
function useCountSpoken(asked: string, count: number | undefined, hasMore: boolean): void {
  useEffect(() => {
    if (asked === '' || count === undefined) return
    const timer = setTimeout(() => announce(count === 0 ? 'Nothing found' : countWords(count, hasMore)), 500)
    return () => clearTimeout(timer)
  }, [asked, count, hasMore])
}
