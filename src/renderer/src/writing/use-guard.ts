import { useMemo, useRef } from 'react'
import { guardWords } from '../../../shared/writing/guard-words.ts'
import { type Finding, findWords, guardIndex } from '../../../shared/writing/writing-guard.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'

const index = guardIndex(guardWords)
const none: readonly string[] = []

/** The guard as the manager wants it. */
export interface Guard {
  readonly isOn: boolean
  readonly find: (text: string) => readonly Finding[]
  /** Never asks about these words again. Settings bring them back. */
  readonly leaveAlone: (words: string) => void
}

/** What the guard looks for, and how to quiet it. Off until the settings are here. */
export function useGuard(): Guard {
  const { data: settings } = useQueryOf('setting.get', {})
  const change = useCommand('setting.change')
  const unasked = settings?.unaskedWords ?? none
  // A command is a new function each time; the guard must not be: it would be put into the editor again and
  // again, and close every menu there while somebody types.
  const run = useRef(change.run)
  run.current = change.run
  return useMemo(() => {
    const passed = new Set(unasked)
    return {
      isOn: settings?.asksAboutWords ?? false,
      find: (text) => findWords(text, index, passed),
      leaveAlone: (words) => run.current({ unaskedWords: [...new Set([...unasked, words])] }),
    }
  }, [settings?.asksAboutWords, unasked])
}
