import type * as z from 'zod/mini'
import { makeCommitment } from '../../src/main/vault/commitment/commitment.service.ts'
import type { Context } from '../../src/main/vault/context.ts'
import { createGoal } from '../../src/main/vault/goal/goal.service.ts'
import { createEntry } from '../../src/main/vault/journal-entry/journal-entry.service.ts'
import { createMetric } from '../../src/main/vault/metric/metric.service.ts'
import { scheduleOneOnOne } from '../../src/main/vault/one-on-one/one-on-one.service.ts'
import { createRep } from '../../src/main/vault/rep/rep.service.ts'
import { createTemplate, findFirstTemplate } from '../../src/main/vault/template/template.service.ts'
import { type Commitment, NewCommitment } from '../../src/shared/commitment/commitment.ts'
import type { GoalSummary } from '../../src/shared/goal/goal.contract.ts'
import { NewGoal } from '../../src/shared/goal/goal.ts'
import { type JournalEntry, NewJournalEntry } from '../../src/shared/journal-entry/journal-entry.ts'
import { addDays, addMonths, startOfMonth } from '../../src/shared/kernel/time.ts'
import { type Metric, NewMetric } from '../../src/shared/metric/metric.ts'
import { type OneOnOne, OneOnOnePlan } from '../../src/shared/one-on-one/one-on-one.ts'
import { NewRep, type Rep } from '../../src/shared/rep/rep.ts'
import { richTextFromPlainText } from '../../src/shared/rich-text/rich-text.ts'
import { NewTemplate, type Template } from '../../src/shared/template/template.ts'

/** The smallest agenda that has everything: the person, topics, promises, and a private end. */
const plainTemplate: z.input<typeof NewTemplate> = {
  name: 'Half an hour',
  minutes: 30,
  sections: [
    {
      title: 'Person and desire',
      minutes: 5,
      purpose: 'person',
      prompts: ['How are you?'],
      isPrivate: false,
    },
    { title: 'Their topics', minutes: 15, purpose: 'their-topics', prompts: [], isPrivate: false },
    { title: 'New promises', minutes: 5, purpose: 'new-promises', prompts: [], isPrivate: false },
    { title: 'Private close-out', minutes: 5, purpose: 'close-out', prompts: [], isPrivate: true },
  ],
}

/**
 * Builders over a store: each inserts through the real service, with defaults, and is told only the facts
 * that matter to the test.
 */
export function givenOver(ctx: Context) {
  const rep = (facts: Partial<z.input<typeof NewRep>> = {}): Promise<Rep> =>
    createRep(ctx, NewRep.parse({ name: 'Alex Rivera', role: 'Account executive', ...facts }))
  const template = (facts: Partial<z.input<typeof NewTemplate>> = {}): Promise<Template> =>
    createTemplate(ctx, NewTemplate.parse({ ...plainTemplate, ...facts }))
  return {
    rep,
    template,
    /** With a rep and a template of its own unless told; due in a week. */
    commitment: async (facts: Partial<z.input<typeof NewCommitment>> = {}): Promise<Commitment> =>
      makeCommitment(
        ctx,
        NewCommitment.parse({
          repId: facts.repId ?? (await rep()).id,
          owner: 'rep',
          words: 'Ten new accounts mapped',
          dueOn: addDays(ctx.today(), 7),
          ...facts,
        }),
      ),
    /** First meetings a week, more is better, unless told. */
    metric: (facts: Partial<z.input<typeof NewMetric>> = {}): Promise<Metric> =>
      createMetric(
        ctx,
        NewMetric.parse({
          name: 'First meetings',
          kind: 'leading',
          unit: 'count',
          goodDirection: 'up',
          period: 'week',
          ...facts,
        }),
      ),
    /** Active, from the first day of this month for three months, with a rep of its own unless told. */
    goal: async (facts: Partial<z.input<typeof NewGoal>> = {}): Promise<GoalSummary> =>
      createGoal(
        ctx,
        NewGoal.parse({
          repId: facts.repId ?? (await rep()).id,
          wording: 'Ask about the cost of doing nothing in every first meeting',
          startsOn: startOfMonth(ctx.today()),
          endsOn: addDays(addMonths(startOfMonth(ctx.today()), 3), -1),
          ...facts,
        }),
      ),
    /** Planned for today with a rep of its own, from the first template there is, unless told. */
    oneOnOne: async (facts: Partial<z.input<typeof OneOnOnePlan>> = {}): Promise<OneOnOne> =>
      scheduleOneOnOne(
        ctx,
        OneOnOnePlan.parse({
          repId: facts.repId ?? (await rep()).id,
          plannedOn: ctx.today(),
          templateId: facts.templateId ?? ((await findFirstTemplate(ctx.db)) ?? (await template())).id,
          ...facts,
        }),
      ),
    /** `text` becomes the entry's text, a paragraph for each line. */
    journalEntry: ({
      text = '',
      ...facts
    }: Partial<z.input<typeof NewJournalEntry>> & { text?: string } = {}): Promise<JournalEntry> =>
      createEntry(ctx, NewJournalEntry.parse({ document: richTextFromPlainText(text), ...facts })),
  }
}
export type Given = ReturnType<typeof givenOver>
