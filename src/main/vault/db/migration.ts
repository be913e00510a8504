/**
 * One step from a schema version to the next. A shipped migration never changes.
 *
 * `version` counts from 1 without gaps; `sql` may hold several statements but no transaction control
 * (the runner puts each step and its version number in one transaction). `rebuildsTables` says that the
 * step replaces tables that others refer to, so foreign keys are off while it runs and checked after it.
 * `changesRowsOf` names the older tables in which the step adds or removes rows; the count of all others
 * must stay. `minReader` and `minWriter` are the oldest schema version whose app may still read, or write,
 * a store that has this step; unless said, the step's own.
 */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  readonly rebuildsTables?: boolean
  readonly changesRowsOf?: readonly string[]
  readonly minReader?: number
  readonly minWriter?: number
}
