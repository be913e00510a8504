import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createRouter } from '../../src/main/vault/router.ts'
import { afterOpening } from '../../src/main/vault/vault/after-opening.ts'
import { VaultSession } from '../../src/main/vault/vault/vault.session.ts'
import { day, instant } from '../../src/shared/kernel/time.ts'
import type { VaultEvent } from '../../src/shared/kernel/vault-wire.ts'

/** The cheapest passphrase derivation a key file may ask for. */
export const cheapKdf = { memoryKiB: 19_456, passes: 1, lanes: 1 }

/**
 * A vault session with its router over a folder, as the vault process runs them, with a cheap passphrase
 * derivation. Open a second one on the same folder to be "the next day".
 */
export function openTestSession(
  options: {
    readonly folder?: string
    readonly now?: () => string
    readonly onReadable?: () => Promise<void>
  } = {},
) {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'halftime-vault-'))
  const now = options.now ?? (() => '2026-11-21T09:00:00Z')
  const events: VaultEvent[] = []
  const bugs: string[] = []
  const session = new VaultSession(
    { folder, appVersion: '0.0.0' },
    {
      clock: { now: () => instant(now()), today: () => day(now().slice(0, 10)) },
      kdfCost: cheapKdf,
      measureKdfCost: async () => cheapKdf,
      afterOpening,
      onOpened: () => undefined,
      ...(options.onReadable === undefined ? {} : { onReadable: options.onReadable }),
    },
  )
  const router = createRouter(session, {
    publish: (event) => events.push(event),
    logBug: (incident, method, error) => bugs.push(`${incident} ${method} ${String(error)}`),
  })
  onTestFinished(async () => {
    await session.close()
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
  })
  return { folder, session, router, events, bugs, call: router.answer }
}
