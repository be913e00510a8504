import { describe, expect, it } from 'vitest'
import { changeEntry, getEntry } from '../../../../src/main/vault/journal-entry/journal-entry.service.ts'
import { listLines } from '../../../../src/main/vault/record/record.repository.ts'
import { listTags } from '../../../../src/main/vault/tag/tag.repository.ts'
import { mergeTags, renameTag } from '../../../../src/main/vault/tag/tag.service.ts'
import { TagId } from '../../../../src/shared/tag/tag.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

async function idOfTag(ctx: Parameters<typeof renameTag>[0], name: string): Promise<TagId> {
  const tag = (await listTags(ctx.db)).find((tag) => tag.name === name)
  if (tag === undefined) throw new Error(`no tag ${name}`)
  return tag.id
}

describe('a tag', () => {
  it('comes with the first entry that carries it and goes with the last', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.journalEntry({ tags: ['Discovery'] })
    expect(await listTags(ctx.db)).toMatchObject([{ name: 'Discovery', entryCount: 1 }])
    await changeEntry(ctx, id, { tags: [] })
    expect(await listTags(ctx.db)).toEqual([])
  })

  it('is the same in capitals, and keeps its first spelling', async () => {
    const { ctx, given } = openTestStore()
    await given.journalEntry({ tags: ['Übung'] })
    const { tags } = await given.journalEntry({ tags: ['übung', 'ÜBUNG'] })
    expect(tags).toEqual(['Übung'])
    expect(await listTags(ctx.db)).toMatchObject([{ name: 'Übung', entryCount: 2 }])
  })

  it('is renamed on every entry at once, in the timeline too', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.journalEntry({ tags: ['disco', 'q4'] })
    await renameTag(ctx, await idOfTag(ctx, 'disco'), 'Discovery')
    expect((await getEntry(ctx.db, id)).tags).toEqual(['Discovery', 'q4'])
    expect((await listLines(ctx.db, { limit: 1 })).lines[0]?.tags).toEqual(['Discovery', 'q4'])
  })

  it('may change its own capitals, but not take the name of another', async () => {
    const { ctx, given } = openTestStore()
    await given.journalEntry({ tags: ['pricing', 'price'] })
    const id = await idOfTag(ctx, 'price')
    expect(await renameTag(ctx, id, 'Price')).toMatchObject({ name: 'Price' })
    await expect(renameTag(ctx, id, 'PRICING')).rejects.toMatchObject({ code: 'name-taken' })
  })

  it('merged into another leaves its entries there, each once', async () => {
    const { ctx, given } = openTestStore()
    const both = await given.journalEntry({ tags: ['price', 'pricing'] })
    const one = await given.journalEntry({ tags: ['price'] })
    const merged = await mergeTags(ctx, await idOfTag(ctx, 'price'), await idOfTag(ctx, 'pricing'))
    expect(merged).toMatchObject({ name: 'pricing', entryCount: 2 })
    for (const { id } of [both, one]) expect((await getEntry(ctx.db, id)).tags).toEqual(['pricing'])
    expect((await listLines(ctx.db, { limit: 2 })).lines.map((line) => line.tags)).toEqual([
      ['pricing'],
      ['pricing'],
    ])
  })

  it('cannot be renamed when there is none', async () => {
    const { ctx } = openTestStore()
    const nobody = TagId.parse('6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11')
    await expect(renameTag(ctx, nobody, 'x')).rejects.toMatchObject({ code: 'tag-not-found' })
  })
})
