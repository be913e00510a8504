import { describe, expect, it } from 'vitest'
import { assertNodeRunsTheStore } from '../../../src/main/vault/node-guard.ts'

describe('the Node that runs the store', () => {
  it.each([
    ['20.19.2', '9'],
    ['22.13.1', '9'],
    ['18.0.0', undefined],
  ])('may not be %s: opening a store would crash it', (node, napi) => {
    expect(() => assertNodeRunsTheStore({ node, napi })).toThrow(
      `needs Node 22.14 or newer; this is Node ${node}`,
    )
  })

  it.each([
    ['22.14.0', '10'],
    ['24.21.0', '10'],
    ['26.0.0', '11'],
  ])('may be %s', (node, napi) => {
    expect(() => assertNodeRunsTheStore({ node, napi })).not.toThrow()
  })

  it('is the one that runs this test', () => {
    expect(() => assertNodeRunsTheStore()).not.toThrow()
  })
})
