import { useState } from 'react'
import { ApiError, api } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { TextButton } from '../ui/app-link.tsx'
import { toast } from '../ui/toast.tsx'

type SampleVerb = 'create' | 'remove'

/** A call of the sample team; undefined in a build that has none. */
function sampleCall(verb: SampleVerb): (() => Promise<unknown>) | undefined {
  const group: unknown = Reflect.get(api, 'sample')
  if (typeof group !== 'object' || group === null) return undefined
  const call: unknown = Reflect.get(group, verb)
  return typeof call === 'function' ? () => Promise.resolve(call({})) : undefined
}

/** Puts the sample team in or takes it out, and says so. */
export function useSampleTeam(onDone?: () => void) {
  const [isBusy, setIsBusy] = useState(false)
  async function run(verb: SampleVerb, words: string): Promise<void> {
    const call = sampleCall(verb)
    if (call === undefined || isBusy) return
    setIsBusy(true)
    try {
      await call()
      toast.show({ text: words })
      onDone?.()
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { title, next } = errorText(error)
      toast.show({ text: `${title}. ${next}`, tone: 'trouble' })
    } finally {
      setIsBusy(false)
    }
  }
  return {
    isOffered: sampleCall('create') !== undefined,
    isBusy,
    bringIn: () => void run('create', 'The sample team is here. Look around; nothing you do can break it.'),
    takeOut: () => void run('remove', 'The sample team is gone, and everything about it.'),
  }
}

/** The quiet way to begin: look at a team that is made up. */
export function TryTheSampleTeam({ onDone }: { readonly onDone?: () => void }) {
  const sample = useSampleTeam(onDone)
  if (!sample.isOffered) return null
  return (
    <TextButton disabled={sample.isBusy} onClick={sample.bringIn}>
      See it with a sample team
    </TextButton>
  )
}
