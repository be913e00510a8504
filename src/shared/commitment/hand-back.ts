import { textLimits } from '../kernel/text.ts'
import type { Commitment } from './commitment.ts'

/**
 * Words to give a promise back with, for the manager to change: they say what she did, leave the promise
 * with its owner and ask, so that the help stays and the work moves.
 */
export function handBackWords({ words }: Pick<Commitment, 'words'>): string {
  const longest = 120
  const promise = words.length <= longest ? words : `${words.slice(0, longest).trimEnd()}…`
  return `I took “${promise}” off you too quickly. I would like you to have it back: what is your next step, and what do you need from me?`.slice(
    0,
    textLimits.line,
  )
}
