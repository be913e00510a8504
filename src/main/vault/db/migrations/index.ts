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
]
