import { StoreFailure, type StoreFailureCode } from '../../../shared/kernel/errors.ts'

/** Codes of the driver by their first words; the first match counts. */
const kinds: readonly (readonly [prefix: string, code: StoreFailureCode])[] = [
  ['SQLITE_BUSY', 'store-locked'],
  ['SQLITE_LOCKED', 'store-locked'],
  ['SQLITE_NOTADB', 'store-wrong-key'],
  ['SQLITE_CORRUPT', 'store-corrupt'],
  ['SQLITE_FULL', 'store-full'],
  ['SQLITE_READONLY', 'store-read-only'],
  ['SQLITE_PERM', 'store-read-only'],
  ['SQLITE_CANTOPEN', 'store-read-only'],
  // A page that cannot be read is damage; a page that cannot be written leaves what is stored intact.
  ['SQLITE_IOERR_READ', 'store-corrupt'],
  ['SQLITE_IOERR_SHORT_READ', 'store-corrupt'],
  ['SQLITE_IOERR_CORRUPTFS', 'store-corrupt'],
  ['SQLITE_IOERR_DATA', 'store-corrupt'],
  ['SQLITE_IOERR', 'store-read-only'],
  ['ENOSPC', 'store-full'],
  ['EDQUOT', 'store-full'],
  ['EFBIG', 'store-full'],
  ['EROFS', 'store-read-only'],
  ['EACCES', 'store-read-only'],
  ['EPERM', 'store-read-only'],
  ['EIO', 'store-read-only'],
]

/**
 * An error of the driver or of the file system as one of the six kinds of store trouble; anything else
 * (a refusal, a failed constraint, a bug) comes back as it went in.
 *
 * `store-wrong-key` also stands for a first page that is damaged: SQLite has one code for both.
 */
export function translateStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const driverCode = error.code
  const kind = kinds.find(([prefix]) => driverCode.startsWith(prefix))
  return kind === undefined ? error : new StoreFailure(kind[1], { cause: error })
}

/** Does the work; trouble with the store comes out as StoreFailure. */
export function withStoreFailures<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw translateStoreError(error)
  }
}

/** The same for work that takes its time. */
export async function withStoreFailuresAsync<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw translateStoreError(error)
  }
}
