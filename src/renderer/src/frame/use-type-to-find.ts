import { useEffect } from 'react'
import { takesPlainKeys } from '../shell/use-shortcuts.ts'

/** Screens that are lists: what one types there can only be meant as a search. */
const listScreens = ['/today', '/journal', '/promises', '/packets', '/templates', '/trash']

/** Whether typing on this screen looks for what is typed. */
export function isListScreen(path: string): boolean {
  return listScreens.includes(path)
}

/** A press that types a letter or a digit, and nothing else. */
export function typedLetter(press: {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}): string | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined
  return /^[\p{L}\p{N}]$/u.test(press.key) ? press.key : undefined
}

/**
 * Just start typing to find: on a list the first letter opens the search with it. Only where single keys
 * are turned off, for otherwise letters are shortcuts; there `/` opens the search.
 */
export function useTypeToFind(options: {
  readonly path: string
  readonly enabled: boolean
  readonly go: (href: string) => void
}): void {
  const { path, enabled, go } = options
  useEffect(() => {
    if (!enabled || !isListScreen(path)) return
    function find(event: KeyboardEvent): void {
      const letter = typedLetter(event)
      if (letter === undefined || event.defaultPrevented || event.isComposing) return
      if (takesPlainKeys(event.target) || document.querySelector('[role=dialog]') !== null) return
      event.preventDefault()
      go(`#/search?q=${encodeURIComponent(letter)}`)
    }
    window.addEventListener('keydown', find)
    return () => window.removeEventListener('keydown', find)
  }, [enabled, go, path])
}
