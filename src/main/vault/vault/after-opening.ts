import type { Context } from '../context.ts'
import { ensureShippedEntryTemplates } from '../entry-template/entry-template.service.ts'
import { emptyOldTrash } from '../record/record.service.ts'
import { ensureShippedForms } from '../scorecard/scorecard-form.service.ts'
import { ensureShippedSkills } from '../skill/skill.service.ts'
import { ensureShippedTemplates } from '../template/template.service.ts'

/** What happens once after each unlock: old trash is emptied, shipped templates, skills and forms are there. */
export async function afterOpening(ctx: Context): Promise<void> {
  await emptyOldTrash(ctx)
  await ensureShippedTemplates(ctx)
  await ensureShippedEntryTemplates(ctx)
  await ensureShippedSkills(ctx)
  await ensureShippedForms(ctx)
}
