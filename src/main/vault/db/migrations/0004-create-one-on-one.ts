import type { Migration } from '../migration.ts'

/**
 * One-on-ones, the templates they start from, their agenda items, the basket of things for next time
 * and the trace of what happened to a date. `number` counts per rep, so a gap in the row is seen.
 */
export const createOneOnOne: Migration = {
  version: 4,
  name: 'create-one-on-one',
  sql: `
    CREATE TABLE template (
      id TEXT PRIMARY KEY,
      shipped_key TEXT UNIQUE,
      name TEXT NOT NULL,
      situation TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      sections TEXT NOT NULL CHECK (json_valid(sections)),
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;

    CREATE TABLE one_on_one (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      template_id TEXT REFERENCES template (id) ON DELETE SET NULL,
      template_name TEXT NOT NULL,
      planned_on TEXT NOT NULL,
      planned_at TEXT,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'held', 'skipped', 'excused')),
      started_at TEXT,
      held_on TEXT,
      elapsed_seconds INTEGER NOT NULL DEFAULT 0 CHECK (elapsed_seconds >= 0),
      focus TEXT NOT NULL DEFAULT '',
      desire TEXT CHECK (desire IN ('push-back', 'neutral', 'pull')),
      desire_signs TEXT NOT NULL DEFAULT '',
      asked_count INTEGER NOT NULL DEFAULT 0 CHECK (asked_count >= 0),
      told_count INTEGER NOT NULL DEFAULT 0 CHECK (told_count >= 0),
      private_document TEXT NOT NULL CHECK (json_valid(private_document)),
      reflection TEXT NOT NULL CHECK (json_valid(reflection)),
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT,
      UNIQUE (rep_id, number)
    ) STRICT;
    CREATE INDEX one_on_one_by_rep ON one_on_one (rep_id, planned_on DESC);
    CREATE INDEX one_on_one_held ON one_on_one (rep_id, held_on DESC) WHERE held_on IS NOT NULL AND trashed_at IS NULL;
    CREATE INDEX one_on_one_open ON one_on_one (planned_on) WHERE state IN ('planned', 'running') AND trashed_at IS NULL;
    CREATE INDEX one_on_one_by_template ON one_on_one (template_id);

    CREATE TABLE one_on_one_change (
      id TEXT PRIMARY KEY,
      one_on_one_id TEXT NOT NULL REFERENCES one_on_one (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('moved', 'skipped', 'excused', 'reopened')),
      from_on TEXT,
      to_on TEXT,
      reason TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX one_on_one_change_by_one_on_one ON one_on_one_change (one_on_one_id, created_at);

    CREATE TABLE one_on_one_item (
      id TEXT PRIMARY KEY,
      one_on_one_id TEXT NOT NULL REFERENCES one_on_one (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      purpose TEXT NOT NULL CHECK (purpose IN ('person', 'promises', 'their-topics', 'focus', 'new-promises', 'close-out', 'other')),
      title TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes >= 0),
      prompts TEXT NOT NULL CHECK (json_valid(prompts)),
      raised_by TEXT CHECK (raised_by IN ('me', 'rep')),
      raised_on TEXT,
      document TEXT NOT NULL CHECK (json_valid(document)),
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      is_private INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
      done_at TEXT,
      carried_from_item_id TEXT,
      carried_to_item_id TEXT,
      basket_item_id TEXT,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT,
      CHECK (is_private = 0 OR audience = 'only-me')
    ) STRICT;
    CREATE INDEX one_on_one_item_by_one_on_one ON one_on_one_item (one_on_one_id, position);
    CREATE INDEX one_on_one_item_waiting ON one_on_one_item (one_on_one_id)
      WHERE raised_by IS NOT NULL AND done_at IS NULL AND carried_to_item_id IS NULL AND trashed_at IS NULL;
    CREATE TRIGGER one_on_one_item_versions AFTER DELETE ON one_on_one_item BEGIN
      DELETE FROM text_version WHERE noun = 'one-on-one' AND record_id = old.id;
    END;

    CREATE TABLE basket_item (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      words TEXT NOT NULL,
      raised_by TEXT NOT NULL CHECK (raised_by IN ('me', 'rep')),
      raised_on TEXT NOT NULL,
      source_noun TEXT,
      source_record_id TEXT,
      taken_into_one_on_one_id TEXT REFERENCES one_on_one (id) ON DELETE CASCADE,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX basket_item_waiting ON basket_item (rep_id, created_at) WHERE taken_into_one_on_one_id IS NULL AND trashed_at IS NULL;
    CREATE INDEX basket_item_by_one_on_one ON basket_item (taken_into_one_on_one_id);
  `,
}
