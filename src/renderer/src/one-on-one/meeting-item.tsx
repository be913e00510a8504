import { useMemo, useRef } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { CommitmentLine } from '../../../shared/commitment/commitment.ts'
import type { AgendaItem, OneOnOneCard } from '../../../shared/one-on-one/one-on-one.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { OwnershipGauge } from '../commitment/ownership-gauge.tsx'
import { PromiseForm } from '../commitment/promise-form.tsx'
import { PromiseCard, PromiseRow } from '../commitment/promise-row.tsx'
import { usePromiseActs } from '../commitment/use-promise-acts.tsx'
import { DesireGate } from '../desire/desire-gate.tsx'
import { KeepAsDrive } from '../desire/keep-as-drive.tsx'
import type { RichTextEditorHandle } from '../editor/editor-handle.ts'
import type { ScreenCommand } from '../editor/menu/menu-triggers.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { useQuestionCommands } from '../question/use-question-commands.ts'
import { attempt } from '../record/attempt.ts'
import { TextLink } from '../ui/app-link.tsx'
import type { SaveProgress } from '../ui/autosave.ts'
import { Button } from '../ui/button.tsx'
import { useLocale } from '../ui/locale.ts'
import { EntryLineForm, type QuickKind } from './entry-line-form.tsx'
import { FocusField } from './meeting-fields.tsx'
import { MeetingNote } from './meeting-note.tsx'
import { itemTitle, raisedWords } from './one-on-one-words.ts'

/** What can be open under the current point: a promise, or a line for the journal. */
export type Writing =
  | { readonly what: 'promise' }
  | { readonly what: 'entry'; readonly kind: QuickKind }
  | null

interface ItemProps {
  readonly card: OneOnOneCard
  readonly rep: Rep
  readonly entry: AgendaItem
  readonly isSafe: boolean
  readonly writing: Writing
  readonly onWriting: (writing: Writing) => void
  readonly onProgress: (part: string, progress: SaveProgress) => void
  readonly onListen: () => void
}

/** The middle of meeting mode: one point, its notes, and what comes out of it. */
export function MeetingItem(props: ItemProps) {
  const { card, rep, entry, isSafe, writing, onWriting, onProgress, onListen } = props
  const { item } = entry
  const { oneOnOne } = card
  const isHidden = isSafe && item.audience === 'only-me'
  const isSection = item.raisedBy === null
  const isGate = isSection && item.purpose === 'person'
  const asksForDesire = ['person', 'their-topics', 'focus'].includes(item.purpose)
  const gate = !isSafe && asksForDesire && (
    <DesireGate
      oneOnOne={oneOnOne}
      previous={card.previous}
      repName={rep.name}
      onProgress={(progress) => onProgress('desire', progress)}
      onListen={onListen}
    />
  )
  const commands = useSlashCommands(oneOnOne.id, onWriting)
  const questions = useQuestionCommands(rep.id, oneOnOne.id, item.id, attempt)
  return (
    <article className="meeting-item">
      <Origin entry={entry} repName={rep.name} />
      <h1>{isHidden && item.raisedBy === 'me' ? 'Private point' : itemTitle(item, oneOnOne.focus)}</h1>
      {isGate && gate !== false && <div className="desire-first">{gate}</div>}
      {isSection && item.purpose === 'focus' && (
        <FocusField oneOnOne={oneOnOne} onProgress={(progress) => onProgress('focus', progress)} />
      )}
      {isSection && item.purpose === 'promises' && <OpenPromises card={card} rep={rep} isSafe={isSafe} />}
      {isHidden ? (
        <p className="ui-muted">
          What you write here is for you only, so it stays hidden in the rep-safe view.
        </p>
      ) : (
        <MeetingNote
          key={item.id}
          place={{ of: 'item', oneOnOneId: oneOnOne.id, itemId: item.id }}
          label={`Notes on ${item.title}`}
          placeholder="Type / for promise, observation, recognition, question…"
          density="journal"
          autoFocus={oneOnOne.state === 'running'}
          slashCommands={[...commands, ...questions]}
          onProgress={(progress) => onProgress('note', progress)}
        />
      )}
      {item.listensFor !== null && !isSafe && <KeepAsDrive rep={rep} item={item} />}
      <Promises {...props} />
      {writing?.what === 'entry' && (
        <EntryLineForm
          kind={writing.kind}
          rep={rep}
          oneOnOneId={oneOnOne.id}
          onClose={() => onWriting(null)}
        />
      )}
      {!isGate && gate}
    </article>
  )
}

function Origin({ entry, repName }: { readonly entry: AgendaItem; readonly repName: string }) {
  const { item, carriedFrom } = entry
  const today = useToday()
  const { locale } = useLocale()
  const raised = raisedWords(item, repName, today, locale)
  if (raised === undefined && carriedFrom === null) return null
  return (
    <p className="ui-why">
      {raised}
      {carriedFrom !== null && (
        <>
          {' · '}
          <TextLink href={`#/one-on-one/${carriedFrom.oneOnOneId}`}>
            carried over from {formatDay(carriedFrom.on, today, locale)}
          </TextLink>
        </>
      )}
    </p>
  )
}

/** Promises made under this point; under the section for promises, all of the meeting. */
function Promises({ card, rep, entry, isSafe, writing, onWriting }: ItemProps) {
  const { item } = entry
  const { act, dialog } = usePromiseActs(() => rep.name)
  const isCollecting = item.raisedBy === null && item.purpose === 'new-promises'
  const shown = card.promises.filter(
    ({ sourceItemId, audience }) =>
      (isCollecting || sourceItemId === item.id) && !(isSafe && audience === 'only-me'),
  )
  return (
    <div className="meeting-promises">
      {isCollecting && !isSafe && <OwnershipGauge commitments={card.promises} repName={rep.name} />}
      {shown.map((commitment) => (
        <PromiseCard key={commitment.id} commitment={commitment} repName={rep.name} act={act} />
      ))}
      {writing?.what === 'promise' && (
        <div className="ui-card">
          <PromiseForm
            key={item.id}
            repId={rep.id}
            repName={rep.name}
            sourceOneOnOneId={card.oneOnOne.id}
            sourceItemId={item.id}
            audience={item.audience}
            initialDueOn={card.next?.plannedOn}
            onMade={() => onWriting(null)}
            onCancel={() => onWriting(null)}
          />
        </div>
      )}
      {isCollecting && writing === null && (
        <div>
          <Button shortcut="P" onClick={() => onWriting({ what: 'promise' })}>
            Write a promise down
          </Button>
        </div>
      )}
      {dialog}
    </div>
  )
}

/** What is still open between the two from before, where promises are gone through. */
function OpenPromises({ card, rep, isSafe }: Pick<ItemProps, 'card' | 'rep' | 'isSafe'>) {
  const { data } = useQueryOf('commitment.listOpen', { repId: rep.id })
  const { act, dialog } = usePromiseActs(() => rep.name)
  if (data === undefined) return null
  const before = data.filter(({ commitment }) => commitment.sourceOneOnOneId !== card.oneOnOne.id)
  const shown = isSafe ? before.filter(isShareable) : before
  if (shown.length === 0) return <p className="ui-muted">No promise is open with {firstNameOf(rep.name)}.</p>
  return (
    <>
      <ul className="ui-rows" aria-label="Open promises">
        {shown.map((line) => (
          <PromiseRow key={line.commitment.id} line={line} repName={rep.name} act={act} />
        ))}
      </ul>
      {dialog}
    </>
  )
}

function isShareable({ commitment }: CommitmentLine): boolean {
  return commitment.audience === 'shareable'
}

/** The `/` commands of a meeting. They change with nothing, so the editor keeps its menu. */
function useSlashCommands(
  oneOnOneId: OneOnOneCard['oneOnOne']['id'],
  onWriting: (writing: Writing) => void,
): readonly ScreenCommand[] {
  const write = useRef(onWriting)
  write.current = onWriting
  return useMemo(
    () => [
      {
        id: 'promise',
        label: 'Promise',
        hint: 'Who does what by when',
        keywords: ['commitment', 'request', 'decision', 'action'],
        run: () => write.current({ what: 'promise' }),
      },
      {
        id: 'observation',
        label: 'Observation',
        hint: 'A line for the journal',
        keywords: ['note', 'saw'],
        run: () => write.current({ what: 'entry', kind: 'observation' }),
      },
      {
        id: 'recognition',
        label: 'Recognition',
        hint: 'Worth saying again later',
        keywords: ['praise', 'reinforce'],
        run: () => write.current({ what: 'entry', kind: 'recognition' }),
      },
      {
        id: 'question',
        label: 'Question',
        hint: 'Writes “Asked:” and counts it',
        keywords: ['asked', 'ask'],
        run: (editor: RichTextEditorHandle) => {
          editor.insertText('Asked: ')
          editor.focus()
          attempt(() => api.oneOnOne.count({ id: oneOnOneId, what: 'asked', by: 1 }))
        },
      },
    ],
    [oneOnOneId],
  )
}
