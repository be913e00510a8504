import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storeMark, writeBackup } from '../../../../src/main/vault/backup/write-backup.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'
import { givenVault } from '../../../support/given-vault.ts'
import { filesThatFailAt } from '../keys/key-file-fixture.ts'

describe('a backup', () => {
  it('is one file for its owner alone, says what it holds, and shows no name in the clear', async () => {
    const vault = await givenVault()
    await vault.ok('rep.create', { name: 'Alex Rivera' })
    const made = await vault.ok('backup.now', {})
    expect(made).toMatchObject({
      condition: 'readable',
      reason: 'by-hand',
      createdAt: '2026-11-21T09:00:00.000Z',
      verifiedAt: '2026-11-21T09:00:00.000Z',
      contents: { counts: { rep: 1, commitment: 0 } },
    })
    const names = readdirSync(vault.backups)
    expect(names).toEqual(['halftime-20261121T090000000Z-by-hand.bak'])
    const path = join(vault.backups, names[0] ?? '')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(path)
    expect(bytes.includes('Rivera')).toBe(false)
    expect(bytes.includes('"rep"')).toBe(false)
    expect(bytes.includes('SQLite format 3')).toBe(false)
  })

  it('is listed newest first, and a file that is none of ours is left alone', async () => {
    const vault = await givenVault()
    await vault.ok('backup.now', {})
    vault.clock.advanceHours(30)
    await vault.ok('backup.now', {})
    writeFileSync(join(vault.backups, 'holiday.bak'), 'my own file')
    const list = await vault.ok('backup.list', {})
    expect(list).toMatchObject([
      { createdAt: '2026-11-22T15:00:00.000Z' },
      { createdAt: '2026-11-21T09:00:00.000Z' },
    ])
    expect(readFileSync(join(vault.backups, 'holiday.bak'), 'utf8')).toBe('my own file')
  })

  it('that was damaged later is found by looking again, and is not called verified any more', async () => {
    const vault = await givenVault()
    const { id } = await vault.ok<{ id: string }>('backup.now', {})
    const path = join(vault.backups, `${id}.bak`)
    const bytes = readFileSync(path)
    bytes[bytes.length - 5_000] = (bytes[bytes.length - 5_000] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await vault.call('backup.verify', { id })).toMatchObject({ error: { code: 'backup-damaged' } })
    expect(await vault.ok('backup.list', {})).toMatchObject([{ condition: 'damaged', verifiedAt: null }])
  })

  it.each([
    ['cut in the header', (bytes: Buffer) => bytes.subarray(0, 300)],
    ['one byte short', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['twice as long', (bytes: Buffer) => Buffer.concat([bytes, bytes])],
  ])('that is %s is told as damaged without a key', async (_what, change) => {
    const vault = await givenVault()
    const { id } = await vault.ok<{ id: string }>('backup.now', {})
    const path = join(vault.backups, `${id}.bak`)
    writeFileSync(path, change(readFileSync(path)))
    expect(await vault.ok('backup.list', {})).toMatchObject([
      { id, condition: 'damaged', createdAt: '2026-11-21T09:00:00.000Z', reason: 'by-hand' },
    ])
    expect(await vault.call('backup.verify', { id })).toMatchObject({ error: { code: 'backup-damaged' } })
  })

  it('leaves nothing behind when the disk is full, at whatever step', async () => {
    const vault = await givenVault()
    await vault.ok('rep.create', { name: 'Alex Rivera' })
    const desk = vault.session.backupDesk()
    const healthy = filesThatFailAt(-1)
    await writeBackup({ ...desk.tools, files: healthy.files }, desk.vault, 'daily')
    const before = readdirSync(vault.backups)
    let refused = 0
    for (let step = 0; step < healthy.calls(); step++) {
      const { files } = filesThatFailAt(step)
      const writing = writeBackup({ ...desk.tools, files }, desk.vault, 'daily')
      const failure: unknown = await writing.then(
        () => undefined,
        (error: unknown) => error,
      )
      if (failure === undefined) continue
      refused += 1
      const left = readdirSync(vault.backups).filter((name) => !before.includes(name))
      // Once it has its name it is whole: only the folder's own entry could not be synced.
      expect(
        left.every((name) => name.endsWith('.bak')),
        `step ${step}: ${left.join()}`,
      ).toBe(true)
    }
    expect(refused).toBeGreaterThan(5)
  })

  it('is not begun where there is no room for twice the store', async () => {
    const vault = await givenVault()
    const desk = vault.session.backupDesk()
    const size = statSync(desk.vault.storePath).size
    const tools = { ...desk.tools, freeBytes: () => size * 2 - 1 }
    await expect(writeBackup(tools, desk.vault, 'daily')).rejects.toMatchObject({ code: 'store-full' })
    expect(readdirSync(vault.backups)).toEqual([])
  })
})

describe('the schedule', () => {
  it('makes one a day, and none when nothing has changed', async () => {
    const vault = await givenVault()
    const made = () => readdirSync(vault.backups).length
    await vault.router.doBackgroundWork()
    expect(made()).toBe(1)
    await vault.ok('rep.create', { name: 'Alex Rivera' })
    vault.clock.advanceHours(23)
    await vault.router.doBackgroundWork()
    expect(made()).toBe(1)
    vault.clock.advanceHours(1)
    await vault.router.doBackgroundWork()
    expect(made()).toBe(2)
    vault.clock.advanceHours(25)
    await vault.router.doBackgroundWork()
    expect(made()).toBe(2)
  })

  it('sees what was written in an earlier session', async () => {
    const vault = await givenVault()
    await vault.router.doBackgroundWork()
    await vault.ok('rep.create', { name: 'Alex Rivera' })
    await vault.session.close()
    vault.clock.advanceHours(48)
    const next = await vault.nextDay()
    await next.router.doBackgroundWork()
    expect(await next.ok('backup.list', {})).toMatchObject([
      { reason: 'daily', contents: { counts: { rep: 1 } } },
      { contents: { counts: { rep: 0 } } },
    ])
    await next.session.close()
    vault.clock.advanceHours(48)
    const unchanged = await vault.nextDay()
    await unchanged.router.doBackgroundWork()
    expect(await unchanged.ok('backup.list', {})).toHaveLength(2)
  })

  it('opens the newest and the oldest again once a month', async () => {
    const vault = await givenVault()
    await vault.ok('backup.now', {})
    vault.clock.advanceDays(29)
    await vault.router.doBackgroundWork()
    expect(await vault.ok('backup.status', {})).toMatchObject({ lastProvenAt: '2026-11-21T09:00:00.000Z' })
    vault.clock.advanceDays(1)
    await vault.router.doBackgroundWork()
    expect(await vault.ok('backup.status', {})).toMatchObject({
      lastProvenAt: '2026-12-21T09:00:00.000Z',
      nextDrillAt: '2027-01-20T09:00:00.000Z',
      lastTrouble: null,
    })
  })

  it('says so when the drill finds a damaged one', async () => {
    const vault = await givenVault()
    const { id } = await vault.ok<{ id: string }>('backup.now', {})
    const path = join(vault.backups, `${id}.bak`)
    const bytes = readFileSync(path)
    bytes[9_000] = (bytes[9_000] ?? 0) ^ 128
    writeFileSync(path, bytes)
    vault.clock.advanceDays(31)
    await vault.router.doBackgroundWork()
    expect(await vault.ok('backup.status', {})).toMatchObject({ lastTrouble: 'damaged' })
    expect(await vault.ok('backup.list', {})).toMatchObject([{ id, condition: 'damaged' }])
  })

  it('makes one before an import', async () => {
    const vault = await givenVault()
    await vault.ok('rep.create', { name: 'Alex Rivera' })
    await vault.session.context().backUp('before-import')
    await vault.session.context().backUp('before-import')
    expect(await vault.ok('backup.list', {})).toMatchObject([{ reason: 'before-import' }])
  })

  it('never removes the newest one that is known to open', async () => {
    const vault = await givenVault()
    const first = await vault.ok<{ id: string }>('backup.now', {})
    vault.clock.advanceHours(30)
    const second = await vault.ok<{ id: string }>('backup.now', {})
    expect(await vault.call('backup.remove', { id: second.id })).toMatchObject({
      error: { code: 'backup-last-one' },
    })
    await vault.ok('backup.remove', { id: first.id })
    expect(await vault.ok('backup.list', {})).toMatchObject([{ id: second.id }])
  })
})

describe('the second place', () => {
  it('gets the newest at once and each one after, read back and alike to the byte', async () => {
    const vault = await givenVault()
    const place = join(vault.folder, 'stick')
    mkdirSync(place)
    const { id } = await vault.ok<{ id: string }>('backup.now', {})
    const status = await vault.ok('backup.setSecondLocation', { fileToken: vault.grant(place) })
    expect(status).toMatchObject({ secondLocation: { folderName: 'stick', isReachable: true } })
    expect(JSON.stringify(status)).not.toContain(vault.folder)
    vault.clock.advanceHours(30)
    const next = await vault.ok<{ id: string }>('backup.now', {})
    for (const name of [`${id}.bak`, `${next.id}.bak`]) {
      expect(readFileSync(join(place, name)).equals(readFileSync(join(vault.backups, name)))).toBe(true)
      expect(statSync(join(place, name)).mode & 0o777).toBe(0o600)
    }
    expect(readdirSync(place)).toHaveLength(2)
  })

  it('that is not plugged in does not keep a backup from being made', async () => {
    const vault = await givenVault()
    const place = join(vault.folder, 'stick')
    mkdirSync(place)
    await vault.ok('backup.setSecondLocation', { fileToken: vault.grant(place) })
    const { renameSync } = await import('node:fs')
    renameSync(place, `${place}-away`)
    vault.clock.advanceHours(30)
    await vault.ok('backup.now', {})
    expect(await vault.ok('backup.status', {})).toMatchObject({
      lastTrouble: 'second-location',
      secondLocation: { isReachable: false },
    })
    expect(existsSync(place)).toBe(false)
  })

  it('is forgotten on request, with what lies there left alone', async () => {
    const vault = await givenVault()
    const place = join(vault.folder, 'stick')
    mkdirSync(place)
    await vault.ok('backup.setSecondLocation', { fileToken: vault.grant(place) })
    expect(await vault.ok('backup.forgetSecondLocation', {})).toMatchObject({ secondLocation: null })
    expect(readdirSync(place)).toHaveLength(1)
  })
})

describe('restoring', () => {
  it('shows what would come back beside what is there, and changes nothing', async () => {
    const vault = await givenVault()
    await vault.ok('rep.create', { name: 'Alex Rivera' })
    const { id } = await vault.ok<{ id: string }>('backup.now', {})
    await vault.ok('rep.create', { name: 'Sam Okoye' })
    const mark = storeMark(join(vault.folder, 'vault.db'))
    const preview = await vault.ok('backup.preview', { source: { kind: 'kept', id }, secret: null })
    expect(preview).toMatchObject({
      isThisVault: true,
      backup: { counts: { rep: 1 } },
      current: { counts: { rep: 2 } },
    })
    expect(storeMark(join(vault.folder, 'vault.db'))).toBe(mark)
    expect(readdirSync(vault.backups)).toEqual([`${id}.bak`])
  })

  it('brings the records back, keeps what was replaced, and backs it up first', async () => {
    const vault = await givenVault()
    await vault.ok('rep.create', { name: 'Alex Rivera' })
    const { id } = await vault.ok<{ id: string }>('backup.now', {})
    vault.clock.advanceHours(1)
    await vault.ok('rep.create', { name: 'Sam Okoye' })
    const restored = await vault.ok<{ keptIn: string }>('backup.restore', {
      source: { kind: 'kept', id },
      secret: null,
    })
    expect(restored).toMatchObject({
      contents: { counts: { rep: 1 } },
      keptIn: 'damaged-20261121T100000000Z',
    })
    expect(readdirSync(join(vault.folder, restored.keptIn))).toEqual(['vault.db'])
    expect(await vault.ok('rep.list', {})).toMatchObject([{ rep: { name: 'Alex Rivera' } }])
    expect(await vault.ok('backup.list', {})).toMatchObject([
      { reason: 'before-restore', contents: { counts: { rep: 2 } } },
      { id },
    ])
    await vault.session.close()
    const next = await vault.nextDay()
    expect(await next.ok('rep.list', {})).toHaveLength(1)
  })

  it('needs the secret of its day for a backup of another vault, and then brings its key along', async () => {
    const other = await givenVault()
    await other.ok('rep.create', { name: 'Kim Larsen' })
    const { id } = await other.ok<{ id: string }>('backup.now', {})
    const vault = await givenVault({ passphrase: 'another long passphrase' })
    const stray = join(vault.folder, 'stray.bak')
    copyFileSync(join(other.backups, `${id}.bak`), stray)
    const source = { kind: 'file', fileToken: vault.grant(stray) }
    expect(await vault.call('backup.preview', { source, secret: null })).toMatchObject({
      error: { code: 'backup-secret-needed' },
    })
    const wrong = { kind: 'passphrase', passphrase: 'not this one, surely' }
    expect(await vault.call('backup.preview', { source, secret: wrong })).toMatchObject({
      error: { code: 'wrong-passphrase', facts: { waitSeconds: 0 } },
    })
    const secret = { kind: 'passphrase', passphrase: other.passphrase }
    expect(await vault.ok('backup.preview', { source, secret })).toMatchObject({ isThisVault: false })
    const { keptIn } = await vault.ok<{ keptIn: string }>('backup.restore', { source, secret })
    expect(readdirSync(join(vault.folder, keptIn)).sort()).toEqual(['vault.db', 'vault.key', 'vault.key.bak'])
    await vault.session.close()
    const next = await vault.nextDay({ passphrase: other.passphrase })
    expect(await next.ok('rep.list', {})).toMatchObject([{ rep: { name: 'Kim Larsen' } }])
  })

  it('of a damaged backup leaves the vault as it was', async () => {
    const vault = await givenVault()
    await vault.ok('rep.create', { name: 'Alex Rivera' })
    const { id } = await vault.ok<{ id: string }>('backup.now', {})
    const path = join(vault.backups, `${id}.bak`)
    const bytes = readFileSync(path)
    bytes[8_000] = (bytes[8_000] ?? 0) ^ 1
    writeFileSync(path, bytes)
    const before = readFileSync(join(vault.folder, 'vault.db'))
    expect(await vault.call('backup.restore', { source: { kind: 'kept', id }, secret: null })).toMatchObject({
      error: { code: 'backup-damaged' },
    })
    expect(readFileSync(join(vault.folder, 'vault.db')).equals(before)).toBe(true)
    expect(await vault.ok('rep.list', {})).toHaveLength(1)
    expect(instant(vault.clock.now())).toBe('2026-11-21T09:00:00.000Z')
  })
})
