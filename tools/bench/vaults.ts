import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Context, systemClock } from '../../src/main/vault/context.ts'
import { migrate } from '../../src/main/vault/db/migrate.ts'
import { migrations } from '../../src/main/vault/db/migrations/index.ts'
import { applyPragmas, readPragmas } from '../../src/main/vault/db/pragmas.ts'
import { measureKdfCost, usualKdfCost } from '../../src/main/vault/keys/key-derivation.ts'
import { createRouter } from '../../src/main/vault/router.ts'
import { afterOpening } from '../../src/main/vault/vault/after-opening.ts'
import { VaultSession } from '../../src/main/vault/vault/vault.session.ts'
import { type Filled, fillStore } from './fill-store.ts'
import type { Size } from './sizes.ts'

export const passphrase = 'a long walk in the rain'

/** An open vault in this process, as the vault process runs it, without the wire. */
export interface OpenVault {
  readonly context: () => Context
  /** A contract call: parsed on the way in, answered, parsed on the way out. @throws Error on a refusal */
  readonly call: (method: string, input: unknown) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** A generated vault in an app's data folder, and the same rows in a store without a key. */
export interface BenchVaults {
  /** The app's data folder; the vault lies in `vault` inside it. */
  readonly folder: string
  readonly filled: Filled
  readonly vault: OpenVault
  /** The same build of SQLite and the same settings, without a key. */
  readonly plain: Database.Database
  readonly settings: Record<string, unknown>
}

/** Makes a real vault and its twin without a key, and fills both with the same rows. */
export async function makeVaults(folder: string, size: Size): Promise<BenchVaults> {
  mkdirSync(join(folder, 'vault'), { recursive: true })
  const session = sessionOver(folder)
  const { recoveryCode } = session.prepare(passphrase)
  await session.create(recoveryCode)
  const { raw } = session.context()
  const filled = fillStore(raw, size)
  const plain = new Database(join(folder, 'plain.db'))
  applyPragmas(plain, { readonly: false })
  migrate(plain, migrations)
  fillStore(plain, size)
  const settings = { ...readPragmas(raw), cache_size: raw.pragma('cache_size', { simple: true }) }
  return { folder, filled, vault: openVaultOver(session), plain, settings }
}

/** Opens a vault that was made before, with its passphrase. */
export async function openVault(folder: string): Promise<OpenVault> {
  const session = sessionOver(folder)
  await session.unlock(passphrase)
  return openVaultOver(session)
}

function sessionOver(folder: string): VaultSession {
  return new VaultSession(
    { folder: join(folder, 'vault'), appVersion: '0.0.0' },
    {
      clock: systemClock,
      kdfCost: usualKdfCost,
      measureKdfCost: () => measureKdfCost(() => performance.now()),
      afterOpening,
      onOpened: () => undefined,
    },
  )
}

function openVaultOver(session: VaultSession): OpenVault {
  const router = createRouter(session, {
    publish: () => undefined,
    logBug: (_incident, method, error) => process.stderr.write(`${method}: ${String(error)}\n`),
  })
  return {
    context: () => session.context(),
    call: async (method, input) => {
      const reply = await router.answer(method, input)
      if (!reply.ok) throw new Error(`${method} was refused: ${reply.error.code}`)
      return reply.value
    },
    close: () => session.close(),
  }
}
