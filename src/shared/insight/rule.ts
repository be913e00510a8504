import type { FactPart, FactPill } from '../brief/fact.ts'
import type { RuleKey, TunedThreshold } from './insight.ts'
import type { RepFacts, TeamFacts } from './rep-facts.ts'

/** A limit as a rule comes with it. */
export type Threshold = Omit<TunedThreshold, 'key' | 'value'>

/** What a rule says when it speaks. */
export interface Spoken {
  readonly fact: string
  /** Reads on after the word "because". */
  readonly because: readonly FactPart[]
  readonly pill: FactPill
  readonly suggestion: string
  readonly subject: string
  readonly basis: string
  /** The pill's word unless the table of the team needs another. */
  readonly rowWord?: string
}

/** What the page of all rules says about a rule. */
interface RuleWords {
  readonly key: RuleKey
  readonly name: string
  readonly looksAt: string
  readonly silencedBy: string
}

interface RuleMaking<Facts, Limit extends string> extends RuleWords {
  readonly thresholds: Readonly<Record<Limit, Threshold>>
  /** Undefined when there is nothing to say, or too little to say it from. */
  readonly speak: (facts: Facts, limit: (key: Limit) => number) => Spoken | undefined
}

/** A rule ready to be asked, with the limits the manager moved. */
export interface Rule<Facts> extends RuleWords {
  readonly thresholds: Readonly<Record<string, Threshold>>
  readonly speak: (facts: Facts, moved: Readonly<Record<string, number>>) => Spoken | undefined
}

function ruleOf<Facts, Limit extends string>(making: RuleMaking<Facts, Limit>): Rule<Facts> {
  const { thresholds } = making
  return {
    ...making,
    speak: (facts, moved) => making.speak(facts, (key) => moved[key] ?? thresholds[key].shipped),
  }
}

/** A rule about one rep. */
export function repRule<Limit extends string = never>(making: RuleMaking<RepFacts, Limit>): Rule<RepFacts> {
  return ruleOf(making)
}

/** A rule about all reps together. */
export function teamRule<Limit extends string = never>(
  making: RuleMaking<TeamFacts, Limit>,
): Rule<TeamFacts> {
  return ruleOf(making)
}

/** A limit in days. */
export function inDaysLimit(label: string, shipped: number, least = 1, most = 365): Threshold {
  return { label, unit: 'days', shipped, least, most }
}

/** A limit in percent. */
export function inPercentLimit(label: string, shipped: number, least = 1, most = 100): Threshold {
  return { label, unit: 'percent', shipped, least, most }
}

/** A limit in times. */
export function inTimesLimit(label: string, shipped: number, least = 1, most = 20): Threshold {
  return { label, unit: 'times', shipped, least, most }
}
