import { describe, expect, it } from 'vitest'
import { definedOf } from '../../../src/shared/kernel/defined.ts'

describe('changes', () => {
  it('change nothing where they say undefined, and clear where they say null', () => {
    const changes: { name?: string | undefined; endsOn?: string | null | undefined } = {
      name: undefined,
      endsOn: null,
    }
    expect({ name: 'Alex', endsOn: '2026-12-01', ...definedOf(changes) }).toEqual({
      name: 'Alex',
      endsOn: null,
    })
  })
})
