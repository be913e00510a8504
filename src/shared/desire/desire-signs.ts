import * as z from 'zod/mini'

/** How willing the rep was to work on this, as the manager read it. */
export const Desire = z.enum(['push-back', 'neutral', 'pull'])
export type Desire = z.infer<typeof Desire>

/** What one can see or hear of it. Behaviour only: nobody is read from the inside. */
export const DesireSign = z.enum([
  'sets-own-goals',
  'brings-topics',
  'prepares',
  'volunteers',
  'nods-politely',
  'answers-short',
  'gets-defensive',
  'cancels',
])
export type DesireSign = z.infer<typeof DesireSign>

/** The signs of a pull, and the signs that the mind is elsewhere. */
export const signsOfPull = ['sets-own-goals', 'brings-topics', 'prepares', 'volunteers'] as const
export const signsOfAway = ['nods-politely', 'answers-short', 'gets-defensive', 'cancels'] as const

/** Each sign, as it is ticked and as it stands in a sentence. */
export const signWords: Readonly<Record<DesireSign, string>> = {
  'sets-own-goals': 'sets own goals',
  'brings-topics': 'brings topics',
  prepares: 'comes prepared',
  volunteers: 'volunteers',
  'nods-politely': 'nods politely',
  'answers-short': 'short answers',
  'gets-defensive': 'gets defensive',
  cancels: 'cancels or moves it',
}

/** The signs once each, in their one order. */
export const DesireSigns = z.pipe(
  z.array(DesireSign).check(z.maxLength(16)),
  z.transform((signs): DesireSign[] => DesireSign.options.filter((sign) => signs.includes(sign))),
)

/** What was read, and the signs ticked for it. */
export interface ReadDesire {
  readonly desire: Desire | null
  readonly signs: readonly DesireSign[]
}

/** Neither for nor against, with a sign that the mind is elsewhere: present, and not in it. */
export function isGoingThroughTheMotions({ desire, signs }: ReadDesire): boolean {
  return desire === 'neutral' && signs.some((sign) => signsOfAway.some((away) => away === sign))
}

/** Whether this is a day to listen: push back, or going through the motions. */
export function asksToListen(read: ReadDesire): boolean {
  return read.desire === 'push-back' || isGoingThroughTheMotions(read)
}
