import { Ellipsis, Eye, EyeOff, Lock, UsersRound } from 'lucide-react'
import { useContext, useState } from 'react'
import {
  type AgendaItem,
  isOpen,
  type OneOnOne,
  type OneOnOneCard,
} from '../../../shared/one-on-one/one-on-one.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { attempt } from '../record/attempt.ts'
import { useTrash } from '../record/use-trash.ts'
import { VersionPanel } from '../record/version-panel.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import type { SaveProgress } from '../ui/autosave.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { Pill } from '../ui/pill.tsx'
import { SaveState } from '../ui/save-state.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { ChangeTemplateDialog } from './change-template-dialog.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { itemTitle } from './one-on-one-words.ts'
import { type PlanChange, PlanChangeDialog } from './plan-change-dialog.tsx'
import type { Meeting } from './use-meeting.ts'

interface TopProps {
  readonly card: OneOnOneCard
  readonly meeting: Meeting
  readonly isSafe: boolean
  readonly onSafe: (isSafe: boolean) => void
  readonly progress: SaveProgress
  readonly onFinish: () => void
  /** A text was brought back from its versions. */
  readonly onRestored: () => void
}

type Over = 'item' | 'versions' | 'template' | PlanChange | null

/** The strip over the middle: who may read this point, whether all is saved, and the way out. */
export function MeetingTop(props: TopProps) {
  const { card, meeting, isSafe, onSafe, progress, onFinish, onRestored } = props
  const { oneOnOne } = card
  const entry = meeting.current
  const [over, setOver] = useState<Over>(null)
  const close = (): void => setOver(null)
  const isPlan = over === 'move' || over === 'skip' || over === 'excuse'
  return (
    <header className="shell-top meeting-top" data-pane="" tabIndex={-1}>
      {entry !== undefined && !isSafe && <AudienceButton entry={entry} />}
      {isSafe && (
        <Pill tone="s" icon={<Icon of={EyeOff} />}>
          Rep-safe view
        </Pill>
      )}
      {entry !== undefined && !isSafe && <span className="meeting-crumb">{crumbOf(card, entry)}</span>}
      <span className="meeting-top-acts">
        <SaveState progress={progress} />
        {!isSafe && <MoreMenu card={card} meeting={meeting} onOver={setOver} />}
        <Button
          aria-pressed={isSafe}
          onClick={() => onSafe(!isSafe)}
          icon={isSafe ? <Icon of={Eye} /> : undefined}
        >
          {isSafe ? 'Show everything again' : 'Share screen safely'}
        </Button>
        {!isSafe && <MainAct oneOnOne={oneOnOne} onFinish={onFinish} />}
      </span>
      {over === 'item' && entry !== undefined && <ItemDialog item={entry.item} onClose={close} />}
      {entry !== undefined && (
        <VersionPanel
          open={over === 'versions'}
          onOpenChange={close}
          noun="one-on-one"
          recordId={entry.item.id}
          onRestore={(versionId) => {
            close()
            attempt(() => bringBack(entry, versionId).then(onRestored))
          }}
        />
      )}
      {over === 'template' && <ChangeTemplateDialog oneOnOne={oneOnOne} onClose={close} />}
      {isPlan && <PlanChangeDialog what={over} oneOnOne={oneOnOne} onClose={close} />}
    </header>
  )
}

async function bringBack({ item }: AgendaItem, versionId: string): Promise<void> {
  await api.oneOnOne.restoreItemNote({ itemId: item.id, versionId })
}

function AudienceButton({ entry: { item } }: { readonly entry: AgendaItem }) {
  const isShareable = item.audience === 'shareable'
  if (item.isPrivate) {
    return (
      <Pill tone="n" icon={<Icon of={Lock} />}>
        Only me
      </Pill>
    )
  }
  const other = isShareable ? 'only-me' : 'shareable'
  return (
    <Tooltip text={isShareable ? 'Keep it to yourself' : 'Make it shareable'}>
      <button
        type="button"
        className="ui-pill meeting-audience"
        data-tone={isShareable ? 's' : 'n'}
        onClick={() =>
          attempt(() => api.oneOnOne.changeItem({ itemId: item.id, changes: { audience: other } }))
        }
      >
        <Icon of={isShareable ? UsersRound : Lock} />
        {isShareable ? 'Shareable' : 'Only me'}
      </button>
    </Tooltip>
  )
}

/** Where the current point stands: a topic under the section for topics, a section under itself. */
function crumbOf(card: OneOnOneCard, entry: AgendaItem): string {
  if (entry.item.raisedBy === null) return itemTitle(entry.item, card.oneOnOne.focus)
  const section = card.agenda.find(({ item }) => item.raisedBy === null && item.purpose === 'their-topics')
  return section?.item.title ?? 'Topics'
}

function MainAct({ oneOnOne, onFinish }: { readonly oneOnOne: OneOnOne; readonly onFinish: () => void }) {
  const { id, state } = oneOnOne
  if (state === 'running') {
    return (
      <Button kind="primary" onClick={onFinish}>
        Finish
      </Button>
    )
  }
  if (state === 'planned') {
    return (
      <Button kind="primary" onClick={() => attempt(() => api.oneOnOne.start({ id }))}>
        Start
      </Button>
    )
  }
  return state === 'held' ? <Button onClick={onFinish}>Look back</Button> : null
}

function MoreMenu(props: {
  readonly card: OneOnOneCard
  readonly meeting: Meeting
  readonly onOver: (over: Over) => void
}) {
  const { card, meeting, onOver } = props
  const { oneOnOne } = card
  const { id, repId, state, number } = oneOnOne
  const go = useContext(NavigateContext)
  const { trash } = useTrash()
  const templates = useQueryOf('template.list', {}).data ?? []
  const item = meeting.current?.item
  const items: readonly MenuItem[] = [
    ...(item === undefined
      ? []
      : ([
          { id: 'item', label: 'Change this point', onSelect: () => onOver('item') },
          { id: 'versions', label: 'Earlier texts', onSelect: () => onOver('versions') },
          { id: 'up', label: 'Move up', shortcut: 'Alt+ArrowUp', onSelect: () => meeting.move(item.id, -1) },
          {
            id: 'down',
            label: 'Move down',
            shortcut: 'Alt+ArrowDown',
            onSelect: () => meeting.move(item.id, 1),
          },
          { id: 'remove', label: 'Take it out', onSelect: () => meeting.remove(item) },
          { id: 'line', separator: true },
        ] as const)),
    ...(isOpen(state)
      ? ([
          {
            id: 'template',
            label: 'Another template',
            disabled: templates.length === 0,
            onSelect: () => onOver('template'),
          },
          { id: 'move', label: 'Move to another day', onSelect: () => onOver('move') },
          { id: 'skip', label: 'Skip it', onSelect: () => onOver('skip') },
          { id: 'excuse', label: 'Excuse it', onSelect: () => onOver('excuse') },
        ] as const)
      : ([
          { id: 'reopen', label: 'Open again', onSelect: () => attempt(() => api.oneOnOne.reopen({ id })) },
        ] as const)),
    ...(state === 'planned'
      ? ([
          {
            id: 'held',
            label: 'Note as held today',
            onSelect: () => attempt(() => api.oneOnOne.finish({ id })),
          },
        ] as const)
      : []),
    {
      id: 'trash',
      label: 'Move to trash',
      onSelect: () => {
        void trash('one-on-one', id, `One-on-one ${number}`).then((isDone) => {
          if (isDone) go(`#/rep/${repId}/one-on-ones`)
        })
      },
    },
  ]
  return <Menu trigger={<IconButton icon={Ellipsis} label="More acts" plain />} items={items} />
}
