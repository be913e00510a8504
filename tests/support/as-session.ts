import type { Session } from 'electron'
import type { FakeSession } from './electron.ts'

/** The fake has what the app side uses of a session, and no more; Electron's type has far more. */
export function asSession(fake: FakeSession): Session {
  return fake as unknown as Session
}
