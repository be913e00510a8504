import { useMemo, useRef } from 'react'
import { type Touch, touches } from '../../../shared/coaching/touch.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { touchWords } from './coaching-words.ts'

/**
 * One key for each kind of touch, `1` to `5`; the same key again takes the mark away. `marked` is what is
 * marked now; undefined where nothing can be.
 */
export function useTouchKeys(marked: Touch | null | undefined, mark: (touch: Touch | null) => void): void {
  const latest = useRef({ marked, mark })
  latest.current = { marked, mark }
  const isOn = marked !== undefined
  useCommands(
    useMemo<readonly Command[]>(
      () =>
        isOn
          ? touches.map((touch, place) => ({
              id: `coaching.touch-${touch}`,
              label: `Mark as: ${touchWords[touch].toLowerCase()}`,
              group: 'Here',
              keywords: 'touch depth coaching ladder',
              shortcut: String(place + 1),
              run: () => {
                const { marked, mark } = latest.current
                mark(marked === touch ? null : touch)
              },
            }))
          : [],
      [isOn],
    ),
  )
}
