import type { Migration } from '../migration.ts'

/**
 * The manager's own week, and words. A weekly review is open until `finished_on`; `seen` holds the steps
 * she has looked at and `findings` how many lines each step had when she finished. A row in `question`
 * is either her own or stands in the place of the shipped one it names. `question_in_agenda` says which
 * agenda item asks which question, so that the day it was last asked is the day of that meeting.
 * `review_packet_support` ties a critical statement of a packet to the feedback in which it was told.
 * A habit is a promise without an end that is kept week by week.
 */
export const createWeek: Migration = {
  version: 15,
  name: 'create-week',
  sql: `
    CREATE TABLE weekly_review (
      id TEXT PRIMARY KEY,
      week_from TEXT NOT NULL,
      seen TEXT NOT NULL CHECK (json_valid(seen)),
      findings TEXT NOT NULL CHECK (json_valid(findings)),
      note TEXT NOT NULL DEFAULT '',
      finished_on TEXT,
      is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX weekly_review_finished ON weekly_review (finished_on DESC) WHERE finished_on IS NOT NULL AND trashed_at IS NULL;
    CREATE INDEX weekly_review_open ON weekly_review (created_at DESC) WHERE finished_on IS NULL AND trashed_at IS NULL;

    CREATE TABLE question (
      id TEXT PRIMARY KEY,
      shipped_key TEXT UNIQUE,
      words TEXT NOT NULL,
      theme TEXT NOT NULL,
      every_days INTEGER NOT NULL CHECK (every_days >= 0),
      meetings TEXT NOT NULL CHECK (json_valid(meetings)),
      retired_at TEXT,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE question_in_agenda (
      one_on_one_item_id TEXT NOT NULL REFERENCES one_on_one_item (id) ON DELETE CASCADE,
      question_key TEXT NOT NULL,
      PRIMARY KEY (one_on_one_item_id, question_key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE review_packet_support (
      review_packet_id TEXT NOT NULL REFERENCES review_packet (id) ON DELETE CASCADE,
      statement TEXT NOT NULL,
      journal_entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
      created_at TEXT NOT NULL,
      PRIMARY KEY (review_packet_id, statement)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_packet_support_by_entry ON review_packet_support (journal_entry_id);

    ALTER TABLE commitment ADD COLUMN is_habit INTEGER NOT NULL DEFAULT 0 CHECK (is_habit IN (0, 1));
    CREATE TABLE habit_week (
      commitment_id TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
      week_from TEXT NOT NULL,
      was_kept INTEGER NOT NULL CHECK (was_kept IN (0, 1)),
      changed_at TEXT NOT NULL,
      PRIMARY KEY (commitment_id, week_from)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE rep ADD COLUMN career_every_days INTEGER CHECK (career_every_days BETWEEN 7 AND 366);
  `,
}
