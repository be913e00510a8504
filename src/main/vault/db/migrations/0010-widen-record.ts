import type { Migration } from '../migration.ts'

/**
 * Room in the record index for the records of coaching: what became of a feedback, scorecards, coaching
 * plans and their kin. SQLite cannot change a CHECK, so the table is built anew; the ids stay, and with
 * them the full-text index, which names its lines by them.
 */
export const widenRecord: Migration = {
  version: 10,
  name: 'widen-record',
  rebuildsTables: true,
  sql: `
    CREATE TABLE record_index_wider (
      id INTEGER PRIMARY KEY,
      noun TEXT NOT NULL CHECK (noun IN ('rep', 'journal-entry', 'one-on-one', 'commitment', 'goal', 'metric-reading', 'basket-item', 'review-packet', 'template', 'entry-template', 'metric', 'follow-up', 'skill', 'scorecard', 'scorecard-form', 'coaching-plan', 'small-gain', 'abc-plan', 'win', 'track', 'fit-review', 'weekly-review', 'desire-reading')),
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
    INSERT INTO record_index_wider
      SELECT id, noun, record_id, kind, happened_on, title, body, tags, audience, changed_at, trashed_at FROM record_index;
    DROP TABLE record_index;
    ALTER TABLE record_index_wider RENAME TO record_index;
    CREATE INDEX record_index_by_day ON record_index (happened_on DESC, id DESC) WHERE trashed_at IS NULL;
    CREATE INDEX record_index_by_noun ON record_index (noun, kind, happened_on DESC, id DESC) WHERE trashed_at IS NULL;
    CREATE INDEX record_index_trashed ON record_index (trashed_at DESC) WHERE trashed_at IS NOT NULL;
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
  `,
}
