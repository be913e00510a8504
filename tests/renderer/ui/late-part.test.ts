import { describe, expect, it } from 'vitest'
import { latePart } from '../../../src/renderer/src/ui/late-part.ts'

function Nothing(): null {
  return null
}

describe('a late part', () => {
  it('is brought once, however often it is asked for', async () => {
    let times = 0
    const part = latePart(async () => {
      times += 1
      return Nothing
    })
    await Promise.all([part.fetch(), part.fetch()])
    await part.fetch()
    expect(times).toBe(1)
  })

  it('is not there before it was brought, and tells when it is', async () => {
    const part = latePart(async () => Nothing)
    const told: unknown[] = []
    part.subscribe(() => told.push(part.now()))
    expect(part.now()).toBeUndefined()
    await part.fetch()
    expect(told).toEqual([Nothing])
  })

  it('may be asked for again after it failed', async () => {
    let isBroken = true
    const part = latePart(async () => {
      if (isBroken) throw new Error('no such file')
      return Nothing
    })
    await expect(part.fetch()).rejects.toThrow('no such file')
    isBroken = false
    await part.fetch()
    expect(part.now()).toBe(Nothing)
  })
})
