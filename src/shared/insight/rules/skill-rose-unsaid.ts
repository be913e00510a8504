import { beside, firstNameOf, onDay } from '../../brief/phrases.ts'
import { daysBetween } from '../../kernel/time.ts'
import { levelWords } from '../../skill/skill.ts'
import { praiseWords, recognitionWords } from '../parts.ts'
import { inDaysLimit, repRule } from '../rule.ts'
import type { SeenFacts } from '../skill-facts.ts'

/** A level rose, and nobody has said so or recognised anything since. */
export const skillRoseUnsaid = repRule({
  key: 'skill-rose-unsaid',
  name: 'Skill rose, not said',
  looksAt: 'The newest level seen on each skill, the one before it, and recognition since that day.',
  silencedBy: 'The level marked as said, or a recognition.',
  thresholds: { window: inDaysLimit('Days in which it is worth saying', 28, 3, 120) },
  speak: ({ skills, lastRecognition, today, rep }, limit) => {
    const risen = risesIn(skills.seen)
      .filter(({ now }) => now.acknowledgedOn === null && daysBetween(now.onDay, today) <= limit('window'))
      .filter(({ now }) => lastRecognition === null || lastRecognition.on < now.onDay)
      .at(-1)
    if (risen === undefined) return undefined
    const { now, was } = risen
    return {
      fact: `${now.skillName} rose to “${levelWords[now.level]}”, and nobody has said so yet`,
      because: beside(
        [
          { text: `seen on ${onDay(now.onDay, today)}`, noun: 'skill', recordId: now.id },
          ', it was ',
          { text: `“${levelWords[was.level]}”`, noun: 'skill', recordId: was.id },
        ],
        recognitionWords(lastRecognition, today),
        praiseWords(rep),
      ),
      pill: { tone: 'g', text: 'reinforce' },
      suggestion: `Say what you saw ${firstNameOf(rep.name)} do, and ask what made the difference.`,
      subject: 'praise',
      basis: now.id,
      rowWord: 'praise waiting',
    }
  },
})

/** The newest level of each skill where it is above the one before, by day. */
function risesIn(seen: readonly SeenFacts[]): { readonly now: SeenFacts; readonly was: SeenFacts }[] {
  const last = new Map<string, { now: SeenFacts; was: SeenFacts | undefined }>()
  for (const now of seen) last.set(now.skillId, { now, was: last.get(now.skillId)?.now })
  return [...last.values()]
    .flatMap(({ now, was }) => (was !== undefined && now.level > was.level ? [{ now, was }] : []))
    .toSorted((one, other) =>
      one.now.onDay < other.now.onDay ? -1 : one.now.onDay > other.now.onDay ? 1 : 0,
    )
}
