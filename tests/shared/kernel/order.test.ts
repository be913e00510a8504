import { describe, expect, it } from 'vitest'
import { placedAt } from '../../../src/shared/kernel/order.ts'

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
