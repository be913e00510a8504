import type { Commitment } from './commitment.ts'

/**
 * Words to give a promise to the rep with, for the manager to change: they say plainly whose it is and ask
 * for the next step, so that the help stays and the work moves. `hadItFirst` when it was the rep's before.
 */
export function handBackWords({ words }: Pick<Commitment, 'words'>, hadItFirst: boolean): string {
  const longest = 110
  const promise = words.length <= longest ? words : `${words.slice(0, longest).trimEnd()}…`
  return hadItFirst
    ? `I took “${promise}” off you too quickly. I would like you to have it back: what is your next step, and what do you need from me?`
    : `“${promise}” belongs with you more than with me. What would be your first step, and what do you need from me?`
}
