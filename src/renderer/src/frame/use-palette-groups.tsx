import uFuzzy from '@leeoniya/ufuzzy'
import { useMemo } from 'react'
import type { RepSummary } from '../../../shared/rep/rep.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useAllCommands } from '../commands/commands.ts'
import { hrefOfRecord, kindLabel } from '../record/record-place.ts'
import { SnippetText } from '../search/snippet-text.tsx'
import type { PaletteGroup, PaletteItem } from '../shell/palette.tsx'

const fuzzy = new uFuzzy({ intraMode: 1 })
const shownCommands = 8
const shownHits = 12

/** What the palette lists for a query, and what each item does. */
export function usePaletteGroups(query: string, team: readonly RepSummary[], go: (href: string) => void) {
  const commands = useAllCommands()
  const text = query.trim()
  const found = useQueryOf(
    'search.find',
    { text, limit: shownHits },
    { enabled: text !== '', keepPrevious: true },
  )
  return useMemo(() => {
    const everything = [...repCommands(team, go), ...commands]
    const chosen =
      text === '' ? everything.filter((command) => command.group !== 'Rep') : best(everything, text)
    const hits = text === '' ? [] : (found.data?.hits ?? [])
    const groups: PaletteGroup[] = [
      { label: 'Go to and do', items: chosen.slice(0, shownCommands).map(itemOf) },
      {
        label: 'Found in your records',
        items: hits
          .filter((hit) => hit.line.noun !== 'rep')
          .map((hit) => ({
            id: `hit:${hit.line.noun}:${hit.line.recordId}`,
            label: hit.line.title,
            detail: <SnippetText parts={hit.snippet} />,
            kind: kindLabel(hit.line.noun, hit.line.kind),
          })),
      },
    ]
    function run(item: PaletteItem): void {
      const command = everything.find(({ id }) => id === item.id)
      if (command !== undefined) {
        command.run()
        return
      }
      const hit = hits.find(({ line }) => `hit:${line.noun}:${line.recordId}` === item.id)
      if (hit !== undefined) go(hrefOfRecord(hit.line))
    }
    return { groups, run }
  }, [commands, found.data, go, team, text])
}

function repCommands(team: readonly RepSummary[], go: (href: string) => void): Command[] {
  return team.map(({ rep }) => ({
    id: `rep.${rep.id}`,
    label: rep.name,
    group: 'Rep' as const,
    keywords: initials(rep.name),
    run: () => go(`#/rep/${rep.id}/brief`),
  }))
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
}

/** The best matches, always in the same order for the same words. */
function best(commands: readonly Command[], text: string): Command[] {
  const haystack = commands.map((command) => `${command.label} ${command.keywords ?? ''}`)
  const [found, info, order] = fuzzy.search(haystack, text, 1, 1_000)
  if (found === null || found === undefined) return []
  const places = info && order ? order.map((place) => info.idx[place]) : found
  return places.flatMap((place) => (place === undefined ? [] : (commands[place] ?? [])))
}

function itemOf(command: Command): PaletteItem {
  return {
    id: command.id,
    label: command.label,
    shortcut: command.shortcut,
    kind: command.group === 'Rep' ? 'rep' : undefined,
  }
}
