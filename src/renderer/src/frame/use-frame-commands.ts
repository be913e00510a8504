import { useMemo } from 'react'
import { api } from '../api/client.ts'
import { type Command, useCommands } from '../commands/commands.ts'

/** What the frame itself can do from everywhere. */
export interface FrameActs {
  readonly go: (href: string) => void
  readonly openPalette: () => void
  readonly openNote: () => void
  readonly openShortcuts: () => void
  readonly addRep: () => void
}

/** Registers the places and the acts that exist on every screen. */
export function useFrameCommands(acts: FrameActs): void {
  const commands = useMemo<readonly Command[]>(() => {
    const { go } = acts
    return [
      { id: 'go.today', label: 'Today', group: 'Go to', shortcut: 'G T', run: () => go('#/today') },
      { id: 'go.journal', label: 'Journal', group: 'Go to', shortcut: 'G J', run: () => go('#/journal') },
      { id: 'go.promises', label: 'Promises', group: 'Go to', shortcut: 'G P', run: () => go('#/promises') },
      {
        id: 'go.skills',
        label: 'Skills',
        group: 'Go to',
        keywords: 'matrix levels scorecard forms coaching plan',
        shortcut: 'G K',
        run: () => go('#/skills'),
      },
      {
        id: 'go.numbers',
        label: 'Numbers',
        group: 'Go to',
        keywords: 'metrics readings import csv trends targets',
        shortcut: 'G N',
        run: () => go('#/numbers'),
      },
      {
        id: 'go.packets',
        label: 'Packets',
        group: 'Go to',
        keywords: 'review pdf export',
        shortcut: 'G R',
        run: () => go('#/packets'),
      },
      {
        id: 'go.templates',
        label: 'Templates',
        group: 'Go to',
        shortcut: 'G M',
        run: () => go('#/templates'),
      },
      {
        id: 'go.insights',
        label: 'Rules',
        group: 'Go to',
        keywords: 'nudges reasons insights thresholds tune worth raising',
        run: () => go('#/insights'),
      },
      {
        id: 'go.questions',
        label: 'Questions',
        group: 'Go to',
        keywords: 'question bank ask rhythm due',
        run: () => go('#/questions'),
      },
      {
        id: 'go.week',
        label: 'My week',
        group: 'Go to',
        keywords: 'weekly review mirror ten minutes about me cadence praise slipped',
        shortcut: 'G W',
        run: () => go('#/week'),
      },
      {
        id: 'go.wins',
        label: 'Wins',
        group: 'Go to',
        keywords: 'library what worked learned taught buddies',
        run: () => go('#/wins'),
      },
      {
        id: 'go.time',
        label: 'Time map',
        group: 'Go to',
        keywords: 'minutes share split pareto coaching time who gets',
        run: () => go('#/time'),
      },
      {
        id: 'go.search',
        label: 'Search',
        group: 'Go to',
        keywords: 'find look everywhere',
        shortcut: '/',
        run: () => go('#/search'),
      },
      {
        id: 'go.trash',
        label: 'Trash',
        group: 'Go to',
        keywords: 'deleted restore',
        run: () => go('#/trash'),
      },
      {
        id: 'go.settings',
        label: 'Settings',
        group: 'Go to',
        keywords: 'preferences theme dark passphrase currency lock',
        shortcut: 'Mod+,',
        run: () => go('#/settings'),
      },
      {
        id: 'go.help',
        label: 'Help',
        group: 'Go to',
        keywords: 'privacy security protected recovery files keyboard',
        shortcut: 'F1',
        run: () => go('#/help'),
      },
      {
        id: 'do.note',
        label: 'Write a note',
        group: 'Do',
        keywords: 'quick journal observation',
        shortcut: 'N',
        run: acts.openNote,
      },
      { id: 'do.add-rep', label: 'Add a rep', group: 'Do', keywords: 'person team new', run: acts.addRep },
      {
        id: 'do.shortcuts',
        label: 'Keyboard shortcuts',
        group: 'Do',
        keywords: 'help keys',
        shortcut: '?',
        run: acts.openShortcuts,
      },
      {
        id: 'do.lock',
        label: 'Lock',
        group: 'Do',
        keywords: 'close hide',
        shortcut: 'Mod+L',
        run: () => void api.desktop.lock({}),
      },
      {
        id: 'do.palette',
        label: 'Search or do anything',
        group: 'Do',
        shortcut: 'Mod+K',
        run: acts.openPalette,
      },
    ]
  }, [acts])
  useCommands(commands)
}
