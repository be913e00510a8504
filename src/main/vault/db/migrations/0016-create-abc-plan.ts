import type { Migration } from '../migration.ts'

/** Tables of the coaching record. */
export const createAbcPlan: Migration = {
  version: 16,
  name: 'create-abc-plan',
  sql: '',
}
