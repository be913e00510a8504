import { Ellipsis } from 'lucide-react'
import type { TrashableNoun } from '../../../shared/record/record.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { Pill } from '../ui/pill.tsx'
import { attempt } from './attempt.ts'
import { useTrash } from './use-trash.ts'

/** Whether a thing is the manager's own, or came with the app and was changed or not. */
export type Origin = 'own' | 'changed' | 'shipped'

/** `all` are those that come with the app, `isAsShipped` whether one still says what it said then. */
export function originOf<
  Item extends { readonly shippedKey: string | null },
  Shipped extends { readonly key: string },
>(item: Item, all: readonly Shipped[], isAsShipped: (item: Item, shipped: Shipped) => boolean): Origin {
  if (item.shippedKey === null) return 'own'
  const shipped = all.find(({ key }) => key === item.shippedKey)
  return shipped === undefined || isAsShipped(item, shipped) ? 'shipped' : 'changed'
}

/** Said of what differs from what came with the app. */
export function OriginPill({ origin }: { readonly origin: Origin }) {
  if (origin === 'own') return <Pill tone="s">yours</Pill>
  return origin === 'changed' ? <Pill tone="n">changed</Pill> : null
}

/** Copies a thing, gives it back the words it came with, or throws it away. */
export function OriginMenu(props: {
  readonly noun: TrashableNoun
  readonly item: { readonly id: string; readonly name: string }
  readonly origin: Origin
  readonly duplicate: () => Promise<unknown>
  readonly restore: () => Promise<unknown>
}) {
  const { noun, item, origin, duplicate, restore } = props
  const { trash } = useTrash()
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} label={`Acts on ${item.name}`} plain />}
      items={[
        { id: 'duplicate', label: 'Duplicate', onSelect: () => attempt(duplicate) },
        {
          id: 'restore',
          label: 'Restore the original',
          disabled: origin !== 'changed',
          onSelect: () => attempt(restore),
        },
        { id: 'line', separator: true },
        { id: 'trash', label: 'Move to trash', onSelect: () => void trash(noun, item.id, item.name) },
      ]}
    />
  )
}
