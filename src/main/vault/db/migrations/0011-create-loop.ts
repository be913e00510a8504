import type { Migration } from '../migration.ts'

/** Tables of the coaching record. */
export const createLoop: Migration = {
  version: 11,
  name: 'create-loop',
  sql: '',
}
