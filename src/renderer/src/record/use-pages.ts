import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { RecordCursor } from '../../../shared/record/record.ts'
import type { ApiError } from '../api/client.ts'

interface PageOf<Line> {
  readonly lines: readonly Line[]
  readonly next: RecordCursor | null
}

export interface Pages<Line> {
  /** Everything fetched so far; empty while the first page is on its way (then `isLoading`). */
  readonly lines: readonly Line[]
  readonly isLoading: boolean
  readonly hasMore: boolean
  /** Fetches the next page, unless one is on its way already. */
  readonly fetchMore: () => void
  readonly error: ApiError | null
  readonly retry: () => void
}

/**
 * A list that is read page by page. `question` begins with the noun (`['journalEntry', 'list', filter]`), so
 * that a change of the noun asks again; while a new filter is answered the old list shows.
 */
export function usePages<Line>(
  question: readonly unknown[],
  fetchPage: (after: RecordCursor | undefined) => Promise<PageOf<Line>>,
): Pages<Line> {
  const pages = useInfiniteQuery<
    PageOf<Line>,
    ApiError,
    readonly Line[],
    readonly unknown[],
    RecordCursor | null
  >({
    queryKey: [...question, 'pages'],
    queryFn: ({ pageParam }) => fetchPage(pageParam ?? undefined),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    select: (data) => data.pages.flatMap((page) => page.lines),
  })
  return {
    lines: pages.data ?? [],
    isLoading: pages.data === undefined && pages.error === null,
    hasMore: pages.hasNextPage,
    fetchMore: () => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
    },
    error: pages.error,
    retry: () => void pages.refetch(),
  }
}
