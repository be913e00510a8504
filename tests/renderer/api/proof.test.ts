import { beforeEach, describe, expect, it } from 'vitest'
import { api } from '../../../src/renderer/src/api/client.ts'
import { onProofNeeded } from '../../../src/renderer/src/api/proof.ts'
import { installBridge, type TestBridge } from '../../support/bridge.ts'

let bridge: TestBridge
beforeEach(() => {
  bridge = installBridge()
})

/** A report that is given only after a proof. */
function reportAfterProof(): { prove: () => void } {
  let isProven = false
  bridge.answers.set('erasure.due', () =>
    isProven ? { ok: true, value: [] } : { ok: false, error: { code: 'proof-needed' } },
  )
  return {
    prove: () => {
      isProven = true
    },
  }
}

describe('a call that needs a proof', () => {
  it('is made once more after the proof, without its caller noticing', async () => {
    const { prove } = reportAfterProof()
    const stop = onProofNeeded(async () => {
      prove()
      return true
    })
    expect(await api.erasure.due({})).toEqual([])
    expect(bridge.calls).toHaveLength(2)
    stop()
  })

  it('is refused when the manager turns the question down, or nobody asks it', async () => {
    reportAfterProof()
    const stop = onProofNeeded(async () => false)
    await expect(api.erasure.due({})).rejects.toMatchObject({ code: 'proof-needed' })
    stop()
    await expect(api.erasure.due({})).rejects.toMatchObject({ code: 'proof-needed' })
    expect(bridge.calls).toHaveLength(2)
  })

  it('is not made a third time if the proof did not help', async () => {
    reportAfterProof()
    const stop = onProofNeeded(async () => true)
    await expect(api.erasure.due({})).rejects.toMatchObject({ code: 'proof-needed' })
    expect(bridge.calls).toHaveLength(2)
    stop()
  })
})
