import { AppError } from '../../../shared/kernel/errors.ts'
import { sortedAsTold } from '../../../shared/kernel/order.ts'
import { copyName } from '../../../shared/kernel/text.ts'
import {
  type NewScorecardForm,
  type ScorecardForm,
  type ScorecardFormChanges,
  ScorecardFormId,
  type ScorecardQuestion,
} from '../../../shared/scorecard/scorecard-form.ts'
import type { ShippedForm } from '../../../shared/scorecard/shipped-form.ts'
import { shippedForms } from '../../../shared/scorecard/shipped-forms.ts'
import type { Context, Reader } from '../context.ts'
import { giveOnce } from '../db/give-once.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { listAllSkills } from '../skill/skill.service.ts'
import {
  findForm,
  insertForm,
  isVersionFilled,
  lastFormPosition,
  listForms,
  updateForm,
  updateFormPosition,
} from './scorecard-form.repository.ts'

/** A form that is not in the trash. @throws AppError `scorecard-form-not-found` */
export async function getForm(db: Reader, id: ScorecardFormId): Promise<ScorecardForm> {
  const form = await findForm(db, id)
  if (form === undefined) throw new AppError('scorecard-form-not-found')
  return form
}

/** Every form outside the trash, in the manager's order. */
export async function listAllForms(db: Reader): Promise<ScorecardForm[]> {
  return listForms(db)
}

/**
 * Puts the shipped forms into the store, each once in the life of a vault. The shipped skills must be
 * there first: questions are tied to them.
 */
export async function ensureShippedForms(ctx: Context): Promise<void> {
  await inTransaction(ctx, (ctx) =>
    giveOnce(ctx.db, 'shipped-scorecard-forms', shippedForms, async (shipped) =>
      insertLast(ctx, await contentOfShipped(ctx.db, shipped), shipped.key),
    ),
  )
}

/** A form of the manager's own, at the end of the list. */
export async function createForm(ctx: Context, fields: NewScorecardForm): Promise<ScorecardForm> {
  return inTransaction(ctx, (ctx) => insertLast(ctx, fields, null))
}

/**
 * Changes a form. When its questions change after a card was filled with them, that is a new version; the
 * cards keep the old one. @throws AppError `scorecard-form-not-found`
 */
export async function changeForm(
  ctx: Context,
  id: ScorecardFormId,
  changes: ScorecardFormChanges,
): Promise<ScorecardForm> {
  return inTransaction(ctx, async (ctx) => {
    const was = await getForm(ctx.db, id)
    await keepVersion(ctx, 'scorecard-form', was, contentOf(was))
    const form = await updateForm(
      ctx.db,
      id,
      { ...changes, ...(await nextVersion(ctx.db, was, changes)) },
      ctx.now(),
    )
    await index(ctx, form)
    return form
  })
}

/** A copy right behind the original, of the manager's own. @throws AppError `scorecard-form-not-found` */
export async function duplicateForm(ctx: Context, id: ScorecardFormId): Promise<ScorecardForm> {
  return inTransaction(ctx, async (ctx) => {
    const original = await getForm(ctx.db, id)
    const forms = await listForms(ctx.db)
    const name = copyName(
      original.name,
      forms.map((form) => form.name),
    )
    const copy = await insert(ctx, { ...contentOf(original), name }, null, original.position)
    await place(ctx, forms.toSpliced(forms.findIndex((one) => one.id === id) + 1, 0, copy))
    return getForm(ctx.db, copy.id)
  })
}

/**
 * Gives a shipped form its own questions back. What was changed stays as an earlier version.
 *
 * @throws AppError `scorecard-form-not-found`, `scorecard-form-not-shipped`
 */
export async function restoreForm(ctx: Context, id: ScorecardFormId): Promise<ScorecardForm> {
  return inTransaction(ctx, async (ctx) => {
    const form = await getForm(ctx.db, id)
    const shipped = shippedForms.find(({ key }) => key === form.shippedKey)
    if (shipped === undefined) throw new AppError('scorecard-form-not-shipped')
    await keepVersion(ctx, 'scorecard-form', form, contentOf(form), true)
    const content = await contentOfShipped(ctx.db, shipped)
    const version = await nextVersion(ctx.db, form, content)
    const restored = await updateForm(ctx.db, id, { ...content, ...version }, ctx.now())
    await index(ctx, restored)
    return restored
  })
}

/** Sorts the forms as told. Unknown ids are passed over; those left out follow in their old order. */
export async function reorderForms(ctx: Context, ids: readonly ScorecardFormId[]): Promise<ScorecardForm[]> {
  return inTransaction(ctx, async (ctx) => {
    await place(ctx, sortedAsTold(await listForms(ctx.db), ids))
    return listForms(ctx.db)
  })
}

async function place(ctx: Context, forms: readonly ScorecardForm[]): Promise<void> {
  for (const [position, form] of forms.entries()) await updateFormPosition(ctx.db, form.id, position)
}

async function nextVersion(
  db: Reader,
  was: ScorecardForm,
  changes: ScorecardFormChanges,
): Promise<{ readonly version?: number }> {
  const isOther =
    changes.questions !== undefined && JSON.stringify(changes.questions) !== JSON.stringify(was.questions)
  if (!isOther || !(await isVersionFilled(db, was.id, was.version))) return {}
  return { version: was.version + 1 }
}

async function insertLast(
  ctx: Context,
  content: NewScorecardForm,
  shippedKey: string | null,
): Promise<ScorecardForm> {
  return insert(ctx, content, shippedKey, (await lastFormPosition(ctx.db)) + 1)
}

async function insert(
  ctx: Context,
  content: NewScorecardForm,
  shippedKey: string | null,
  position: number,
): Promise<ScorecardForm> {
  const now = ctx.now()
  const form = await insertForm(ctx.db, {
    id: ctx.newId(ScorecardFormId),
    shippedKey,
    ...content,
    version: 1,
    position,
    createdAt: now,
    changedAt: now,
    trashedAt: null,
  })
  await index(ctx, form)
  return form
}

function contentOf({ name, situation, questions }: ScorecardForm): NewScorecardForm {
  return { name, situation, questions }
}

/** A shipped form with its questions tied to this vault's skills. */
async function contentOfShipped(db: Reader, shipped: ShippedForm): Promise<NewScorecardForm> {
  const skills = new Map((await listAllSkills(db)).map(({ shippedKey, id }) => [shippedKey, id]))
  const questions = shipped.questions.map(
    ({ skillKey, options, ...question }, index): ScorecardQuestion => ({
      key: `q${index + 1}`,
      ...question,
      options: [...options],
      skillId: skillKey === null ? null : (skills.get(skillKey) ?? null),
    }),
  )
  return { name: shipped.name, situation: shipped.situation, questions }
}

async function index(ctx: Context, form: ScorecardForm): Promise<void> {
  await indexRecord(ctx, {
    noun: 'scorecard-form',
    recordId: form.id,
    kind: 'scorecard-form',
    happenedOn: ctx.today(),
    title: form.name,
    body: [form.situation, ...form.questions.map(({ words, guide }) => `${words}\n${guide}`)].join('\n'),
    tags: [],
    audience: 'only-me',
    repIds: [],
  })
}
