import { describe, expect, it } from 'vitest'
import { purgeRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { listVersions } from '../../../../src/main/vault/record/text-version.repository.ts'
import { listTemplates } from '../../../../src/main/vault/template/template.repository.ts'
import {
  changeTemplate,
  createTemplate,
  duplicateTemplate,
  ensureShippedTemplates,
  reorderTemplates,
  restoreOriginal,
} from '../../../../src/main/vault/template/template.service.ts'
import { shippedOneOnOneTemplates } from '../../../../src/shared/template/shipped-one-on-one-templates.ts'
import { isAsShipped, NewTemplate } from '../../../../src/shared/template/template.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

const weekly = shippedOneOnOneTemplates[0]

async function openWithTemplates() {
  const opened = openTestStore()
  await ensureShippedTemplates(opened.ctx)
  const [first, second, third] = await listTemplates(opened.ctx.db)
  if (first === undefined || second === undefined || third === undefined) throw new Error('no templates')
  return { ...opened, first, second, third }
}

describe('the shipped templates', () => {
  it('are all in the store, once, in their order', async () => {
    const { ctx } = await openWithTemplates()
    await ensureShippedTemplates(ctx)
    const keys = (await listTemplates(ctx.db)).map((template) => template.shippedKey)
    expect(keys).toEqual(shippedOneOnOneTemplates.map(({ key }) => key))
  })

  it('stay as the manager changed them', async () => {
    const { ctx, first } = await openWithTemplates()
    await changeTemplate(ctx, first.id, { name: 'Our weekly' })
    await ensureShippedTemplates(ctx)
    const [changed] = await listTemplates(ctx.db)
    expect(changed?.name).toBe('Our weekly')
    expect(changed === undefined || isAsShipped(changed, weekly)).toBe(false)
  })

  it('stay away when they were thrown away for good', async () => {
    const { ctx, first } = await openWithTemplates()
    await trashRecord(ctx, 'template', first.id)
    await ensureShippedTemplates(ctx)
    await purgeRecord(ctx, 'template', first.id)
    await ensureShippedTemplates(ctx)
    const keys = (await listTemplates(ctx.db)).map((template) => template.shippedKey)
    expect(keys).not.toContain(weekly?.key)
    expect(keys).toHaveLength(shippedOneOnOneTemplates.length - 1)
  })

  it('get their own words back, and what was changed stays as a version', async () => {
    const { ctx, first, clock } = await openWithTemplates()
    clock.advanceMinutes(5)
    await changeTemplate(ctx, first.id, { name: 'Our weekly', sections: first.sections.slice(0, 2) })
    const restored = await restoreOriginal(ctx, first.id)
    expect(isAsShipped(restored, weekly)).toBe(true)
    expect(await listVersions(ctx.db, 'template', first.id)).toHaveLength(2)
  })

  it('are the only ones with an original', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.template()
    await expect(restoreOriginal(ctx, id)).rejects.toMatchObject({ code: 'template-not-shipped' })
  })
})

describe('a template', () => {
  it('is copied right behind itself, under a name of its own', async () => {
    const { ctx, first, second } = await openWithTemplates()
    await duplicateTemplate(ctx, first.id)
    const copy = await duplicateTemplate(ctx, first.id)
    const names = (await listTemplates(ctx.db)).map(({ name }) => name)
    expect(names.slice(0, 4)).toEqual([
      first.name,
      `${first.name}, copy 2`,
      `${first.name}, copy`,
      second.name,
    ])
    expect(copy.shippedKey).toBeNull()
  })

  it('goes where the manager puts it; the others keep their order', async () => {
    const { ctx, first, second, third } = await openWithTemplates()
    const sorted = await reorderTemplates(ctx, [third.id])
    expect(sorted.slice(0, 3).map(({ id }) => id)).toEqual([third.id, first.id, second.id])
  })

  it('begins at the end of the list', async () => {
    const { ctx } = await openWithTemplates()
    const sections = [
      { title: 'Talk', minutes: 20, prompts: [], purpose: 'other' as const, isPrivate: false },
    ]
    const own = await createTemplate(ctx, NewTemplate.parse({ name: 'Walk', minutes: 20, sections }))
    expect((await listTemplates(ctx.db)).at(-1)?.id).toBe(own.id)
  })

  it('needs a name, a section and sound minutes', () => {
    const refused = NewTemplate.safeParse({ name: ' ', minutes: 2, sections: [] })
    expect(refused.error?.issues.map((issue) => issue.path.join('.'))).toEqual([
      'name',
      'minutes',
      'sections',
    ])
  })
})
