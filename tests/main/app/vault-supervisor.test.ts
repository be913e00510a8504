import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closingLimitMs, VaultSupervisor } from '../../../src/main/app/vault-supervisor.ts'
import { type FakeVaultProcess, resetElectron, utilityProcess } from '../../support/electron.ts'
import { catchLog } from '../../support/quiet-log.ts'

catchLog()

function supervised() {
  const heard: string[] = []
  const vault = new VaultSupervisor(
    '/app/out/main/vault.cjs',
    { folder: '/home/mo/vault', appVersion: '0.1.0' },
    {
      readable: () => heard.push('readable'),
      opened: () => heard.push('opened'),
      announced: (event) => heard.push(event.name),
      died: () => heard.push('died'),
    },
  )
  vault.start()
  return { vault, heard, child: latest() }
}

function latest(): FakeVaultProcess {
  const child = utilityProcess.started.at(-1)
  if (child === undefined) throw new Error('no vault process was started')
  return child
}

beforeEach(() => {
  resetElectron()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the vault process', () => {
  it('is started once', () => {
    const { vault } = supervised()
    vault.start()
    expect(utilityProcess.started).toHaveLength(1)
  })

  it('answers each call with its own reply, in whatever order they come', async () => {
    const { vault, child } = supervised()
    const first = vault.call('rep.list', {})
    const second = vault.call('goal.list', {})
    const [firstId, secondId] = child.received.map(({ id }) => id)
    child.emit('message', { type: 'reply', id: secondId, reply: { ok: true, value: 'goals' } })
    child.emit('message', { type: 'reply', id: firstId, reply: { ok: true, value: 'reps' } })
    expect(await first).toEqual({ ok: true, value: 'reps' })
    expect(await second).toEqual({ ok: true, value: 'goals' })
  })

  it('answers what was pending when it dies, and says so once', async () => {
    const { vault, child, heard } = supervised()
    const call = vault.call('rep.list', {})
    child.end(139)
    expect(await call).toEqual({ ok: false, error: { code: 'vault-stopped' } })
    expect(await vault.call('rep.list', {})).toEqual({ ok: false, error: { code: 'vault-stopped' } })
    expect(heard).toEqual(['died'])
  })

  it('may be started again after it died', () => {
    const { vault, child } = supervised()
    child.end(1)
    vault.start()
    expect(utilityProcess.started).toHaveLength(2)
  })

  it('is asked to close, and is not mourned', async () => {
    const { vault, child, heard } = supervised()
    const closed = vault.close()
    expect(child.received.at(-1)).toEqual({ type: 'close' })
    child.emit('message', { type: 'closed' })
    child.end(0)
    await closed
    expect(child.killed).toBe(false)
    expect(heard).toEqual([])
  })

  it('is ended by force when it does not close in time', async () => {
    const { vault, child } = supervised()
    const closed = vault.close()
    await vi.advanceTimersByTimeAsync(closingLimitMs - 1)
    expect(child.killed).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await closed
    expect(child.killed).toBe(true)
  })

  it('takes no call and announces nothing once it closes', async () => {
    const { vault, child, heard } = supervised()
    void vault.close()
    expect(await vault.call('rep.list', {})).toEqual({ ok: false, error: { code: 'vault-stopped' } })
    child.emit('message', { type: 'event', event: { name: 'noun-changed', nouns: ['rep'] } })
    child.emit('message', { type: 'readable' })
    child.emit('message', { type: 'opened' })
    expect(heard).toEqual([])
  })

  it('tells when the store can be read, when it is open and what changed', () => {
    const { child, heard } = supervised()
    child.emit('message', { type: 'readable' })
    child.emit('message', { type: 'opened' })
    child.emit('message', { type: 'event', event: { name: 'noun-changed', nouns: ['rep'] } })
    expect(heard).toEqual(['readable', 'opened', 'noun-changed'])
  })
})
