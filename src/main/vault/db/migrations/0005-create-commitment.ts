import type { Migration } from '../migration.ts'

/**
 * Promises, requests and decisions. One owner each. The event table is append-only: re-dating,
 * a change of owner and every closing leave a trace that no later edit can remove.
 */
export const createCommitment: Migration = {
  version: 5,
  name: 'create-commitment',
  sql: `
    CREATE TABLE commitment (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('promise', 'request', 'decision')),
      owner TEXT NOT NULL CHECK (owner IN ('rep', 'me')),
      words TEXT NOT NULL,
      made_on TEXT NOT NULL,
      due_on TEXT,
      outcome TEXT CHECK (outcome IN ('kept', 'dropped', 'replaced')),
      closed_on TEXT,
      reason TEXT NOT NULL DEFAULT '',
      replaced_by_id TEXT REFERENCES commitment (id) ON DELETE SET NULL,
      source_one_on_one_id TEXT REFERENCES one_on_one (id) ON DELETE SET NULL,
      source_item_id TEXT REFERENCES one_on_one_item (id) ON DELETE SET NULL,
      goal_id TEXT,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT,
      CHECK ((outcome IS NULL) = (closed_on IS NULL))
    ) STRICT;
    CREATE INDEX commitment_open ON commitment (due_on) WHERE outcome IS NULL AND trashed_at IS NULL;
    CREATE INDEX commitment_by_rep ON commitment (rep_id, made_on DESC, id DESC);
    CREATE INDEX commitment_by_one_on_one ON commitment (source_one_on_one_id);
    CREATE INDEX commitment_by_item ON commitment (source_item_id);
    CREATE INDEX commitment_by_replacement ON commitment (replaced_by_id);
    CREATE INDEX commitment_by_goal ON commitment (goal_id);

    CREATE TABLE commitment_event (
      id TEXT PRIMARY KEY,
      commitment_id TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('made', 're-dated', 'owner-changed', 're-worded', 'kept', 'dropped', 'replaced', 'reopened')),
      from_value TEXT,
      to_value TEXT,
      reason TEXT NOT NULL DEFAULT '',
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX commitment_event_by_commitment ON commitment_event (commitment_id, created_at);
  `,
}
