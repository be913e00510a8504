import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  damagedFolder,
  placeNewStore,
  prepareVaultFolder,
  removeUnfinishedStore,
  sweepLeftovers,
  syncServiceOf,
  vaultPaths,
  vaultPresence,
} from '../../../../src/main/vault/vault/vault-files.ts'
import { instant } from '../../../../src/shared/kernel/time.ts'

function given() {
  const parent = mkdtempSync(join(tmpdir(), 'halftime-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return vaultPaths(join(parent, 'user-data', 'vault'))
}

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

describe('the folder of a vault', () => {
  it.each([0o000, 0o022, 0o077])("is its owner's alone under umask %o", (umask) => {
    const paths = given()
    const before = process.umask(umask)
    try {
      prepareVaultFolder(paths)
    } finally {
      process.umask(before)
    }
    expect([paths.folder, paths.backups].map(modeOf)).toEqual(['700', '700'])
  })

  it('is closed again if a copying tool has opened it', () => {
    const paths = given()
    prepareVaultFolder(paths)
    const backup = join(paths.backups, 'halftime.bak')
    for (const file of [paths.store, paths.keyFile.main, backup]) writeFileSync(file, '', { mode: 0o644 })
    chmodSync(paths.folder, 0o755)
    prepareVaultFolder(paths)
    expect(modeOf(paths.folder)).toBe('700')
    expect([paths.store, paths.keyFile.main, backup].map(modeOf)).toEqual(['600', '600', '600'])
  })

  it('is never made over a file that lies in its place', () => {
    const paths = given()
    writeFileSync(dirname(paths.folder), 'a file in the way')
    expect(() => prepareVaultFolder(paths)).toThrow('ENOTDIR')
    expect(readFileSync(dirname(paths.folder), 'utf8')).toBe('a file in the way')
  })

  it('loses what interrupted writes left behind, and nothing else', () => {
    const paths = given()
    prepareVaultFolder(paths)
    const leftovers = [
      `${paths.keyFile.main}.tmp`,
      join(paths.backups, 'a.bak.tmp'),
      join(paths.folder, 'vault.db.migrating.tmp'),
    ]
    for (const file of [...leftovers, paths.store, paths.keyFile.main]) writeFileSync(file, 'x')
    expect(sweepLeftovers(paths)).toBe(3)
    expect(readdirSync(paths.folder).sort()).toEqual(['backups', 'vault.db', 'vault.key'])
    expect(sweepLeftovers(paths)).toBe(0)
  })

  it('puts damaged files into a folder named after the moment', () => {
    const paths = given()
    expect(damagedFolder(paths, instant('2026-04-02T09:30:00Z'))).toBe(
      join(paths.folder, 'damaged-20260402T093000000Z'),
    )
  })
})

describe('whether there is a vault', () => {
  it.each([
    ['none', []],
    ['complete', ['vault.db', 'vault.key', 'vault.key.bak']],
    ['complete', ['vault.db', 'vault.key.bak']],
    ['key-file-missing', ['vault.db']],
    ['store-missing', ['vault.key']],
  ] as const)('is %s with %j', (presence, files) => {
    const paths = given()
    prepareVaultFolder(paths)
    for (const file of files) writeFileSync(join(paths.folder, file), '')
    expect(vaultPresence(paths)).toBe(presence)
  })

  it('is none where there is no folder', () => {
    expect(vaultPresence(given())).toBe('none')
  })
})

describe('a new store', () => {
  it('moves to its place once there is a key file, and not before', () => {
    const paths = given()
    prepareVaultFolder(paths)
    writeFileSync(paths.unfinishedStore, 'new')
    placeNewStore(paths)
    expect(vaultPresence(paths)).toBe('none')
    writeFileSync(paths.keyFile.main, '')
    placeNewStore(paths)
    expect(vaultPresence(paths)).toBe('complete')
    expect(readFileSync(paths.store, 'utf8')).toBe('new')
  })

  it('never takes the place of one that is there', () => {
    const paths = given()
    prepareVaultFolder(paths)
    for (const file of [paths.store, paths.keyFile.main]) writeFileSync(file, 'old')
    writeFileSync(paths.unfinishedStore, 'new')
    placeNewStore(paths)
    expect(readFileSync(paths.store, 'utf8')).toBe('old')
    removeUnfinishedStore(paths)
    expect(readdirSync(paths.folder).sort()).toEqual(['backups', 'vault.db', 'vault.key'])
  })
})

describe('a folder that looks synced', () => {
  it.each([
    ['C:\\Users\\mona\\OneDrive\\Halftime\\vault', 'OneDrive'],
    ['C:\\Users\\mona\\OneDrive - Northwind Ltd\\vault', 'OneDrive'],
    ['/Users/mona/Library/CloudStorage/OneDrive-Northwind/vault', 'OneDrive'],
    ['/home/mona/Dropbox/vault', 'Dropbox'],
    ['/home/mona/Dropbox (Personal)/vault', 'Dropbox'],
    ['/Users/mona/Library/Mobile Documents/com~apple~CloudDocs/vault', 'iCloud'],
    ['C:\\Users\\mona\\iCloudDrive\\vault', 'iCloud'],
    ['/Users/mona/Library/CloudStorage/GoogleDrive-mona@example.com/My Drive/vault', 'Google Drive'],
    ['G:\\My Drive\\vault', 'Google Drive'],
    ['/home/mona/.config/Halftime/vault', null],
    ['/home/dropboxer/onedriver/vault', null],
  ])('%s: %s', (path, service) => {
    expect(syncServiceOf(path)).toBe(service)
  })
})
