import { AppError } from '../../../shared/kernel/errors.ts'
import { sortedAsTold } from '../../../shared/kernel/order.ts'
import { copyName } from '../../../shared/kernel/text.ts'
import { shippedOneOnOneTemplates } from '../../../shared/template/shipped-one-on-one-templates.ts'
import type { ShippedOneOnOneTemplate } from '../../../shared/template/shipped-template.ts'
import {
  type NewTemplate,
  type Template,
  type TemplateChanges,
  TemplateId,
} from '../../../shared/template/template.ts'
import type { Context, Reader } from '../context.ts'
import { giveOnce } from '../db/give-once.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import {
  findTemplate,
  insertTemplate,
  lastPosition,
  listShippedKeys,
  listTemplates,
  updatePosition,
  updateTemplate,
} from './template.repository.ts'

/** A template that is not in the trash. @throws AppError `template-not-found` */
export async function getTemplate(db: Reader, id: TemplateId): Promise<Template> {
  const template = await findTemplate(db, id)
  if (template === undefined) throw new AppError('template-not-found')
  return template
}

/** The template a rep's next meeting starts from when nothing is known: the first in the manager's order. */
export async function findFirstTemplate(db: Reader): Promise<Template | undefined> {
  const templates = await listTemplates(db)
  return templates[0]
}

/**
 * Puts the shipped templates into the store, each once in the life of a vault: one that was changed stays
 * changed, one that was thrown away stays away, one that a later release brings is added at the end.
 */
export async function ensureShippedTemplates(ctx: Context): Promise<void> {
  await inTransaction(ctx, async (ctx) =>
    giveOnce(
      ctx.db,
      'shipped-one-on-one-templates',
      shippedOneOnOneTemplates,
      (shipped) => insertLast(ctx, contentOf(shipped), shipped.key),
      await listShippedKeys(ctx.db),
    ),
  )
}

/** A template of the manager's own, at the end of the list. */
export async function createTemplate(ctx: Context, fields: NewTemplate): Promise<Template> {
  return inTransaction(ctx, (ctx) => insertLast(ctx, fields, null))
}

/** Changes a template; meetings already planned keep the agenda they have. @throws AppError `template-not-found` */
export async function changeTemplate(
  ctx: Context,
  id: TemplateId,
  changes: TemplateChanges,
): Promise<Template> {
  return inTransaction(ctx, async (ctx) => {
    const was = await getTemplate(ctx.db, id)
    await keepVersion(ctx, 'template', was, contentOf(was))
    const template = await updateTemplate(ctx.db, id, changes, ctx.now())
    await index(ctx, template)
    return template
  })
}

/** A copy right behind the original, of the manager's own. @throws AppError `template-not-found` */
export async function duplicateTemplate(ctx: Context, id: TemplateId): Promise<Template> {
  return inTransaction(ctx, async (ctx) => {
    const original = await getTemplate(ctx.db, id)
    const templates = await listTemplates(ctx.db)
    const name = copyName(
      original.name,
      templates.map((template) => template.name),
    )
    const copy = await insert(ctx, { ...contentOf(original), name }, null, original.position)
    await place(ctx, templates.toSpliced(templates.findIndex((one) => one.id === id) + 1, 0, copy))
    return getTemplate(ctx.db, copy.id)
  })
}

/**
 * Gives a shipped template its own words back. The changed text stays as an earlier version.
 *
 * @throws AppError `template-not-found`, `template-not-shipped`
 */
export async function restoreOriginal(ctx: Context, id: TemplateId): Promise<Template> {
  return inTransaction(ctx, async (ctx) => {
    const template = await getTemplate(ctx.db, id)
    const shipped = shippedOneOnOneTemplates.find(({ key }) => key === template.shippedKey)
    if (shipped === undefined) throw new AppError('template-not-shipped')
    await keepVersion(ctx, 'template', template, contentOf(template), true)
    const restored = await updateTemplate(ctx.db, id, contentOf(shipped), ctx.now())
    await index(ctx, restored)
    return restored
  })
}

/** Sorts the list as told. Unknown ids are passed over; those left out follow in their old order. */
export async function reorderTemplates(ctx: Context, ids: readonly TemplateId[]): Promise<Template[]> {
  return inTransaction(ctx, async (ctx) => {
    await place(ctx, sortedAsTold(await listTemplates(ctx.db), ids))
    return listTemplates(ctx.db)
  })
}

async function place(ctx: Context, templates: readonly Template[]): Promise<void> {
  for (const [position, template] of templates.entries()) await updatePosition(ctx.db, template.id, position)
}

async function insertLast(ctx: Context, content: NewTemplate, shippedKey: string | null): Promise<Template> {
  return insert(ctx, content, shippedKey, (await lastPosition(ctx.db)) + 1)
}

async function insert(
  ctx: Context,
  content: NewTemplate,
  shippedKey: string | null,
  position: number,
): Promise<Template> {
  const now = ctx.now()
  const template = await insertTemplate(ctx.db, {
    id: ctx.newId(TemplateId),
    shippedKey,
    ...content,
    position,
    createdAt: now,
    changedAt: now,
    trashedAt: null,
  })
  await index(ctx, template)
  return template
}

function contentOf(template: Template | ShippedOneOnOneTemplate): NewTemplate {
  return {
    name: template.name,
    situation: template.situation,
    minutes: template.minutes,
    sections: template.sections.map((section) => ({ ...section, prompts: [...section.prompts] })),
  }
}

async function index(ctx: Context, template: Template): Promise<void> {
  const sections = template.sections.map((section) => [section.title, ...section.prompts].join('\n'))
  await indexRecord(ctx, {
    noun: 'template',
    recordId: template.id,
    kind: 'template',
    happenedOn: ctx.today(),
    title: template.name,
    body: [template.situation, ...sections].join('\n'),
    tags: [],
    audience: 'only-me',
    repIds: [],
  })
}
