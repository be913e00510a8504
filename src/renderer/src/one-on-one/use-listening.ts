import { useState } from 'react'
import type { OneOnOneCard } from '../../../shared/one-on-one/one-on-one.ts'
import type { OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { api } from '../api/client.ts'
import { attempt } from '../record/attempt.ts'
import { announce } from '../ui/live-region.tsx'

/** Whether the agenda has given way to listening, and the way there and back. */
export interface Listening {
  readonly isOn: boolean
  /** What stepped back is shown below the rest. */
  readonly showsAll: boolean
  readonly showAll: (showsAll: boolean) => void
  /** Turns it; hands over the first listening question, if that is where it went. */
  readonly turn: (then: (first: OneOnOneItemId | undefined) => void) => void
}

export function useListening({ oneOnOne }: Pick<OneOnOneCard, 'oneOnOne'>): Listening {
  const { id, listeningSince } = oneOnOne
  const isOn = listeningSince !== null
  const [showsAll, setShowsAll] = useState(false)
  return {
    isOn,
    showsAll: isOn && showsAll,
    showAll: setShowsAll,
    turn: (then) =>
      attempt(async () => {
        const turned = await (isOn ? api.oneOnOne.stopListening({ id }) : api.oneOnOne.listen({ id }))
        setShowsAll(false)
        announce(isOn ? 'Back to the plan' : 'Listening: three questions take the place of coaching')
        then(isOn ? undefined : turned.agenda.find(({ item }) => item.listensFor !== null)?.item.id)
      }),
  }
}
