import { beforeEach, describe, expect, it } from 'vitest'
import { ApiError, api, callMethod } from '../../../src/renderer/src/api/client.ts'
import { contract } from '../../../src/shared/contract.ts'
import { installBridge, type TestBridge } from '../../support/bridge.ts'

let bridge: TestBridge
beforeEach(() => {
  bridge = installBridge()
})

describe('the api', () => {
  it('answers to the name of every method of the contract', async () => {
    const promised = Object.entries(contract).flatMap(([noun, group]) =>
      Object.keys(group).map((verb) => `${noun}.${verb}`),
    )
    const nouns: Readonly<Record<string, Readonly<Record<string, unknown>>>> = api
    for (const method of promised) {
      bridge.answers.set(method, () => ({ ok: true, value: method }))
      const [noun = '', verb = ''] = method.split('.')
      const call = nouns[noun]?.[verb]
      expect(typeof call === 'function' && (await call({}))).toBe(method)
    }
    expect(bridge.calls.map(({ method }) => method)).toEqual(promised)
  })

  it('hands over the method and its input, and gives back the value', async () => {
    bridge.answers.set('vault.status', () => ({ ok: true, value: 'as it is' }))
    expect(await api.vault.status({})).toBe('as it is')
    expect(bridge.calls).toEqual([{ method: 'vault.status', input: {} }])
  })

  it('throws a refusal with its code, facts and fields', async () => {
    bridge.answers.set('vault.unlock', () => ({
      ok: false,
      error: { code: 'wrong-passphrase', facts: { waitSeconds: 4 } },
    }))
    const refusal = await callMethod('vault.unlock', { passphrase: 'x' }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ApiError)
    expect(refusal).toMatchObject({ code: 'wrong-passphrase', facts: { waitSeconds: 4 }, fields: [] })
  })

  it('throws a bug with its incident', async () => {
    bridge.answers.set('vault.status', () => ({ ok: false, error: { code: 'internal', incident: '3f2a' } }))
    await expect(api.vault.status({})).rejects.toMatchObject({ code: 'internal', incident: '3f2a' })
  })
})
