import { randomBytes } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { ChosenFile } from '../../shared/desktop/desktop.contract.ts'
import { AppError } from '../../shared/kernel/errors.ts'

/** Tells the vault where a token points. */
export type Grant = (file: { token: string; path: string; name: string; bytes: number }) => void

export type FilePurpose = 'metric-csv' | 'backup'
export type TargetPurpose = 'data-export' | 'backup-copy'

const filters: Readonly<Record<FilePurpose, FileFilter[]>> = {
  'metric-csv': [
    { name: 'Tables', extensions: ['csv', 'tsv', 'txt'] },
    { name: 'All files', extensions: ['*'] },
  ],
  backup: [{ name: 'Halftime backups', extensions: ['bak'] }],
}

const targetFilters: FileFilter[] = [{ name: 'Archive', extensions: ['zip', 'json', 'csv', 'md'] }]

/**
 * Lets the manager choose a file to read. The window gets a token, a name and a size; where the file
 * lies is told to the vault only. Null when cancelled.
 *
 * @throws AppError `file-not-found`, `file-unreadable`
 */
export async function chooseFile(
  window: BrowserWindow,
  purpose: FilePurpose,
  grant: Grant,
): Promise<ChosenFile | null> {
  const choice = await dialog.showOpenDialog(window, {
    title: 'Choose a file',
    properties: ['openFile', 'dontAddToRecent'],
    filters: filters[purpose],
  })
  const [path] = choice.filePaths
  if (choice.canceled || path === undefined) return null
  const facts = await lstat(path).catch((cause: unknown) => {
    throw new AppError('file-not-found', { cause })
  })
  if (!facts.isFile() && !facts.isSymbolicLink()) throw new AppError('file-unreadable')
  const file = { token: newToken(), name: basename(path), bytes: facts.size }
  grant({ ...file, path })
  return file
}

/**
 * Lets the manager choose where something is written; a folder, for copies of backups. Null when
 * cancelled.
 */
export async function chooseTarget(
  window: BrowserWindow,
  purpose: TargetPurpose,
  suggestedName: string,
  grant: Grant,
): Promise<{ token: string; name: string } | null> {
  const path =
    purpose === 'backup-copy'
      ? await chooseFolder(window)
      : await chooseTargetPath(window, suggestedName, targetFilters)
  if (path === undefined) return null
  const target = { token: newToken(), name: basename(path) }
  grant({ ...target, path, bytes: 0 })
  return target
}

async function chooseFolder(window: BrowserWindow): Promise<string | undefined> {
  const choice = await dialog.showOpenDialog(window, {
    title: 'Choose a folder',
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return choice.canceled ? undefined : choice.filePaths[0]
}

/** The save dialog, starting in the manager's documents. Stays on the app side. */
export async function chooseTargetPath(
  window: BrowserWindow,
  suggestedName: string,
  filters: FileFilter[],
): Promise<string | undefined> {
  const choice = await dialog.showSaveDialog(window, {
    title: 'Save as',
    defaultPath: join(app.getPath('documents'), safeFileName(suggestedName)),
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  return choice.canceled || choice.filePath === '' ? undefined : choice.filePath
}

/** A name that every file system takes: no separators, no control or reserved characters. */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
  return clean === '' ? 'Halftime' : clean
}

function newToken(): string {
  return randomBytes(16).toString('hex')
}
