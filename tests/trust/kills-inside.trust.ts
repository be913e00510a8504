import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { migrations } from '../../src/main/vault/db/migrations/index.ts'
import { closeStore, createStore } from '../../src/main/vault/db/open-store.ts'
import { instant } from '../../src/shared/kernel/time.ts'
import { startChild, type VaultChild } from './support/child.ts'
import { type Count, numberOf, trustTest } from './support/trust-test.ts'
import { diskFolder, type MadeVault, makeVault, passphrase, textField } from './support/vault-fixture.ts'

const next = 'another long walk, in the sun'
const kills = numberOf({ short: 2, full: 40 })

/** Something that takes a while and must come out whole or not at all. */
interface Interrupted {
  readonly what: string
  /** Brings the vault where the work starts from; the child is open afterwards unless `isLocked`. */
  readonly prepare?: (vault: MadeVault, child: VaultChild) => Promise<void>
  readonly isLocked?: boolean
  readonly work: (child: VaultChild, vault: MadeVault) => Promise<unknown>
  /** Throws with a sentence if the vault is neither as it was nor as it should have become. */
  readonly look: (child: VaultChild, vault: MadeVault) => Promise<void>
}

async function unlockWithEither(child: VaultChild): Promise<void> {
  const first = await child.call('vault.unlock', { passphrase })
  if (first.ok) return
  const second = await child.call('vault.unlock', { passphrase: next })
  if (!second.ok) throw new Error(`neither passphrase opens: ${first.error?.code} ${second.error?.code}`)
}

/** Measures the work once, then starts it again and again and kills it at moments spread over that time. */
async function killInside(count: Count, { what, prepare, isLocked, work, look }: Interrupted): Promise<void> {
  const made = diskFolder()
  const vault = await makeVault(made, { withSample: true })
  if (prepare !== undefined) {
    const child = await startChild({ folder: made })
    await prepare(vault, child)
    await child.end()
  }
  let usual = 0
  for (let kill = -1; kill < kills; kill++) {
    const folder = diskFolder()
    cpSync(made, folder, { recursive: true })
    const child = await startChild({ folder })
    if (isLocked !== true) await unlockWithEither(child)
    const started = performance.now()
    const working = work(child, vault)
    if (kill < 0) {
      await working
      usual = performance.now() - started
      count.saw(`${what} ms`, Math.round(usual))
    } else {
      await setTimeout((usual * (kill + Math.random())) / kills)
      count.tried()
    }
    await child.kill()
    await working.catch(() => undefined)
    const after = await startChild({ folder })
    try {
      await unlockWithEither(after)
      const sound = await after.ok('trust.get', { sql: 'PRAGMA integrity_check(1)' })
      if (sound !== 'ok') throw new Error(String(sound))
      const leftovers = [folder, join(folder, 'backups')].flatMap((place) =>
        readdirSync(place).filter((name) => name.endsWith('.tmp')),
      )
      if (leftovers.length > 0) throw new Error(`left behind: ${leftovers.join(', ')}`)
      await look(after, { ...vault, folder })
    } catch (error) {
      count.failed(`${what}, kill ${kill} of ${Math.round(usual)} ms: ${String(error)}`)
    } finally {
      await after.end()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function countOf(child: VaultChild, sql: string): Promise<number> {
  return Number(await child.ok('trust.get', { sql }))
}

function expectOneOf(seen: number, allowed: readonly number[], what: string): void {
  if (!allowed.includes(seen)) throw new Error(`${what}: ${seen}, allowed ${allowed.join(' or ')}`)
}

trustTest('T13', 'killed inside a passphrase change, one of the two opens', (count) =>
  killInside(count, {
    what: 'passphrase change',
    work: (child) => child.call('vault.changePassphrase', { current: passphrase, next }),
    look: async (child) => expectOneOf(await countOf(child, 'SELECT count(*) FROM rep'), [5], 'reps'),
  }),
)

trustTest('T13', 'killed inside a new recovery code, the passphrase opens', (count) =>
  killInside(count, {
    what: 'key file write',
    work: (child) => child.call('vault.replaceRecoveryCode', { passphrase }),
    look: async (child) => expectOneOf(await countOf(child, 'SELECT count(*) FROM rep'), [5], 'reps'),
  }),
)

trustTest(
  'T13',
  'killed inside a new master key, the vault is whole under the old one or the new one',
  (count) =>
    killInside(count, {
      what: 'new master key',
      work: async (child) => {
        const prepared = await child.ok('vault.prepareNewMasterKey', { passphrase })
        return child.call('vault.newMasterKey', { recoveryCode: textField(prepared, 'recoveryCode') })
      },
      look: async (child) => {
        expectOneOf(await countOf(child, 'SELECT count(*) FROM rep'), [5], 'reps')
        await child.ok('backup.now')
      },
    }),
)

trustTest('T13', 'killed inside a backup, every backup that has its name opens', (count) =>
  killInside(count, {
    what: 'backup',
    work: (child) => child.call('backup.now'),
    look: async (child, { folder }) => {
      const names = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.bak'))
      for (const name of names) await child.ok('backup.verify', { id: name.slice(0, -4) })
    },
  }),
)

const importRows = 2_000
const imported = `rep,day,metric,value\n${Array.from({ length: importRows }, (_, row) => {
  const day = new Date(Date.UTC(1990, 0, 1 + row * 7)).toISOString().slice(0, 10)
  return `Kim Import,${day},Planted readings,${row}`
}).join('\n')}\n`

const decisions = {
  newReps: [],
  newMetrics: [],
}

trustTest('T13', 'killed inside an import, all of it is there or nothing', (count) =>
  killInside(count, {
    what: 'import',
    prepare: async (_vault, child) => {
      await child.ok('vault.unlock', { passphrase })
      await child.ok('rep.create', { name: 'Kim Import' })
      await child.ok('metric.create', {
        name: 'Planted readings',
        kind: 'leading',
        unit: 'count',
        goodDirection: 'up',
        period: 'week',
      })
    },
    work: (child) =>
      child.call('metric.commitImport', { source: { kind: 'paste', text: imported }, decisions }),
    look: async (child) => {
      const rows = await countOf(
        child,
        "SELECT count(*) FROM metric_reading WHERE metric_id = (SELECT id FROM metric WHERE name = 'Planted readings')",
      )
      expectOneOf(rows, [0, importRows], 'readings')
      const imports = await countOf(child, 'SELECT count(*) FROM metric_import')
      expectOneOf(imports, [rows === 0 ? 0 : 1], 'imports')
    },
  }),
)

trustTest('T13', 'killed inside a migration, the store is the old one or the new one', (count) =>
  killInside(count, {
    what: 'migration',
    isLocked: true,
    prepare: async ({ store, storeKey, vaultId }) => {
      rmSync(store)
      const old = createStore({
        path: store,
        storeKey,
        vaultId,
        migrations: migrations.slice(0, -1),
        now: () => instant('2026-01-05T09:00:00Z'),
      })
      const insert = old.raw.prepare('INSERT INTO setting (key, value, changed_at) VALUES (?, ?, ?)')
      const text = JSON.stringify('x'.repeat(800))
      for (let row = 0; row < 1_500; row++) insert.run(`old ${row}`, text, '2026-01-05T09:00:00.000Z')
      await closeStore(old)
    },
    work: (child) => child.call('vault.unlock', { passphrase }),
    look: async (child) => {
      expectOneOf(await countOf(child, 'PRAGMA user_version'), [migrations.length], 'version')
      const rows = await countOf(child, "SELECT count(*) FROM setting WHERE key LIKE 'old %'")
      expectOneOf(rows, [1_500], 'rows of the old store')
    },
  }),
)

trustTest('T13', 'killed inside a restore, the vault is the old one or the restored one', (count) =>
  killInside(count, {
    what: 'restore',
    prepare: async (_vault, child) => {
      await child.ok('vault.unlock', { passphrase })
      await child.ok('backup.now')
      await child.ok('rep.create', { name: 'After the backup' })
    },
    work: async (child) => {
      const kept = await child.ok('backup.list')
      const id = textField(Array.isArray(kept) ? kept[0] : undefined, 'id')
      return child.call('backup.restore', { source: { kind: 'kept', id }, secret: null })
    },
    look: async (child) => {
      expectOneOf(await countOf(child, 'SELECT count(*) FROM rep'), [5, 6], 'reps')
      await child.ok('rep.list')
    },
  }),
)
