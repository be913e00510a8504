import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { VaultSession } from '../../src/main/vault/vault/vault.session.ts'
import { day, instant } from '../../src/shared/kernel/time.ts'

const dayMs = 86_400_000
const cheap = { memoryKiB: 19_456, passes: 1, lanes: 1 }

/** Makes a vault in the app's folder as if it had been made so many days ago. */
export async function makeOlderVault(folder: string, days: number, passphrase: string): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const now = () => instant(new Date(Date.now() - days * dayMs).toISOString())
  const session = new VaultSession(
    { folder: join(folder, 'vault'), appVersion: '0.0.0' },
    {
      clock: { now, today: () => day(now().slice(0, 10)) },
      kdfCost: cheap,
      measureKdfCost: async () => cheap,
      afterOpening: async () => undefined,
      onOpened: () => undefined,
    },
  )
  const { recoveryCode } = session.prepare(passphrase)
  await session.create(recoveryCode)
  await session.close()
  return recoveryCode
}
