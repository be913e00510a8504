import type { Database } from 'better-sqlite3'

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
}

const banner = `/**
 * Row types of the migrated store. Written by tests/main/vault/db/schema.test.ts; read the diff, do not edit.
 */
`

/** The text of `schema.generated.ts` for a migrated store: one interface a table, one `Schema` over all. */
export function schemaTypes(raw: Database): string {
  const tables = raw
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'table'
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'record_search_%' ORDER BY name`,
    )
    .all()
  const interfaces = tables
    .filter((table) => table.name !== 'record_search')
    .map((table) => {
      const columns = raw
        .prepare<[], Column>(`SELECT * FROM pragma_table_info('${table.name}') ORDER BY cid`)
        .all()
      const lines = columns.map((column) => `  ${column.name}: ${columnType(table.sql, column)}`)
      return `export interface ${typeName(table.name)} {\n${lines.join('\n')}\n}\n`
    })
  const schema = tables
    .map(
      (table) =>
        `  ${table.name}: ${table.name === 'record_search' ? 'RecordSearchTable' : typeName(table.name)}`,
    )
    .join('\n')
  const search =
    'export interface RecordSearchTable {\n  rowid: number\n  title: string\n  body: string\n  tags: string\n  record_search: string\n  rank: number\n}\n'
  return `${banner}import type { Generated } from 'kysely'\n\n${interfaces.join('\n')}\n${search}\nexport interface Schema {\n${schema}\n}\n`
}

function columnType(sql: string, column: Column): string {
  const base = closedSet(sql, column.name) ?? (column.type === 'TEXT' ? 'string' : 'number')
  const isRowId = column.pk === 1 && column.type === 'INTEGER'
  const nullable = column.notnull === 0 && column.pk === 0 ? `${base} | null` : base
  return isRowId || column.dflt_value !== null ? `Generated<${nullable}>` : nullable
}

function closedSet(sql: string, column: string): string | undefined {
  const match = new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)\\)`).exec(sql)
  const values = match?.[1]
  if (values === undefined) return undefined
  return values
    .split(',')
    .map((value) => value.trim())
    .join(' | ')
}

function typeName(table: string): string {
  return `${table
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}Table`
}
