import { describe, expect, it } from 'vitest'
import { listEntryTemplates } from '../../../../src/main/vault/entry-template/entry-template.repository.ts'
import {
  changeEntryTemplate,
  createEntryTemplate,
  duplicateEntryTemplate,
  ensureShippedEntryTemplates,
} from '../../../../src/main/vault/entry-template/entry-template.service.ts'
import { purgeRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { shippedEntryTemplates } from '../../../../src/shared/journal-entry/shipped-entry-templates.ts'
import { richTextFromPlainText } from '../../../../src/shared/rich-text/rich-text.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

async function openWithShipped() {
  const store = openTestStore()
  await ensureShippedEntryTemplates(store.ctx)
  const named = async (name: string) => {
    const template = (await listEntryTemplates(store.ctx.db)).find((template) => template.name === name)
    if (template === undefined) throw new Error(`no template ${name}`)
    return template
  }
  return { ...store, named }
}

describe('the forms that come with the app', () => {
  it('are put in once, the plain one of each kind first', async () => {
    const { ctx } = await openWithShipped()
    await ensureShippedEntryTemplates(ctx)
    const templates = await listEntryTemplates(ctx.db)
    expect(templates).toHaveLength(shippedEntryTemplates.length)
    expect(templates.map((template) => template.name).slice(0, 2)).toEqual([
      'Observation',
      'Signs of coachability',
    ])
  })

  it('stay as the manager left them, changed or removed for good', async () => {
    const { ctx, named } = await openWithShipped()
    const { id } = await named('Observation')
    await changeEntryTemplate(ctx, id, { name: 'What I saw' })
    const { id: unwanted } = await named('Incident')
    await trashRecord(ctx, 'entry-template', unwanted)
    await purgeRecord(ctx, 'entry-template', unwanted)
    await ensureShippedEntryTemplates(ctx)
    const names = (await listEntryTemplates(ctx.db)).map((template) => template.name)
    expect(names).toContain('What I saw')
    expect(names).not.toContain('Observation')
    expect(names).not.toContain('Incident')
  })
})

describe('a form of the manager’s own', () => {
  it('can begin as a copy', async () => {
    const { ctx, named } = await openWithShipped()
    const original = await named('Feedback')
    const copy = await duplicateEntryTemplate(ctx, original.id)
    expect(copy).toMatchObject({ name: 'Feedback copy', kind: 'feedback', isShipped: false })
    expect(copy.document).toEqual(original.document)
  })

  it('is refused with a text that no note may hold', async () => {
    const { ctx } = openTestStore()
    const fields = { kind: 'observation', name: 'Mine', document: { doc: 'x' } } as const
    await expect(createEntryTemplate(ctx, fields)).rejects.toMatchObject({ code: 'document-invalid' })
    const good = await createEntryTemplate(ctx, { ...fields, document: richTextFromPlainText('Where') })
    await expect(changeEntryTemplate(ctx, good.id, { document: {} })).rejects.toMatchObject({
      code: 'document-invalid',
    })
  })
})
