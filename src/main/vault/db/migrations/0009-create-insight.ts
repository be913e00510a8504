import type { Migration } from '../migration.ts'

/**
 * What the manager made of the rules: how loud each may be and which limits she moved, and the nudges she
 * put aside. `basis` is what a nudge rested on; while the rule still rests on it, it stays silent. A nudge
 * about the whole team has no rep.
 */
export const createInsight: Migration = {
  version: 9,
  name: 'create-insight',
  sql: `
    CREATE TABLE insight_setting (
      rule_key TEXT PRIMARY KEY,
      volume TEXT NOT NULL CHECK (volume IN ('normal', 'quiet', 'off')),
      thresholds TEXT NOT NULL CHECK (json_valid(thresholds)),
      changed_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE insight_dismissal (
      id TEXT PRIMARY KEY,
      rule_key TEXT NOT NULL,
      rep_id TEXT REFERENCES rep (id) ON DELETE CASCADE,
      basis TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX insight_dismissal_by_rep ON insight_dismissal (rep_id, rule_key);
  `,
}
