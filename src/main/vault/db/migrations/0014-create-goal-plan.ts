import type { Migration } from '../migration.ts'

/** Tables of the coaching record. */
export const createGoalPlan: Migration = {
  version: 14,
  name: 'create-goal-plan',
  sql: '',
}
