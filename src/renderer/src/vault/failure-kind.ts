import type { ErrorCode } from '../../../shared/kernel/errors.ts'

/** Answers that belong beside the field: another try may be right. */
const besideTheField: ReadonlySet<ErrorCode> = new Set([
  'wrong-passphrase',
  'wrong-recovery-code',
  'try-again-later',
  'passphrase-too-short',
  'passphrase-too-long',
  'recovery-not-proven',
])

/** Whether a failure takes the whole page, because typing again would not help. */
export function takesThePage(code: ErrorCode): boolean {
  return !besideTheField.has(code)
}
