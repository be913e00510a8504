import { useEffect } from 'react'
import { sharedValue, useSharedValue } from '../ui/shared-value.ts'

/** Something a manager can do from the palette, from a key, or both. */
export interface Command {
  /** Stable and unique: `go.today`, `journal-entry.quick-note`. */
  readonly id: string
  readonly label: string
  readonly group: 'Go to' | 'Do' | 'Rep' | 'Here'
  /** Words that find it besides the label. */
  readonly keywords?: string
  /** As `Mod+K`, `N`, `Shift+?`; shown beside the label. A single letter never fires inside text. */
  readonly shortcut?: string
  readonly run: () => void
}

let registered: readonly (readonly Command[])[] = []
const all = sharedValue<readonly Command[]>([])

function publish(next: readonly (readonly Command[])[]): void {
  registered = next
  all.set(next.flat())
}

/**
 * Adds commands while they are in force; answers the function that takes them out. A command whose id is
 * there already replaces nothing: two with one id are a mistake and are told apart nowhere, so it throws.
 */
export function registerCommands(commands: readonly Command[]): () => void {
  const ids = new Set(all.now().map((command) => command.id))
  for (const command of commands) {
    if (ids.has(command.id)) throw new Error(`two commands are called ${command.id}`)
    ids.add(command.id)
  }
  publish([...registered, commands])
  return () => publish(registered.filter((group) => group !== commands))
}

/** Commands of a screen, offered while it is shown. Pass a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => registerCommands(commands), [commands])
}

/** Everything that can be done right now, in the order it was registered. */
export function useAllCommands(): readonly Command[] {
  return useSharedValue(all)
}

/** A command by its id, for a button that does the same as the palette. */
export function commandById(id: string): Command | undefined {
  return all.now().find((command) => command.id === id)
}
