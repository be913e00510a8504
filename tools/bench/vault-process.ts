import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { AppToVault, VaultToApp } from '../../src/shared/kernel/vault-wire.ts'
import { root } from '../runtime/project.ts'
import { passphrase } from './vaults.ts'

/** The built vault process over one wire, as the app side talks to it. */
export interface VaultProcess {
  readonly call: (method: string, input: unknown) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Starts the built vault process on a data folder and unlocks it. */
export async function startVaultProcess(folder: string): Promise<VaultProcess> {
  const start = JSON.stringify({ folder: join(folder, 'vault'), appVersion: '0.0.0' })
  const child = fork(join(root, 'out/main/vault.cjs'), [start], { serialization: 'advanced' })
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >()
  let lastId = 0
  const isReady = new Promise<void>((resolve) => {
    child.on('message', (message: VaultToApp) => {
      if (message.type === 'ready') resolve()
      if (message.type !== 'reply') return
      const call = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.reply.ok) call?.resolve(message.reply.value)
      else call?.reject(new Error(`refused: ${message.reply.error.code}`))
    })
  })
  const send = (message: AppToVault): void => void child.send(message)
  const call = (method: string, input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      send({ type: 'call', id: lastId, method, input })
    })
  await isReady
  await call('vault.unlock', { passphrase })
  return {
    call,
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        send({ type: 'close' })
      }),
  }
}
