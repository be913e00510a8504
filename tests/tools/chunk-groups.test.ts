import { describe, expect, it } from 'vitest'
import { chunkGroups } from '../../tools/build/chunk-groups.ts'

/** What each module imports, at once and later. */
const imports: Readonly<
  Record<string, { readonly now: readonly string[]; readonly later?: readonly string[] }>
> = {
  '/pages/main.tsx': { now: ['/pages/routes.tsx', '/pages/ui/button.tsx', '/pages/api/appearance.ts'] },
  '/pages/routes.tsx': { now: [], later: ['/pages/today.tsx'] },
  '/pages/today.tsx': { now: ['/pages/ui/button.tsx'] },
  '/pages/ui/button.tsx': { now: [] },
  '/pages/api/appearance.ts': { now: [] },
  '/pages/vault/lock.ts': { now: ['/pages/api/appearance.ts'], later: ['/pages/vault/show-lock-page.tsx'] },
  '/pages/vault/show-lock-page.tsx': { now: ['/pages/ui/button.tsx'] },
}
const graph = {
  getModuleInfo: (id: string) => ({
    importedIds: imports[id]?.now ?? [],
    dynamicallyImportedIds: imports[id]?.later ?? [],
  }),
}

/** The chunk a module goes into; null where the bundler decides. */
function chunkOf(id: string): string | null {
  const inOrder = chunkGroups('/pages').toSorted((a, b) => b.priority - a.priority)
  for (const { name } of inOrder) {
    const chunk = name(id, graph)
    if (chunk !== null) return chunk
  }
  return null
}

describe('the files of the pages', () => {
  it('leave the page that starts the work alone, so that nobody starts it by fetching something else', () => {
    expect(chunkOf('/pages/main.tsx')).toBeNull()
  })

  it('keep what the lock window needs, at once or later, apart from the rest of the work window', () => {
    expect(chunkOf('/pages/api/appearance.ts')).toBe('both-windows')
    expect(chunkOf('/pages/ui/button.tsx')).toBe('kit')
    expect(chunkOf('/pages/routes.tsx')).toBe('shell')
    expect(chunkOf('/pages/today.tsx')).toBeNull()
  })
})
