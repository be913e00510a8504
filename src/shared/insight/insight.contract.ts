import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { RepId } from '../rep/rep-id.ts'
import { Dismissal, Nudges, RuleKey, RuleReport, RuleSetting, RuleVolume } from './insight.ts'

const ofNudge = z.strictObject({ ruleKey: RuleKey, repId: z.nullable(RepId) })

/** The rules that speak in the brief and in Today, and what the manager made of them. */
export const insightContract = {
  /** What the rules have to say about one rep today. */
  forRep: query({ input: z.strictObject({ repId: RepId }), output: Nudges, errors: ['rep-not-found'] }),
  /** Every rule in the order it is heard. */
  listRules: query({ input: z.strictObject({}), output: z.array(RuleReport) }),
  /** Puts a nudge aside until its facts change. */
  dismiss: command({ input: Dismissal, output: Dismissal, errors: ['rep-not-found'] }),
  /** Takes a dismissal back. Without one nothing changes. */
  restore: command({ input: ofNudge, output: z.strictObject({ restored: z.boolean() }) }),
  setVolume: command({
    input: z.strictObject({ ruleKey: RuleKey, volume: RuleVolume }),
    output: RuleSetting,
  }),
  /** Moves a threshold, at most to its limits; `null` puts it back as it came. One nobody knows changes nothing. */
  tune: command({
    input: z.strictObject({
      ruleKey: RuleKey,
      threshold: z.string().check(z.maxLength(40)),
      value: z.nullable(z.int()),
    }),
    output: RuleSetting,
  }),
}
