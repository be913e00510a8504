import type { Migration } from '../migration.ts'

/**
 * Review packets as the manager left them, and the log of what left the app, when and under which name.
 * `sections` holds those that are switched off. Private records can be in the manager's own file only: the
 * store itself refuses the flag for any other reader.
 */
export const createReviewPacket: Migration = {
  version: 8,
  name: 'create-review-packet',
  sql: `
    CREATE TABLE review_packet (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      title TEXT NOT NULL,
      period_from TEXT NOT NULL,
      period_to TEXT NOT NULL CHECK (period_to >= period_from),
      reader TEXT NOT NULL CHECK (reader IN ('rep', 'hr', 'me')),
      prepared_by TEXT NOT NULL,
      summary TEXT NOT NULL CHECK (json_valid(summary)),
      rep_words TEXT NOT NULL CHECK (json_valid(rep_words)),
      sections TEXT NOT NULL CHECK (json_valid(sections)),
      left_out TEXT NOT NULL CHECK (json_valid(left_out)),
      includes_private INTEGER NOT NULL DEFAULT 0 CHECK (includes_private IN (0, 1)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT,
      CHECK (includes_private = 0 OR reader = 'me')
    ) STRICT;
    CREATE INDEX review_packet_by_rep ON review_packet (rep_id, period_to DESC);
    CREATE INDEX review_packet_by_change ON review_packet (changed_at DESC) WHERE trashed_at IS NULL;

    CREATE TABLE review_packet_export (
      id TEXT PRIMARY KEY,
      review_packet_id TEXT NOT NULL REFERENCES review_packet (id) ON DELETE CASCADE,
      rep_id TEXT NOT NULL,
      reader TEXT NOT NULL,
      paper TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
      file_name TEXT NOT NULL,
      byte_count INTEGER NOT NULL,
      record_count INTEGER NOT NULL,
      contents TEXT NOT NULL CHECK (json_valid(contents)),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX review_packet_export_by_packet ON review_packet_export (review_packet_id, created_at DESC);
    CREATE INDEX review_packet_export_by_day ON review_packet_export (created_at DESC);
  `,
}
