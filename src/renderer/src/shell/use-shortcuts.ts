import { useEffect, useRef } from 'react'
import { isMac } from '../ui/platform.ts'
import { isSingleKey, matchStroke, strokeOf } from './shortcuts.ts'

/** Keys to acts, such as `{ 'Mod+K': openPalette, 'G T': goToday }`. */
export type ShortcutMap = Readonly<Record<string, () => void>>

const sequenceMs = 1_200

/**
 * Binds keys while the component stands. Plain keys rest while text is typed, inside menus and
 * dialogs, and altogether when `singleKeys` is off. A press someone else has handled is left alone.
 */
export function useShortcuts(
  map: ShortcutMap,
  options: { readonly enabled?: boolean | undefined; readonly singleKeys?: boolean | undefined } = {},
): void {
  const { enabled = true, singleKeys = true } = options
  const current = useRef(map)
  current.current = map
  useEffect(() => {
    if (!enabled) return
    const mac = isMac()
    let begun = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    function handle(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const stroke = strokeOf(event, mac)
      if (stroke === undefined) return
      const plainAllowed = singleKeys && !takesPlainKeys(event.target)
      const bound = Object.keys(current.current).filter((keys) => plainAllowed || !isSingleKey(keys))
      const match = matchStroke(bound, begun, stroke)
      clearTimeout(timer)
      begun = match.kind === 'begun' ? match.strokes : ''
      if (begun !== '') timer = setTimeout(() => (begun = ''), sequenceMs)
      if (match.kind === 'run') {
        event.preventDefault()
        current.current[match.keys]?.()
      }
    }
    window.addEventListener('keydown', handle)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', handle)
    }
  }, [enabled, singleKeys])
}

/** Whether plain keys mean something else where the press happened: text, lists, menus, dialogs. */
export function takesPlainKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  const selector =
    'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [role=textbox], [role=combobox], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]'
  return target.closest(selector) !== null
}
