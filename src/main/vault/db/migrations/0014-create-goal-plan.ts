import type { Migration } from '../migration.ts'

/**
 * What makes a goal honest: the behaviours that lead to it, what the manager assumed on the way back from
 * target to a week, what of the rep's own it serves, and what comes next after a check-in.
 *
 * A track holds dated facts of one matter between a manager and a rep: support for who is behind, or what
 * the manager brings to a top performer. A fit review is the manager's own and has no audience at all.
 */
export const createGoalPlan: Migration = {
  version: 14,
  name: 'create-goal-plan',
  sql: `
    ALTER TABLE goal ADD COLUMN serves TEXT;
    ALTER TABLE goal ADD COLUMN assumptions TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(assumptions));
    ALTER TABLE goal_check_in ADD COLUMN what_next TEXT NOT NULL DEFAULT '';

    CREATE TABLE goal_behaviour (
      id TEXT PRIMARY KEY,
      goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      words TEXT NOT NULL,
      metric_id TEXT REFERENCES metric (id) ON DELETE SET NULL,
      weekly_amount REAL,
      is_reckoned INTEGER NOT NULL DEFAULT 0 CHECK (is_reckoned IN (0, 1)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      dropped_at TEXT
    ) STRICT;
    CREATE INDEX goal_behaviour_by_goal ON goal_behaviour (goal_id, position);
    CREATE INDEX goal_behaviour_by_metric ON goal_behaviour (metric_id);

    CREATE TABLE track (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('underperformance', 'top-performer')),
      opened_on TEXT NOT NULL,
      ends_on TEXT,
      expectation TEXT NOT NULL DEFAULT '',
      expectation_stated_on TEXT,
      cause TEXT CHECK (cause IN ('skill', 'will', 'knowledge', 'system')),
      cause_why TEXT NOT NULL DEFAULT '',
      checkpoint_days INTEGER NOT NULL DEFAULT 7 CHECK (checkpoint_days > 0),
      decision TEXT CHECK (decision IN ('expectation-met', 'extended', 'other-role', 'part-ways', 'ended')),
      decision_words TEXT NOT NULL DEFAULT '',
      decided_on TEXT,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT,
      CHECK ((decision IS NULL) = (decided_on IS NULL))
    ) STRICT;
    CREATE INDEX track_by_rep ON track (rep_id, opened_on DESC);

    CREATE TABLE track_item (
      id TEXT PRIMARY KEY,
      track_id TEXT NOT NULL REFERENCES track (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('fact', 'support', 'checkpoint', 'response', 'bring', 'roadblock', 'outlook', 'stretch', 'mentoring')),
      on_day TEXT NOT NULL,
      words TEXT NOT NULL DEFAULT '',
      done_on TEXT,
      outcome TEXT CHECK (outcome IN ('met', 'partly', 'not-met')),
      level INTEGER CHECK (level BETWEEN 1 AND 5),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      removed_at TEXT
    ) STRICT;
    CREATE INDEX track_item_by_track ON track_item (track_id, on_day);

    CREATE TABLE fit_review (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      opened_on TEXT NOT NULL,
      evidence TEXT NOT NULL CHECK (json_valid(evidence)),
      answers TEXT NOT NULL CHECK (json_valid(answers)),
      conclusion TEXT NOT NULL DEFAULT '',
      concluded_on TEXT,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX fit_review_by_rep ON fit_review (rep_id, opened_on DESC);
  `,
}
