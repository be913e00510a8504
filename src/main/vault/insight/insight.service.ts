import * as z from 'zod/mini'
import {
  noChoices,
  nudgesAbout,
  nudgesAboutTeam,
  type RuleChoices,
  ruleOfKey,
  spokenBy,
  tunedThresholds,
} from '../../../shared/insight/engine.ts'
import { factsOn, type RepHistory } from '../../../shared/insight/facts-on.ts'
import {
  type Dismissal,
  type Nudge,
  type Nudges,
  RuleKey,
  type RuleReport,
  type RuleSetting,
  type RuleVolume,
} from '../../../shared/insight/insight.ts'
import type { TeamFacts } from '../../../shared/insight/rep-facts.ts'
import { addDays, type CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepContact } from '../../../shared/rep/rep.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { Context, QueryContext, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getRep, listRepSummaries } from '../rep/rep.service.ts'
import { getSettings } from '../setting/setting.service.ts'
import { listReviewDays } from '../weekly-review/review-days.service.ts'
import {
  deleteDismissal,
  insertDismissal,
  listDismissals,
  listRuleSettings,
  upsertRuleSetting,
} from './insight.repository.ts'
import { gatherHistory, gatherTeam } from './rep-history.service.ts'

/**
 * What the rules have to say about a rep whose contact is known already, but for what is said elsewhere.
 *
 * @throws AppError `rep-not-found`
 */
export async function nudgesForRep(
  ctx: QueryContext,
  repId: RepId,
  contact: RepContact,
  saidElsewhere?: ReadonlySet<string>,
): Promise<Nudges> {
  const history = await gatherHistory(ctx, repId, contact)
  return nudgesAbout(factsOn(history, ctx.today()), await choicesOf(ctx.db, repId), saidElsewhere)
}

/** What the rules have to say about a rep. @throws AppError `rep-not-found` */
export async function findNudges(ctx: QueryContext, repId: RepId): Promise<Nudges> {
  await getRep(ctx.db, repId)
  const summary = (await listRepSummaries(ctx, true)).find(({ rep }) => rep.id === repId)
  return summary === undefined ? { nudges: [], found: 0 } : nudgesForRep(ctx, repId, summary.contact)
}

/** What the rules have to say about everyone, and about the team as a whole. */
export interface TeamNudges {
  readonly byRep: ReadonlyMap<RepId, Nudges>
  readonly team: Nudges
}

export async function nudgesForTeam(
  ctx: QueryContext,
  histories: readonly RepHistory[],
): Promise<TeamNudges> {
  const choices = await choicesOf(ctx.db)
  const facts = teamOn(histories, ctx.today(), await reviewFacts(ctx.db))
  return {
    byRep: new Map(facts.reps.map((one) => [one.rep.id, nudgesAbout(one, choices)])),
    team: nudgesAboutTeam(facts, choices),
  }
}

/** So far back a rule's last word is looked for, week by week. */
const weeksBack = 26

/** Every rule in the order it is heard, with whom it speaks about now and when it last did. */
export async function listRuleReports(ctx: QueryContext): Promise<RuleReport[]> {
  const choices = await choicesOf(ctx.db)
  const histories = await gatherTeam(ctx, await listRepSummaries(ctx, false))
  const days = Array.from({ length: weeksBack + 1 }, (_, week) => addDays(ctx.today(), -7 * week))
  // A past day is worked out when the first rule asks for it, and then kept for the others.
  const review = await reviewFacts(ctx.db)
  const known = new Map<CalendarDay, TeamFacts>()
  const teamAt = (day: CalendarDay): TeamFacts => {
    const facts = known.get(day) ?? teamOn(histories, day, review)
    known.set(day, facts)
    return facts
  }
  return RuleKey.options.flatMap((key) => reportOf(key, choices, days, teamAt))
}

function reportOf(
  key: RuleKey,
  choices: RuleChoices,
  days: readonly CalendarDay[],
  teamAt: (day: CalendarDay) => TeamFacts,
): RuleReport[] {
  const rule = ruleOfKey(key)
  if (rule === undefined) return []
  const setting = choices.settings.get(key)
  const moved = setting?.thresholds ?? {}
  const [today] = days
  return [
    {
      ruleKey: key,
      name: rule.name,
      looksAt: rule.looksAt,
      silencedBy: rule.silencedBy,
      thresholds: tunedThresholds(rule, moved),
      volume: setting?.volume ?? 'normal',
      isTuned: Object.keys(moved).length > 0,
      speaksNow: today === undefined ? 0 : spokenBy(key, teamAt(today), choices).length,
      lastSpoke: lastWord(key, choices, days, teamAt),
    },
  ]
}

function lastWord(
  key: RuleKey,
  choices: RuleChoices,
  days: readonly CalendarDay[],
  teamAt: (day: CalendarDay) => TeamFacts,
): RuleReport['lastSpoke'] {
  for (const on of days) {
    const team = teamAt(on)
    const nudge: Nudge | undefined = spokenBy(key, team, choices)[0]
    if (nudge === undefined) continue
    const rep = team.reps.find((one) => one.rep.id === nudge.repId)?.rep
    return { on, repId: nudge.repId, repName: rep?.name ?? '', fact: nudge.fact }
  }
  return null
}

/** Only reps who were the manager's by then. */
function teamOn(histories: readonly RepHistory[], day: CalendarDay, review: TeamFacts['review']): TeamFacts {
  const present = histories.filter(({ rep, gatheredOn }) => {
    const since = rep.yoursSince ?? rep.startedOn
    return day >= gatheredOn || since === null || since <= day
  })
  return { today: day, reps: present.map((history) => factsOn(history, day)), review }
}

async function reviewFacts(db: Reader): Promise<TeamFacts['review']> {
  const { weeklyReviewOn } = await getSettings(db)
  return { on: weeklyReviewOn, doneOn: await listReviewDays(db) }
}

/** Puts a nudge aside until it rests on something else. @throws AppError `rep-not-found` */
export async function dismissNudge(ctx: Context, dismissal: Dismissal): Promise<Dismissal> {
  return inTransaction(ctx, async (ctx) => {
    if (dismissal.repId !== null) await getRep(ctx.db, dismissal.repId)
    await deleteDismissal(ctx.db, dismissal)
    await insertDismissal(ctx.db, ctx.newId(z.string()), dismissal, ctx.now())
    return dismissal
  })
}

/** Takes a dismissal back. */
export async function restoreNudge(
  ctx: Context,
  of: Pick<Dismissal, 'ruleKey' | 'repId'>,
): Promise<{ restored: boolean }> {
  return inTransaction(ctx, async (ctx) => ({ restored: await deleteDismissal(ctx.db, of) }))
}

/** Makes a rule quieter, silent, or as loud as it came. */
export async function setRuleVolume(
  ctx: Context,
  ruleKey: RuleKey,
  volume: RuleVolume,
): Promise<RuleSetting> {
  return inTransaction(ctx, async (ctx) => {
    const current = await settingOf(ctx.db, ruleKey)
    return upsertRuleSetting(ctx.db, { ...current, volume }, ctx.now())
  })
}

/** Moves a threshold, at most to its limits; `null` puts it back as it came. */
export async function tuneRule(
  ctx: Context,
  ruleKey: RuleKey,
  threshold: string,
  value: number | null,
): Promise<RuleSetting> {
  return inTransaction(ctx, async (ctx) => {
    const current = await settingOf(ctx.db, ruleKey)
    const limits = ruleOfKey(ruleKey)?.thresholds ?? {}
    const limit = Object.hasOwn(limits, threshold) ? limits[threshold] : undefined
    if (limit === undefined) return current
    const { [threshold]: _before, ...others } = current.thresholds
    const thresholds =
      value === null || value === limit.shipped
        ? others
        : { ...others, [threshold]: Math.min(limit.most, Math.max(limit.least, value)) }
    return upsertRuleSetting(ctx.db, { ...current, thresholds }, ctx.now())
  })
}

async function settingOf(db: Reader, ruleKey: RuleKey): Promise<RuleSetting> {
  const settings = await listRuleSettings(db)
  return settings.get(ruleKey) ?? { ruleKey, volume: 'normal', thresholds: {} }
}

async function choicesOf(db: Reader, repId?: RepId): Promise<RuleChoices> {
  return {
    ...noChoices,
    settings: await listRuleSettings(db),
    dismissals: await listDismissals(db, repId),
  }
}
