import { createCipheriv, createDecipheriv, createECDH, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packAnswer } from '../../src/main/vault/pack-answer.ts'
import { SealedWindows } from '../../src/main/vault/sealed-windows.ts'
import { type Outlet, sealedCalls } from '../../src/preload/sealed-calls.ts'
import { unpackAnswer } from '../../src/preload/unpack-answer.ts'
import type { Reply } from '../../src/shared/kernel/errors.ts'
import { type Bytes, sealing } from '../../src/shared/kernel/sealed.ts'

type AnswerPlain = (method: string, input: unknown) => Promise<Reply<unknown>>

/** A vault behind an app side that passes everything on and keeps it, to be looked at. */
function vaultThat(answerPlain: AnswerPlain) {
  const passed: Buffer[] = []
  const side = { vault: new SealedWindows(), passed, agreements: 0, tamper: (box: Bytes): Bytes => box }
  const outletOf = (window: number): Outlet => ({
    agree: async (half) => {
      side.agreements += 1
      const theirs = side.vault.agree(window, half)
      return theirs === undefined
        ? { ok: false, error: { code: 'invalid-input' } }
        : { ok: true, value: theirs }
    },
    send: async (method, box) => {
      passed.push(Buffer.from(box))
      const answer = await side.vault.answer(window, method, side.tamper(box), (input) =>
        answerPlain(method, input),
      )
      if (answer === undefined) return { unagreed: true }
      passed.push(Buffer.from(answer.box))
      return { box: answer.box }
    },
  })
  return { side, outletOf, call: sealedCalls(outletOf(1)) }
}

/** A page that has keys of its own and seals whatever it likes. */
function hostilePage() {
  const vault = new SealedWindows()
  const own = createECDH('prime256v1')
  const theirs = vault.agree(1, Uint8Array.from(own.generateKeys()))
  if (theirs === undefined) throw new Error('the vault took no half')
  const shared = own.computeSecret(theirs)
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', shared, '', purpose, 32))
  const nonce = Buffer.alloc(sealing.nonceBytes, 7)
  return {
    vault,
    seal: (method: string, text: string) => {
      const cipher = createCipheriv('aes-256-gcm', keyFor(sealing.toVault), nonce).setAAD(Buffer.from(method))
      return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
    },
    open: (method: string, box: Bytes | undefined): unknown => {
      if (box === undefined) throw new Error('the vault did not answer')
      const opening = createDecipheriv('aes-256-gcm', keyFor(sealing.toWindow), box.subarray(0, 12))
      opening.setAAD(Buffer.from(method)).setAuthTag(box.subarray(-16))
      return unpackAnswer(
        Uint8Array.from(Buffer.concat([opening.update(box.subarray(12, -16)), opening.final()])),
      )
    },
  }
}

const echo: AnswerPlain = async (method, input) => ({ ok: true, value: { method, input } })

describe('a sealed call', () => {
  it('comes to the vault as it was made, and its answer back', async () => {
    const { call } = vaultThat(echo)
    const input = { name: 'Ana Löw', tags: ['x', null], on: true, count: 3 }
    expect(await call('rep.create', input)).toEqual({ ok: true, value: { method: 'rep.create', input } })
  })

  it('brings a refusal back with its fields', async () => {
    const refusal = { ok: false, error: { code: 'invalid-input', fields: [] } } as const
    const { call } = vaultThat(async () => refusal)
    expect(await call('rep.create', {})).toEqual(refusal)
  })

  it('leaves nothing to read on its way, there and back', async () => {
    const { call, side } = vaultThat(async () => ({ ok: true, value: 'discounts on reflex' }))
    await call('journalEntry.create', { text: 'bramblingwolverine' })
    await call('journalEntry.create', { text: 'bramblingwolverine' })
    const seen = Buffer.concat(side.passed)
    expect(side.passed).toHaveLength(4)
    expect(seen.includes('bramblingwolverine')).toBe(false)
    expect(seen.includes('reflex')).toBe(false)
    // The same words twice do not look the same.
    expect(side.passed[0]).not.toEqual(side.passed[2])
  })

  it('keeps series of numbers with their gaps, wherever they stand', async () => {
    const series = Float64Array.of(1.5, Number.NaN, -0, 4)
    const value = { metrics: [{ name: 'calls', values: series }, { values: new Float64Array() }], series }
    const { call } = vaultThat(async () => ({ ok: true, value }))
    expect(await call('metric.series', {})).toEqual({ ok: true, value })
  })

  it('agrees on keys once for many calls', async () => {
    const { call, side } = vaultThat(echo)
    await Promise.all([call('rep.list', {}), call('goal.list', {}), call('tag.list', {})])
    expect(side.agreements).toBe(1)
  })

  it('leaves in the order in which it was made', async () => {
    const heard: unknown[] = []
    const { call } = vaultThat(async (_method, input) => {
      heard.push(input)
      return { ok: true, value: null }
    })
    await Promise.all(
      Array.from({ length: 40 }, (_, at) => call('note.save', at % 2 === 0 ? at : 'x'.repeat(at * 999))),
    )
    expect(heard).toEqual(Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? at : 'x'.repeat(at * 999))))
  })

  it('does not wait for the answer of the one before', async () => {
    let release = (): void => undefined
    const { call } = vaultThat(async (method) => {
      if (method === 'slow') await new Promise<void>((resolve) => (release = resolve))
      return { ok: true, value: method }
    })
    const slow = call('slow', {})
    expect(await call('quick', {})).toEqual({ ok: true, value: 'quick' })
    release()
    expect(await slow).toEqual({ ok: true, value: 'slow' })
  })

  it('agrees anew with a vault that is another process by now, and is done once', async () => {
    const heard: string[] = []
    const { call, side } = vaultThat(async (method) => {
      heard.push(method)
      return { ok: true, value: null }
    })
    await call('first', {})
    side.vault = new SealedWindows()
    const both = await Promise.all([call('second', {}), call('third', {})])
    expect(both).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    expect(heard.toSorted()).toEqual(['first', 'second', 'third'])
    expect(side.agreements).toBe(2)
  })

  it('tries to agree again after the vault was not there', async () => {
    const { outletOf } = vaultThat(echo)
    const working = outletOf(1)
    let isThere = false
    const call = sealedCalls({
      agree: async (half) =>
        isThere ? working.agree(half) : { ok: false, error: { code: 'vault-stopped' } },
      send: working.send,
    })
    expect(await call('rep.list', {})).toEqual({ ok: false, error: { code: 'vault-stopped' } })
    isThere = true
    expect(await call('rep.list', {})).toMatchObject({ ok: true })
  })

  it.each([
    ['that is not finite', { count: Number.NaN }, 'invalid-input'],
    ['that is no plain data', { at: new Map() }, 'invalid-input'],
    ['that is too large', { name: 'x'.repeat(3_000_000) }, 'message-too-large'],
  ])('does not leave with a value %s', async (_what, input, code) => {
    const { call, side } = vaultThat(echo)
    expect(await call('rep.create', input)).toEqual({ ok: false, error: { code } })
    expect(side.passed).toEqual([])
  })
})

describe('the vault', () => {
  const refused = { ok: false, error: { code: 'invalid-input' } }

  it('refuses a box in which any byte was changed', async () => {
    const heard: unknown[] = []
    const { call, side } = vaultThat(async (_method, input) => {
      heard.push(input)
      return { ok: true, value: null }
    })
    await call('rep.list', {})
    heard.length = 0
    const length = side.passed[0]?.length ?? 0
    for (let at = 0; at < length; at += 1) {
      side.tamper = (box) => {
        const changed = Uint8Array.from(box)
        changed[at] = (changed[at] ?? 0) ^ 1
        return changed
      }
      expect(await call('rep.list', {})).toEqual(refused)
    }
    expect(heard).toEqual([])
  })

  it('refuses a box that was sealed for another method', async () => {
    const { side, outletOf } = vaultThat(echo)
    const outlet = outletOf(1)
    const call = sealedCalls({ agree: outlet.agree, send: (_method, box) => outlet.send('rep.erase', box) })
    // The answer is bound to the method too, so even the refusal is not readable as one of the call made.
    await expect(call('rep.list', {})).rejects.toThrow()
    expect(side.passed).toHaveLength(2)
  })

  it('refuses what another window sealed', async () => {
    const { side, outletOf } = vaultThat(echo)
    const [first, second] = [outletOf(1), outletOf(2)]
    await sealedCalls(second)('rep.list', {})
    const call = sealedCalls({ agree: first.agree, send: second.send })
    await expect(call('rep.list', {})).rejects.toThrow()
    expect(side.passed).toHaveLength(4)
  })

  it.each([
    ['66 levels', '['.repeat(66) + ']'.repeat(66), 'message-too-large'],
    ['two million levels', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 'message-too-large'],
    ['more than two megabytes', JSON.stringify('x'.repeat(3_000_000)), 'message-too-large'],
    ['no JSON', '{"name": Ana}', 'invalid-input'],
  ])('refuses a message of %s from a page that sealed it itself', async (_what, text, code) => {
    const { vault, seal, open } = hostilePage()
    let isAsked = false
    const answer = await vault.answer(1, 'rep.list', seal('rep.list', text), async () => {
      isAsked = true
      return { ok: true, value: null }
    })
    expect(isAsked).toBe(false)
    expect(open('rep.list', answer?.box)).toEqual({ ok: false, error: { code } })
  })

  it('takes no bytes for a half of a key that are none', () => {
    const vault = new SealedWindows()
    for (const half of [new Uint8Array(), new Uint8Array(65), new Uint8Array(64).fill(4)])
      expect(vault.agree(1, half)).toBeUndefined()
  })

  it('answers 2,000 random boxes with a refusal, and looks at nothing in them', async () => {
    const { side, call } = vaultThat(echo)
    await call('rep.list', {})
    let looked = 0
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string(), async (box, method) => {
        const answer = await side.vault.answer(1, method, box, async () => {
          looked += 1
          return { ok: true, value: null }
        })
        expect(answer?.ok).toBe(false)
      }),
      { numRuns: 2_000 },
    )
    expect(looked).toBe(0)
  })
})

it('any answer comes out as it went in', () => {
  const anyAnswer = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      // JSON has no negative zero, and no schema of ours tells it from zero.
      fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
      fc.float64Array(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
    ),
  })).value
  fc.assert(
    fc.property(anyAnswer, (value) => {
      expect(unpackAnswer(Uint8Array.from(packAnswer(value)))).toEqual(value)
    }),
  )
})
