import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as z from 'zod/mini'
import { migrations } from '../../../../src/main/vault/db/migrations/index.ts'
import { openTestSession } from '../../../support/open-test-session.ts'

const folder = resolve(import.meta.dirname, '../../../fixtures/stores')
const frozen = readdirSync(folder)

const Facts = z.object({
  passphrase: z.string(),
  recoveryCode: z.string(),
  schemaVersion: z.int(),
  rows: z.record(z.string(), z.int()),
})
const Digests = z.record(z.string(), z.string())

/** A frozen vault in a folder of its own, as it would be found on somebody's machine. */
function givenFrozen(name: string) {
  const home = mkdtempSync(join(tmpdir(), 'halftime-frozen-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  for (const file of ['vault.db', 'vault.key']) copyFileSync(join(folder, name, file), join(home, file))
  const facts = Facts.parse(JSON.parse(readFileSync(join(folder, name, 'facts.json'), 'utf8')))
  return { facts, ...openTestSession({ folder: home }) }
}

describe('a store of a released version', () => {
  it('is kept for ever', () => {
    expect(frozen).toContain('schema-0008')
  })

  it.each(frozen)('opens and is brought forward with nothing lost: %s', async (name) => {
    const { facts, call, session } = givenFrozen(name)
    expect(await call('vault.unlock', { passphrase: facts.passphrase })).toEqual({ ok: true, value: null })
    const { raw } = session.context()
    expect(raw.pragma('user_version', { simple: true })).toBe(migrations.length)
    const said = migrations.slice(facts.schemaVersion).flatMap(({ changesRowsOf }) => changesRowsOf ?? [])
    for (const [table, rows] of Object.entries(facts.rows)) {
      if (table === 'meta' || said.includes(table)) continue
      // A newer version may bring templates of its own.
      const now = Number(raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())
      expect(now, table).toBeGreaterThanOrEqual(rows)
    }
    expect(await call('rep.list', {})).toMatchObject({ ok: true })
    expect(await call('backup.now', {})).toMatchObject({ ok: true, value: { condition: 'readable' } })
  })

  it.each(frozen)('opens with its recovery code: %s', async (name) => {
    const { facts, call } = givenFrozen(name)
    const { recoveryCode } = facts
    expect(await call('vault.checkRecoveryCode', { recoveryCode })).toEqual({ ok: true, value: null })
  })
})

describe('a migration that was shipped', () => {
  it('never changes: a change is a new step', () => {
    const file = resolve(import.meta.dirname, 'shipped-migrations.json')
    const shipped = Digests.parse(JSON.parse(readFileSync(file, 'utf8')))
    const now = Object.fromEntries(
      migrations.map((step) => [step.name, createHash('sha256').update(JSON.stringify(step)).digest('hex')]),
    )
    expect(now).toMatchObject(shipped)
  })
})
