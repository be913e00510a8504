import type { Context } from '../context.ts'
import { emptyOldTrash } from '../record/record.service.ts'

/** What happens once after each unlock: old trash is emptied, shipped templates are there. */
export async function afterOpening(ctx: Context): Promise<void> {
  await emptyOldTrash(ctx)
}
