import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import {
  isTrackOpen,
  itemsOf,
  type Track,
  type TrackItem,
  type TrackItemKind,
} from '../../../shared/track/track.ts'
import { useCommand } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu } from '../ui/menu.tsx'
import { Pill } from '../ui/pill.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Sparkline } from '../ui/sparkline.tsx'
import { toast } from '../ui/toast.tsx'
import { TrackItemForm } from './track-item-form.tsx'
import { itemWords, outcomePills, outlookWord } from './track-words.ts'

/** The lines of one kind: dated, ticked off with a day, taken out with an undo. */
export function TrackItems(props: {
  readonly track: Track
  readonly kind: TrackItemKind
  readonly today: CalendarDay
}) {
  const { track, kind, today } = props
  const [editing, setEditing] = useState<TrackItem | 'new' | null>(null)
  const words = itemWords[kind]
  const items = itemsOf(track, kind)
  const isOpen = isTrackOpen(track)
  const close = () => setEditing(null)
  return (
    <Card
      title={words.title}
      actions={
        isOpen && editing !== 'new' ? (
          <Button onClick={() => setEditing('new')}>{words.add}</Button>
        ) : undefined
      }
    >
      {items.length === 0 && editing !== 'new' && <p className="ui-muted track-quiet">{words.sentence}</p>}
      {kind === 'outlook' && items.length > 1 && <OutlookTrend items={items} />}
      <Rows label={words.title}>
        {items.map((item) =>
          editing !== null && editing !== 'new' && editing.id === item.id ? (
            <li key={item.id}>
              <TrackItemForm track={track} kind={kind} item={item} today={today} onDone={close} />
            </li>
          ) : (
            <ItemRow
              key={item.id}
              item={item}
              isOpen={isOpen}
              today={today}
              onEdit={() => setEditing(item)}
            />
          ),
        )}
      </Rows>
      {editing === 'new' && (
        <TrackItemForm track={track} kind={kind} item={null} today={today} onDone={close} />
      )}
    </Card>
  )
}

function ItemRow(props: {
  readonly item: TrackItem
  readonly isOpen: boolean
  readonly today: CalendarDay
  readonly onEdit: () => void
}) {
  const { item, isOpen, today, onEdit } = props
  const { locale } = useLocale()
  const words = itemWords[item.kind]
  const change = useCommand('track.changeItem')
  const bringBack = useCommand('track.bringBackItem')
  const remove = useCommand('track.removeItem', {
    onDone: ({ id }) => toast.show({ text: 'Line taken out', undo: () => bringBack.run({ id }) }),
  })
  const day = (on: CalendarDay) => formatDay(on, today, locale)
  const done = item.doneOn === null ? '' : `${words.done?.toLowerCase() ?? 'done'} ${day(item.doneOn)}`
  const isDue = item.kind === 'checkpoint' && item.doneOn === null && item.onDay <= today
  const facts = [
    item.kind === 'checkpoint' && item.doneOn === null ? `planned for ${day(item.onDay)}` : day(item.onDay),
    done,
  ].filter((part) => part !== '')
  const tick = (): void => {
    if (item.kind === 'checkpoint') onEdit()
    else change.run({ id: item.id, changes: { doneOn: item.doneOn === null ? today : null } })
  }
  return (
    <Row
      side={
        <span className="track-row-side">
          {item.outcome !== null && (
            <Pill tone={outcomePills[item.outcome].tone}>{outcomePills[item.outcome].text}</Pill>
          )}
          {isDue && <Pill tone="a">due</Pill>}
          {isOpen && words.done !== undefined && item.doneOn === null && (
            <Button kind="quiet" onClick={tick}>
              {words.done}
            </Button>
          )}
          {isOpen && (
            <Menu
              trigger={<IconButton icon={MoreHorizontal} label={`More for ${item.words}`} plain />}
              items={[
                { id: 'edit', label: 'Change it', onSelect: onEdit },
                ...(item.doneOn !== null && item.kind !== 'checkpoint'
                  ? [{ id: 'undo', label: `Not ${words.done?.toLowerCase() ?? 'done'} yet`, onSelect: tick }]
                  : []),
                { id: 'remove', label: 'Take it out', onSelect: () => remove.run({ id: item.id }) },
              ]}
            />
          )}
        </span>
      }
    >
      <b>
        {item.level === null
          ? item.words
          : `${outlookWord(item.level)}${item.words === '' ? '' : ': '}${item.words}`}
      </b>
      <div className="ui-why">{facts.join(' · ')}</div>
      <Refusal error={change.error ?? remove.error} />
    </Row>
  )
}

function OutlookTrend({ items }: { readonly items: readonly TrackItem[] }) {
  const read = items.filter(({ level }) => level !== null)
  if (read.length < 2) return null
  const [first, last] = [read[0], read.at(-1)]
  return (
    <div className="goal-history">
      <Sparkline
        values={read.map(({ level }) => level)}
        label={`Asked ${read.length} times: ${read.map(({ level }) => outlookWord(level)).join(', ')}`}
      />
      <p className="ui-why">
        Asked {read.length} times, from “{outlookWord(first?.level ?? null)}” to “
        {outlookWord(last?.level ?? null)}”. Their own answers, not a forecast.
      </p>
    </div>
  )
}
