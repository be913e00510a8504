import type { MenuItem } from './menu-items.ts'

/** What the open menu shows. */
export interface OpenMenu {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly activeIndex: number
  /** Where the typed sign stands on the screen. */
  readonly place: () => DOMRect | null
}

interface MenuSource {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly place: () => DOMRect | null
  readonly choose: (index: number) => void
}

/**
 * The menu that opens while writing. It lives beside React, because the editor's plugins open, fill and
 * steer it from key presses; one component shows it.
 */
export interface WritingMenu {
  readonly subscribe: (listener: () => void) => () => void
  readonly current: () => OpenMenu | undefined
  readonly show: (source: MenuSource) => void
  readonly close: () => void
  /** Takes arrows, Enter and Tab while open; says whether the key was taken. */
  readonly takeKey: (key: string) => boolean
  readonly choose: (index: number) => void
  readonly pointAt: (index: number) => void
}

/** A closed menu. */
export function createWritingMenu(): WritingMenu {
  const listeners = new Set<() => void>()
  let open: OpenMenu | undefined
  let chooseItem: (index: number) => void = () => undefined

  const set = (next: OpenMenu | undefined): void => {
    open = next
    for (const listener of listeners) listener()
  }
  const pointAt = (index: number): void => {
    if (open !== undefined && index !== open.activeIndex) set({ ...open, activeIndex: index })
  }
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current: () => open,
    show: ({ label, items, place, choose }) => {
      chooseItem = choose
      const isSame = open?.items.map(({ id }) => id).join() === items.map(({ id }) => id).join()
      set(
        items.length === 0
          ? undefined
          : { label, items, place, activeIndex: isSame ? (open?.activeIndex ?? 0) : 0 },
      )
    },
    close: () => {
      if (open !== undefined) set(undefined)
    },
    takeKey: (key) => {
      if (open === undefined) return false
      const count = open.items.length
      if (key === 'ArrowDown') pointAt((open.activeIndex + 1) % count)
      else if (key === 'ArrowUp') pointAt((open.activeIndex + count - 1) % count)
      else if (key === 'Enter' || key === 'Tab') chooseItem(open.activeIndex)
      else return false
      return true
    },
    choose: (index) => chooseItem(index),
    pointAt,
  }
}
