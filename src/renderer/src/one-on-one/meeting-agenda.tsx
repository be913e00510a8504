import { ChevronLeft, Plus } from 'lucide-react'
import type { DragEvent, KeyboardEvent, ReactNode } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { AgendaItem, OneOnOne } from '../../../shared/one-on-one/one-on-one.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { formatLongDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { SidePane } from '../shell/side-pane.tsx'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useLocale } from '../ui/locale.ts'
import { isMac } from '../ui/platform.ts'
import { MeetingTimer } from './meeting-timer.tsx'
import { dayOf, itemTitle, meetingWords } from './one-on-one-words.ts'
import { TopicForm } from './topic-form.tsx'
import type { Meeting } from './use-meeting.ts'

const dragType = 'application/x-halftime-agenda-item'

/** The left pane: which meeting this is, its clock, the agenda, and the keys. */
export function MeetingAgenda(props: {
  readonly oneOnOne: OneOnOne
  readonly rep: Rep
  readonly items: readonly AgendaItem[]
  readonly meeting: Meeting
  readonly isSafe: boolean
  readonly isAdding: boolean
  readonly onAdding: (isAdding: boolean) => void
  /** What stands over the agenda, if it is another than was planned. */
  readonly note?: ReactNode
}) {
  const { oneOnOne, rep, items, meeting, isSafe, isAdding, onAdding } = props
  const today = useToday()
  const { locale } = useLocale()
  const day = formatLongDay(dayOf(oneOnOne), today, locale).replace(/^\S+ /u, '')
  return (
    <SidePane label="Agenda">
      <AppLink className="meeting-back ui-why" href={`#/rep/${rep.id}/one-on-ones`}>
        <Icon of={ChevronLeft} />
        {meetingWords(oneOnOne)}
      </AppLink>
      <h2 className="meeting-name">
        {firstNameOf(rep.name)}, {day}
      </h2>
      <MeetingTimer oneOnOne={oneOnOne} />
      {props.note}
      <ul className="meeting-agenda" aria-label="Agenda">
        {items.map((entry) => (
          <AgendaLine
            key={entry.item.id}
            entry={entry}
            oneOnOne={oneOnOne}
            meeting={meeting}
            isSafe={isSafe}
          />
        ))}
      </ul>
      {isAdding ? (
        <TopicForm
          oneOnOneId={oneOnOne.id}
          repName={rep.name}
          onAdded={(item) => {
            onAdding(false)
            meeting.select(item.id)
          }}
          onCancel={() => onAdding(false)}
        />
      ) : (
        <div>
          <Button kind="quiet" shortcut="R" icon={<Icon of={Plus} />} onClick={() => onAdding(true)}>
            Raise a topic
          </Button>
        </div>
      )}
      <p className="meeting-keys ui-why" aria-hidden="true">
        <kbd className="ui-kbd">{isMac() ? '⌘↵' : 'Ctrl ↵'}</kbd> done <Kbd shortcut="P" /> promise
        <kbd className="ui-kbd">{isMac() ? '⌥↑↓' : 'Alt ↑↓'}</kbd> move
      </p>
    </SidePane>
  )
}

function AgendaLine(props: {
  readonly entry: AgendaItem
  readonly oneOnOne: OneOnOne
  readonly meeting: Meeting
  readonly isSafe: boolean
}) {
  const { entry, oneOnOne, meeting, isSafe } = props
  const { item, carriedTo } = entry
  const isCurrent = meeting.current?.item.id === item.id
  const title = shownTitle(entry, oneOnOne.focus, isSafe)
  function handleKey(event: KeyboardEvent<HTMLButtonElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const lines = [...document.querySelectorAll<HTMLElement>('[data-agenda]')]
    const next = lines[lines.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)]
    next?.focus()
    next?.click()
  }
  function handleDrop(event: DragEvent<HTMLLIElement>): void {
    event.preventDefault()
    const moved = event.dataTransfer.getData(dragType)
    const dragged = moved === '' ? undefined : props.meeting.current
    if (dragged !== undefined && dragged.item.id === moved) meeting.moveTo(dragged.item.id, item.id)
  }
  return (
    <li
      className={classNames('meeting-line', item.raisedBy === null ? undefined : 'meeting-topic')}
      data-on={isCurrent ? '' : undefined}
      draggable
      onDragStart={(event) => {
        meeting.select(item.id)
        event.dataTransfer.setData(dragType, item.id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(dragType)) event.preventDefault()
      }}
      onDrop={handleDrop}
    >
      <Checkbox
        label={`Talked about: ${title}`}
        hideLabel
        checked={item.doneAt !== null}
        onChange={(isDone) => meeting.tick(item, isDone)}
      />
      <button
        type="button"
        className="meeting-line-title"
        data-agenda=""
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => meeting.select(item.id)}
        onKeyDown={handleKey}
      >
        {title}
        {carriedTo !== null && <span className="ui-why"> went on to {carriedTo.number}</span>}
      </button>
      {item.minutes > 0 && (
        <span className="meeting-minutes ui-num">
          {item.minutes}
          <span className="ui-hidden"> minutes</span>
        </span>
      )}
    </li>
  )
}

/** While the screen is shared, a private point the manager raised keeps its words to itself. */
function shownTitle({ item }: AgendaItem, focus: string, isSafe: boolean): string {
  if (!isSafe) return itemTitle(item, focus)
  return item.raisedBy === 'me' && item.audience === 'only-me' ? 'Private point' : item.title
}
