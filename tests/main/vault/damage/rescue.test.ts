import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type GivenVault, givenVault } from '../../../support/given-vault.ts'

/** A vault with a backup that knows Alex, and Sam written after it; locked. */
async function lockedVault(): Promise<GivenVault & { readonly id: string }> {
  const vault = await givenVault()
  await vault.ok('rep.create', { name: 'Alex Rivera' })
  const { id } = await vault.ok<{ id: string }>('backup.now', {})
  await vault.ok('rep.create', { name: 'Sam Okoye' })
  await vault.session.close()
  return { ...vault, id }
}

const fileOf = (vault: GivenVault, name: string) => join(vault.folder, name)

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

const passphraseOf = ({ passphrase }: GivenVault) => ({ kind: 'passphrase', passphrase })
const codeOf = ({ recoveryCode }: GivenVault) => ({ kind: 'recovery-code', recoveryCode })

describe('what is wrong with a locked vault', () => {
  it.each<[string, (vault: GivenVault) => void, object]>([
    ['nothing', () => undefined, { keyFile: 'whole', keyCopy: 'whole', store: 'looks-whole', offers: [] }],
    ['an empty key file', (vault) => writeFileSync(fileOf(vault, 'vault.key'), ''), { keyFile: 'empty' }],
    [
      'a truncated key file',
      (vault) => truncateSync(fileOf(vault, 'vault.key'), 200),
      { keyFile: 'truncated' },
    ],
    ['a damaged copy', (vault) => flip(fileOf(vault, 'vault.key.bak'), 300), { keyCopy: 'damaged' }],
    ['no key file', (vault) => rmSync(fileOf(vault, 'vault.key')), { keyFile: 'missing', keyCopy: 'whole' }],
    ['an empty store', (vault) => truncateSync(fileOf(vault, 'vault.db'), 0), { store: 'empty' }],
    ['a truncated store', (vault) => truncateSync(fileOf(vault, 'vault.db'), 5_000), { store: 'truncated' }],
    ['no store', (vault) => rmSync(fileOf(vault, 'vault.db')), { store: 'missing' }],
    [
      'somebody else’s store',
      (vault) => writeFileSync(fileOf(vault, 'vault.db'), 'SQLite format 3\0'.padEnd(8_192, '\0')),
      { store: 'not-ours' },
    ],
  ])('is told by looking: %s', async (_what, harm, told) => {
    const vault = await lockedVault()
    harm(vault)
    const next = vault.nextStart()
    expect(await next.ok('vault.inspect', { trouble: null })).toMatchObject(told)
  })

  it('is told by looking: the key file of another vault', async () => {
    const [vault, other] = [await lockedVault(), await lockedVault()]
    copyFileSync(fileOf(other, 'vault.key'), fileOf(vault, 'vault.key'))
    const next = vault.nextStart()
    expect(await next.ok('vault.inspect', { trouble: null })).toMatchObject({
      keyFile: 'other-vault',
      keyCopy: 'whole',
    })
  })

  it('shows its backups, but nothing of what they hold', async () => {
    const vault = await lockedVault()
    expect(await vault.nextStart().ok('vault.listBackups', {})).toMatchObject([
      { id: vault.id, condition: 'readable', contents: null },
    ])
  })
})

describe('a damaged store', () => {
  it('gives way to the newest backup, and is kept beside it', async () => {
    const vault = await lockedVault()
    flip(fileOf(vault, 'vault.db'), -2_000)
    const damaged = readFileSync(fileOf(vault, 'vault.db'))
    const next = vault.nextStart()
    expect(await next.call('vault.unlock', { passphrase: vault.passphrase })).toMatchObject({
      error: { code: 'store-corrupt' },
    })
    const ask = { source: { kind: 'kept', id: vault.id }, secret: passphraseOf(vault) }
    expect(await next.ok('vault.previewBackup', ask)).toMatchObject({
      isThisVault: true,
      backup: { counts: { rep: 1 } },
      current: null,
    })
    const { keptIn } = await next.ok<{ keptIn: string }>('vault.restoreBackup', ask)
    expect(await next.ok('rep.list', {})).toMatchObject([{ rep: { name: 'Alex Rivera' } }])
    expect(readFileSync(join(vault.folder, keptIn, 'vault.db')).equals(damaged)).toBe(true)
  })

  it('gives back what can be read, with the passphrase or with the code, and stays locked meanwhile', async () => {
    for (const secret of ['passphrase', 'code'] as const) {
      const vault = await lockedVault()
      flip(fileOf(vault, 'vault.db'), -2_000)
      const next = vault.nextStart()
      const report = await next.ok('vault.salvage', {
        secret: secret === 'code' ? codeOf(vault) : passphraseOf(vault),
        includeDoubtful: true,
      })
      expect(report).toMatchObject({ keptIn: 'damaged-20261121T090000000Z' })
      expect(await next.ok('vault.status', {})).toMatchObject({ state: 'locked' })
      await next.ok('vault.unlock', { passphrase: vault.passphrase })
      expect(await next.ok('backup.now', {})).toMatchObject({ condition: 'readable' })
    }
  })

  it('is never salvaged by somebody without the passphrase', async () => {
    const vault = await lockedVault()
    const secret = { kind: 'passphrase', passphrase: 'not this one, surely' }
    const before = readFileSync(fileOf(vault, 'vault.db'))
    expect(await vault.nextStart().call('vault.salvage', { secret, includeDoubtful: true })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    expect(readFileSync(fileOf(vault, 'vault.db')).equals(before)).toBe(true)
  })

  it('can be exported as it is, with its key file', async () => {
    const vault = await lockedVault()
    flip(fileOf(vault, 'vault.db'), -2_000)
    const next = vault.nextStart()
    const place = join(vault.folder, 'elsewhere')
    mkdirSync(place)
    expect(await next.ok('vault.exportDamaged', { fileToken: next.grant(place) })).toEqual({
      fileName: 'halftime-damaged.db',
    })
    expect(
      readFileSync(join(place, 'halftime-damaged.db')).equals(readFileSync(fileOf(vault, 'vault.db'))),
    ).toBe(true)
    expect(existsSync(join(place, 'halftime-damaged.db.vault.key'))).toBe(true)
  })
})

describe('a vault without a usable key file', () => {
  it('takes the key file of a backup and loses nothing that was written since', async () => {
    const vault = await lockedVault()
    for (const name of ['vault.key', 'vault.key.bak']) writeFileSync(fileOf(vault, name), 'noise')
    const next = vault.nextStart()
    expect(await next.ok('vault.inspect', { trouble: 'key-file' })).toMatchObject({
      keyFile: 'damaged',
      keyCopy: 'damaged',
      offers: ['repair-key-file', 'restore-backup', 'export-copy', 'start-over'],
    })
    await next.ok('vault.repairKeyFile', { id: vault.id, secret: passphraseOf(vault) })
    expect(await next.ok('rep.list', {})).toHaveLength(2)
    await next.session.close()
    expect(await (await vault.nextDay()).ok('rep.list', {})).toHaveLength(2)
  })

  it('does not take one that does not fit its store', async () => {
    const [vault, other] = [await lockedVault(), await lockedVault()]
    for (const name of ['vault.key', 'vault.key.bak']) writeFileSync(fileOf(vault, name), 'noise')
    copyFileSync(join(other.backups, `${other.id}.bak`), join(vault.backups, `${vault.id}-2.bak`))
    const next = vault.nextStart()
    expect(
      await next.call('vault.repairKeyFile', { id: `${vault.id}-2`, secret: passphraseOf(other) }),
    ).toMatchObject({ error: { code: 'store-wrong-key' } })
    expect(readFileSync(fileOf(vault, 'vault.key'), 'utf8')).toBe('noise')
  })
})

describe('a backup made with an older passphrase', () => {
  it('opens with the one of its day, which then opens the vault', async () => {
    const vault = await givenVault()
    await vault.ok('rep.create', { name: 'Alex Rivera' })
    const { id } = await vault.ok<{ id: string }>('backup.now', {})
    await vault.ok('vault.changePassphrase', { current: vault.passphrase, next: 'one she forgot again' })
    await vault.session.close()
    const next = vault.nextStart()
    expect(await next.call('vault.unlock', { passphrase: vault.passphrase })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    await next.ok('vault.restoreBackup', { source: { kind: 'kept', id }, secret: passphraseOf(vault) })
    await next.session.close()
    expect(await (await vault.nextDay()).ok('rep.list', {})).toHaveLength(1)
  })

  it('restores on a machine without any vault, with the code alone', async () => {
    const vault = await lockedVault()
    const backup = readFileSync(join(vault.backups, `${vault.id}.bak`))
    for (const name of ['vault.db', 'vault.key', 'vault.key.bak']) rmSync(fileOf(vault, name))
    writeFileSync(join(vault.folder, 'from-a-stick.bak'), backup)
    const next = vault.nextStart()
    expect(await next.ok('vault.status', {})).toMatchObject({ state: 'none' })
    const source = { kind: 'file', fileToken: next.grant(join(vault.folder, 'from-a-stick.bak')) }
    expect(await next.ok('vault.restoreBackup', { source, secret: codeOf(vault) })).toMatchObject({
      keptIn: null,
    })
    expect(await next.ok('rep.list', {})).toHaveLength(1)
    await next.session.close()
    await vault.nextDay()
  })
})

describe('starting over', () => {
  it('deletes nothing and leaves room for a new vault', async () => {
    const vault = await lockedVault()
    const next = vault.nextStart()
    const { keptIn } = await next.ok<{ keptIn: string }>('vault.startOver', {})
    expect(readdirSync(join(vault.folder, keptIn)).sort()).toEqual(['vault.db', 'vault.key', 'vault.key.bak'])
    expect(await next.ok('vault.status', {})).toMatchObject({ state: 'none' })
    expect(existsSync(join(vault.backups, `${vault.id}.bak`))).toBe(true)
  })

  it('is refused while the vault is open', async () => {
    const vault = await givenVault()
    expect(await vault.call('vault.startOver', {})).toMatchObject({ error: { code: 'vault-already-open' } })
  })
})

describe('a swap that was cut short', () => {
  it('is finished at the next start once it was decided, and forgotten before', async () => {
    const vault = await lockedVault()
    const old = readFileSync(fileOf(vault, 'vault.db'))
    const staged = fileOf(vault, 'restoring')
    mkdirSync(staged)
    writeFileSync(join(staged, 'vault.db'), 'half a store')
    const first = vault.nextStart()
    await first.ok('vault.unlock', { passphrase: vault.passphrase })
    await first.session.close()
    rmSync(staged, { recursive: true, force: true })
    const ready = fileOf(vault, 'ready-20261121T100000000Z')
    mkdirSync(ready)
    writeFileSync(join(ready, 'vault.db'), old)
    writeFileSync(fileOf(vault, 'vault.db'), 'the old one')
    writeFileSync(fileOf(vault, 'vault.db-journal'), 'its journal')
    const second = vault.nextStart()
    await second.ok('vault.unlock', { passphrase: vault.passphrase })
    const kept = fileOf(vault, 'damaged-20261121T100000000Z')
    expect(readFileSync(join(kept, 'vault.db'), 'utf8')).toBe('the old one')
    expect(readFileSync(join(kept, 'vault.db-journal'), 'utf8')).toBe('its journal')
    expect(existsSync(ready)).toBe(false)
  })
})
