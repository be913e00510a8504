import { describe, expect, it } from 'vitest'
import { placedAt, sortedAsTold } from '../../../src/shared/kernel/order.ts'

describe('a thing moved in a list', () => {
  it('takes the place of the one it is put on, downwards and upwards', () => {
    expect(placedAt(['a', 'b', 'c', 'd'], 'a', 'c')).toEqual(['b', 'c', 'a', 'd'])
    expect(placedAt(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['a', 'd', 'b', 'c'])
  })

  it('stays when it is put on itself or on nothing', () => {
    expect(placedAt(['a', 'b'], 'a', 'a')).toEqual(['a', 'b'])
    expect(placedAt(['a', 'b'], 'a', 'x')).toEqual(['a', 'b'])
  })
})

describe('a list that is told its order', () => {
  const items = ['a', 'b', 'c', 'd'].map((id, position) => ({ id, position }))
  const sorted = (ids: readonly string[]) => sortedAsTold(items, ids).map(({ id }) => id)

  it('stands as told', () => {
    expect(sorted(['d', 'b', 'a', 'c'])).toEqual(['d', 'b', 'a', 'c'])
  })

  it('lets what was left out follow in its old order, and passes over what it does not hold', () => {
    expect(sorted(['x', 'c'])).toEqual(['c', 'a', 'b', 'd'])
  })
})
