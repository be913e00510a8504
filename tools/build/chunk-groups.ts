import { join } from 'node:path'

/** What the bundler tells of a module: what it needs at once. */
interface Graph {
  getModuleInfo(
    id: string,
  ): { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null
}

/** A rule of the bundler: modules that get a name go into the chunk of that name. */
export interface ChunkGroup {
  readonly name: (id: string, graph: Graph) => string | null
  readonly priority: number
}

/**
 * How the pages are cut. All that the work window needs for its first list is a few files, so that unlocking
 * waits for little; React stands apart, because the seldom pages of the lock window need it without the rest,
 * and so does what else they share with the work window. The page that starts the work is in none of them:
 * whoever fetches a file runs all that is in it, and the lock window must not start the work. What is fetched
 * later is cut as the bundler likes.
 */
export function chunkGroups(pages: string): ChunkGroup[] {
  const start = join(pages, 'main.tsx')
  const lock = join(pages, 'vault/lock.ts')
  const isShell = among((graph) => closureOf(start, graph, 'at-once'))
  const isLock = among((graph) => closureOf(lock, graph, 'at-once'))
  const isLockLater = among((graph) => closureOf(lock, graph, 'ever'))
  return [
    {
      name: (id) => (/\/node_modules\/(?:react|react-dom|scheduler)\//.test(id) ? 'react' : null),
      priority: 4,
    },
    { name: (id, graph) => (isShell(id, graph) && isLock(id, graph) ? 'both-windows' : null), priority: 5 },
    { name: (id, graph) => (isShell(id, graph) && isLockLater(id, graph) ? 'kit' : null), priority: 3 },
    { name: (id, graph) => (isShell(id, graph) && id !== start ? 'shell' : null), priority: 2 },
    { name: (id) => (/\/shared\/rich-text\//.test(id) ? 'rich-text' : null), priority: 1 },
  ]
}

/** Whether a module belongs to a set that is worked out once. */
function among(find: (graph: Graph) => ReadonlySet<string>): (id: string, graph: Graph) => boolean {
  let found: ReadonlySet<string> | undefined
  return (id, graph) => {
    found ??= find(graph)
    return found.has(id)
  }
}

/** What is loaded with an entry: at once, or also by what is imported later. */
function closureOf(entry: string, graph: Graph, when: 'at-once' | 'ever'): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [entry]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    const info = graph.getModuleInfo(id)
    waiting.push(...(info?.importedIds ?? []))
    if (when === 'ever') waiting.push(...(info?.dynamicallyImportedIds ?? []))
  }
  return found
}
