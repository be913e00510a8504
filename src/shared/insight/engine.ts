import type { RepId } from '../rep/rep-id.ts'
import { repRules, teamRules } from './all-rules.ts'
import type { Dismissal, Nudge, Nudges, RuleKey, RuleSetting, TunedThreshold } from './insight.ts'
import { RuleKey as RuleKeySchema } from './insight.ts'
import type { RepFacts, TeamFacts } from './rep-facts.ts'
import type { Rule, Spoken } from './rule.ts'

/** Nobody reads a fourth. */
export const mostNudges = 3

/** What the manager made of the rules: moved thresholds, volumes, and what she put aside. */
export interface RuleChoices {
  readonly settings: ReadonlyMap<RuleKey, RuleSetting>
  readonly dismissals: readonly Dismissal[]
}

/** As the app comes. */
export const noChoices: RuleChoices = { settings: new Map(), dismissals: [] }

/**
 * What the rules have to say about a rep: those of normal volume first, then the quiet ones, each in the
 * order of `RuleKey`. Of several on one subject the first stands; one that was put aside keeps the others
 * on its subject silent too, or dismissing would only change the words. Subjects that are said elsewhere
 * on the page are left out. Nothing is said about someone who has left.
 */
export function nudgesAbout(
  facts: RepFacts,
  choices: RuleChoices = noChoices,
  saidElsewhere: ReadonlySet<string> = new Set(),
): Nudges {
  const spoken = facts.rep.archivedAt === null ? heard(repRules, facts, facts.rep.id, choices) : []
  return firstThree(
    spoken.filter(({ subject }) => !saidElsewhere.has(subject)),
    choices,
  )
}

/** The same for what concerns the whole team. */
export function nudgesAboutTeam(facts: TeamFacts, choices: RuleChoices = noChoices): Nudges {
  return firstThree(heard(teamRules, facts, null, choices), choices)
}

/** What one rule about a rep says with the manager's thresholds, whatever its volume. */
export function spokenBy(key: RuleKey, facts: TeamFacts, choices: RuleChoices = noChoices): Nudge[] {
  const setting = choices.settings.get(key)
  const moved = setting?.thresholds ?? {}
  const team = teamRules.find((rule) => rule.key === key)
  if (team !== undefined) return nudgeOf(team, team.speak(facts, moved), null, setting)
  const rule = repRules.find((one) => one.key === key)
  if (rule === undefined) return []
  return facts.reps
    .filter(({ rep }) => rep.archivedAt === null)
    .flatMap((one) => nudgeOf(rule, rule.speak(one, moved), one.rep.id, setting))
}

/** A rule by its key, about a rep or about the team. */
export function ruleOfKey(key: RuleKey): Omit<Rule<never>, 'speak'> | undefined {
  return [...repRules, ...teamRules].find((rule) => rule.key === key)
}

/** A rule's limits as they hold now. */
export function tunedThresholds(
  { thresholds }: Pick<Rule<never>, 'thresholds'>,
  moved: Readonly<Record<string, number>>,
): TunedThreshold[] {
  return Object.entries(thresholds).map(([key, threshold]) => ({
    key,
    ...threshold,
    value: moved[key] ?? threshold.shipped,
  }))
}

function heard<Facts>(
  rules: readonly Rule<Facts>[],
  facts: Facts,
  repId: RepId | null,
  { settings }: RuleChoices,
): Nudge[] {
  return rules.flatMap((rule) => {
    const setting = settings.get(rule.key)
    if (setting?.volume === 'off') return []
    return nudgeOf(rule, rule.speak(facts, setting?.thresholds ?? {}), repId, setting)
  })
}

function nudgeOf(
  rule: Omit<Rule<never>, 'speak'>,
  spoken: Spoken | undefined,
  repId: RepId | null,
  setting: RuleSetting | undefined,
): Nudge[] {
  if (spoken === undefined) return []
  const { fact, because, pill, suggestion, subject, basis, rowWord } = spoken
  return [
    {
      fact,
      because: [...because],
      pill,
      ruleKey: rule.key,
      repId,
      subject,
      basis,
      suggestion,
      silencedBy: rule.silencedBy,
      rowWord: rowWord ?? pill.text,
      ruleName: rule.name,
      volume: setting?.volume ?? 'normal',
      thresholds: tunedThresholds(rule, setting?.thresholds ?? {}),
    },
  ]
}

function firstThree(spoken: readonly Nudge[], { settings, dismissals }: RuleChoices): Nudges {
  const rank = (nudge: Nudge): number =>
    RuleKeySchema.options.indexOf(nudge.ruleKey) +
    (settings.get(nudge.ruleKey)?.volume === 'quiet' ? RuleKeySchema.options.length : 0)
  const taken = new Set<string>()
  const shown = spoken
    .toSorted((one, other) => rank(one) - rank(other))
    .filter((nudge) => {
      const isFirst = !taken.has(nudge.subject)
      taken.add(nudge.subject)
      return isFirst && !isDismissed(nudge, dismissals)
    })
  return { nudges: shown.slice(0, mostNudges), found: shown.length }
}

function isDismissed(nudge: Nudge, dismissals: readonly Dismissal[]): boolean {
  return dismissals.some(
    ({ ruleKey, repId, basis }) =>
      ruleKey === nudge.ruleKey && repId === nudge.repId && basis === nudge.basis,
  )
}
