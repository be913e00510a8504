import type { Migration } from '../migration.ts'

/** Tables of the coaching record. */
export const createSkill: Migration = {
  version: 13,
  name: 'create-skill',
  sql: '',
}
