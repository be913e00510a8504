import { useNavigate } from '@tanstack/react-router'
import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { isTrackOpen, type Track } from '../../../shared/track/track.ts'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useCommand } from '../api/queries.ts'
import { plural } from '../format/plural.ts'
import { Refusal } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { Menu, type MenuItem } from '../ui/menu.tsx'
import { toast } from '../ui/toast.tsx'
import { trackTitles } from './track-words.ts'

/** What can be done with a track as a whole. */
export function TrackActs(props: {
  readonly track: Track
  readonly repName: string
  readonly onDecide: () => void
}) {
  const { track, repName, onDecide } = props
  const { trash } = useTrash()
  const navigate = useNavigate()
  const reopen = useCommand('track.reopen')
  const [isWriting, setWriting] = useState(false)
  const [problem, setProblem] = useState<string>()
  const isSupport = track.kind === 'underperformance'
  const isOpen = isTrackOpen(track)

  async function exportFacts(): Promise<void> {
    setWriting(true)
    setProblem(undefined)
    try {
      const target = await api.desktop.chooseTarget({
        purpose: 'data-export',
        suggestedName: `Facts about the work of ${repName.slice(0, 80)}.md`,
      })
      if (target === null) return
      const { fileName, facts } = await api.track.exportFacts({ id: track.id, fileToken: target.token })
      toast.show({ text: `${plural(facts, 'dated fact')} in ${fileName}. It is not encrypted.` })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { title, next } = errorText(error)
      setProblem(`${title}. ${next}`)
    } finally {
      setWriting(false)
    }
  }
  const items: readonly MenuItem[] = [
    ...(isOpen
      ? []
      : [{ id: 'reopen', label: 'Open it again', onSelect: () => reopen.run({ id: track.id }) }]),
    {
      id: 'trash',
      label: 'Move to trash',
      onSelect: () =>
        void trash('track', track.id, trackTitles[track.kind]).then((isDone) => {
          if (isDone)
            void navigate({ to: '/rep/$repId/$tab', params: { repId: track.repId, tab: 'coaching' } })
        }),
    },
  ]
  return (
    <>
      {problem !== undefined && <InlineError>{problem}</InlineError>}
      <Refusal error={reopen.error} />
      {isSupport && (
        <Button busy={isWriting} onClick={() => void exportFacts()}>
          Facts only, as a file
        </Button>
      )}
      {isOpen && <Button onClick={onDecide}>{isSupport ? 'Decide' : 'End it'}</Button>}
      <Menu trigger={<IconButton icon={MoreHorizontal} label="More for this track" plain />} items={items} />
    </>
  )
}
