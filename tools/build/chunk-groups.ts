import { join } from 'node:path'

/** What the bundler tells of a module: what it needs at once. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** A rule of the bundler: modules that get a name go into the chunk of that name. */
export interface ChunkGroup {
  readonly name: (id: string, graph: Graph) => string | null
  readonly priority: number
}

/**
 * How the pages are cut. All that the work window needs for its first list is one file, so that unlocking
 * waits for one thing; React stands apart, because the seldom pages of the lock window need it without the
 * rest. What is fetched later is cut as the bundler likes.
 */
export function chunkGroups(pages: string): ChunkGroup[] {
  const isShell = startsWith(join(pages, 'main.tsx'))
  const isLock = startsWith(join(pages, 'vault/lock.ts'))
  return [
    {
      name: (id) => (/\/node_modules\/(?:react|react-dom|scheduler)\//.test(id) ? 'react' : null),
      priority: 3,
    },
    { name: (id, graph) => (isShell(id, graph) && !isLock(id, graph) ? 'shell' : null), priority: 2 },
    { name: (id, graph) => (isShell(id, graph) && isLock(id, graph) ? 'both-windows' : null), priority: 4 },
    { name: (id) => (/\/shared\/rich-text\//.test(id) ? 'rich-text' : null), priority: 1 },
  ]
}

/** Whether a module is loaded with an entry, before anything that is imported later. */
function startsWith(entry: string): (id: string, graph: Graph) => boolean {
  let found: ReadonlySet<string> | undefined
  return (id, graph) => {
    found ??= closureOf(entry, graph)
    return found.has(id)
  }
}

function closureOf(entry: string, graph: Graph): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [entry]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}
