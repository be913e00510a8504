import type { Context } from '../../src/main/vault/context.ts'
import { startScorecard } from '../../src/main/vault/scorecard/scorecard.service.ts'
import { listForms } from '../../src/main/vault/scorecard/scorecard-form.repository.ts'
import { ensureShippedForms } from '../../src/main/vault/scorecard/scorecard-form.service.ts'
import { listSkills } from '../../src/main/vault/skill/skill.repository.ts'
import { ensureShippedSkills } from '../../src/main/vault/skill/skill.service.ts'
import { setSkillLevel } from '../../src/main/vault/skill/skill-level.service.ts'
import type { RepId } from '../../src/shared/rep/rep-id.ts'
import { NewScorecard, type Scorecard } from '../../src/shared/scorecard/scorecard.ts'
import { NewSkillLevel, type Skill, type SkillLevel } from '../../src/shared/skill/skill.ts'

/** What a vault has after its first unlock, and builders over it: each says only what matters. */
export async function givenSkills(ctx: Context) {
  await ensureShippedSkills(ctx)
  await ensureShippedForms(ctx)
  const skills = await listSkills(ctx.db)
  const forms = await listForms(ctx.db)
  const skill = (key: string): Skill => {
    const found = skills.find(({ shippedKey }) => shippedKey === key)
    if (found === undefined) throw new RangeError(`no skill ${key} is shipped`)
    return found
  }
  return {
    skill,
    form: (key: string) => {
      const found = forms.find(({ shippedKey }) => shippedKey === key)
      if (found === undefined) throw new RangeError(`no form ${key} is shipped`)
      return found
    },
    seen: (
      repId: RepId,
      level: SkillLevel['level'],
      onDay: string,
      facts: { readonly key?: string; readonly evidence?: string } = {},
    ): Promise<SkillLevel> =>
      setSkillLevel(
        ctx,
        NewSkillLevel.parse({
          repId,
          skillId: skill(facts.key ?? 'discovery').id,
          level,
          onDay,
          evidence: facts.evidence ?? 'Asked what it costs to do nothing, and waited for the answer.',
        }),
      ),
    scorecard: (repId: RepId, key = 'discovery-call'): Promise<Scorecard> => {
      const form = forms.find(({ shippedKey }) => shippedKey === key)
      return startScorecard(ctx, NewScorecard.parse({ repId, formId: form?.id, occasion: 'Hartwell' }))
    },
  }
}
