import {
  type CompiledQuery,
  type Insertable,
  type Kysely,
  type RawBuilder,
  type Selectable,
  sql,
  type Updateable,
} from 'kysely'
import type { Schema } from './schema.generated.ts'

/** The tables whose rows have an id of their own. */
type TableWithId = {
  [Table in keyof Schema & string]: Schema[Table] extends { id: string } ? Table : never
}[keyof Schema & string]

const knownWrites = new Map<string, CompiledQuery<unknown>>()

/** Inserts one row. What the store fills in by itself is not answered; where nobody asks, that costs a third. */
export async function insertRow<Table extends keyof Schema & string>(
  db: Kysely<Schema>,
  table: Table,
  row: Insertable<Schema[Table]>,
): Promise<{ readonly rowId: number }> {
  const [columns, values] = givenOf(row)
  const query = knownWrite(db, `insert into ${table}`, columns, () => insertOf(table, columns))
  const { insertId } = await db.executeQuery({ ...query, parameters: values })
  return { rowId: Number(insertId) }
}

/**
 * Inserts one row and answers what the store holds. The words are worked out once for each table and set of
 * columns: a row of twenty columns takes Kysely longer to write out than SQLite to store.
 */
export async function insertedRow<Table extends keyof Schema & string>(
  db: Kysely<Schema>,
  table: Table,
  row: Insertable<Schema[Table]>,
): Promise<Selectable<Schema[Table]>> {
  const [columns, values] = givenOf(row)
  const query = knownWrite(db, `insert and return ${table}`, columns, () => {
    return sql`${insertOf(table, columns)} returning *`
  })
  const { rows } = await db.executeQuery<Selectable<Schema[Table]>>({ ...query, parameters: values })
  return theOne(rows)
}

/** Changes what is given in the row with an id, and answers the row as it is now. There must be one. */
export async function updatedRow<Table extends TableWithId>(
  db: Kysely<Schema>,
  table: Table,
  id: string,
  changes: Updateable<Schema[Table]>,
): Promise<Selectable<Schema[Table]>> {
  const [columns, values] = givenOf(changes)
  const query = knownWrite(db, `update ${table}`, columns, () => {
    const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = ${column}`))
    return sql`update ${sql.table(table)} set ${set} where ${sql.ref('id')} = ${id} returning *`
  })
  const parameters = [...values, id]
  const { rows } = await db.executeQuery<Selectable<Schema[Table]>>({ ...query, parameters })
  return theOne(rows)
}

function insertOf(table: string, columns: readonly string[]): RawBuilder<unknown> {
  const names = sql.join(columns.map((column) => sql.ref(column)))
  return sql`insert into ${sql.table(table)} (${names}) values (${sql.join(columns)})`
}

/** What is undefined is not given, as everywhere in Kysely. */
function givenOf(row: object): readonly [columns: readonly string[], values: readonly unknown[]] {
  const fields = Object.entries(row).filter(([, value]) => value !== undefined)
  return [fields.map(([column]) => column), fields.map(([, value]) => value)]
}

function knownWrite(
  db: Kysely<Schema>,
  what: string,
  columns: readonly string[],
  build: () => RawBuilder<unknown>,
): CompiledQuery<unknown> {
  const key = `${what} ${columns.join(' ')}`
  const query = knownWrites.get(key) ?? build().compile(db)
  knownWrites.set(key, query)
  return query
}

function theOne<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('a row that was written is not there')
  return row
}
