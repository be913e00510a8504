import type { Migration } from '../migration.ts'

/**
 * What every record shares. `meta` says which vault this is. `record_index` holds one line for each
 * record that a manager can find: it is the timeline of a rep, the source of search and the trash, so
 * none of the three has to ask a dozen tables. `text_version` keeps earlier texts of any record.
 */
export const createRecord: Migration = {
  version: 1,
  name: 'create-record',
  sql: `
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value)),
      changed_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE record_index (
      id INTEGER PRIMARY KEY,
      noun TEXT NOT NULL CHECK (noun IN ('rep', 'journal-entry', 'one-on-one', 'commitment', 'goal', 'metric-reading', 'basket-item', 'review-packet', 'template', 'entry-template', 'metric')),
      record_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      happened_on TEXT NOT NULL,
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      tags TEXT NOT NULL DEFAULT '',
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      changed_at TEXT NOT NULL,
      trashed_at TEXT,
      UNIQUE (noun, record_id)
    ) STRICT;
    CREATE INDEX record_index_by_day ON record_index (happened_on DESC, id DESC) WHERE trashed_at IS NULL;
    CREATE INDEX record_index_by_noun ON record_index (noun, kind, happened_on DESC, id DESC) WHERE trashed_at IS NULL;
    CREATE INDEX record_index_trashed ON record_index (trashed_at DESC) WHERE trashed_at IS NOT NULL;

    CREATE TABLE record_index_rep (
      record_index_id INTEGER NOT NULL REFERENCES record_index (id) ON DELETE CASCADE,
      rep_id TEXT NOT NULL,
      happened_on TEXT NOT NULL,
      PRIMARY KEY (rep_id, happened_on, record_index_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX record_index_rep_by_record ON record_index_rep (record_index_id);

    CREATE VIRTUAL TABLE record_search USING fts5 (
      title, body, tags,
      content = 'record_index', content_rowid = 'id',
      prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER record_index_search_insert AFTER INSERT ON record_index BEGIN
      INSERT INTO record_search (rowid, title, body, tags) VALUES (new.id, new.title, new.body, new.tags);
    END;
    CREATE TRIGGER record_index_search_delete AFTER DELETE ON record_index BEGIN
      INSERT INTO record_search (record_search, rowid, title, body, tags) VALUES ('delete', old.id, old.title, old.body, old.tags);
    END;
    CREATE TRIGGER record_index_search_update AFTER UPDATE OF title, body, tags ON record_index
    WHEN old.title IS NOT new.title OR old.body IS NOT new.body OR old.tags IS NOT new.tags BEGIN
      INSERT INTO record_search (record_search, rowid, title, body, tags) VALUES ('delete', old.id, old.title, old.body, old.tags);
      INSERT INTO record_search (rowid, title, body, tags) VALUES (new.id, new.title, new.body, new.tags);
    END;

    CREATE TABLE text_version (
      id TEXT PRIMARY KEY,
      noun TEXT NOT NULL,
      record_id TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      saved_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX text_version_by_record ON text_version (noun, record_id, saved_at DESC);
  `,
}
