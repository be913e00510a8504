import { describe, expect, it } from 'vitest'
import { repRules, teamRules } from '../../../src/shared/insight/all-rules.ts'
import { mostNudges, nudgesAbout, type RuleChoices } from '../../../src/shared/insight/engine.ts'
import { Nudge, quieter, RuleKey, type RuleSetting } from '../../../src/shared/insight/insight.ts'
import { instant } from '../../../src/shared/kernel/time.ts'
import { sourceFiles } from '../../architecture/source-files.ts'
import {
  about,
  ago,
  entry,
  goal,
  met,
  noted,
  promise,
  quiet,
  rep,
  trend,
  usualThen,
} from './facts-fixture.ts'

const busy = about({
  contact: { ...quiet.contact, lastContactOn: ago(19) },
  meetings: [met(19, { desire: 'neutral' }), met(26, { desire: 'neutral' })],
  goals: [goal({}, { value: 2 })],
  promises: [promise({ owner: 'me', dueOn: ago(4) })],
  entries: [entry(12, { kind: 'feedback' })],
  lastRecognition: noted(50),
  lastObservation: noted(2),
})

function choosing(...settings: RuleSetting[]): RuleChoices {
  return { settings: new Map(settings.map((one) => [one.ruleKey, one])), dismissals: [] }
}
const keysOf = (choices?: RuleChoices, facts = busy) =>
  nudgesAbout(facts, choices).nudges.map(({ ruleKey }) => ruleKey)

describe('the engine', () => {
  it('says nothing where there is nothing to say', () => {
    expect(nudgesAbout(about({ rep: { ...rep, yoursSince: null } }))).toEqual({ nudges: [], found: 0 })
  })

  it('shows at most three, the most telling first, and says how many there were', () => {
    const { nudges, found } = nudgesAbout(busy)
    expect(nudges).toHaveLength(mostNudges)
    expect(keysOf()).toEqual(['left-alone', 'i-am-late', 'still-to-say'])
    expect(found).toBeGreaterThan(3)
    for (const nudge of nudges) expect(Nudge.safeParse(nudge).success).toBe(true)
  })

  it('says one thing on each subject', () => {
    const top = about({ ...busy, rep: { ...rep, tier: 'top' } })
    expect(keysOf(undefined, top)).not.toContain('neglect-by-tier')
  })

  it('says praise is due once, with the stronger reason', () => {
    const rose = about({
      trends: [trend(usualThen(14))],
      lastRecognition: noted(50),
      lastObservation: noted(1),
    })
    const all = nudgesAbout(rose).nudges.map(({ ruleKey }) => ruleKey)
    expect(all).toContain('number-rose')
    expect(all).not.toContain('praise-gap')
  })

  it('stays silent about what was put aside until it rests on something else', () => {
    const [first] = nudgesAbout(busy).nudges
    if (first === undefined) throw new RangeError('nothing was said')
    const { ruleKey, repId, basis } = first
    const aside: RuleChoices = { settings: new Map(), dismissals: [{ ruleKey, repId, basis }] }
    expect(keysOf(aside)).not.toContain('left-alone')
    // A day later it is the same; after another contact and another silence it is not.
    const later = { ...busy, contact: { ...busy.contact, lastContactOn: ago(18) } }
    expect(keysOf(aside, later)).toContain('left-alone')
  })

  it('lets no other rule say the same when one was put aside', () => {
    const top = about({ ...busy, rep: { ...rep, tier: 'top' } })
    const alone = nudgesAbout(top).nudges[0]
    const dismissals = [{ ruleKey: 'left-alone' as const, repId: rep.id, basis: alone?.basis ?? '' }]
    expect(keysOf({ settings: new Map(), dismissals }, top)).not.toContain('neglect-by-tier')
  })

  it('hears a quiet rule last, and one that is off never', () => {
    const quietly = choosing({ ruleKey: 'left-alone', volume: 'quiet', thresholds: {} })
    expect(keysOf(quietly)[0]).toBe('i-am-late')
    expect(nudgesAbout(busy, quietly).found).toBe(nudgesAbout(busy).found)
    const off = choosing({ ruleKey: 'left-alone', volume: 'off', thresholds: {} })
    expect(nudgesAbout(busy, off).found).toBe(nudgesAbout(busy).found - 1)
    expect([quieter('normal'), quieter('quiet'), quieter('off')]).toEqual(['quiet', 'off', 'off'])
  })

  it('asks the rules with the limits the manager moved, and says which', () => {
    const moved = choosing({ ruleKey: 'left-alone', volume: 'normal', thresholds: { grace: 5 } })
    expect(keysOf(moved)).not.toContain('left-alone')
    const looser = choosing({ ruleKey: 'left-alone', volume: 'normal', thresholds: { grace: 4 } })
    expect(nudgesAbout(busy, looser).nudges[0]?.thresholds).toEqual([
      expect.objectContaining({ key: 'grace', value: 4, shipped: 0 }),
    ])
  })

  it('leaves out what is said elsewhere on the page, and everything about someone who has left', () => {
    const elsewhere = nudgesAbout(busy, undefined, new Set(['contact']))
    expect(elsewhere.nudges.map(({ subject }) => subject)).not.toContain('contact')
    const left = { ...busy, rep: { ...rep, archivedAt: instant('2026-11-01T09:00:00Z') } }
    expect(nudgesAbout(left).found).toBe(0)
  })
})

describe('the rules', () => {
  const rules = [...repRules, ...teamRules]

  it('are all there, each once, each in a file of its own', () => {
    expect(rules.map(({ key }) => key).toSorted()).toEqual(RuleKey.options.toSorted())
    const files = sourceFiles('src/shared/insight/rules').map(
      ({ text }) => /key: '([a-z-]+)'/.exec(text)?.[1],
    )
    expect(files.filter((key) => key !== undefined).toSorted()).toEqual(RuleKey.options.toSorted())
  })

  it.each(rules)('$key says in whole sentences what it looks at and what silences it', (rule) => {
    expect(rule.looksAt).toMatch(/^[A-Z].*\.$/)
    expect(rule.silencedBy).toMatch(/^[A-Z].*\.$/)
    expect(Object.keys(rule.thresholds).length).toBeGreaterThan(0)
    for (const { shipped, least, most } of Object.values(rule.thresholds)) {
      expect(shipped).toBeGreaterThanOrEqual(least)
      expect(shipped).toBeLessThanOrEqual(most)
    }
  })

  it('judge nobody: no word about moods, characters or scores', () => {
    const forbidden = /\b(lazy|attitude|motivated|unmotivated|mood|flight risk|score|rank|ratio)\b/i
    for (const { text, path } of sourceFiles('src/shared/insight/rules')) {
      const strings = text.match(/'[^'\n]*'|`[^`]*`/g)?.join('\n') ?? ''
      expect({ path, found: forbidden.exec(strings)?.[0] }).toEqual({ path, found: undefined })
    }
  })
})
