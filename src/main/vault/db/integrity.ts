import { StoreFailure } from '../../../shared/kernel/errors.ts'
import type { RawStore } from './driver.ts'

/** Has SQLite look over the store: `quick_check` in a moment, `integrity_check` at every page and index. */
export function assertSound(raw: RawStore, check: 'quick_check' | 'integrity_check'): void {
  if (raw.pragma(`${check}(1)`, { simple: true }) !== 'ok') throw new StoreFailure('store-corrupt')
}

/** Refuses a store in which a row refers to one that is not there. */
export function assertNothingDangles(raw: RawStore): void {
  const dangling = raw.pragma('foreign_key_check')
  if (Array.isArray(dangling) && dangling.length > 0) throw new StoreFailure('store-corrupt')
}
