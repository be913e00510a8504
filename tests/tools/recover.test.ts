import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { richTextFromPlainText } from '../../src/shared/rich-text/rich-text.ts'
import { givenVault } from '../support/given-vault.ts'
import { recoveredTables, runRecover } from '../support/run-recover.ts'

async function vaultWithNotes() {
  const vault = await givenVault()
  const { id: repId } = await vault.ok<{ id: string }>('rep.create', { name: 'Alex/Rivera' })
  const document = richTextFromPlainText('Asked three questions before the demo.')
  await vault.ok('journalEntry.create', {
    kind: 'observation',
    title: 'A good call',
    repIds: [repId],
    document,
  })
  await vault.ok('commitment.make', { repId, owner: 'me', words: 'Send the deck', dueOn: '2026-12-01' })
  const { id } = await vault.ok<{ id: string }>('backup.now', {})
  await vault.session.close()
  return { ...vault, backup: join(vault.backups, `${id}.bak`), target: join(vault.folder, 'out') }
}

describe('the recovery tool', { timeout: 20_000 }, () => {
  it('writes a readable page for each person, from a backup and the passphrase', async () => {
    const { backup, target, passphrase } = await vaultWithNotes()
    const said = await runRecover(backup, target, passphrase)
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(said.out).toContain('1 people')
    expect(readdirSync(join(target, 'people'))).toEqual(['Alex Rivera.md'])
    const page = readFileSync(join(target, 'people', 'Alex Rivera.md'), 'utf8')
    expect(page).toContain('# Alex/Rivera')
    expect(page).toContain('observation: A good call')
    expect(page).toContain('Asked three questions before the demo.')
    expect(page).toContain('Send the deck — open')
    expect(statSync(join(target, 'people', 'Alex Rivera.md')).mode & 0o777).toBe(0o600)
  })

  it('opens a vault folder as well, with the code, and leaves it untouched', async () => {
    const { folder, target, recoveryCode } = await vaultWithNotes()
    const before = readFileSync(join(folder, 'vault.db'))
    expect(await runRecover(folder, target, recoveryCode, ['--code'])).toMatchObject({ code: 0, err: '' })
    expect(recoveredTables(target)).toMatchObject({ commitment: [{ words: 'Send the deck' }] })
    expect(readFileSync(join(folder, 'vault.db')).equals(before)).toBe(true)
    expect(readdirSync(target).sort()).toEqual(['README.md', 'notes-about-nobody.md', 'people', 'tables'])
  })

  it('says so in a sentence when the passphrase is wrong, and writes nothing', async () => {
    const { backup, target } = await vaultWithNotes()
    const said = await runRecover(backup, target, 'not this one, surely')
    expect(said).toEqual({ code: 1, out: '', err: 'That is not the passphrase.\n' })
    expect(existsSync(target)).toBe(false)
  })

  it('refuses a backup with a flipped bit', async () => {
    const { backup, target, passphrase } = await vaultWithNotes()
    const bytes = readFileSync(backup)
    bytes[20_000] = (bytes[20_000] ?? 0) ^ 1
    writeFileSync(backup, bytes)
    const said = await runRecover(backup, target, passphrase)
    expect(said).toEqual({ code: 1, out: '', err: 'This backup is damaged or was altered.\n' })
    expect(existsSync(target)).toBe(false)
  })

  it('never writes into a folder that is there already', async () => {
    const { backup, folder, passphrase } = await vaultWithNotes()
    expect(await runRecover(backup, folder, passphrase)).toMatchObject({ code: 1 })
  })
})
