import { existsSync } from 'node:fs'
import * as z from 'zod/mini'
import type { PreferenceChanges } from '../../shared/desktop/desktop.contract.ts'
import { defaultPreferences, Preferences } from '../../shared/desktop/preferences.ts'
import { logEvent } from './log.ts'
import { readSmallJson, setAside, writeSmallJson } from './small-file.ts'

/** What the manager chose about this machine, kept in one small file outside the vault. */
export interface PreferenceStore {
  readonly current: () => Preferences
  /** Whether the file could not be read at this start, was set aside, and the defaults hold instead. */
  readonly wasReset: boolean
  /** Saves the changes and tells whoever listens. A full disk costs the saving, not the change. */
  readonly change: (changes: PreferenceChanges) => Preferences
  readonly onChange: (listener: (preferences: Preferences) => void) => void
}

/**
 * Opens the preferences of a file. A file that does not fit is set aside and the defaults hold;
 * fields added by a later version of the app are not an error worth losing the others for.
 */
export function openPreferences(file: string): PreferenceStore {
  const loaded = load(file)
  let preferences = loaded ?? defaultPreferences
  const listeners: ((preferences: Preferences) => void)[] = []
  return {
    current: () => preferences,
    wasReset: loaded === undefined,
    change: (changes) => {
      preferences = Preferences.parse({ ...preferences, ...withoutUndefined(changes) })
      try {
        writeSmallJson(file, preferences)
      } catch {
        logEvent('preferences-not-saved')
      }
      for (const listener of listeners) listener(preferences)
      return preferences
    },
    onChange: (listener) => {
      listeners.push(listener)
    },
  }
}

/** What the file holds; the defaults if there is none; undefined if it had to be set aside. */
function load(file: string): Preferences | undefined {
  if (!existsSync(file)) return defaultPreferences
  const content = readSmallJson(file)
  if (content === undefined) return undefined
  const known = z.safeParse(z.looseObject({}), content)
  const whole = known.success ? z.safeParse(Preferences, pickKnown(known.data)) : known
  if (whole.success) return Preferences.parse(whole.data)
  logEvent('preferences-unreadable')
  setAside(file)
  return undefined
}

/** The fields this version knows, with defaults for those the file does not have. */
function pickKnown(content: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(defaultPreferences)
  return Object.fromEntries(
    entries.map(([key, value]) => [key, Object.hasOwn(content, key) ? content[key] : value]),
  )
}

function withoutUndefined(changes: PreferenceChanges): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}
