import type { Migration } from '../migration.ts'

/**
 * The journal. An entry may be about several reps; its plain text lives in `record_index` only, so a
 * note is not stored three times. `delivered_on` says when feedback was told to the rep.
 */
export const createJournalEntry: Migration = {
  version: 3,
  name: 'create-journal-entry',
  sql: `
    CREATE TABLE journal_entry (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('observation', 'feedback', 'recognition', 'coaching-note', 'incident', 'reflection')),
      title TEXT NOT NULL,
      happened_on TEXT NOT NULL,
      document TEXT NOT NULL CHECK (json_valid(document)),
      setting TEXT CHECK (setting IN ('call', 'ride-along', 'demo', 'meeting', 'crm', 'other')),
      polarity TEXT CHECK (polarity IN ('reinforce', 'redirect')),
      delivered_on TEXT,
      is_on_charts INTEGER NOT NULL CHECK (is_on_charts IN (0, 1)),
      source_one_on_one_id TEXT,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX journal_entry_by_day ON journal_entry (happened_on DESC, id DESC);
    CREATE INDEX journal_entry_undelivered ON journal_entry (happened_on) WHERE kind = 'feedback' AND delivered_on IS NULL AND trashed_at IS NULL;

    CREATE TABLE journal_entry_rep (
      journal_entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      PRIMARY KEY (rep_id, journal_entry_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX journal_entry_rep_by_entry ON journal_entry_rep (journal_entry_id);

    CREATE TABLE tag (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE journal_entry_tag (
      journal_entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
      tag_id TEXT NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
      PRIMARY KEY (tag_id, journal_entry_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX journal_entry_tag_by_entry ON journal_entry_tag (journal_entry_id);

    CREATE TABLE entry_template (
      id TEXT PRIMARY KEY,
      shipped_key TEXT UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('observation', 'feedback', 'recognition', 'coaching-note', 'incident', 'reflection')),
      name TEXT NOT NULL,
      document TEXT NOT NULL CHECK (json_valid(document)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
  `,
}
