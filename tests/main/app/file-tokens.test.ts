import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseFile, chooseTarget, safeFileName } from '../../../src/main/app/file-tokens.ts'
import { asWindow } from '../../support/as-electron.ts'
import { BrowserWindow, dialog, resetElectron } from '../../support/electron.ts'

let folder: string
beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'halftime-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const window = asWindow(new BrowserWindow({}))

describe('choosing a file', () => {
  it('gives the window a token and tells only the vault where the file lies', async () => {
    const path = join(folder, 'pipeline.csv')
    writeFileSync(path, 'rep,amount\n')
    dialog.open = { canceled: false, filePaths: [path] }
    const granted: object[] = []
    const chosen = await chooseFile(window, 'metric-csv', (file) => granted.push(file))
    expect(chosen).toEqual({
      token: expect.stringMatching(/^[0-9a-f]{32}$/),
      name: 'pipeline.csv',
      bytes: 11,
    })
    expect(JSON.stringify(chosen)).not.toContain(folder)
    expect(granted).toEqual([{ ...chosen, path }])
  })

  it('gives nothing when it is cancelled', async () => {
    expect(await chooseFile(window, 'metric-csv', () => expect.unreachable())).toBeNull()
  })

  it('refuses a folder', async () => {
    dialog.open = { canceled: false, filePaths: [folder] }
    await expect(chooseFile(window, 'backup', () => {})).rejects.toMatchObject({ code: 'file-unreadable' })
  })

  it('refuses a file that is gone', async () => {
    dialog.open = { canceled: false, filePaths: [join(folder, 'nowhere.csv')] }
    await expect(chooseFile(window, 'backup', () => {})).rejects.toMatchObject({ code: 'file-not-found' })
  })
})

describe('choosing where to write', () => {
  it('gives a token and a name, never a path', async () => {
    dialog.save = { canceled: false, filePath: join(folder, 'all.zip') }
    const granted: object[] = []
    const target = await chooseTarget(window, 'data-export', 'Everything', (file) => granted.push(file))
    expect(target).toEqual({ token: expect.any(String), name: 'all.zip' })
    expect(granted).toMatchObject([{ path: join(folder, 'all.zip'), bytes: 0 }])
  })
})

describe('choosing where copies of backups go', () => {
  it('asks for a folder, and tells the window its name only', async () => {
    dialog.open = { canceled: false, filePaths: [folder] }
    const granted: object[] = []
    const target = await chooseTarget(window, 'backup-copy', 'Backups', (file) => granted.push(file))
    expect(JSON.stringify(target)).not.toContain(tmpdir())
    expect(granted).toMatchObject([{ path: folder, bytes: 0 }])
  })
})

describe('a suggested file name', () => {
  it.each([
    ['Alex Rivera, Q3 2026.pdf', 'Alex Rivera, Q3 2026.pdf'],
    ['Zoë Müller.pdf', 'Zoë Müller.pdf'],
    ['../../etc/passwd', 'etc passwd'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['line\nbreak\u0000and\u202Eflip.pdf', 'line break and flip.pdf'],
    ['...', 'Halftime'],
    ['', 'Halftime'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })
})
