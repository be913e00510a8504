import type { Migration } from '../migration.ts'

/** Tables of the coaching record. */
export const createWeek: Migration = {
  version: 15,
  name: 'create-week',
  sql: '',
}
