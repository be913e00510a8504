import type { Migration } from '../migration.ts'

/** The people a manager leads. `is_sample` marks the sample team, so that one click takes it out again. */
export const createRep: Migration = {
  version: 2,
  name: 'create-rep',
  sql: `
    CREATE TABLE rep (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      segment TEXT NOT NULL,
      started_on TEXT,
      yours_since TEXT,
      ramp_state TEXT NOT NULL CHECK (ramp_state IN ('new-hire', 'ramping', 'full')),
      tier TEXT CHECK (tier IN ('top', 'core', 'developing')),
      cadence_ideal_days INTEGER NOT NULL CHECK (cadence_ideal_days > 0),
      cadence_maximum_days INTEGER NOT NULL CHECK (cadence_maximum_days >= cadence_ideal_days),
      praise_preference TEXT NOT NULL CHECK (praise_preference IN ('unknown', 'private', 'public', 'written')),
      praise_note TEXT NOT NULL,
      hard_news_note TEXT NOT NULL,
      photo TEXT,
      is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      archived_at TEXT,
      archive_reason TEXT NOT NULL DEFAULT '',
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX rep_by_name ON rep (name COLLATE NOCASE);

    CREATE TABLE rep_drive (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      words TEXT NOT NULL,
      asked_on TEXT NOT NULL,
      source_one_on_one_id TEXT,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX rep_drive_by_rep ON rep_drive (rep_id, asked_on DESC);

    CREATE TABLE rep_personal_date (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      label TEXT NOT NULL,
      on_day TEXT NOT NULL,
      is_yearly INTEGER NOT NULL CHECK (is_yearly IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX rep_personal_date_by_rep ON rep_personal_date (rep_id, on_day);

    CREATE TABLE rep_alias (
      alias TEXT PRIMARY KEY COLLATE NOCASE,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX rep_alias_by_rep ON rep_alias (rep_id);
  `,
}
