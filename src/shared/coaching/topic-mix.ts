import { type TopicAim, type TopicKind, topicKinds } from './touch.ts'

/** A topic as far as the mix asks for it. */
export interface MixTopic {
  readonly topicKind: TopicKind | null
  readonly topicAim: TopicAim | null
}

/** What one-on-ones are about, in counts. */
export interface TopicMix {
  readonly counts: Readonly<Record<TopicKind, number>>
  /** Topics whose kind was said. */
  readonly marked: number
  readonly total: number
}

export function topicMix(topics: readonly MixTopic[]): TopicMix {
  const count = (kind: TopicKind): number => topics.filter(({ topicKind }) => topicKind === kind).length
  return {
    counts: {
      numbers: count('numbers'),
      deals: count('deals'),
      skill: count('skill'),
      person: count('person'),
      career: count('career'),
    },
    marked: topics.filter(({ topicKind }) => topicKind !== null).length,
    total: topics.length,
  }
}

/** The kind that comes up most, and its share of the marked topics in whole percent. */
export function mainKind({
  counts,
  marked,
}: TopicMix): { readonly kind: TopicKind; readonly share: number } | undefined {
  if (marked === 0) return undefined
  const [kind] = topicKinds.toSorted((one, other) => counts[other] - counts[one])
  return kind === undefined ? undefined : { kind, share: Math.round((counts[kind] * 100) / marked) }
}

/** How many topics build a skill: marked so, or about a skill and not marked as keeping to a rule. */
export function countDeveloping(topics: readonly MixTopic[]): number {
  return topics.filter(
    ({ topicKind, topicAim }) => topicAim === 'develop' || (topicAim === null && topicKind === 'skill'),
  ).length
}
