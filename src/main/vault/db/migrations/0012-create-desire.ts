import type { Migration } from '../migration.ts'

/** Tables of the coaching record. */
export const createDesire: Migration = {
  version: 12,
  name: 'create-desire',
  sql: '',
}
