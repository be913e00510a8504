import * as z from 'zod/mini'
import { retentionChoices } from '../erasure/erasure.ts'
import { FilledLine, Line } from '../kernel/text.ts'

/** What the manager chose for her vault: how days and amounts are written, and the name on a packet. */
export const Settings = z.strictObject({
  /** Stands on the cover of a review packet as "prepared by". */
  managerName: Line,
  /** A BCP 47 tag, as `en-GB`: how numbers and days are written. */
  locale: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a locale')),
  /** An ISO 4217 code. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'not a currency')),
  /** 0 is Sunday, 1 is Monday, 6 is Saturday. */
  weekStartsOn: z.literal([0, 1, 6]),
  /** How `3/4/2026` is read when it is typed or imported. */
  dayOrder: z.enum(['day-first', 'month-first']),
  /** Months after leaving until a rep's records are due to be erased; null for no rule. */
  keepMonthsAfterLeaving: z.nullable(z.literal(retentionChoices)),
  /** Of ten things that reach a rep, how many should reinforce: her own aim; null for none. */
  reinforceAim: z.nullable(z.int().check(z.minimum(1), z.maximum(9))),
  /** Whether the writing guard asks about words in records about people. */
  asksAboutWords: z.boolean(),
  /** Words the guard does not ask about any more, in small letters. */
  unaskedWords: z.array(FilledLine).check(z.maxLength(500, 'too long')),
  /** The day on which the weekly review is due, 0 is Sunday; null never reminds. */
  weeklyReviewOn: z.nullable(z.literal([0, 1, 2, 3, 4, 5, 6])),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  managerName: '',
  locale: 'en-GB',
  currency: 'EUR',
  weekStartsOn: 1,
  dayOrder: 'day-first',
  keepMonthsAfterLeaving: null,
  reinforceAim: null,
  asksAboutWords: true,
  unaskedWords: [],
  weeklyReviewOn: 5,
}

/** Only what changes is sent. */
export const SettingChanges = z.partial(Settings)
export type SettingChanges = z.infer<typeof SettingChanges>
