import { createHash, randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digestFile, writeBackupFile } from '../../../../src/main/vault/backup/backup-file.ts'
import { readHeader } from '../../../../src/main/vault/backup/backup-format.ts'
import { connect } from '../../../../src/main/vault/db/driver.ts'
import { canonicalJson } from '../../../../src/main/vault/keys/canonical-json.ts'
import { deriveSubkey } from '../../../../src/main/vault/keys/key-derivation.ts'
import { type GivenVault, givenVault } from '../../../support/given-vault.ts'
import { forge } from '../keys/key-file-fixture.ts'

const files = process.env.TRUST_FULL === '1' ? 2_000 : 200
const refusals = ['backup-damaged', 'backup-unsupported', 'backup-secret-needed']

const digestOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

function headerBytes(bytes: Buffer): number {
  return bytes.readUInt32BE(20)
}

/** Ways to spoil a valid backup; each answers bytes that are not what was written. */
const mutations: readonly ((bytes: Buffer, other: Buffer) => Buffer)[] = [
  // A flipped bit, three times as often in the head as its size would have it.
  (bytes) => {
    const spoilt = Buffer.from(bytes)
    const at = randomInt(3) === 0 ? randomInt(24 + headerBytes(bytes)) : randomInt(bytes.length)
    spoilt[at] = (spoilt[at] ?? 0) ^ (1 << randomInt(8))
    return spoilt
  },
  (bytes) => bytes.subarray(0, randomInt(bytes.length)),
  (bytes) => Buffer.concat([bytes, bytes]),
  (bytes) => Buffer.concat([bytes, Buffer.alloc(1 + randomInt(5_000))]),
  // A length that lies.
  (bytes) => {
    const spoilt = Buffer.from(bytes)
    const lies = [0, 1, headerBytes(bytes) + 1, 65_536, 65_537, 0xffff_ffff, randomInt(2 ** 31)]
    spoilt.writeUInt32BE(lies[randomInt(lies.length)] ?? 0, randomInt(2) === 0 ? 16 : 20)
    return spoilt.equals(bytes) ? spoilt.subarray(1) : spoilt
  },
  // A header that promises another size, another schema or another moment.
  (bytes) => {
    const text = bytes.subarray(24, 24 + headerBytes(bytes)).toString('utf8')
    const changes: readonly (readonly [RegExp, string])[] = [
      [/"bytes":\d+/, `"bytes":${randomInt(2 ** 40)}`],
      [/"schemaVersion":\d+/, `"schemaVersion":${randomInt(1, 1_000)}9`],
      [/"createdAt":"2026-11-21T/, '"createdAt":"2025-11-21T'],
      [/"memoryKiB":\d+/, '"memoryKiB":4294967296'],
      [/"passes":\d+/, '"passes":1000000000'],
      [/"v":1/, '"v":2'],
    ]
    const [from, to] = changes[randomInt(changes.length)] ?? [/x/, 'y']
    const head = Buffer.from(text.replace(from, to))
    const numbers = Buffer.from(bytes.subarray(0, 24))
    numbers.writeUInt32BE(head.length, 20)
    return Buffer.concat([numbers, head, bytes.subarray(24 + headerBytes(bytes))])
  },
  // Two vaults cut and joined.
  (bytes, other) => {
    const at = 24 + headerBytes(bytes) + 4_096 * (1 + randomInt(5))
    return Buffer.concat([bytes.subarray(0, at), other.subarray(at)])
  },
  (_bytes, other) => other,
  (bytes) => Buffer.alloc(bytes.length, randomInt(256)),
]

async function vaultWithBackup(): Promise<{ vault: GivenVault; path: string }> {
  const vault = await givenVault()
  await vault.ok('rep.create', { name: 'Alex Rivera' })
  const { id } = await vault.ok<{ id: string }>('backup.now', {})
  return { vault, path: join(vault.backups, `${id}.bak`) }
}

describe('a hostile backup', () => {
  it(`is refused and changes nothing, ${files} ways`, { timeout: 600_000 }, async () => {
    const { vault, path } = await vaultWithBackup()
    const other = readFileSync((await vaultWithBackup()).path)
    const bytes = readFileSync(path)
    const store = join(vault.folder, 'vault.db')
    const before = digestOf(store)
    const stray = join(vault.folder, 'stray.bak')
    const answers = new Map<string, number>()
    let slowest = 0
    for (let number = 0; number < files; number++) {
      const spoilt = mutations[number % mutations.length]?.(bytes, other) ?? Buffer.alloc(0)
      writeFileSync(stray, spoilt)
      const source = { kind: 'file', fileToken: vault.grant(stray) }
      const started = performance.now()
      const reply = await vault.call('backup.restore', { source, secret: null })
      slowest = Math.max(slowest, performance.now() - started)
      const code = reply.ok ? 'restored' : reply.error.code
      answers.set(code, (answers.get(code) ?? 0) + 1)
    }
    expect(refusals).toEqual(expect.arrayContaining([...answers.keys()]))
    expect(slowest).toBeLessThan(5_000)
    expect(digestOf(store)).toBe(before)
    expect(vault.bugs).toEqual([])
    expect(await vault.ok('rep.list', {})).toHaveLength(1)
    const told = [...answers].map(([code, times]) => `${times} ${code}`).join(', ')
    process.stdout.write(
      `T21: ${files} spoilt backups, ${told}; slowest ${Math.round(slowest)} ms, vault unchanged\n`,
    )
  })

  it.each([
    ['a trigger', "CREATE TRIGGER spy AFTER INSERT ON rep BEGIN UPDATE rep SET name = 'x'; END"],
    [
      'a view in the place of a table',
      'DROP TABLE tag; CREATE VIEW tag AS SELECT 1 AS id, 2 AS name, 3 AS created_at',
    ],
    ['a table of its own', 'CREATE TABLE extra (id INTEGER) STRICT'],
    ['an index less', 'DROP INDEX rep_by_name'],
  ])('whose maker knows its passphrase cannot bring %s along', async (_what, sql) => {
    const { vault: evil, path } = await vaultWithBackup()
    const folder = mkdtempSync(join(tmpdir(), 'halftime-evil-'))
    try {
      const masterKey = Buffer.from(evil.session.backupDesk().vault.masterKey)
      const { keyDocument, vaultId } = readHeader(path).header
      const payload = join(folder, 'payload.db')
      const read = readHeader(path)
      writeFileSync(payload, readFileSync(path).subarray(read.payloadAt, read.payloadAt + read.header.bytes))
      const raw = connect(payload, deriveSubkey(masterKey, vaultId, 'db'), { readonly: false })
      raw.exec(sql)
      raw.close()
      const forged = join(folder, 'forged.bak')
      const { format: _format, v: _v, ...rest } = read.header
      const head = { ...rest, ...(await digestFile(payload)), keyDocument }
      const { files: disk } = evil.session.backupDesk().tools
      await writeBackupFile(disk, forged, { head, payload, masterKey })
      const { vault } = await vaultWithBackup()
      const source = { kind: 'file', fileToken: vault.grant(forged) }
      const secret = { kind: 'passphrase', passphrase: evil.passphrase }
      const before = digestOf(join(vault.folder, 'vault.db'))
      expect(await vault.call('backup.restore', { source, secret })).toMatchObject({
        error: { code: 'backup-damaged' },
      })
      expect(digestOf(join(vault.folder, 'vault.db'))).toBe(before)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('that asks for all of the memory is refused before any is taken', async () => {
    const { vault, path } = await vaultWithBackup()
    const { header, payloadAt } = readHeader(path)
    const bytes = readFileSync(path)
    const text = bytes.subarray(24, payloadAt).toString('utf8')
    const keyFile = Buffer.from(JSON.stringify(JSON.parse(text).keyFile))
    const forged = forge(keyFile, (slots) => {
      const [passphrase] = slots
      if (passphrase !== undefined) passphrase.kdf.memoryKiB = 2 ** 32
    })
    const head = Buffer.from(
      canonicalJson({ ...JSON.parse(text), keyFile: JSON.parse(forged.toString('utf8')) }),
    )
    const numbers = Buffer.from(bytes.subarray(0, 24))
    numbers.writeUInt32BE(head.length, 20)
    const stray = join(vault.folder, 'stray.bak')
    writeFileSync(stray, Buffer.concat([numbers, head, bytes.subarray(payloadAt)]))
    const source = { kind: 'file', fileToken: vault.grant(stray) }
    const secret = { kind: 'passphrase', passphrase: vault.passphrase }
    const started = performance.now()
    expect(await vault.call('backup.preview', { source, secret })).toMatchObject({
      error: { code: 'backup-unsupported' },
    })
    expect(performance.now() - started).toBeLessThan(200)
    expect(header.bytes).toBeGreaterThan(0)
  })
})
