import { messageLimits } from '../../shared/kernel/message-problem.ts'
import { type Bytes, sealing } from '../../shared/kernel/sealed.ts'

/** Which of our windows is asking. */
export type Caller = 'lock' | 'work'

/** Where our own pages live; in development that is the dev server. */
export interface Home {
  readonly protocol: string
  readonly host: string
}

/** What the door needs to know of a frame. */
export interface Frame {
  readonly url: string
  readonly parent: unknown
}

/**
 * Whether a frame is the main frame of a page of ours. The address is parsed and compared part by
 * part: `app://halftime.evil` begins with ours and is not ours. A frame that is gone is foreign.
 */
export function isOurMainFrame(frame: Frame | null | undefined, home: Home): boolean {
  if (frame === null || frame === undefined || frame.parent !== null) return false
  const address = URL.parse(frame.url)
  if (address === null) return false
  return (
    address.protocol === home.protocol &&
    address.host === home.host &&
    address.username === '' &&
    address.password === ''
  )
}

/** The largest box: what may be in it is for the vault to judge. */
export const boxLimitBytes = messageLimits.bytes + sealing.nonceBytes + sealing.tagBytes

/** Whether something is plain bytes. */
export function isBytes(value: unknown): value is Bytes {
  return value instanceof Uint8Array
}
