import type { Migration } from '../migration.ts'

/** Goals with their check-ins and the log of what was changed and why. A missed goal keeps its lesson. */
export const createGoal: Migration = {
  version: 7,
  name: 'create-goal',
  sql: `
    CREATE TABLE goal (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      wording TEXT NOT NULL,
      why TEXT NOT NULL,
      category TEXT NOT NULL CHECK (category IN ('result', 'behaviour', 'development', 'personal')),
      metric_id TEXT REFERENCES metric (id) ON DELETE SET NULL,
      measure TEXT NOT NULL,
      unit TEXT NOT NULL CHECK (unit IN ('count', 'money', 'percent', 'days', 'hours', 'ratio', 'level')),
      good_direction TEXT NOT NULL CHECK (good_direction IN ('up', 'down')),
      counting TEXT NOT NULL CHECK (counting IN ('total', 'latest')),
      baseline REAL,
      commit_value REAL,
      target_value REAL,
      stretch_value REAL,
      starts_on TEXT NOT NULL,
      ends_on TEXT NOT NULL CHECK (ends_on >= starts_on),
      state TEXT NOT NULL CHECK (state IN ('draft', 'active', 'on-hold', 'met', 'missed', 'dropped', 'replaced')),
      closed_on TEXT,
      result_value REAL,
      lesson TEXT NOT NULL DEFAULT '',
      replaced_by_id TEXT REFERENCES goal (id) ON DELETE SET NULL,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX goal_by_rep ON goal (rep_id, ends_on DESC);
    CREATE INDEX goal_by_metric ON goal (metric_id);
    CREATE INDEX goal_by_replacement ON goal (replaced_by_id);
    CREATE INDEX goal_open ON goal (ends_on) WHERE state IN ('active', 'on-hold') AND trashed_at IS NULL;

    CREATE TABLE goal_check_in (
      id TEXT PRIMARY KEY,
      goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
      on_day TEXT NOT NULL,
      value REAL,
      rating TEXT NOT NULL CHECK (rating IN ('on-track', 'at-risk', 'off-track')),
      note TEXT NOT NULL,
      source_one_on_one_id TEXT REFERENCES one_on_one (id) ON DELETE SET NULL,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX goal_check_in_by_goal ON goal_check_in (goal_id, on_day DESC);
    CREATE INDEX goal_check_in_by_one_on_one ON goal_check_in (source_one_on_one_id);

    CREATE TABLE goal_revision (
      id TEXT PRIMARY KEY,
      goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
      changes TEXT NOT NULL CHECK (json_valid(changes)),
      reason TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX goal_revision_by_goal ON goal_revision (goal_id, created_at DESC);
  `,
}
