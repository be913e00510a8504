import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Behind, openDoor } from '../../../src/main/app/door.ts'
import type { Caller } from '../../../src/main/app/door-checks.ts'
import { callChannel } from '../../../src/shared/kernel/channels.ts'
import type { Reply } from '../../../src/shared/kernel/errors.ts'
import { ipcMain, resetElectron } from '../../support/electron.ts'
import { catchLog } from '../../support/quiet-log.ts'

const logged = catchLog()

const page = { url: 'app://halftime/index.html', parent: null }

interface Heard {
  readonly vault: string[]
  readonly desktop: string[]
  readonly openings: string[]
}

/** A door whose vault answers every call with its name. */
function doorFor(caller: Caller | undefined, admitted: boolean, heard: Heard) {
  const behind: Behind = {
    home: { protocol: 'app:', host: 'halftime' },
    callerOf: () => caller,
    admit: async () => admitted,
    openingStarted: () => heard.openings.push('started'),
    openingEnded: (succeeded) => heard.openings.push(succeeded ? 'succeeded' : 'failed'),
    callVault: async (method) => {
      heard.vault.push(method)
      return method === 'vault.unlock'
        ? { ok: false, error: { code: 'wrong-passphrase' } }
        : { ok: true, value: method }
    },
    callDesktop: async (_caller, method) => {
      heard.desktop.push(method)
      return { ok: true, value: null }
    },
  }
  openDoor(behind)
  return async (method: unknown, input: unknown = {}, frame: unknown = page): Promise<Reply<unknown>> => {
    const handler = ipcMain.handlers.get(callChannel)
    if (handler === undefined) throw new Error('the door is not open')
    return asReply(await handler({ sender: {}, senderFrame: frame }, method, input))
  }
}

/** The fake of ipcMain knows nothing of what our handler answers. */
function asReply(answer: unknown): Reply<unknown> {
  return answer as Reply<unknown>
}

describe('the door', () => {
  let heard: Heard
  beforeEach(() => {
    resetElectron()
    heard = { vault: [], desktop: [], openings: [] }
  })

  it('relays a call of the work window to the vault', async () => {
    const call = doorFor('work', true, heard)
    expect(await call('rep.list')).toEqual({ ok: true, value: 'rep.list' })
  })

  it.each([
    ['a page that is no window of ours', undefined, page],
    ['a frame that is gone', 'work' as const, null],
    ['a frame inside our page', 'work' as const, { ...page, parent: page }],
    ['another address in our window', 'work' as const, { url: 'https://evil.example/', parent: null }],
  ])('refuses %s', async (_what, caller, frame) => {
    const call = doorFor(caller, true, heard)
    expect(await call('rep.list', {}, frame)).toEqual({ ok: false, error: { code: 'foreign-sender' } })
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

  it('refuses a message that is too large', async () => {
    const call = doorFor('work', true, heard)
    const reply = await call('rep.create', { name: 'x'.repeat(3_000_000) })
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
    expect(await call('vault.status')).toEqual({ ok: true, value: 'vault.status' })
  })

  it('logs a refusal, and nothing of what it carried', async () => {
    const call = doorFor('lock', true, heard)
    await call('journalEntry.create', { title: 'Sam discounted again' })
    expect(logged).toEqual(['{"event":"call-refused","code":"vault-locked"}\n'])
  })

  it('tells when a passphrase is tried, and how that ended', async () => {
    const call = doorFor('lock', true, heard)
    await call('vault.unlock', { passphrase: 'x' })
    expect(heard.openings).toEqual(['started', 'failed'])
    await call('vault.create', { recoveryCode: 'x' })
    expect(heard.openings).toEqual(['started', 'failed', 'started', 'succeeded'])
  })

  it('answers calls to the desktop without the vault', async () => {
    const call = doorFor('work', false, heard)
    await call('desktop.preferences')
    expect(heard).toMatchObject({ vault: [], desktop: ['desktop.preferences'] })
  })

  it('answers 5,000 random messages with a refusal or a relay, and never fails', async () => {
    const anyFrame = fc.oneof(
      fc.constant(page),
      fc.record({ url: fc.oneof(fc.webUrl(), fc.string()), parent: fc.constantFrom(null, page) }),
    )
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
        fc.asyncProperty(anyMethod, fc.anything(), anyFrame, async (method, input, frame) => {
          const before = heard.vault.length
          const reply = await call(method, input, frame)
          const relayed = heard.vault.length > before
          // Only a plain call of an admitted window at our own address may reach the vault.
          expect(relayed && (caller === undefined || !admitted || frame !== page)).toBe(false)
          expect(reply.ok || typeof reply.error.code === 'string').toBe(true)
        }),
        { numRuns: 1_250 },
      )
    }
  })
})
