import type { ErrorCode } from '../../shared/kernel/errors.ts'

/** Which of our windows is asking. */
export type Caller = 'lock' | 'work'

export const messageLimits = { bytes: 2 * 1024 * 1024, depth: 64 } as const

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

/**
 * Why a message may not pass, or undefined if it may: too large or too deep, a number that is not
 * finite, or anything but plain data.
 */
export function messageProblem(
  input: unknown,
): Extract<ErrorCode, 'message-too-large' | 'invalid-input'> | undefined {
  let bytes = 0
  // A work list, not recursion: a hostile message must not be able to exhaust the stack.
  const pending: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next
    if (depth > messageLimits.depth) return 'message-too-large'
    bytes += 8
    if (typeof value === 'string') bytes += Buffer.byteLength(value)
    else if (typeof value === 'number') {
      if (!Number.isFinite(value)) return 'invalid-input'
    } else if (Array.isArray(value)) {
      if (value.length * 8 > messageLimits.bytes) return 'message-too-large'
      for (const item of value) pending.push({ value: item, depth: depth + 1 })
    } else if (isPlainObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        bytes += Buffer.byteLength(key)
        pending.push({ value: item, depth: depth + 1 })
      }
    } else if (typeof value !== 'boolean' && value !== null && value !== undefined) return 'invalid-input'
    if (bytes > messageLimits.bytes) return 'message-too-large'
  }
  return undefined
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
