import type { Migration } from '../migration.ts'

/**
 * Skills with four described levels, and what was seen of each rep on them: levels with dated evidence,
 * filled scorecards, coaching plans with what both sides do, small gains, and the next role.
 *
 * A skill is archived, never deleted, so that no evidence loses its name. A scorecard keeps the questions
 * it was filled with; a later version of its form does not touch it. `serves` is null while nobody has
 * been asked which of the rep's own goals a plan serves, and `not-linked` where that was said on purpose.
 */
export const createSkill: Migration = {
  version: 13,
  name: 'create-skill',
  sql: `
    CREATE TABLE skill (
      id TEXT PRIMARY KEY,
      shipped_key TEXT UNIQUE,
      name TEXT NOT NULL,
      area TEXT NOT NULL,
      levels TEXT NOT NULL CHECK (json_valid(levels)),
      position INTEGER NOT NULL,
      archived_at TEXT,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE scorecard_form (
      id TEXT PRIMARY KEY,
      shipped_key TEXT UNIQUE,
      name TEXT NOT NULL,
      situation TEXT NOT NULL,
      questions TEXT NOT NULL CHECK (json_valid(questions)),
      version INTEGER NOT NULL CHECK (version > 0),
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;

    CREATE TABLE scorecard (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      form_id TEXT REFERENCES scorecard_form (id) ON DELETE SET NULL,
      form_name TEXT NOT NULL,
      form_version INTEGER NOT NULL CHECK (form_version > 0),
      questions TEXT NOT NULL CHECK (json_valid(questions)),
      occasion TEXT NOT NULL,
      on_day TEXT NOT NULL,
      answers TEXT NOT NULL CHECK (json_valid(answers)),
      notes TEXT NOT NULL,
      discussed_on TEXT,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX scorecard_by_rep ON scorecard (rep_id, on_day DESC);
    CREATE INDEX scorecard_by_form ON scorecard (form_id);

    CREATE TABLE skill_level (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      skill_id TEXT NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
      level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
      on_day TEXT NOT NULL,
      evidence TEXT NOT NULL,
      scorecard_id TEXT REFERENCES scorecard (id) ON DELETE SET NULL,
      acknowledged_on TEXT,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX skill_level_by_rep ON skill_level (rep_id, skill_id, on_day DESC, created_at DESC);
    CREATE INDEX skill_level_by_skill ON skill_level (skill_id);
    CREATE INDEX skill_level_by_scorecard ON skill_level (scorecard_id);

    CREATE TABLE coaching_plan (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      skill_id TEXT NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
      from_level INTEGER CHECK (from_level BETWEEN 1 AND 4),
      aim_level INTEGER NOT NULL CHECK (aim_level BETWEEN 1 AND 4),
      why TEXT NOT NULL,
      serves TEXT,
      started_by TEXT NOT NULL CHECK (started_by IN ('me', 'rep')),
      i_agreed_on TEXT,
      rep_agreed_on TEXT,
      starts_on TEXT NOT NULL,
      review_on TEXT NOT NULL CHECK (review_on >= starts_on),
      outcome TEXT CHECK (outcome IN ('reached', 'moved', 'not-moved', 'stopped')),
      ended_on TEXT,
      learned TEXT NOT NULL DEFAULT '',
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT,
      CHECK ((outcome IS NULL) = (ended_on IS NULL))
    ) STRICT;
    CREATE INDEX coaching_plan_by_rep ON coaching_plan (rep_id, starts_on DESC);
    CREATE INDEX coaching_plan_by_skill ON coaching_plan (skill_id);
    CREATE INDEX coaching_plan_open ON coaching_plan (review_on) WHERE ended_on IS NULL AND trashed_at IS NULL;

    CREATE TABLE coaching_plan_item (
      id TEXT PRIMARY KEY,
      coaching_plan_id TEXT NOT NULL REFERENCES coaching_plan (id) ON DELETE CASCADE,
      side TEXT NOT NULL CHECK (side IN ('provide', 'do')),
      words TEXT NOT NULL,
      due_on TEXT,
      done_on TEXT,
      asked_by TEXT NOT NULL CHECK (asked_by IN ('me', 'rep')),
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX coaching_plan_item_by_plan ON coaching_plan_item (coaching_plan_id, position);

    CREATE TABLE small_gain (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('level', 'step', 'free')),
      on_day TEXT NOT NULL,
      words TEXT NOT NULL,
      step_percent REAL,
      skill_id TEXT REFERENCES skill (id) ON DELETE SET NULL,
      skill_level_id TEXT REFERENCES skill_level (id) ON DELETE CASCADE,
      metric_id TEXT REFERENCES metric (id) ON DELETE SET NULL,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX small_gain_by_rep ON small_gain (rep_id, on_day DESC);
    CREATE INDEX small_gain_by_skill ON small_gain (skill_id);
    CREATE INDEX small_gain_by_level ON small_gain (skill_level_id);
    CREATE INDEX small_gain_by_metric ON small_gain (metric_id);

    CREATE TABLE next_role (
      rep_id TEXT PRIMARY KEY REFERENCES rep (id) ON DELETE CASCADE,
      title TEXT NOT NULL,
      words TEXT NOT NULL,
      by_on TEXT,
      asked_on TEXT NOT NULL,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE next_role_gap (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES next_role (rep_id) ON DELETE CASCADE,
      words TEXT NOT NULL,
      skill_id TEXT REFERENCES skill (id) ON DELETE SET NULL,
      needed_level INTEGER CHECK (needed_level BETWEEN 1 AND 4),
      proof TEXT NOT NULL,
      by_on TEXT,
      closed_on TEXT,
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX next_role_gap_by_rep ON next_role_gap (rep_id, position);
    CREATE INDEX next_role_gap_by_skill ON next_role_gap (skill_id);
  `,
}
