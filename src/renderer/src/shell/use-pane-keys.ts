import { useEffect } from 'react'
import { nextPane } from './panes.ts'

/**
 * F6 and Shift+F6 walk through the panes (`data-pane`), back to where each was left.
 * While messages are shown, F6 belongs to them first, as Base UI has it.
 */
export function usePaneKeys(): void {
  useEffect(() => {
    const lastIn = new Map<Element, HTMLElement>()
    function remember(event: FocusEvent): void {
      const { target } = event
      if (!(target instanceof HTMLElement)) return
      const pane = target.closest('[data-pane]')
      if (pane !== null) lastIn.set(pane, target)
    }
    function walk(event: KeyboardEvent): void {
      const messagesWait = document.querySelector('.ui-toast') !== null
      const inDialog = document.activeElement?.closest('[role=dialog], [role=alertdialog]') != null
      if (event.key !== 'F6' || event.defaultPrevented || messagesWait || inDialog) return
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
        (pane) => pane.offsetParent !== null,
      )
      const current = panes.findIndex((pane) => pane.contains(document.activeElement))
      const pane = panes[nextPane(panes.length, current, event.shiftKey)]
      if (pane === undefined) return
      event.preventDefault()
      const last = lastIn.get(pane)
      const target = last?.isConnected === true && last !== document.body ? last : pane
      target.focus()
    }
    document.addEventListener('focusin', remember)
    window.addEventListener('keydown', walk)
    return () => {
      document.removeEventListener('focusin', remember)
      window.removeEventListener('keydown', walk)
    }
  }, [])
}
