import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Reader } from '../context.ts'
import { toJson } from './columns.ts'
import type { Schema } from './schema.generated.ts'

/** What a question is asked with; a list goes in as one value, see `oneOf`. */
type Values = Readonly<Record<string, string | number | null | readonly (string | number)[]>>

/** Stands in a question where a value of that name will be. */
type ValueNamed<V extends Values> = <Name extends keyof V & string>(name: Name) => RawBuilder<V[Name]>

class Place {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * A question that is asked often, worked out once: `prepared<{ readonly id: RepId }>()((db, value) => …)`
 * builds it with places instead of values, and later calls fill the places in. Building a query and writing
 * it as SQL takes longer than SQLite needs for the answer to most of those behind a page.
 *
 * Only for what is always asked in the same shape; a question with filters is built each time.
 */
export function prepared<V extends Values>() {
  return <Row>(build: (db: Reader, value: ValueNamed<V>) => Compilable<Row>) => {
    const ask = workedOutOnce<Reader, V, Row>(build)
    return (db: Reader, values: V): Promise<Row[]> => ask(db, whole(db), values)
  }
}

/** The same for a change that is made often; it needs a handle that can write. Answers what it returns, if that. */
export function preparedChange<V extends Values>() {
  return <Row>(build: (db: Kysely<Schema>, value: ValueNamed<V>) => Compilable<Row>) => {
    const ask = workedOutOnce<Kysely<Schema>, V, Row>(build)
    return (db: Kysely<Schema>, values: V): Promise<Row[]> => ask(db, db, values)
  }
}

function workedOutOnce<Handle, V extends Values, Row>(
  build: (db: Handle, value: ValueNamed<V>) => Compilable<Row>,
) {
  let known: CompiledQuery<Row> | undefined
  return async (db: Handle, runner: Kysely<Schema>, values: V): Promise<Row[]> => {
    known ??= build(db, (name) => sql`${new Place(name)}`).compile()
    const parameters = known.parameters.map((parameter) =>
      parameter instanceof Place ? columnOf(values[parameter.name]) : parameter,
    )
    const { rows } = await runner.executeQuery<Row>({ ...known, parameters })
    return rows
  }
}

function columnOf(value: Values[string] | undefined): unknown {
  return typeof value === 'object' && value !== null ? toJson(value) : value
}

/**
 * The handle behind a reader. Its type hides what writes, and with it the one method that runs a finished
 * question; those that come here were built from a reader, so they can only read.
 */
function whole(db: Reader): Kysely<Schema> {
  return db as Kysely<Schema>
}
