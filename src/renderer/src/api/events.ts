import type { QueryClient } from '@tanstack/react-query'
import type { AppEvent } from '../../../shared/events.ts'
import { bridge } from './bridge.ts'
import { createRefresher } from './queries.ts'

type EventName = AppEvent['name']
type EventOf<Name extends EventName> = Extract<AppEvent, { name: Name }>

/** Hears one kind of event until the returned function is called. */
export function onEvent<Name extends EventName>(
  name: Name,
  listener: (event: EventOf<Name>) => void,
): () => void {
  return bridge().on((event) => {
    if (isNamed(event, name)) listener(event)
  })
}

function isNamed<Name extends EventName>(event: AppEvent, name: Name): event is EventOf<Name> {
  return event.name === name
}

/** Saves what one editor has not saved yet. Rejects if it cannot. */
export type SaveDraft = () => Promise<void>

const savers = new Set<SaveDraft>()

/**
 * Registers what must be saved before the app locks; call the returned function when the editor goes.
 * All are run together when a lock is asked for, and there is a second and a half for it.
 */
export function onLockRequested(save: SaveDraft): () => void {
  savers.add(save)
  return () => {
    savers.delete(save)
  }
}

/** Runs every registered saver; resolves to whether one of them failed. */
export async function saveDrafts(): Promise<boolean> {
  const outcomes = await Promise.allSettled([...savers].map((save) => save()))
  return outcomes.some((outcome) => outcome.status === 'rejected')
}

/**
 * Connects the work window to the vault: changes refresh the cache, a lock saves the drafts first.
 * Called once, when the page starts. Returns the function that disconnects.
 */
export function connectEvents(client: QueryClient): () => void {
  const refresh = createRefresher(client)
  const offs = [
    onEvent('noun-changed', ({ nouns }) => refresh(nouns)),
    onEvent('lock-requested', async () => {
      const unsaved = await saveDrafts()
      await bridge().call('desktop.readyToLock', { unsaved })
    }),
    onEvent('preferences-changed', ({ preferences }) => {
      client.setQueryData(['desktop', 'preferences', {}], preferences)
    }),
  ]
  return () => {
    for (const off of offs) off()
  }
}
