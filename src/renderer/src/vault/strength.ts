import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as english from '@zxcvbn-ts/language-en'

/** How hard a passphrase is to guess, for somebody who has the vault's file and much time. */
export type Strength = 'weak' | 'fair' | 'good' | 'strong'

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
})

/**
 * The strength of a passphrase, by the number of guesses a clever attacker needs. One guess costs
 * about half a second and 128 MiB, so 10^8 is days on one machine and 10^14 is out of reach.
 */
export function strengthOf(passphrase: string): Strength {
  const { guessesLog10 } = estimator.check(passphrase)
  if (guessesLog10 < 8) return 'weak'
  if (guessesLog10 < 11) return 'fair'
  return guessesLog10 < 14 ? 'good' : 'strong'
}
