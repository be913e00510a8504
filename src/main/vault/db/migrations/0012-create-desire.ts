import type { Migration } from '../migration.ts'

/**
 * What a rep wants, and who owns what came of it.
 *
 * Desire: readings outside a meeting, the signs ticked in one, and the agenda that gave way to listening.
 * `listening_since` tells how it stands now, `agenda_switch` every turn it took. The destination of a rep is
 * a row per wording, so that earlier ones stay.
 *
 * Ownership: every promise that came late, was moved, replaced or given up has a line here with its reason
 * and who had it in hand. Those from before this migration are read off the promises and their trace.
 */
export const createDesire: Migration = {
  version: 12,
  name: 'create-desire',
  sql: `
    CREATE TABLE desire_reading (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      read_on TEXT NOT NULL,
      desire TEXT NOT NULL CHECK (desire IN ('push-back', 'neutral', 'pull')),
      signs TEXT NOT NULL CHECK (json_valid(signs)),
      seen TEXT NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX desire_reading_by_rep ON desire_reading (rep_id, read_on DESC);

    ALTER TABLE one_on_one ADD COLUMN desire_ticks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(desire_ticks));
    ALTER TABLE one_on_one ADD COLUMN listening_since TEXT;
    ALTER TABLE one_on_one_item ADD COLUMN listens_for TEXT CHECK (listens_for IN ('on-their-mind', 'what-is-going-on', 'get-better-at'));

    CREATE TABLE agenda_switch (
      id TEXT PRIMARY KEY,
      one_on_one_id TEXT NOT NULL REFERENCES one_on_one (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('to-listening', 'back')),
      desire TEXT CHECK (desire IN ('push-back', 'neutral', 'pull')),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX agenda_switch_by_one_on_one ON agenda_switch (one_on_one_id, created_at);

    ALTER TABLE rep_drive ADD COLUMN source_item_id TEXT;

    CREATE TABLE rep_vision (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      one_year TEXT NOT NULL,
      three_years TEXT NOT NULL,
      said_on TEXT NOT NULL,
      revisited_on TEXT NOT NULL CHECK (revisited_on >= said_on),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX rep_vision_by_rep ON rep_vision (rep_id, said_on DESC, created_at DESC);

    CREATE TABLE commitment_miss (
      id TEXT PRIMARY KEY,
      commitment_id TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('late', 'dropped', 'replaced', 're-dated')),
      owner TEXT NOT NULL CHECK (owner IN ('rep', 'me')),
      missed_on TEXT NOT NULL,
      reason TEXT NOT NULL DEFAULT '',
      control TEXT CHECK (control IN ('owner', 'joint', 'outside')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX commitment_miss_by_commitment ON commitment_miss (commitment_id, missed_on);
    CREATE INDEX commitment_miss_by_day ON commitment_miss (missed_on);

    INSERT INTO commitment_miss (id, commitment_id, kind, owner, missed_on, reason, created_at, changed_at)
      SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
          || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        id, CASE outcome WHEN 'kept' THEN 'late' ELSE outcome END, owner, closed_on, reason, changed_at, changed_at
      FROM commitment
      WHERE kind <> 'decision' AND (outcome IN ('dropped', 'replaced') OR (outcome = 'kept' AND closed_on > due_on));
    INSERT INTO commitment_miss (id, commitment_id, kind, owner, missed_on, reason, created_at, changed_at)
      SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
          || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
        event.commitment_id, 're-dated', commitment.owner, substr(event.created_at, 1, 10), event.reason,
        event.created_at, event.created_at
      FROM commitment_event AS event
      JOIN commitment ON commitment.id = event.commitment_id
      WHERE event.kind = 're-dated' AND event.to_value > event.from_value AND commitment.kind <> 'decision';
  `,
}
