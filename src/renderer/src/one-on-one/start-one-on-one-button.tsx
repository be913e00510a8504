import { useMemo } from 'react'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { Button } from '../ui/button.tsx'
import { useStartOneOnOne } from './use-start-one-on-one.ts'

/** The one button of a rep's page: meet now, or go back to the meeting that runs. */
export function StartOneOnOneButton({ repId }: { readonly repId: RepId }) {
  const { start, isStarting } = useStartOneOnOne()
  const { data: upcoming } = useQueryOf('oneOnOne.upcoming', { repId })
  const isRunning = upcoming?.some(({ oneOnOne }) => oneOnOne.state === 'running') === true
  const label = isRunning ? 'Back to the one-on-one' : 'Start one-on-one'
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'one-on-one.start',
          label,
          group: 'Here',
          keywords: 'meet meeting agenda',
          shortcut: 'M',
          run: () => start(repId),
        },
      ],
      [label, start, repId],
    ),
  )
  return (
    <Button kind="primary" busy={isStarting} onClick={() => start(repId)}>
      {label}
    </Button>
  )
}
