/**
 * Every refusal a caller may be given, as one closed list. A new code without a sentence in the
 * renderer's `error-text.ts` does not compile.
 */
export const refusalCodes = [
  // vault
  'vault-already-exists',
  'vault-not-found',
  'vault-already-open',
  'vault-locked',
  'wrong-passphrase',
  'wrong-recovery-code',
  'passphrase-too-short',
  'passphrase-too-long',
  'key-file-damaged',
  'key-file-unsupported',
  'recovery-not-proven',
  'try-again-later',
  'proof-needed',
  'keychain-refused',
  'keychain-unavailable',
  // backups
  'backup-not-found',
  'backup-damaged',
  'backup-unsupported',
  'backup-secret-needed',
  'backup-last-one',
  'nothing-to-salvage',
  // records
  'rep-not-found',
  'vision-not-found',
  'desire-reading-not-found',
  'journal-entry-not-found',
  'entry-not-sayable',
  'entry-not-told',
  'follow-up-not-found',
  'entry-template-not-found',
  'one-on-one-not-found',
  'one-on-one-already-held',
  'one-on-one-not-open',
  'one-on-one-still-open',
  'one-on-one-already-running',
  'one-on-one-item-not-found',
  'one-on-one-item-private',
  'template-not-found',
  'template-shipped',
  'template-not-shipped',
  'basket-item-not-found',
  'commitment-not-found',
  'commitment-already-closed',
  'commitment-still-open',
  'miss-not-found',
  'goal-not-found',
  'goal-already-closed',
  'goal-still-open',
  'goal-bands-out-of-order',
  'goal-plan-missing',
  'goal-behaviour-not-found',
  'track-not-found',
  'track-item-not-found',
  'track-already-open',
  'track-already-decided',
  'track-still-open',
  'fit-review-not-found',
  'metric-not-found',
  'metric-in-use',
  'reading-not-found',
  'import-not-found',
  'import-already-undone',
  'review-packet-not-found',
  'feedback-not-told',
  'weekly-review-not-found',
  'question-not-found',
  'abc-plan-not-found',
  'win-not-found',
  'skill-not-found',
  'skill-not-shipped',
  'skill-level-not-found',
  'scorecard-form-not-found',
  'scorecard-form-not-shipped',
  'scorecard-not-found',
  'scorecard-answer-misfit',
  'coaching-plan-not-found',
  'plan-item-not-found',
  'plan-already-running',
  'plan-already-ended',
  'small-gain-not-found',
  'record-not-found',
  'version-not-found',
  'tag-not-found',
  'name-taken',
  'name-not-matching',
  'reason-missing',
  'day-in-future',
  'ends-before-start',
  'document-invalid',
  'picture-invalid',
  'sample-present',
  // files
  'file-not-found',
  'file-too-large',
  'file-unreadable',
  'file-encoding-unknown',
  'file-not-chosen',
  'file-not-written',
  'period-empty',
  'print-failed',
  'print-timed-out',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** The six kinds of store trouble; any method may answer with one. Shown as a page, never a toast. */
export const storeFailureCodes = [
  'store-locked',
  'store-wrong-key',
  'store-corrupt',
  'store-read-only',
  'store-full',
  'store-from-the-future',
] as const
export type StoreFailureCode = (typeof storeFailureCodes)[number]

/** What the door itself may answer, before any handler runs. */
export const doorCodes = [
  'invalid-input',
  'unknown-method',
  'foreign-sender',
  'message-too-large',
  'vault-locked',
  'vault-stopped',
  'internal',
] as const
export type DoorCode = (typeof doorCodes)[number]

export type ErrorCode = RefusalCode | StoreFailureCode | DoorCode

/** One field of an input that did not fit, as a path (`sections.0.minutes`) and what was expected. */
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly message: string
}

/** An error as it crosses the door. `incident` is present for `internal` only. */
export interface Failure {
  readonly code: ErrorCode
  readonly fields?: readonly FieldProblem[]
  readonly incident?: string
  /** Plain facts a sentence may need (a number of seconds, a version); never note text. */
  readonly facts?: Readonly<Record<string, string | number>>
}

/** The answer to every call. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure }

/** A refusal by a service, with a code that its method declares in the contract. */
export class AppError extends Error {
  readonly code: RefusalCode
  readonly facts: Readonly<Record<string, string | number>> | undefined

  constructor(code: RefusalCode, options: { cause?: unknown; facts?: Record<string, string | number> } = {}) {
    super(code, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.facts = options.facts
  }
}

/** Trouble with the store as a whole: the driver's many codes as six kinds. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode

  constructor(code: StoreFailureCode, options: { cause?: unknown } = {}) {
    super(code, { cause: options.cause })
    this.name = 'StoreFailure'
    this.code = code
  }
}
