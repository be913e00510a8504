import type { AbcConsequence, AbcSide } from './abc-plan.ts'

type Marks = Pick<AbcConsequence, 'side' | 'words' | 'effect' | 'timing' | 'certainty'>

/** What the consequences of a plan say about which behaviour is likely to be repeated. */
export interface AbcBalance {
  /**
   * `too-little` while one of the two behaviours has nothing after it; `old` when the old habit pays sooner
   * or surer, `even`, or `wanted`.
   */
  readonly leans: 'too-little' | 'old' | 'even' | 'wanted'
  /** The balance in plain words. */
  readonly sentence: string
  /** What the sentence rests on, each as it was written. */
  readonly because: readonly string[]
  /** What the manager is asked, always about what she herself could add. */
  readonly question: string
}

const askToAdd = 'What could you add that is positive, soon and certain?'

/**
 * Reads the balance of a plan: people repeat what pays soon and surely. Only the strongest reward of each
 * side is compared, soon before late, then sure before unsure; nothing is added up. A cost that comes soon
 * and surely after the wanted behaviour is named beside it.
 */
export function readBalance(consequences: readonly Marks[]): AbcBalance {
  const of = (side: AbcSide) => consequences.filter((one) => one.side === side)
  const [old, wanted] = [of('now'), of('wanted')]
  if (old.length === 0 || wanted.length === 0) return tooLittle(old.length > 0, wanted.length > 0)
  const [oldReward, wantedReward] = [strongest(old, 'good'), strongest(wanted, 'good')]
  const [oldPull, wantedPull] = [pullOf(oldReward), pullOf(wantedReward)]
  const leans = oldPull > wantedPull ? 'old' : oldPull === wantedPull ? 'even' : 'wanted'
  const cost = strongest(wanted, 'bad')
  const isDear = cost !== undefined && pullOf(cost) === mostPull
  return {
    leans,
    sentence: [
      rewardSentence(oldReward, wantedReward),
      ...(isDear ? ['The wanted one also costs them something soon and sure.'] : []),
    ].join(' '),
    because: [
      ...(wantedReward === undefined ? [] : [`after the wanted behaviour: ${noted(wantedReward)}`]),
      ...(oldReward === undefined ? [] : [`after the old habit: ${noted(oldReward)}`]),
      ...(isDear ? [`what the wanted behaviour costs: ${noted(cost)}`] : []),
    ],
    question:
      leans === 'wanted' && wantedPull === mostPull
        ? 'What will you do so that this reward keeps coming until it carries itself?'
        : askToAdd,
  }
}

function tooLittle(hasOld: boolean, hasWanted: boolean): AbcBalance {
  const missing =
    hasOld === hasWanted
      ? 'Nothing stands after either behaviour yet.'
      : hasOld
        ? 'What follows the wanted behaviour is not written down yet.'
        : 'What follows the old habit is not written down yet.'
  return {
    leans: 'too-little',
    sentence: `${missing} Too little to read a balance from.`,
    because: [],
    question: 'What happens to them right after, as they would tell it?',
  }
}

const mostPull = 4

/** Soon and sure 4, soon 3, late but sure 2, late and unsure 1; nothing 0. An order, not a measure. */
function pullOf(one: Pick<Marks, 'timing' | 'certainty'> | undefined): number {
  if (one === undefined) return 0
  return (one.timing === 'soon' ? 3 : 1) + (one.certainty === 'sure' ? 1 : 0)
}

function strongest(all: readonly Marks[], effect: Marks['effect']): Marks | undefined {
  return all.filter((one) => one.effect === effect).toSorted((one, other) => pullOf(other) - pullOf(one))[0]
}

function rewardSentence(old: Marks | undefined, wanted: Marks | undefined): string {
  if (old === undefined && wanted === undefined) {
    return 'Neither behaviour brings them anything good, as written.'
  }
  if (wanted === undefined) {
    return `The wanted behaviour brings them nothing good yet; the old habit’s reward is ${howSoon(old)}.`
  }
  if (old === undefined) {
    return `The wanted behaviour’s reward is ${howSoon(wanted)}; the old habit brings them nothing good.`
  }
  if (pullOf(old) === pullOf(wanted)) {
    return `Both rewards are ${howSoon(wanted)}: nothing tips the balance.`
  }
  return `The wanted behaviour’s reward is ${howSoon(wanted)}; the old habit’s is ${howSoon(old)}.`
}

function howSoon(one: Marks | undefined): string {
  if (one === undefined) return 'missing'
  const words = {
    soon: { sure: 'instant and sure', unsure: 'instant but unsure' },
    late: { sure: 'late but sure', unsure: 'late and unsure' },
  }
  return words[one.timing][one.certainty]
}

function noted({ words, timing, certainty }: Marks): string {
  return `“${words}” (${timing}, ${certainty})`
}
