import {
  type EntryTemplate,
  type EntryTemplateChanges,
  EntryTemplateId,
  type NewEntryTemplate,
  templateDocument,
} from '../../../shared/entry-template/entry-template.ts'
import { shippedEntryTemplates } from '../../../shared/journal-entry/shipped-entry-templates.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import { richTextIn } from '../../../shared/rich-text/rich-text.ts'
import { toPlainText } from '../../../shared/rich-text/to-plain-text.ts'
import type { Context, Reader } from '../context.ts'
import { giveOnce } from '../db/give-once.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord } from '../record/record.service.ts'
import { findEntryTemplate, insertEntryTemplate, updateEntryTemplate } from './entry-template.repository.ts'

/** @throws AppError `document-invalid` */
export async function createEntryTemplate(ctx: Context, fields: NewEntryTemplate): Promise<EntryTemplate> {
  return inTransaction(ctx, (ctx) => insert(ctx, { ...fields, document: richTextIn(fields.document) }, null))
}

/** @throws AppError `entry-template-not-found`, `document-invalid` */
export async function changeEntryTemplate(
  ctx: Context,
  id: EntryTemplateId,
  { document, ...changes }: EntryTemplateChanges,
): Promise<EntryTemplate> {
  return inTransaction(ctx, async (ctx) => {
    await getEntryTemplate(ctx.db, id)
    const now = ctx.now()
    await updateEntryTemplate(
      ctx.db,
      id,
      { ...changes, document: document === undefined ? undefined : richTextIn(document) },
      now,
    )
    const template = await getEntryTemplate(ctx.db, id)
    await index(ctx, template)
    return template
  })
}

/** A copy named after the original, of the same kind. @throws AppError `entry-template-not-found` */
export async function duplicateEntryTemplate(ctx: Context, id: EntryTemplateId): Promise<EntryTemplate> {
  return inTransaction(ctx, async (ctx) => {
    const original = await getEntryTemplate(ctx.db, id)
    const name = `${original.name.slice(0, textLimits.name - 5)} copy`
    return insert(ctx, { kind: original.kind, name, document: original.document }, null)
  })
}

/**
 * Puts in the forms that come with the app, those that this vault never had. One that was changed or
 * thrown away stays as the manager left it. Runs after each unlock.
 */
export async function ensureShippedEntryTemplates(ctx: Context): Promise<void> {
  await inTransaction(ctx, (ctx) =>
    giveOnce(ctx.db, 'shipped-entry-templates', shippedEntryTemplates, ({ key, kind, name, lines }) =>
      insert(ctx, { kind, name, document: templateDocument(lines) }, key),
    ),
  )
}

async function insert(
  ctx: Context,
  fields: Pick<EntryTemplate, 'kind' | 'name' | 'document'>,
  shippedKey: string | null,
): Promise<EntryTemplate> {
  const template = await insertEntryTemplate(
    ctx.db,
    { id: ctx.newId(EntryTemplateId), ...fields, changedAt: ctx.now() },
    shippedKey,
  )
  await index(ctx, template)
  return template
}

async function getEntryTemplate(db: Reader, id: EntryTemplateId): Promise<EntryTemplate> {
  const template = await findEntryTemplate(db, id)
  if (template === undefined) throw new AppError('entry-template-not-found')
  return template
}

/** A template is findable by its name and its headings, and lies in the trash under its name. */
async function index(ctx: Context, template: EntryTemplate): Promise<void> {
  await indexRecord(ctx, {
    noun: 'entry-template',
    recordId: template.id,
    kind: template.kind,
    happenedOn: ctx.today(),
    title: template.name,
    body: toPlainText(template.document),
    tags: [],
    audience: 'only-me',
    repIds: [],
  })
}
