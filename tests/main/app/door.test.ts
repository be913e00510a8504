import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Behind, openDoor } from '../../../src/main/app/door.ts'
import type { Caller } from '../../../src/main/app/door-checks.ts'
import { agreeChannel, callChannel } from '../../../src/shared/kernel/channels.ts'
import type { Reply } from '../../../src/shared/kernel/errors.ts'
import type { SealedReply } from '../../../src/shared/kernel/sealed.ts'
import { ipcMain, resetElectron } from '../../support/electron.ts'
import { catchLog } from '../../support/quiet-log.ts'

const logged = catchLog()

const page = { url: 'app://halftime/index.html', parent: null }

interface Heard {
  readonly vault: string[]
  readonly agreed: number[]
  readonly desktop: string[]
  readonly openings: string[]
}

/** A call as the vault's own window seals it; what it holds is nothing to the door. */
const box = new Uint8Array([7, 1, 7, 3])

/** A door whose vault gives every box back. */
function doorFor(caller: Caller | undefined, admitted: boolean, heard: Heard) {
  const behind: Behind = {
    home: { protocol: 'app:', host: 'halftime' },
    callerOf: () => caller,
    admit: async () => admitted,
    openingStarted: () => heard.openings.push('started'),
    openingEnded: (succeeded) => heard.openings.push(succeeded ? 'succeeded' : 'failed'),
    agree: async (window, half) => {
      heard.agreed.push(window)
      return { ok: true, value: half }
    },
    callVault: async (_window, method, box) => {
      heard.vault.push(method)
      return { kind: 'sealed', ok: method !== 'vault.unlock', reply: { box } }
    },
    callDesktop: async (_caller, method) => {
      heard.desktop.push(method)
      return { ok: true, value: null }
    },
  }
  openDoor(behind)
  return async (
    method: unknown,
    input: unknown = box,
    frame: unknown = page,
  ): Promise<Reply<unknown> | SealedReply> => {
    const handler = ipcMain.handlers.get(callChannel)
    if (handler === undefined) throw new Error('the door is not open')
    return asReply(await handler({ sender: {}, senderFrame: frame }, method, input))
  }
}

/** Offers a half of a key through the door. */
async function agree(half: unknown, frame: unknown = page): Promise<unknown> {
  const handler = ipcMain.handlers.get(agreeChannel)
  if (handler === undefined) throw new Error('the door is not open')
  return handler({ sender: { id: 4 }, senderFrame: frame }, half)
}

/** The fake of ipcMain knows nothing of what our handler answers. */
function asReply(answer: unknown): Reply<unknown> | SealedReply {
  return answer as Reply<unknown> | SealedReply
}

describe('the door', () => {
  let heard: Heard
  beforeEach(() => {
    resetElectron()
    heard = { vault: [], agreed: [], desktop: [], openings: [] }
  })

  it('relays a call of the work window to the vault', async () => {
    const call = doorFor('work', true, heard)
    expect(await call('rep.list')).toEqual({ box })
    expect(heard.vault).toEqual(['rep.list'])
  })

  it('relays nothing to the vault that it could read itself', async () => {
    const call = doorFor('work', true, heard)
    expect(await call('rep.create', { name: 'Ana' })).toEqual({ ok: false, error: { code: 'invalid-input' } })
    expect(heard.vault).toEqual([])
  })

  it('lets the work window agree with the vault on keys before it is open', async () => {
    doorFor('work', false, heard)
    expect(await agree(new Uint8Array(65))).toEqual({ ok: true, value: new Uint8Array(65) })
    expect(heard.agreed).toEqual([4])
  })

  it('lets the lock window agree on keys where it may ask, which starts a vault that died', async () => {
    doorFor('lock', false, heard)
    expect(await agree(new Uint8Array(65))).toEqual({ ok: false, error: { code: 'vault-locked' } })
    expect(heard.agreed).toEqual([])
    doorFor('lock', true, heard)
    expect(await agree(new Uint8Array(65))).toMatchObject({ ok: true })
  })

  it.each([
    [
      'from another address',
      new Uint8Array(65),
      { url: 'https://evil.example/', parent: null },
      'foreign-sender',
    ],
    ['that is no bytes', 'half', page, 'invalid-input'],
    ['that is longer than any', new Uint8Array(66), page, 'invalid-input'],
  ])('passes on no half of a key %s', async (_what, half, frame, code) => {
    doorFor('work', true, heard)
    expect(await agree(half, frame)).toEqual({ ok: false, error: { code } })
    expect(heard.agreed).toEqual([])
  })

  it.each([
    ['a page that is no window of ours', undefined, page],
    ['a frame that is gone', 'work' as const, null],
    ['a frame inside our page', 'work' as const, { ...page, parent: page }],
    ['another address in our window', 'work' as const, { url: 'https://evil.example/', parent: null }],
  ])('refuses %s', async (_what, caller, frame) => {
    const call = doorFor(caller, true, heard)
    expect(await call('rep.list', box, frame)).toEqual({ ok: false, error: { code: 'foreign-sender' } })
    expect(heard.vault).toEqual([])
  })

  it.each([[undefined], [7], [{}], [['rep.list']], ['x'.repeat(101)]])(
    'knows no method by the name %j',
    async (method) => {
      const call = doorFor('work', true, heard)
      expect(await call(method)).toEqual({ ok: false, error: { code: 'unknown-method' } })
    },
  )

  it.each([['reviewPacket.renderForPrint'], ['reviewPacket.recordExport']])(
    'keeps %s to the app side',
    async (method) => {
      const call = doorFor('work', true, heard)
      expect(await call(method)).toEqual({ ok: false, error: { code: 'unknown-method' } })
      expect(heard.vault).toEqual([])
    },
  )

  it('relays as much as a message may hold', async () => {
    const call = doorFor('work', true, heard)
    const largest = new Uint8Array(2 * 1024 * 1024 + 12 + 16)
    expect(await call('rep.create', largest)).toEqual({ box: largest })
  })

  it('refuses a message that is too large', async () => {
    const call = doorFor('work', true, heard)
    const reply = await call('rep.create', new Uint8Array(3_000_000))
    expect(reply).toEqual({ ok: false, error: { code: 'message-too-large' } })
  })

  it('answers nothing of the store while it is locked', async () => {
    const call = doorFor('work', false, heard)
    expect(await call('rep.list')).toEqual({ ok: false, error: { code: 'vault-locked' } })
    expect(heard.vault).toEqual([])
  })

  it('lets the lock window ask only what belongs to locking', async () => {
    const call = doorFor('lock', true, heard)
    expect(await call('rep.list')).toEqual({ ok: false, error: { code: 'vault-locked' } })
    expect(await call('vault.changePassphrase')).toEqual({ ok: false, error: { code: 'vault-locked' } })
    expect(await call('vault.status')).toEqual({ box })
  })

  it('logs a refusal, and nothing of what it carried', async () => {
    const call = doorFor('lock', true, heard)
    await call('journalEntry.create', Buffer.from('Sam discounted again'))
    expect(logged).toEqual(['{"event":"call-refused","code":"vault-locked"}\n'])
  })

  it('tells when a passphrase is tried, and how that ended', async () => {
    const call = doorFor('lock', true, heard)
    await call('vault.unlock')
    expect(heard.openings).toEqual(['started', 'failed'])
    await call('vault.create')
    expect(heard.openings).toEqual(['started', 'failed', 'started', 'succeeded'])
  })

  it('answers calls to the desktop without the vault', async () => {
    const call = doorFor('work', false, heard)
    await call('desktop.preferences', {})
    expect(heard).toMatchObject({ vault: [], desktop: ['desktop.preferences'] })
  })

  it('answers 5,000 random messages with a refusal or a relay, and never fails', async () => {
    const anyFrame = fc.oneof(
      fc.constant(page),
      fc.record({ url: fc.oneof(fc.webUrl(), fc.string()), parent: fc.constantFrom(null, page) }),
    )
    const anyInput = fc.oneof(fc.anything(), fc.uint8Array())
    const anyMethod = fc.oneof(
      fc.string(),
      fc.anything(),
      fc.constantFrom('rep.list', 'vault.unlock', 'rep.__proto__'),
    )
    for (const [caller, admitted] of [
      ['work', true],
      ['work', false],
      ['lock', true],
      [undefined, true],
    ] as const) {
      const call = doorFor(caller, admitted, heard)
      await fc.assert(
        fc.asyncProperty(anyMethod, anyInput, anyFrame, async (method, input, frame) => {
          const before = heard.vault.length
          const reply = await call(method, input, frame)
          const relayed = heard.vault.length > before
          // Only a plain call of an admitted window at our own address may reach the vault.
          expect(relayed && (caller === undefined || !admitted || frame !== page)).toBe(false)
          expect('box' in reply || reply.ok || typeof reply.error.code === 'string').toBe(true)
        }),
        { numRuns: 1_250 },
      )
    }
  })
})
