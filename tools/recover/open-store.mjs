import Database from 'better-sqlite3'
import { hkdf } from './unlock.mjs'

/** Opens a copy of the store. Nothing of it may spill into temporary files, which would not be encrypted. */
export function openStore(path, masterKey, vaultId) {
  const store = new Database(path, { fileMustExist: true })
  store.pragma("cipher='chacha20'")
  store.key(Buffer.from(`raw:${hkdf(masterKey, vaultId, 'db').toString('hex')}`))
  store.pragma('temp_store=MEMORY')
  store.pragma('trusted_schema=OFF')
  try {
    const check = store.pragma('integrity_check(1)', { simple: true })
    if (check !== 'ok') throw new Error(String(check))
  } catch (cause) {
    store.close()
    throw new Error('The store is damaged. Restore a backup, or salvage it from the lock page.', { cause })
  }
  return store
}

/** The tables that hold what was written; what is behind the search index follows from them. */
export function tableNames(store) {
  return store
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
}

/** All rows of a table, or none where this version of the store does not have it. */
export function rowsOf(store, table, order = '1') {
  if (!tableNames(store).includes(table)) return []
  return store.prepare(`SELECT * FROM "${table}" ORDER BY ${order}`).all()
}
