import type { ErrorCode } from '../../shared/kernel/errors.ts'
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

const boxLimit = messageLimits.bytes + sealing.nonceBytes + sealing.tagBytes

/** Why a sealed message may not pass: no bytes at all, or too many. What is in it only the vault can judge. */
export function boxProblem(
  box: unknown,
): Extract<ErrorCode, 'message-too-large' | 'invalid-input'> | undefined {
  if (!isBytes(box)) return 'invalid-input'
  return box.byteLength > boxLimit ? 'message-too-large' : undefined
}

/** Whether something is plain bytes. */
export function isBytes(value: unknown): value is Bytes {
  return value instanceof Uint8Array
}
