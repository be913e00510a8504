import type { Migration } from '../migration.ts'

/**
 * The coaching loop. An entry may follow from another one (feedback from an observation, recognition from
 * feedback), and says what kind of touch it was, if its kind does not say so already. What became of a
 * feedback is noted one by one in `follow_up`, and the signs of how a rep takes coaching in
 * `coachability_sign`. Topics of an agenda say what they are about and whether they build a skill.
 * SQLite cannot change a CHECK, so the two tables with the kinds of an entry are built anew.
 */
export const createLoop: Migration = {
  version: 11,
  name: 'create-loop',
  rebuildsTables: true,
  sql: `
    CREATE TABLE journal_entry_wider (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('observation', 'feedback', 'recognition', 'coaching-note', 'experiment', 'incident', 'reflection')),
      title TEXT NOT NULL,
      happened_on TEXT NOT NULL,
      document TEXT NOT NULL CHECK (json_valid(document)),
      setting TEXT CHECK (setting IN ('call', 'ride-along', 'demo', 'meeting', 'crm', 'other')),
      polarity TEXT CHECK (polarity IN ('reinforce', 'redirect')),
      delivered_on TEXT,
      is_on_charts INTEGER NOT NULL CHECK (is_on_charts IN (0, 1)),
      source_one_on_one_id TEXT,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      touch TEXT CHECK (touch IN ('tell', 'show', 'observe', 'feedback', 'reinforce')),
      follows_entry_id TEXT REFERENCES journal_entry (id) ON DELETE SET NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    INSERT INTO journal_entry_wider
      SELECT id, kind, title, happened_on, document, setting, polarity, delivered_on, is_on_charts,
        source_one_on_one_id, audience, NULL, NULL, created_at, changed_at, trashed_at FROM journal_entry;
    DROP TABLE journal_entry;
    ALTER TABLE journal_entry_wider RENAME TO journal_entry;
    CREATE INDEX journal_entry_by_day ON journal_entry (happened_on DESC, id DESC);
    CREATE INDEX journal_entry_undelivered ON journal_entry (happened_on) WHERE kind = 'feedback' AND delivered_on IS NULL AND trashed_at IS NULL;
    CREATE INDEX journal_entry_that_follows ON journal_entry (follows_entry_id) WHERE follows_entry_id IS NOT NULL;

    CREATE TABLE entry_template_wider (
      id TEXT PRIMARY KEY,
      shipped_key TEXT UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('observation', 'feedback', 'recognition', 'coaching-note', 'experiment', 'incident', 'reflection')),
      name TEXT NOT NULL,
      document TEXT NOT NULL CHECK (json_valid(document)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    INSERT INTO entry_template_wider
      SELECT id, shipped_key, iif(shipped_key IS 'experiment', 'experiment', kind), name, document, created_at,
        changed_at, trashed_at FROM entry_template;
    DROP TABLE entry_template;
    ALTER TABLE entry_template_wider RENAME TO entry_template;
    UPDATE record_index SET kind = 'experiment' WHERE noun = 'entry-template'
      AND record_id IN (SELECT id FROM entry_template WHERE shipped_key = 'experiment');

    CREATE TABLE follow_up (
      id TEXT PRIMARY KEY,
      journal_entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      mark TEXT NOT NULL CHECK (mark IN ('heard', 'tried', 'changed', 'relapsed')),
      happened_on TEXT NOT NULL,
      evidence TEXT NOT NULL,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX follow_up_by_entry ON follow_up (journal_entry_id, happened_on);
    CREATE INDEX follow_up_by_rep ON follow_up (rep_id, happened_on);

    CREATE TABLE coachability_sign (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      sign TEXT NOT NULL CHECK (sign IN ('asks-for-feedback', 'takes-notes', 'tries-within-a-week', 'reports-back', 'owns-mistakes', 'teaches-others', 'explains-away', 'agrees-and-does-nothing', 'blames', 'avoids-being-watched', 'goes-back')),
      happened_on TEXT NOT NULL,
      example TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX coachability_sign_by_rep ON coachability_sign (rep_id, happened_on);

    ALTER TABLE one_on_one_item ADD COLUMN touch TEXT CHECK (touch IN ('tell', 'show', 'observe', 'feedback', 'reinforce'));
    ALTER TABLE one_on_one_item ADD COLUMN topic_kind TEXT CHECK (topic_kind IN ('numbers', 'deals', 'skill', 'person', 'career'));
    ALTER TABLE one_on_one_item ADD COLUMN topic_aim TEXT CHECK (topic_aim IN ('comply', 'develop'));
  `,
}
