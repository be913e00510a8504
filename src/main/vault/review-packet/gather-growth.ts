import { outcomeWords } from '../../../shared/coaching-plan/coaching-plan.ts'
import { entryTitle } from '../../../shared/journal-entry/entry-text.ts'
import type { JournalEntry } from '../../../shared/journal-entry/journal-entry.ts'
import type { DayRange } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { GrowthRecord } from '../../../shared/review-packet/packet-value.ts'
import { richTextFromPlainText } from '../../../shared/rich-text/rich-text.ts'
import { type AnswerValue, answerTo, type Scorecard } from '../../../shared/scorecard/scorecard.ts'
import { levelPhrase } from '../../../shared/skill/skill.ts'
import type { QueryContext } from '../context.ts'
import { listFollowUpsFor } from '../follow-up/follow-up.service.ts'
import { listSkillsForPacket } from '../skill/skill-packet.service.ts'
import { readLibraryOf } from '../win/win.service.ts'

const markWords = {
  heard: 'Heard',
  tried: 'Tried',
  changed: 'Changed',
  relapsed: 'Back to the old way',
} as const

/**
 * What there is about how a rep grew in a period: plans, levels with their evidence, cards, small gains, wins
 * and what became of feedback, oldest first within each kind. A-B-C cards, fit reviews, tracks and readings of
 * desire are not read at all: they are the manager's own thinking and belong into no packet.
 */
export async function gatherGrowth(
  ctx: QueryContext,
  repId: RepId,
  period: DayRange,
  entries: readonly JournalEntry[],
): Promise<GrowthRecord[]> {
  const { skills, plans, scorecards, gains } = await listSkillsForPacket(ctx, repId, period)
  const isInside = (on: string): boolean => on >= period.from && on <= period.to
  const { wins } = await readLibraryOf(ctx.db, repId)
  // What a follow-up follows is named only if it may be read by others too.
  const shared = new Map(
    entries.flatMap((entry) =>
      entry.audience === 'shareable' ? [[entry.id, entryName(entry)] as const] : [],
    ),
  )
  const followUps = await listFollowUpsFor(ctx.db, repId, period.from)
  return [
    ...plans.map(({ plan, skillName, items }): GrowthRecord => {
      const doneOf = (side: 'provide' | 'do') =>
        items
          .filter((item) => item.side === side)
          .map(({ words, doneOn }) => (doneOn === null ? words : `${words} (done)`))
      return {
        noun: 'coaching-plan',
        id: plan.id,
        on: plan.startsOn,
        title: `${skillName}: aim ${levelPhrase(plan.aimLevel)}`,
        lines: [
          listed('Provided', doneOf('provide')),
          listed('Done', doneOf('do')),
          plan.outcome === null ? '' : `Ended: ${outcomeWords[plan.outcome]}`,
          plan.learned,
        ].filter(isSaid),
        audience: plan.audience,
      }
    }),
    ...skills.flatMap(({ skill, examples }) =>
      examples.map(
        ({ id, level, onDay, evidence, audience }): GrowthRecord => ({
          noun: 'skill',
          id,
          on: onDay,
          title: `${skill.name}: ${levelPhrase(level)}`,
          lines: [evidence].filter(isSaid),
          audience,
        }),
      ),
    ),
    ...scorecards.map(cardRecord),
    ...gains.map(
      ({ id, onDay, words, audience }): GrowthRecord => ({
        noun: 'small-gain',
        id,
        on: onDay,
        title: words,
        lines: [],
        audience,
      }),
    ),
    ...wins
      .filter(({ win }) => win.repId === repId && isInside(win.happenedOn))
      .map(
        ({ win }): GrowthRecord => ({
          noun: 'win',
          id: win.id,
          on: win.happenedOn,
          title: win.title,
          lines: [win.situation, win.words].filter(isSaid),
          audience: win.audience,
        }),
      )
      .toReversed(),
    ...followUps
      .filter(({ happenedOn }) => isInside(happenedOn))
      .map(
        ({ id, entryId, happenedOn, mark, evidence, audience }): GrowthRecord => ({
          noun: 'follow-up',
          id,
          on: happenedOn,
          title: [markWords[mark], shared.get(entryId) ?? ''].filter(isSaid).join(': '),
          lines: [evidence].filter(isSaid),
          audience,
        }),
      ),
  ]
}

function entryName({ title, document, salvagedText }: JournalEntry): string {
  return entryTitle(title, document ?? richTextFromPlainText(salvagedText))
}

/** A card as both filled it; nothing is summed up. What the manager noted beside it stays with her. */
function cardRecord(card: Scorecard): GrowthRecord {
  return {
    noun: 'scorecard',
    id: card.id,
    on: card.onDay,
    title: card.occasion === '' ? card.formName : `${card.formName}: ${card.occasion}`,
    lines: card.questions.flatMap((question) => {
      const { mine, rep, isNotApplicable } = answerTo(card, question.key)
      if (isNotApplicable) return []
      const said = [answerWords(mine), rep === null ? '' : `own view: ${answerWords(rep)}`].filter(isSaid)
      return said.length === 0 ? [] : [`${question.words} ${said.join('; ')}`]
    }),
    audience: card.audience,
  }
}

function answerWords(value: AnswerValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'number' ? `${value} of 4` : value
}

function listed(word: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${word}: ${items.join('; ')}`
}

function isSaid(text: string): boolean {
  return text !== ''
}
