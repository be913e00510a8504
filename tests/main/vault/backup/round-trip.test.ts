import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tablesOf } from '../../../../src/main/vault/backup/store-facts.ts'
import { richTextFromPlainText } from '../../../../src/shared/rich-text/rich-text.ts'
import { type GivenVault, givenVault } from '../../../support/given-vault.ts'
import { recoveredTables, runRecover } from '../../../support/run-recover.ts'

const vaults = process.env.TRUST_FULL === '1' ? 100 : 20

/** Every row of every table that is not derived from another. */
function everyRow(raw: Database): Record<string, unknown> {
  const tables = tablesOf(raw).filter(({ name }) => !name.startsWith('record_search_'))
  return Object.fromEntries(tables.map(({ name }) => [name, raw.prepare(`SELECT * FROM "${name}"`).all()]))
}

const filled = (text: string) => text.trim() !== ''
const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter(filled)
const person = fc.record({
  name: line,
  notes: fc.array(fc.string({ unit: 'grapheme', maxLength: 2_000 }), { maxLength: 6 }),
  promises: fc.array(line, { maxLength: 4 }),
})
const team = fc.array(person, { minLength: 1, maxLength: 6 })

interface Person {
  readonly name: string
  readonly notes: readonly string[]
  readonly promises: readonly string[]
}

async function fill(vault: GivenVault, people: readonly Person[]): Promise<number> {
  let records = 0
  for (const { name, notes, promises } of people) {
    const { id: repId } = await vault.ok<{ id: string }>('rep.create', { name })
    for (const text of notes) {
      const document = richTextFromPlainText(text)
      await vault.ok('journalEntry.create', { kind: 'observation', repIds: [repId], document })
    }
    for (const words of promises) {
      await vault.ok('commitment.make', { repId, owner: 'rep', words, dueOn: '2026-12-24' })
    }
    records += 1 + notes.length + promises.length
  }
  return records
}

describe('a backup of any vault', () => {
  it(`comes back row by row on an empty machine, with passphrase, code and recovery tool (${vaults} vaults)`, {
    timeout: 600_000,
  }, async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'halftime-elsewhere-'))
    let records = 0
    let bytes = 0
    try {
      const teams = fc.sample(team, { numRuns: vaults, seed: 20_261_121 })
      for (const [number, people] of teams.entries()) {
        const vault = await givenVault()
        records += await fill(vault, people)
        const before = everyRow(vault.session.context().raw)
        const made = await vault.ok<{ id: string; bytes: number }>('backup.now', {})
        bytes += made.bytes
        const file = join(elsewhere, `${number}.bak`)
        copyFileSync(join(vault.backups, `${made.id}.bak`), file)
        await vault.session.close()
        for (const secret of [
          { kind: 'passphrase', passphrase: vault.passphrase },
          { kind: 'recovery-code', recoveryCode: vault.recoveryCode },
        ]) {
          const empty = join(elsewhere, `${number}-${secret.kind}`)
          mkdirSync(empty)
          const fresh = vault.startIn(empty)
          const source = { kind: 'file', fileToken: fresh.grant(file) }
          await fresh.ok('vault.restoreBackup', { source, secret })
          expect(everyRow(fresh.session.context().raw)).toEqual(before)
          await fresh.session.close()
        }
        const isCode = number % 2 === 1
        const target = join(elsewhere, `${number}-recovered`)
        const typed = isCode ? vault.recoveryCode : vault.passphrase
        const said = await runRecover(file, target, typed, isCode ? ['--code'] : [])
        expect(said).toMatchObject({ code: 0, err: '' })
        expect(recoveredTables(target)).toEqual(JSON.parse(JSON.stringify(before)))
      }
    } finally {
      rmSync(elsewhere, { recursive: true, force: true })
    }
    process.stdout.write(
      `T20: ${vaults} vaults with ${records} records, ${Math.round(bytes / 1024)} KiB of backups, ${vaults * 3} ways back, 0 rows different\n`,
    )
  })
})
