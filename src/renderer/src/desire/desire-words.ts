import type { Desire } from '../../../shared/desire/desire-signs.ts'

/** The three readings, as on a button. */
export const desireLabels: Readonly<Record<Desire, string>> = {
  'push-back': 'Push back',
  neutral: 'Neutral',
  pull: 'Pull',
}

/** In the order of the drawn strip, from away to toward. */
export const desireOptions: readonly { readonly value: Desire; readonly label: string }[] = (
  ['push-back', 'neutral', 'pull'] as const
).map((value) => ({ value, label: desireLabels[value] }))
