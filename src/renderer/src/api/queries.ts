import {
  keepPreviousData,
  notifyManager,
  type Query,
  type QueryClient,
  QueryClient as QueryClientClass,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { AppContract } from '../../../shared/contract.ts'
import {
  type ApiError,
  type CommandMethod,
  callMethod,
  type InputOfMethod,
  type OutputOfMethod,
  type QueryMethod,
} from './client.ts'

export type Noun = keyof AppContract & string

/**
 * The cache over the store. It never goes stale by time and never tries again by itself: the store is
 * on this machine and says when something changed. Being offline is nothing special.
 */
export function createQueryClient(): QueryClient {
  // An answer is shown in the frame it came in. A timer, which is the custom, may let that frame go by.
  notifyManager.setScheduler(queueMicrotask)
  return new QueryClientClass({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Keys begin with the noun, so that a change of the noun reaches every question about it. */
export function keyOf<Name extends QueryMethod>(method: Name, input: InputOfMethod<Name>) {
  const [noun = '', verb = ''] = method.split('.')
  return [noun, verb, input] as const
}

/** One question with its key, for `useQuery`, `useQueries` and prefetching. */
export function queryOf<Name extends QueryMethod>(method: Name, input: InputOfMethod<Name>) {
  return queryOptions<OutputOfMethod<Name>, ApiError>({
    queryKey: keyOf(method, input),
    queryFn: () => callMethod(method, input),
  })
}

/** Asks a question and keeps its answer current. While a new input is answered the old answer shows. */
export function useQueryOf<Name extends QueryMethod>(
  method: Name,
  input: InputOfMethod<Name>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
) {
  const { enabled = true, keepPrevious = false } = options
  return useQuery({
    ...queryOf(method, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

/** A command as a component uses it. */
export interface Command<Name extends CommandMethod> {
  /** Runs it; the outcome arrives in the callbacks and in `error`. For buttons. */
  readonly run: (input: InputOfMethod<Name>) => void
  /** Runs it and hands back the answer. @throws ApiError */
  readonly runAsync: (input: InputOfMethod<Name>) => Promise<OutputOfMethod<Name>>
  readonly isRunning: boolean
  readonly error: ApiError | null
  readonly reset: () => void
}

/** A command and how it stands. What it changed is asked for again by the event that follows it. */
export function useCommand<Name extends CommandMethod>(
  method: Name,
  then: {
    readonly onDone?: (output: OutputOfMethod<Name>, input: InputOfMethod<Name>) => void
    readonly onError?: (error: ApiError, input: InputOfMethod<Name>) => void
  } = {},
): Command<Name> {
  const mutation = useMutation<OutputOfMethod<Name>, ApiError, InputOfMethod<Name>>({
    mutationFn: (input) => callMethod(method, input),
    onSuccess: (output, input) => then.onDone?.(output, input),
    onError: (error, input) => then.onError?.(error, input),
  })
  return {
    run: (input) => mutation.mutate(input),
    runAsync: (input) => mutation.mutateAsync(input),
    isRunning: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  }
}

/** Starts a question before its page is opened; its failure is the page's to show. */
export function usePrefetch() {
  const client = useQueryClient()
  return <Name extends QueryMethod>(method: Name, input: InputOfMethod<Name>): void => {
    void client.prefetchQuery(queryOf(method, input))
  }
}

/** How long the store must be quiet before answers about other nouns are asked again. */
export const quietMs = 250

/** Nouns whose answers do not come from the store. */
const apart: ReadonlySet<unknown> = new Set(['desktop', 'vault'])

/**
 * Keeps the cache true after changes. Answers about the changed nouns are asked again at once. All
 * others follow when it has been quiet for a moment: many are put together from several nouns, and a
 * list of who reads what would one day be wrong. Only what is on screen is really asked.
 */
export function createRefresher(client: QueryClient): (nouns: readonly string[]) => void {
  let later: ReturnType<typeof setTimeout> | undefined
  return (nouns) => {
    askAgain(client, ({ queryKey }) => nouns.some((noun) => noun === queryKey[0]))
    clearTimeout(later)
    later = setTimeout(() => {
      askAgain(client, ({ queryKey }) => !apart.has(queryKey[0]))
    }, quietMs)
  }
}

/**
 * Asks again. A question still waiting for its first answer was asked before the change and may bring
 * what was true then; the cache would let it stand, so it is cancelled before it is asked again.
 */
function askAgain(client: QueryClient, isTouched: (query: Query) => boolean): void {
  const waiting = new Set(
    client
      .getQueryCache()
      .findAll({ fetchStatus: 'fetching', predicate: isTouched })
      .filter(({ state }) => state.data === undefined),
  )
  void client.invalidateQueries({ predicate: (query) => isTouched(query) && !waiting.has(query) })
  if (waiting.size === 0) return
  const predicate = (query: Query): boolean => waiting.has(query)
  void client.cancelQueries({ predicate }).then(() => client.invalidateQueries({ predicate }))
}
