import { useCommand } from '../api/queries.ts'
import { tellRefused } from '../record/attempt.ts'
import { TextButton } from '../ui/app-link.tsx'
import { toast } from '../ui/toast.tsx'

/** Puts the sample team in or takes it out, and says so. */
export function useSampleTeam(onDone?: () => void) {
  const tell = (text: string) => () => {
    toast.show({ text })
    onDone?.()
  }
  const create = useCommand('sample.create', {
    onDone: tell('The sample team is here. Look around; nothing you do can break it.'),
    onError: tellRefused,
  })
  const remove = useCommand('sample.remove', {
    onDone: tell('The sample team is gone, and everything about it.'),
    onError: tellRefused,
  })
  return {
    isBusy: create.isRunning || remove.isRunning,
    bringIn: () => create.run({}),
    takeOut: () => remove.run({}),
  }
}

/** The quiet way to begin: look at a team that is made up. */
export function TryTheSampleTeam({ onDone }: { readonly onDone?: () => void }) {
  const sample = useSampleTeam(onDone)
  return (
    <TextButton disabled={sample.isBusy} onClick={sample.bringIn}>
      See it with a sample team
    </TextButton>
  )
}
