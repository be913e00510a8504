import type { Migration } from '../migration.ts'
import { createRecord } from './0001-create-record.ts'
import { createRep } from './0002-create-rep.ts'
import { createJournalEntry } from './0003-create-journal-entry.ts'
import { createOneOnOne } from './0004-create-one-on-one.ts'
import { createCommitment } from './0005-create-commitment.ts'
import { createMetric } from './0006-create-metric.ts'
import { createGoal } from './0007-create-goal.ts'
import { createReviewPacket } from './0008-create-review-packet.ts'
import { createInsight } from './0009-create-insight.ts'
import { widenRecord } from './0010-widen-record.ts'
import { createLoop } from './0011-create-loop.ts'
import { createDesire } from './0012-create-desire.ts'
import { createSkill } from './0013-create-skill.ts'
import { createGoalPlan } from './0014-create-goal-plan.ts'
import { createWeek } from './0015-create-week.ts'
import { createAbcPlan } from './0016-create-abc-plan.ts'

/** Every step of the schema, in order and without gaps. */
export const migrations: readonly Migration[] = [
  createRecord,
  createRep,
  createJournalEntry,
  createOneOnOne,
  createCommitment,
  createMetric,
  createGoal,
  createReviewPacket,
  createInsight,
  widenRecord,
  createLoop,
  createDesire,
  createSkill,
  createGoalPlan,
  createWeek,
  createAbcPlan,
]
