import type { ErrorCode } from './errors.ts'

/** The largest message a window may send. */
export const messageLimits = { bytes: 2 * 1024 * 1024, depth: 64 } as const

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
    if (typeof value === 'string') bytes += utf8Bytes(value)
    else if (typeof value === 'number') {
      if (!Number.isFinite(value)) return 'invalid-input'
    } else if (Array.isArray(value)) {
      if (value.length * 8 > messageLimits.bytes) return 'message-too-large'
      for (const item of value) pending.push({ value: item, depth: depth + 1 })
    } else if (isPlainObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        bytes += utf8Bytes(key)
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

/** The length of a text as UTF-8. A text that is too long however it is written is not counted through. */
function utf8Bytes(text: string): number {
  if (text.length > messageLimits.bytes) return text.length
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Each half of a pair stands for two of its four bytes.
    if (unit >= 0xd800 && unit <= 0xdfff) bytes += 1
    else if (unit > 0x7ff) bytes += 2
    else if (unit > 0x7f) bytes += 1
  }
  return bytes
}
