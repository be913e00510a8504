import type { AppEvent } from '../shared/events.ts'
import type { Reply } from '../shared/kernel/errors.ts'

export type Platform = 'macos' | 'windows' | 'linux'

/** What a page sees as `window.halftime`: one way to ask, one way to hear. Plain cloneable data only. */
export interface Bridge {
  readonly platform: Platform
  readonly call: (method: string, input: unknown) => Promise<Reply<unknown>>
  /** Hears every event until the returned function is called. */
  readonly on: (listener: (event: AppEvent) => void) => () => void
}
