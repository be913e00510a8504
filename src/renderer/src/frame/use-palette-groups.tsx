import uFuzzy from '@leeoniya/ufuzzy'
import { useMemo } from 'react'
import type { RepSummary } from '../../../shared/rep/rep.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useAllCommands } from '../commands/commands.ts'
import { formatShortList } from '../format/format-list.ts'
import { hrefOfRecord, kindLabel } from '../record/record-place.ts'
import { repTabs } from '../rep/rep-tabs.ts'
import { SnippetText } from '../search/snippet-text.tsx'
import type { PaletteGroup, PaletteItem } from '../shell/palette.tsx'

const fuzzy = new uFuzzy({ intraMode: 1 })
const shownCommands = 8
const shownHits = 12
const shownRecents = 5

/** A command of the palette; `detail` is a quiet line under the label. */
type PaletteCommand = Command & { readonly detail?: string | undefined }

/** What was run last, the latest first. Kept for this session only, and never written anywhere. */
let recents: readonly string[] = []

function remember(id: string): void {
  recents = [id, ...recents.filter((other) => other !== id)].slice(0, shownRecents)
}

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
    const offered = commands.filter(({ id }) => id !== 'do.palette')
    const everything: readonly PaletteCommand[] = [
      ...repCommands(team, go),
      ...tabCommands(team, go),
      ...offered,
    ]
    const hits = text === '' ? [] : (found.data?.hits ?? [])
    const names = new Map(team.map(({ rep }) => [rep.id, rep.name]))
    const groups: readonly PaletteGroup[] =
      text === ''
        ? emptyGroups(everything, offered)
        : [
            { label: 'Go to and do', items: matching(everything, text).map(itemOf) },
            {
              label: 'Found in your records',
              // A rep of the team stands above already; one who has left is found here.
              items: hits
                .filter(
                  ({ line }) => line.noun !== 'rep' || !team.some(({ rep }) => rep.id === line.recordId),
                )
                .map(({ line, snippet }) => ({
                  id: `hit:${line.noun}:${line.recordId}`,
                  label: line.title === '' ? kindLabel(line.noun, line.kind) : line.title,
                  detail: <SnippetText parts={snippet} />,
                  kind: [
                    kindLabel(line.noun, line.kind),
                    formatShortList(
                      line.repIds.flatMap((id) => names.get(id)?.split(' ')[0] ?? []),
                      1,
                    ),
                  ]
                    .filter((word) => word !== '')
                    .join(' · '),
                })),
            },
          ]
    function run(item: PaletteItem): void {
      const command = everything.find(({ id }) => id === item.id)
      if (command !== undefined) {
        remember(command.id)
        command.run()
        return
      }
      const hit = hits.find(({ line }) => `hit:${line.noun}:${line.recordId}` === item.id)
      if (hit !== undefined) go(hrefOfRecord(hit.line))
    }
    return { groups, run }
  }, [commands, found.data, go, team, text])
}

/** Before a letter is typed: what was run last, what can be done here, and where one can go. */
function emptyGroups(everything: readonly PaletteCommand[], offered: readonly Command[]): PaletteGroup[] {
  const recent = recents.flatMap((id) => everything.find((command) => command.id === id) ?? [])
  const rest = offered.filter(({ id }) => !recents.includes(id))
  return [
    { label: 'Recent', items: recent.map(itemOf) },
    { label: 'On this screen', items: rest.filter(({ group }) => group === 'Here').map(itemOf) },
    { label: 'Do', items: rest.filter(({ group }) => group === 'Do').map(itemOf) },
    { label: 'Go to', items: rest.filter(({ group }) => group === 'Go to').map(itemOf) },
  ]
}

function repCommands(team: readonly RepSummary[], go: (href: string) => void): PaletteCommand[] {
  return team.map(({ rep }) => ({
    id: `rep.${rep.id}`,
    label: rep.name,
    detail: rep.role,
    group: 'Rep' as const,
    keywords: initials(rep.name),
    run: () => go(`#/rep/${rep.id}/brief`),
  }))
}

/** `Alex Rivera, trends`: straight to a view of somebody. */
function tabCommands(team: readonly RepSummary[], go: (href: string) => void): PaletteCommand[] {
  return team.flatMap(({ rep }) =>
    repTabs.slice(1).map(({ key, label }) => ({
      id: `rep.${rep.id}.${key}`,
      label: `${rep.name}, ${label.toLowerCase()}`,
      group: 'Rep' as const,
      run: () => go(`#/rep/${rep.id}/${key}`),
    })),
  )
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
}

/**
 * The best matches, always in the same order for the same words. The views of a rep come only once a
 * second word is typed: one word that fits a name means the person.
 */
function matching(commands: readonly PaletteCommand[], text: string): PaletteCommand[] {
  const isOneWord = !/\s/.test(text)
  const offered = isOneWord
    ? commands.filter(({ group, id }) => group !== 'Rep' || id.split('.').length === 2)
    : commands
  const haystack = offered.map((command) => `${command.label} ${command.keywords ?? ''}`)
  const [found, info, order] = fuzzy.search(haystack, text, 1, 1_000)
  if (found === null || found === undefined) return []
  const places = info && order ? order.map((place) => info.idx[place]) : found
  return places
    .flatMap((place) => (place === undefined ? [] : (offered[place] ?? [])))
    .slice(0, shownCommands)
}

function itemOf(command: PaletteCommand): PaletteItem {
  return {
    id: command.id,
    label: command.label,
    detail: command.detail === '' ? undefined : command.detail,
    shortcut: command.shortcut,
    kind: command.group === 'Rep' ? 'rep' : undefined,
  }
}
