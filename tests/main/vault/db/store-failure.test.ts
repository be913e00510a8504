import { describe, expect, it } from 'vitest'
import { translateStoreError, withStoreFailures } from '../../../../src/main/vault/db/store-failure.ts'
import { AppError, StoreFailure } from '../../../../src/shared/kernel/errors.ts'

const driverError = (code: string) => Object.assign(new Error(code), { code })

describe('trouble with the store', () => {
  it.each([
    ['SQLITE_BUSY', 'store-locked'],
    ['SQLITE_BUSY_RECOVERY', 'store-locked'],
    ['SQLITE_LOCKED', 'store-locked'],
    ['SQLITE_NOTADB', 'store-wrong-key'],
    ['SQLITE_CORRUPT', 'store-corrupt'],
    ['SQLITE_CORRUPT_INDEX', 'store-corrupt'],
    ['SQLITE_IOERR_SHORT_READ', 'store-corrupt'],
    ['SQLITE_IOERR_FSYNC', 'store-read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'store-read-only'],
    ['SQLITE_CANTOPEN', 'store-read-only'],
    ['EROFS', 'store-read-only'],
    ['EACCES', 'store-read-only'],
    ['SQLITE_FULL', 'store-full'],
    ['ENOSPC', 'store-full'],
    ['EDQUOT', 'store-full'],
  ])('of kind %s is told as %s', (code, kind) => {
    const error = driverError(code)
    const told = translateStoreError(error)
    expect(told).toBeInstanceOf(StoreFailure)
    expect(told).toMatchObject({ code: kind, cause: error })
  })

  it.each([
    ['a refusal', new AppError('goal-not-found')],
    ['what is told already', new StoreFailure('store-full')],
    ['a failed constraint', driverError('SQLITE_CONSTRAINT_UNIQUE')],
    ['a bug', new TypeError('undefined is not a function')],
    ['no error at all', 'oops'],
  ])('is not what %s is', (_what, error) => {
    expect(translateStoreError(error)).toBe(error)
  })

  it('does not touch what goes well', () => {
    expect(withStoreFailures(() => 42)).toBe(42)
  })
})
