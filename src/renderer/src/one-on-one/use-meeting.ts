import { useCallback, useEffect, useRef, useState } from 'react'
import { placedAt } from '../../../shared/kernel/order.ts'
import type { AgendaItem, OneOnOneCard, OneOnOneItem } from '../../../shared/one-on-one/one-on-one.ts'
import type { OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { api } from '../api/client.ts'
import { attempt } from '../record/attempt.ts'
import { announce } from '../ui/live-region.tsx'
import { isMac } from '../ui/platform.ts'
import { toast } from '../ui/toast.tsx'

/** What one does with the agenda of a meeting, and which line is in the middle. */
export interface Meeting {
  readonly current: AgendaItem | undefined
  readonly select: (id: OneOnOneItemId) => void
  readonly tick: (item: OneOnOneItem, isDone: boolean) => void
  /** Ticks the current line and goes on to the next that is open. */
  readonly doneAndNext: () => void
  readonly move: (id: OneOnOneItemId, step: 1 | -1) => void
  /** Puts a line where another stands, for the mouse. */
  readonly moveTo: (id: OneOnOneItemId, target: OneOnOneItemId) => void
  readonly remove: (item: OneOnOneItem) => void
}

/** `visible` is what the page shows of the agenda, in its order. */
export function useMeeting(card: OneOnOneCard, visible: readonly AgendaItem[]): Meeting {
  const [selectedId, setSelectedId] = useState<OneOnOneItemId | null>(
    () => visible.find(({ item }) => item.doneAt === null)?.item.id ?? null,
  )
  const place = Math.max(
    0,
    visible.findIndex(({ item }) => item.id === selectedId),
  )
  const current = visible[place]

  function order(ids: readonly OneOnOneItemId[]): void {
    attempt(() => api.oneOnOne.orderItems({ id: card.oneOnOne.id, itemIds: [...ids] }))
  }
  function move(id: OneOnOneItemId, step: 1 | -1): void {
    const ids = card.agenda.map(({ item }) => item.id)
    const shown = visible.map(({ item }) => item.id)
    const target = shown[shown.indexOf(id) + step]
    if (target !== undefined) order(placedAt(ids, id, target))
  }
  function tick(item: OneOnOneItem, isDone: boolean): void {
    attempt(() => api.oneOnOne.setItemDone({ itemId: item.id, isDone }))
  }
  function doneAndNext(): void {
    if (current === undefined) return
    if (current.item.doneAt === null) tick(current.item, true)
    const rest = [...visible.slice(place + 1), ...visible.slice(0, place)]
    const next = rest.find(({ item }) => item.doneAt === null)
    if (next === undefined) {
      announce('Everything has been talked about')
      return
    }
    setSelectedId(next.item.id)
    announce(`Next: ${next.item.title}`)
  }
  function remove(item: OneOnOneItem): void {
    attempt(async () => {
      await api.oneOnOne.removeItem({ itemId: item.id })
      toast.show({
        text: `Taken out: ${item.title}`,
        undo: () => attempt(() => api.oneOnOne.restoreItem({ itemId: item.id })),
      })
    })
  }
  return {
    current,
    select: useCallback((id) => setSelectedId(id), []),
    tick,
    doneAndNext,
    move,
    moveTo: (id, target) =>
      order(
        placedAt(
          card.agenda.map(({ item }) => item.id),
          id,
          target,
        ),
      ),
    remove,
  }
}

/** The keys of meeting mode that work inside a text too; they are taken before the editor sees them. */
export function useMeetingKeys(keys: {
  readonly doneAndNext: () => void
  readonly move: (step: 1 | -1) => void
}): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const mac = isMac()
    function handle(event: KeyboardEvent): void {
      const act = actOf(event, mac, latest.current)
      if (act === undefined || hasOwnKeys(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    window.addEventListener('keydown', handle, true)
    return () => window.removeEventListener('keydown', handle, true)
  }, [])
}

function actOf(
  event: KeyboardEvent,
  mac: boolean,
  keys: { readonly doneAndNext: () => void; readonly move: (step: 1 | -1) => void },
): (() => void) | undefined {
  const mod = mac ? event.metaKey : event.ctrlKey
  if (event.key === 'Enter' && mod && !event.altKey && !event.shiftKey) return keys.doneAndNext
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined
  if (event.key === 'ArrowUp') return () => keys.move(-1)
  return event.key === 'ArrowDown' ? () => keys.move(1) : undefined
}

/** Forms and what stands over the page keep Mod+Enter and Alt+arrows to themselves. */
function hasOwnKeys(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('form, [role=dialog], [role=menu], [role=listbox]') !== null
  )
}
