import type { ErrorCode, Failure } from '../../../shared/kernel/errors.ts'
import {
  type ErrorText,
  type FailureFacts,
  nothingChanged,
  type Sentence,
  say,
  type VaultErrorCode,
  vaultErrorTexts,
} from './vault-error-text.ts'

/** A record that is not there any more, or never was. */
function gone(what: string): ErrorText {
  return {
    title: `That ${what} is not here any more`,
    safe: nothingChanged,
    next: 'It may be in the trash. Go back and look there.',
  }
}

const recordErrorTexts: Readonly<Record<Exclude<ErrorCode, VaultErrorCode>, Sentence>> = {
  // records
  'rep-not-found': gone('person'),
  'vision-not-found': gone('destination'),
  'desire-reading-not-found': gone('reading of desire'),
  'journal-entry-not-found': gone('note'),
  'entry-not-sayable': {
    title: 'This note is no observation',
    safe: nothingChanged,
    next: 'Write the feedback as a note of its own.',
  },
  'entry-not-told': {
    title: 'Nobody has told them yet',
    safe: nothingChanged,
    next: 'Say on which day they were told, then note what became of it.',
  },
  'follow-up-not-found': gone('follow-up'),
  'entry-template-not-found': gone('form'),
  'one-on-one-not-found': gone('one-on-one'),
  'one-on-one-already-held': {
    title: 'This one-on-one was held already',
    safe: 'What was written in it stands.',
    next: 'Open it from the timeline, or start a new one.',
  },
  'one-on-one-not-open': {
    title: 'This one-on-one did not take place',
    safe: nothingChanged,
    next: 'Open it again first.',
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
    title: 'This section is for you only',
    safe: 'It was not shown to anybody.',
    next: 'Write what the other person may read under another point.',
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
  'miss-not-found': gone('missed promise'),
  'commitment-still-open': {
    title: 'This promise is still open',
    safe: nothingChanged,
    next: 'Close it first: kept, missed or dropped.',
  },
  'skill-not-found': gone('skill'),
  'skill-not-shipped': {
    title: 'This skill is your own',
    safe: nothingChanged,
    next: 'Only skills that came with Halftime can be set back.',
  },
  'skill-level-not-found': gone('evidence'),
  'scorecard-form-not-found': gone('form'),
  'scorecard-form-not-shipped': {
    title: 'This form is your own',
    safe: nothingChanged,
    next: 'Only forms that came with Halftime can be set back.',
  },
  'scorecard-not-found': gone('scorecard'),
  'scorecard-answer-misfit': {
    title: 'An answer does not fit its question',
    safe: nothingChanged,
    next: 'Open the scorecard again and answer that question once more.',
  },
  'coaching-plan-not-found': gone('plan'),
  'plan-item-not-found': gone('item'),
  'plan-already-running': {
    title: 'A plan is running already',
    safe: nothingChanged,
    next: 'One skill at a time: end the running plan first, with what was learned.',
  },
  'plan-already-ended': {
    title: 'This plan has ended already',
    safe: 'How it ended stands.',
    next: 'Take it up again first if that was a mistake.',
  },
  'small-gain-not-found': gone('small gain'),
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
  'goal-bands-out-of-order': {
    title: 'Commit, target and stretch are out of order',
    safe: 'What you wrote is still here.',
    next: 'The commit is the easiest of the three to reach, the stretch the hardest.',
  },
  'goal-plan-missing': {
    title: 'This goal is still a draft',
    safe: nothingChanged,
    next: 'Hang a behaviour and a promise on it first. Then it can begin.',
  },
  'goal-behaviour-not-found': gone('behaviour'),
  'track-not-found': gone('track'),
  'track-item-not-found': gone('line'),
  'track-already-open': {
    title: 'There is one of this kind open already',
    safe: nothingChanged,
    next: 'Go on with that one, or decide it first.',
  },
  'track-already-decided': {
    title: 'This track is decided already',
    safe: 'What was decided stands.',
    next: 'Open it again first if that was a mistake.',
  },
  'track-still-open': {
    title: 'This track is still open',
    safe: nothingChanged,
    next: 'Nothing more is needed.',
  },
  'fit-review-not-found': gone('fit review'),
  'metric-not-found': gone('metric'),
  'metric-in-use': {
    title: 'This metric is in use',
    safe: nothingChanged,
    next: 'Its period cannot change while it has readings. Add a second metric with the other period.',
  },
  'reading-not-found': gone('reading'),
  'import-not-found': gone('import'),
  'import-already-undone': {
    title: 'This import was undone already',
    safe: nothingChanged,
    next: 'Nothing more is needed.',
  },
  'review-packet-not-found': gone('packet'),
  'feedback-not-told': {
    title: 'This feedback has not been told',
    safe: nothingChanged,
    next: 'Mark it as told on its page, then point to it.',
  },
  'weekly-review-not-found': gone('weekly review'),
  'question-not-found': gone('question'),
  'abc-plan-not-found': gone('A-B-C plan'),
  'win-not-found': gone('win'),
  'record-not-found': gone('record'),
  'version-not-found': gone('version'),
  'tag-not-found': gone('tag'),
  'name-taken': {
    title: 'That name is in use',
    safe: nothingChanged,
    next: 'Choose another name.',
  },
  'name-not-matching': {
    title: 'That is not the name',
    safe: nothingChanged,
    next: 'Type the name as it stands at the top of the page.',
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
  'file-too-large': {
    title: 'The file is too large',
    safe: nothingChanged,
    next: 'Files up to 50 MB and 200,000 rows can be read. Split it and try again.',
  },
  'file-encoding-unknown': {
    title: 'The letters in this file cannot be told for sure',
    safe: nothingChanged,
    next: 'Choose the encoding by hand, or save the file as CSV UTF-8.',
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
}

/** One entry for every code there is: a new code without a sentence does not compile. */
export const errorTexts: Readonly<Record<ErrorCode, Sentence>> = { ...vaultErrorTexts, ...recordErrorTexts }

/** The words for one failure, with its facts filled in. */
export function errorText(failure: FailureFacts & Pick<Failure, 'code'>): ErrorText {
  return say(errorTexts[failure.code], failure)
}

/** Store trouble is shown as a page of its own, never as a passing message. */
export function isStoreTrouble(code: ErrorCode): boolean {
  return code.startsWith('store-')
}
