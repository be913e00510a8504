import { shippedOneOnOneTemplates } from '../../../shared/template/shipped-one-on-one-templates.ts'
import type { TemplateId } from '../../../shared/template/template.ts'
import type { Context } from '../context.ts'
import { createTemplate } from '../template/template.service.ts'
import { listShippedTemplateIds } from './sample.repository.ts'

/** Which template a meeting of the story begins from. */
export interface StoryTemplates {
  readonly idOf: (ctx: Context, key: string) => Promise<TemplateId>
  /** Made because the manager has thrown the shipped one away; they leave when the story is told. */
  readonly madeForStory: readonly TemplateId[]
}

/** The shipped templates by key. One that the manager threw away stays away: a passing copy stands in. */
export async function chooseTemplates(ctx: Context): Promise<StoryTemplates> {
  const ids = new Map(await listShippedTemplateIds(ctx.db))
  const madeForStory: TemplateId[] = []
  return {
    madeForStory,
    idOf: async (ctx, key) => {
      const known = ids.get(key)
      if (known !== undefined) return known
      const shipped = shippedOneOnOneTemplates.find((template) => template.key === key)
      if (shipped === undefined) throw new RangeError(`the story knows no template ${key}`)
      const { name, situation, minutes, sections } = shipped
      const made = await createTemplate(ctx, {
        name,
        situation,
        minutes,
        sections: sections.map((section) => ({ ...section, prompts: [...section.prompts] })),
      })
      ids.set(key, made.id)
      madeForStory.push(made.id)
      return made.id
    },
  }
}
