import { useCallback, useMemo, useRef, useState } from 'react'
import { stepsBack } from '../../../shared/one-on-one/listening.ts'
import type { OneOnOneCard } from '../../../shared/one-on-one/one-on-one.ts'
import { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { ListeningNote } from '../desire/listening-note.tsx'
import { SampleStrip } from '../frame/sample-strip.tsx'
import { useTeam } from '../frame/use-team.ts'
import { attempt } from '../record/attempt.ts'
import { AppShell } from '../shell/app-shell.tsx'
import { NotFound } from '../shell/not-found.tsx'
import type { SaveProgress } from '../ui/autosave.ts'
import { announce } from '../ui/live-region.tsx'
import { worstProgress } from '../ui/save-state.tsx'
import { FinishDialog } from './finish-dialog.tsx'
import { MeetingAgenda } from './meeting-agenda.tsx'
import { MeetingAside } from './meeting-aside.tsx'
import { MeetingItem, type Writing } from './meeting-item.tsx'
import { MeetingTop } from './meeting-top.tsx'
import { useListening } from './use-listening.ts'
import { useMeeting, useMeetingKeys } from './use-meeting.ts'
import './one-on-one.css'

/** Meeting mode: the agenda, the point in the middle, and what is at hand. Takes the whole window. */
export function OneOnOnePage({ oneOnOneId }: { readonly oneOnOneId: string }) {
  const id = OneOnOneId.safeParse(oneOnOneId)
  return id.success ? <Loaded id={id.data} /> : <NotFound />
}

function Loaded({ id }: { readonly id: OneOnOneId }) {
  const { data: card, error } = useQueryOf('oneOnOne.get', { id })
  const repId = card?.oneOnOne.repId
  const { data: reps } = useQueryOf('rep.list', { includeArchived: true })
  if (error !== null) return <NotFound />
  if (card === undefined || reps === undefined) return null
  const rep = reps.find((one) => one.rep.id === repId)?.rep
  return rep === undefined ? <NotFound /> : <Room card={card} rep={rep} />
}

function Room({ card, rep }: { readonly card: OneOnOneCard; readonly rep: Rep }) {
  const { oneOnOne } = card
  const [isSafe, setIsSafe] = useState(false)
  const [writing, setWriting] = useState<Writing>(null)
  const [isAdding, setIsAdding] = useState(false)
  const [isFinishing, setIsFinishing] = useState(false)
  const [restored, setRestored] = useState(0)
  const { progress, report } = useProgress()
  const listening = useListening(card)
  const allowed = isSafe ? card.agenda.filter(({ item }) => !item.isPrivate) : card.agenda
  const steppedBack = listening.isOn ? allowed.filter(({ item }) => stepsBack(item)) : []
  const inPlay = allowed.filter((entry) => !steppedBack.includes(entry))
  const visible = listening.showsAll ? [...inPlay, ...steppedBack] : inPlay
  const meeting = useMeeting(card, visible)
  const { current } = meeting
  const team = useTeam()
  useMeetingKeys({
    doneAndNext: () => {
      setWriting(null)
      meeting.doneAndNext()
    },
    move: (step) => {
      if (current !== undefined) meeting.move(current.item.id, step)
    },
  })
  function turn(): void {
    setWriting(null)
    listening.turn((first) => {
      if (first !== undefined) meeting.select(first)
    })
  }
  useMeetingCommands({
    listen: () => {
      if (!isSafe) turn()
    },
    promise: () => setWriting({ what: 'promise' }),
    raise: () => setIsAdding(true),
    share: () => {
      setIsSafe(!isSafe)
      setWriting(null)
      announce(isSafe ? 'Everything is shown again' : 'Rep-safe view: private things are hidden')
    },
    count: (what, by) => attempt(() => api.oneOnOne.count({ id: oneOnOne.id, what, by })),
    finish: () => {
      if (!isSafe && oneOnOne.state === 'running') setIsFinishing(true)
    },
  })
  return (
    <AppShell
      wideSidebar
      sidebar={
        <MeetingAgenda
          oneOnOne={oneOnOne}
          rep={rep}
          items={visible}
          meeting={{
            ...meeting,
            select: (id) => {
              setWriting(null)
              meeting.select(id)
            },
          }}
          isSafe={isSafe}
          isAdding={isAdding}
          onAdding={setIsAdding}
          note={
            isSafe ? null : (
              <ListeningNote
                card={card}
                steppedBack={steppedBack}
                showsAll={listening.showsAll}
                onShowAll={listening.showAll}
                onBack={turn}
              />
            )
          }
        />
      }
      topBar={
        <MeetingTop
          card={card}
          meeting={meeting}
          isSafe={isSafe}
          onSafe={setIsSafe}
          progress={progress}
          onFinish={() => setIsFinishing(true)}
          onRestored={() => setRestored(restored + 1)}
        />
      }
      banner={<SampleStrip team={team} />}
      aside={
        isSafe
          ? undefined
          : {
              label: 'At hand',
              content: <MeetingAside card={card} rep={rep} current={current} onProgress={report} />,
            }
      }
    >
      {current !== undefined && (
        <MeetingItem
          key={`${current.item.id} ${restored}`}
          card={card}
          rep={rep}
          entry={current}
          isSafe={isSafe}
          writing={writing}
          onWriting={setWriting}
          onProgress={report}
          onListen={turn}
        />
      )}
      {isFinishing && <FinishDialog card={card} rep={rep} onClose={() => setIsFinishing(false)} />}
    </AppShell>
  )
}

/** How the saving of each part stands, and the worst of them for the whole page. */
function useProgress() {
  const [parts, setParts] = useState<Readonly<Record<string, SaveProgress>>>({})
  const report = useCallback((part: string, progress: SaveProgress) => {
    setParts((parts) => ({ ...parts, [part]: progress }))
  }, [])
  return { progress: worstProgress(Object.values(parts)), report }
}

interface MeetingActs {
  readonly listen: () => void
  readonly promise: () => void
  readonly raise: () => void
  readonly share: () => void
  readonly count: (what: 'asked' | 'told', by: 1 | -1) => void
  readonly finish: () => void
}

/** Offers the acts of the meeting to the palette and to their keys. */
function useMeetingCommands(acts: MeetingActs): void {
  const latest = useRef(acts)
  latest.current = acts
  useCommands(
    useMemo<readonly Command[]>(() => {
      const here = (id: string, label: string, shortcut: string | undefined, run: () => void): Command => ({
        id: `meeting.${id}`,
        label,
        group: 'Here',
        run,
        ...(shortcut === undefined ? {} : { shortcut }),
      })
      return [
        here('promise', 'Write a promise down', 'P', () => latest.current.promise()),
        here('listen', 'Listen instead, or go back to the plan', 'L', () => latest.current.listen()),
        here('raise', 'Raise a topic', 'R', () => latest.current.raise()),
        here('asked', 'Count a question asked', 'A', () => latest.current.count('asked', 1)),
        here('told', 'Count a thing told', 'T', () => latest.current.count('told', 1)),
        here('asked-less', 'One question less', 'Shift+A', () => latest.current.count('asked', -1)),
        here('told-less', 'One thing told less', 'Shift+T', () => latest.current.count('told', -1)),
        here('share', 'Share screen safely', 'S', () => latest.current.share()),
        here('finish', 'Finish the one-on-one', undefined, () => latest.current.finish()),
      ]
    }, []),
  )
}
