import type { ErrorCode, Failure } from '../../../shared/kernel/errors.ts'

/** An error in the words of a colleague: what happened, what is safe, what to do next. */
export interface ErrorText {
  readonly title: string
  readonly safe: string
  readonly next: string
}

type Facts = Readonly<Record<string, string | number>>
type Sentence = ErrorText | ((facts: Facts, incident: string) => ErrorText)

const nothingChanged = 'Nothing was changed.'
const notesAreSafe = 'Your notes are as they were.'

/** A record that is not there any more, or never was. */
function gone(what: string): ErrorText {
  return {
    title: `That ${what} is not here any more`,
    safe: nothingChanged,
    next: 'It may be in the trash. Go back and look there.',
  }
}

function wait(facts: Facts): string {
  const seconds = Number(facts.waitSeconds ?? 0)
  if (seconds <= 0) return ''
  return seconds === 1 ? 'Wait one second, then ' : `Wait ${seconds} seconds, then `
}

/** "try again" after a wait, or at once. */
function thenTryAgain(facts: Facts): string {
  const pause = wait(facts)
  return pause === '' ? 'Try again.' : `${pause}try again.`
}

/** One entry for every code there is: a new code without a sentence does not compile. */
export const errorTexts: Readonly<Record<ErrorCode, Sentence>> = {
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
    safe: 'No vault was made yet, so nothing is lost.',
    next: 'Compare it group by group, or go back and look at the code again.',
  },
  'try-again-later': (facts) => ({
    title: 'A short pause after several tries',
    safe: notesAreSafe,
    next: wait(facts) === '' ? 'Wait a moment, then try again.' : thenTryAgain(facts),
  }),

  // records
  'rep-not-found': gone('person'),
  'journal-entry-not-found': gone('note'),
  'entry-template-not-found': gone('form'),
  'one-on-one-not-found': gone('one-on-one'),
  'one-on-one-already-held': {
    title: 'This one-on-one was held already',
    safe: 'What was written in it stands.',
    next: 'Open it from the timeline, or start a new one.',
  },
  'one-on-one-not-open': {
    title: 'This one-on-one is not under way',
    safe: nothingChanged,
    next: 'Start it first, then write in it.',
  },
  'one-on-one-still-open': {
    title: 'This one-on-one is not finished yet',
    safe: 'What was written in it stands.',
    next: 'Finish it first.',
  },
  'one-on-one-already-running': {
    title: 'A one-on-one with this person is under way already',
    safe: nothingChanged,
    next: 'Go on with that one, or finish it first.',
  },
  'one-on-one-item-not-found': gone('talking point'),
  'one-on-one-item-private': {
    title: 'This talking point is for you only',
    safe: 'It was not shown to anybody.',
    next: 'Mark it as shareable first if the other person may read it.',
  },
  'template-not-found': gone('template'),
  'template-shipped': {
    title: 'This template came with Halftime',
    safe: nothingChanged,
    next: 'Make a copy of it and change the copy.',
  },
  'template-not-shipped': {
    title: 'This template is your own',
    safe: nothingChanged,
    next: 'Only templates that came with Halftime can be set back.',
  },
  'basket-item-not-found': gone('item'),
  'commitment-not-found': gone('promise'),
  'commitment-already-closed': {
    title: 'This promise is closed already',
    safe: 'How it was closed stands.',
    next: 'Open it again first if that was a mistake.',
  },
  'commitment-still-open': {
    title: 'This promise is still open',
    safe: nothingChanged,
    next: 'Close it first: kept, missed or dropped.',
  },
  'goal-not-found': gone('goal'),
  'goal-already-closed': {
    title: 'This goal is closed already',
    safe: 'How it was closed stands.',
    next: 'Open it again first if that was a mistake.',
  },
  'goal-still-open': {
    title: 'This goal is still open',
    safe: nothingChanged,
    next: 'Close it first.',
  },
  'metric-not-found': gone('metric'),
  'metric-in-use': {
    title: 'This metric is in use',
    safe: nothingChanged,
    next: 'Goals or readings still refer to it. Archive it instead, or move those first.',
  },
  'reading-not-found': gone('reading'),
  'import-not-found': gone('import'),
  'import-already-undone': {
    title: 'This import was undone already',
    safe: nothingChanged,
    next: 'Nothing more is needed.',
  },
  'review-packet-not-found': gone('packet'),
  'record-not-found': gone('record'),
  'version-not-found': gone('version'),
  'tag-not-found': gone('tag'),
  'name-taken': {
    title: 'That name is in use',
    safe: nothingChanged,
    next: 'Choose another name.',
  },
  'reason-missing': {
    title: 'A reason is missing',
    safe: 'What you wrote is still here.',
    next: 'Say in a few words why, then try again.',
  },
  'day-in-future': {
    title: 'That day has not come yet',
    safe: 'What you wrote is still here.',
    next: 'Choose today or an earlier day.',
  },
  'ends-before-start': {
    title: 'The end comes before the start',
    safe: 'What you wrote is still here.',
    next: 'Change one of the two days.',
  },
  'document-invalid': {
    title: 'This text holds something that cannot be kept',
    safe: 'What you wrote is still on the screen.',
    next: 'Take out what was pasted last and try again.',
  },
  'picture-invalid': {
    title: 'This picture cannot be used',
    safe: nothingChanged,
    next: 'Use a PNG or JPEG of a smaller size.',
  },
  'sample-present': {
    title: 'The sample team is here already',
    safe: nothingChanged,
    next: 'Remove it first if you want it fresh.',
  },

  // files
  'file-not-found': {
    title: 'The file is not there any more',
    safe: nothingChanged,
    next: 'Choose it again.',
  },
  'file-too-large': {
    title: 'The file is too large',
    safe: nothingChanged,
    next: 'Files up to 50 MB and 200,000 rows can be read. Split it and try again.',
  },
  'file-unreadable': {
    title: 'The file could not be read',
    safe: nothingChanged,
    next: 'Close it in other programs, check that you may open it, and try again.',
  },
  'file-encoding-unknown': {
    title: 'The letters in this file cannot be told for sure',
    safe: nothingChanged,
    next: 'Choose the encoding by hand, or save the file as CSV UTF-8.',
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
  'period-empty': {
    title: 'There is nothing in this period yet',
    safe: nothingChanged,
    next: 'Choose a longer period.',
  },
  'print-failed': {
    title: 'The page could not be printed',
    safe: 'No file was written, and the packet is as it was.',
    next: 'Try again. If it fails again, leave out a section and try once more.',
  },
  'print-timed-out': {
    title: 'Printing took too long',
    safe: 'No file was written, and the packet is as it was.',
    next: 'Try again with a shorter period or fewer sections.',
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
    next: incident === '' ? 'Try again.' : `Try again. If it happens again, this is incident ${incident}.`,
  }
}

/** The words for one failure, with its facts filled in. */
export function errorText(failure: Pick<Failure, 'code' | 'facts' | 'incident'>): ErrorText {
  const sentence = errorTexts[failure.code]
  return typeof sentence === 'function' ? sentence(failure.facts ?? {}, failure.incident ?? '') : sentence
}

/** Store trouble is shown as a page of its own, never as a passing message. */
export function isStoreTrouble(code: ErrorCode): boolean {
  return code.startsWith('store-')
}
