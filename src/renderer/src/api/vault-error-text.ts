import type { DoorCode, ErrorCode, Failure, StoreFailureCode } from '../../../shared/kernel/errors.ts'

/** An error in the words of a colleague: what happened, what is safe, what to do next. */
export interface ErrorText {
  readonly title: string
  readonly safe: string
  readonly next: string
}

type Facts = Readonly<Record<string, string | number>>
export type Sentence = ErrorText | ((facts: Facts, incident: string) => ErrorText)

/** What may go wrong before the vault is open: all that the lock page needs to say. */
export type VaultErrorCode =
  | StoreFailureCode
  | DoorCode
  | 'vault-already-exists'
  | 'vault-not-found'
  | 'vault-already-open'
  | 'wrong-passphrase'
  | 'wrong-recovery-code'
  | 'passphrase-too-short'
  | 'passphrase-too-long'
  | 'key-file-damaged'
  | 'key-file-unsupported'
  | 'recovery-not-proven'
  | 'try-again-later'
  | 'proof-needed'
  | 'keychain-refused'
  | 'keychain-unavailable'
  | 'backup-not-found'
  | 'backup-damaged'
  | 'backup-unsupported'
  | 'backup-secret-needed'
  | 'backup-last-one'
  | 'nothing-to-salvage'
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-not-chosen'
  | 'file-not-written'

export const nothingChanged = 'Nothing was changed.'
const notesAreSafe = 'Your notes are as they were.'

function wait(facts: Facts): string {
  const seconds = Number(facts.waitSeconds ?? 0)
  if (seconds <= 0) return ''
  return seconds === 1 ? 'Wait one second, then ' : `Wait ${seconds} seconds, then `
}

/** "try again" after a wait, or at once. */
function thenTryAgain(facts: Facts): string {
  const pause = wait(facts)
  return pause === '' ? 'Try once more.' : `${pause}try again.`
}

/** The sentences of the vault, the store as a whole, and the door. */
export const vaultErrorTexts: Readonly<Record<VaultErrorCode, Sentence>> = {
  // vault
  'vault-already-exists': {
    title: 'There is a vault here already',
    safe: 'It was not touched.',
    next: 'Close this window and start Halftime again to unlock it.',
  },
  'vault-not-found': {
    title: 'The vault is not where it was',
    safe: 'Halftime has deleted nothing.',
    next: 'If you moved or renamed its folder, put it back and start Halftime again.',
  },
  'vault-already-open': {
    title: 'The vault is open already',
    safe: nothingChanged,
    next: 'Close this window and start Halftime again.',
  },
  'vault-locked': {
    title: 'The vault is locked',
    safe: notesAreSafe,
    next: 'Unlock it with your passphrase and try again.',
  },
  'wrong-passphrase': (facts) => ({
    title: 'That is not the passphrase',
    safe: notesAreSafe,
    next: `${wait(facts)}${wait(facts) === '' ? 'Check' : 'check'} caps lock and the keyboard layout, or use your recovery code.`,
  }),
  'wrong-recovery-code': (facts) => ({
    title: 'That is not the recovery code',
    safe: notesAreSafe,
    next: `It has 32 letters and digits in eight groups. ${thenTryAgain(facts)}`,
  }),
  'passphrase-too-short': {
    title: 'That passphrase is too short',
    safe: nothingChanged,
    next: 'Use at least 12 characters. Several words are easier to remember than one odd one.',
  },
  'passphrase-too-long': {
    title: 'That passphrase is too long',
    safe: nothingChanged,
    next: 'Use at most 1,024 characters.',
  },
  'key-file-damaged': {
    title: 'The key file is damaged',
    safe: 'Your notes themselves are untouched, and every backup carries a copy of the key file.',
    next: 'Put the key file of a backup in its place, or restore the newest backup.',
  },
  'key-file-unsupported': {
    title: 'The key file asks for something this version cannot do',
    safe: 'Nothing was tried and nothing was changed.',
    next: 'Install the newest Halftime. If you have it, the file may have been altered: use a backup.',
  },
  'recovery-not-proven': {
    title: 'That is not the code on the page before',
    safe: 'Nothing was made yet, so nothing is lost.',
    next: 'Compare it group by group, or go back and look at the code again.',
  },
  'try-again-later': (facts) => ({
    title: 'A short pause after several tries',
    safe: notesAreSafe,
    next: wait(facts) === '' ? 'Wait a moment, then try again.' : thenTryAgain(facts),
  }),

  // backups
  'backup-not-found': {
    title: 'That backup is not there any more',
    safe: nothingChanged,
    next: 'Choose another one, or a copy from the second place.',
  },
  'backup-damaged': {
    title: 'That backup is damaged',
    safe: 'The vault was not touched, and the damaged file is left as it is.',
    next: 'Choose another one. A copy of the same day in the second place may be whole.',
  },
  'backup-unsupported': {
    title: 'That backup was made by a newer Halftime',
    safe: nothingChanged,
    next: 'Install the newest Halftime and restore it with that.',
  },
  'backup-secret-needed': {
    title: 'That backup has a key of its own',
    safe: nothingChanged,
    next: 'Type the passphrase or the recovery code of the day it was made.',
  },
  'backup-last-one': {
    title: 'This is the newest backup that is known to open',
    safe: nothingChanged,
    next: 'Make a new one first. Then this one can go.',
  },
  'nothing-to-salvage': {
    title: 'Nothing readable was found in the damaged store',
    safe: 'It was not changed, and a copy of it lies beside it.',
    next: 'Restore a backup, or export the damaged copy for somebody who can look into it.',
  },
  'proof-needed': {
    title: 'Your passphrase is needed once more',
    safe: nothingChanged,
    next: 'Type it, and what you asked for goes on.',
  },
  'keychain-refused': {
    title: 'This computer does not open the vault any more',
    safe: notesAreSafe,
    next: 'Use your passphrase. You can set this up again in the settings.',
  },
  'keychain-unavailable': {
    title: 'This computer has no keychain that could be trusted with it',
    safe: nothingChanged,
    next: 'Your passphrase works as before.',
  },

  // files chosen for a restore or an export
  'file-not-found': {
    title: 'The file is not there any more',
    safe: nothingChanged,
    next: 'Choose it again.',
  },
  'file-unreadable': {
    title: 'The file could not be read',
    safe: nothingChanged,
    next: 'Close it in other programs, check that you may open it, and try again.',
  },
  'file-not-chosen': {
    title: 'No file was chosen',
    safe: nothingChanged,
    next: 'Choose the file again: a choice holds until the vault is locked.',
  },
  'file-not-written': {
    title: 'The file could not be written',
    safe: 'Nothing was left half-written, and your notes are as they were.',
    next: 'Check that there is space and that you may write in that folder, then try again.',
  },

  // the store as a whole
  'store-locked': {
    title: 'Another program has the vault open',
    safe: 'Nothing was read or changed.',
    next: 'Close the other Halftime, or the program that copies or scans the folder, and try again.',
  },
  'store-wrong-key': {
    title: 'The passphrase is right, but the store does not open with it',
    safe: 'The file was not changed. Your backups are kept apart from it.',
    next: 'The store is damaged or belongs to another vault. Restore the newest backup.',
  },
  'store-corrupt': {
    title: 'The passphrase is right, but the store is damaged',
    safe: 'The damaged file is kept as it is, and your backups are kept apart from it.',
    next: 'Restore the newest backup. What it misses is what was written since.',
  },
  'store-read-only': {
    title: 'The vault cannot be written to',
    safe: 'Everything saved so far is safe.',
    next: 'Check that the folder is not write-protected, then try again.',
  },
  'store-full': {
    title: 'The disk is full',
    safe: 'Everything saved so far is safe, and what you just wrote is still on the screen.',
    next: 'Make some space, then try again.',
  },
  'store-from-the-future': {
    title: 'This vault was written by a newer Halftime',
    safe: 'The passphrase is right, and the file was not touched.',
    next: 'Install the newest Halftime and open it with that.',
  },

  // the door
  'invalid-input': {
    title: 'Something in this form does not fit',
    safe: 'What you wrote is still here.',
    next: 'Look at the marked fields.',
  },
  'unknown-method': (_facts, incident) => bug(incident),
  'foreign-sender': (_facts, incident) => bug(incident),
  'message-too-large': {
    title: 'This is more than can be saved at once',
    safe: 'What you wrote is still on the screen.',
    next: 'Make it shorter, or split it in two.',
  },
  'vault-stopped': {
    title: 'The vault stopped unexpectedly',
    safe: 'Everything that was shown as saved is saved.',
    next: 'Try again. The vault starts afresh by itself.',
  },
  internal: (_facts, incident) => bug(incident),
}

function bug(incident: string): ErrorText {
  return {
    title: 'Something went wrong on our side',
    safe: 'Nothing was saved by this step. Everything saved before is safe.',
    next:
      incident === '' ? 'Try once more.' : `Try again. If it happens again, this is incident ${incident}.`,
  }
}

/** The words for a failure on the lock page. What belongs to the open vault cannot happen there. */
export function vaultErrorText(failure: Failure): ErrorText {
  return isVaultError(failure.code)
    ? say(vaultErrorTexts[failure.code], failure)
    : bug(failure.incident ?? '')
}

/** What a sentence may mention: a failure, or the `ApiError` it came as. */
export interface FailureFacts {
  readonly facts?: Failure['facts'] | undefined
  readonly incident?: string | undefined
}

/** A sentence with the facts of its failure filled in. */
export function say(sentence: Sentence, failure: FailureFacts): ErrorText {
  return typeof sentence === 'function' ? sentence(failure.facts ?? {}, failure.incident ?? '') : sentence
}

function isVaultError(code: ErrorCode): code is VaultErrorCode {
  return Object.hasOwn(vaultErrorTexts, code)
}
