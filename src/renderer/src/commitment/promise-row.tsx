import { Ellipsis } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import {
  type Commitment,
  type CommitmentLine,
  commitmentStatus,
} from '../../../shared/commitment/commitment.ts'
import { formatWeekday } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { Pill } from '../ui/pill.tsx'
import { historyWords, kindWords, ownerWord, standingWords } from './promise-words.ts'
import type { PromiseAct, PromiseActs } from './use-promise-acts.tsx'
import './promises.css'

/** Keys that act on the promise in focus. */
const keys: Readonly<Record<string, PromiseAct>> = {
  k: 'keep',
  d: 're-date',
  o: 'hand-over',
  w: 're-word',
  x: 'drop',
}

export interface PromiseRowProps {
  readonly line: CommitmentLine
  readonly repName: string
  readonly act: PromiseActs['act']
  /** The rep's name beside the owner, in lists of the whole team. */
  readonly showsRep?: boolean | undefined
}

/** One promise between hairlines: tick it as kept, open its trace, or act on it by key and menu. */
export function PromiseRow({ line, repName, act, showsRep = false }: PromiseRowProps) {
  const { commitment } = line
  const today = useToday()
  const { locale } = useLocale()
  const isOpen = commitment.outcome === null
  const isLate = commitmentStatus(commitment, today) === 'overdue'
  const owner = ownerWord(commitment.owner, repName)
  const whose = showsRep && commitment.owner === 'me' ? `you, for ${firstNameOf(repName)}` : owner
  const history = historyWords(line, repName, today)
  function handleKey(event: KeyboardEvent<HTMLButtonElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      focusNeighbour(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
      return
    }
    const wanted = event.key === 'Delete' ? 'trash' : keys[event.key.toLowerCase()]
    if (wanted === undefined || event.shiftKey) return
    event.preventDefault()
    act(wanted, commitment)
  }
  return (
    <li className="promise-row" data-closed={isOpen ? undefined : ''}>
      <Checkbox
        label={`Kept: ${commitment.words}`}
        hideLabel
        checked={commitment.outcome === 'kept'}
        onChange={() => act('keep', commitment)}
        disabled={commitment.outcome === 'dropped' || commitment.outcome === 'replaced'}
      />
      <button
        type="button"
        className="promise-words"
        data-promise=""
        onClick={() => act('history', commitment)}
        onKeyDown={handleKey}
      >
        {commitment.words}
      </button>
      <span className="promise-side" data-tone={isLate ? 'brick' : undefined}>
        {whose} · {standingWords(commitment, today, locale)}
      </span>
      <Menu
        trigger={
          <IconButton className="promise-menu" icon={Ellipsis} label={`Acts on: ${commitment.words}`} plain />
        }
        items={menuOf(commitment, repName, act)}
      />
      {history !== '' && <span className="ui-why">{history}</span>}
    </li>
  )
}

/** A promise on a card of its own, as drawn under a topic. */
export function PromiseCard({
  commitment,
  repName,
  act,
}: {
  readonly commitment: Commitment
  readonly repName: string
  readonly act: PromiseActs['act']
}) {
  const today = useToday()
  const { locale } = useLocale()
  const { outcome, dueOn, closedOn } = commitment
  return (
    <div className="ui-card promise-card">
      <Pill tone="g">{kindWords[commitment.kind]}</Pill>
      <button type="button" className="promise-words" onClick={() => act('history', commitment)}>
        {commitment.words}
      </button>
      <span className="promise-card-side">
        owner <b>{commitment.owner === 'me' ? 'you' : firstNameOf(repName)}</b>
        {outcome === null && dueOn !== null && (
          <>
            {' '}
            · due <b>{formatWeekday(dueOn, today, locale)}</b>
          </>
        )}
        {outcome !== null && closedOn !== null && ` · ${standingWords(commitment, today, locale)}`}
      </span>
      <Menu
        trigger={<IconButton icon={Ellipsis} label={`Acts on: ${commitment.words}`} plain />}
        items={menuOf(commitment, repName, act)}
      />
    </div>
  )
}

function menuOf(commitment: Commitment, repName: string, act: PromiseActs['act']): readonly MenuItem[] {
  const item = (id: PromiseAct, label: string, shortcut?: string): MenuItem => ({
    id,
    label,
    shortcut,
    onSelect: () => act(id, commitment),
  })
  const other = commitment.owner === 'me' ? `Hand back to ${firstNameOf(repName)}` : 'Take it over'
  const open: readonly MenuItem[] = [
    item('keep', 'Kept', 'K'),
    item('re-date', 'Re-date', 'D'),
    item('hand-over', other, 'O'),
    item('re-word', 'Re-word', 'W'),
    item('replace', 'Replace'),
    item('drop', 'Drop', 'X'),
  ]
  return [
    ...(commitment.outcome === null ? open : [item('reopen', 'Open again')]),
    { id: 'line', separator: true },
    item('share', commitment.audience === 'only-me' ? 'Make it shareable' : 'Keep it to yourself'),
    item('history', 'What happened to it'),
    item('trash', 'Move to trash', 'Delete'),
  ]
}

/** The promise above or below, in whatever list it stands. */
function focusNeighbour(from: HTMLElement, step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-promise]')]
  all[all.indexOf(from) + step]?.focus()
}
