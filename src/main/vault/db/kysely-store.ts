import type { Database, Statement } from 'better-sqlite3'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import type { Schema } from './schema.generated.ts'
import { withStoreFailures } from './store-failure.ts'

/** Enough for every statement of the app; beyond it the one prepared longest ago is forgotten. */
const keptStatements = 500

/**
 * Kysely over a connection. Trouble with the store comes out of every query as StoreFailure, and a
 * statement is prepared once and used again.
 */
export function kyselyOver(raw: Database): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: translating(raw) }) })
}

function translating(raw: Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    prepare: (sql) => {
      const known = prepared.get(sql)
      if (known !== undefined) return known
      const statement = /^rollback$/i.test(sql)
        ? rollingBack(raw)
        : translatingStatement(withStoreFailures(() => raw.prepare(sql)))
      const [oldest] = prepared.keys()
      if (prepared.size >= keptStatements && oldest !== undefined) prepared.delete(oldest)
      prepared.set(sql, statement)
      return statement
    },
    close: () => {
      prepared.clear()
      raw.close()
    },
  }
}

/**
 * A full disk may have rolled back by itself. Rolling back again would fail, and that failure would hide
 * the one that has to be told.
 */
function rollingBack(raw: Database): SqliteStatement {
  const statement = translatingStatement(raw.prepare('ROLLBACK'))
  return {
    ...statement,
    run: (parameters) => (raw.inTransaction ? statement.run(parameters) : { changes: 0, lastInsertRowid: 0 }),
  }
}

function translatingStatement(statement: Statement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => withStoreFailures(() => statement.all(...parameters)),
    run: (parameters) => withStoreFailures(() => statement.run(...parameters)),
    iterate: (parameters) => translatingRows(statement, parameters),
  }
}

function* translatingRows(statement: Statement, parameters: readonly unknown[]): IterableIterator<unknown> {
  const rows = withStoreFailures(() => statement.iterate(...parameters))
  for (;;) {
    const next = withStoreFailures(() => rows.next())
    if (next.done === true) return
    yield next.value
  }
}
