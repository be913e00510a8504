import { describe, expect, it } from 'vitest'
import type { Context } from '../../../../src/main/vault/context.ts'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { findHits } from '../../../../src/main/vault/search/search.repository.ts'
import type { SearchFilter } from '../../../../src/shared/search/search.ts'
import { searchQuestion } from '../../../../src/shared/search/search.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

async function find(ctx: Context, typed: string, filter: SearchFilter = {}) {
  const question = searchQuestion(typed)
  if (question === null) throw new Error('nothing to look for')
  return findHits(ctx.db, question, filter, 20)
}

describe('search', () => {
  it('finds a name without its accents and marks it', async () => {
    const { ctx, given } = openTestStore()
    await given.rep({ name: 'Tomás Lind' })
    const [hit] = await find(ctx, 'tomas')
    expect(hit?.title).toEqual([
      { text: 'Tomás', isHit: true },
      { text: ' Lind', isHit: false },
    ])
  })

  it('puts a hit in the title before one in the text', async () => {
    const { ctx, given } = openTestStore()
    await given.rep({ name: 'Dana Kim', praiseNote: 'Sits beside Hartwell, likes Hartwell, quotes Hartwell' })
    await given.rep({ name: 'Hartwell Jones' })
    expect((await find(ctx, 'hartwell')).map((hit) => hit.line.title)).toEqual(['Hartwell Jones', 'Dana Kim'])
  })

  it('looks for words in quotes as they stand', async () => {
    const { ctx, given } = openTestStore()
    await given.rep({ name: 'Alex', praiseNote: 'the cost of doing nothing' })
    await given.rep({ name: 'Sam', praiseNote: 'nothing about doing cost' })
    expect((await find(ctx, '"cost of doing nothing"')).map((hit) => hit.line.title)).toEqual(['Alex'])
  })

  it('narrows to a rep', async () => {
    const { ctx, given } = openTestStore()
    const alex = await given.rep({ name: 'Alex', praiseNote: 'quiet' })
    await given.rep({ name: 'Sam', praiseNote: 'quiet' })
    expect((await find(ctx, 'quiet', { repIds: [alex.id] })).map((hit) => hit.line.title)).toEqual(['Alex'])
  })

  it('leaves out what lies in the trash', async () => {
    const { ctx, given } = openTestStore()
    const { id } = await given.rep({ name: 'Priya Nair' })
    await trashRecord(ctx, 'rep', id)
    expect(await find(ctx, 'priya')).toEqual([])
  })

  it('takes every character as text, never as an operator', async () => {
    const { ctx } = openTestStore()
    for (const typed of ['NEAR(a b)', 'title:x', 'a AND', '^a', 'a* -b', '{a} : b', "o'neill", 'a"b'])
      expect(await find(ctx, typed)).toEqual([])
  })
})
