import type { Migration } from '../migration.ts'

/**
 * Metrics, readings and targets. A reading is one value of one rep, metric and period start. A target
 * holds from its period on until the next one. Each import remembers what it replaced, so it can be undone.
 */
export const createMetric: Migration = {
  version: 6,
  name: 'create-metric',
  sql: `
    CREATE TABLE metric (
      id TEXT PRIMARY KEY,
      preset_key TEXT UNIQUE,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      kind TEXT NOT NULL CHECK (kind IN ('leading', 'lagging')),
      unit TEXT NOT NULL CHECK (unit IN ('count', 'money', 'percent', 'days', 'hours', 'ratio', 'level')),
      good_direction TEXT NOT NULL CHECK (good_direction IN ('up', 'down')),
      period TEXT NOT NULL CHECK (period IN ('week', 'month', 'quarter')),
      note TEXT NOT NULL DEFAULT '',
      position INTEGER NOT NULL,
      is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;

    CREATE TABLE rep_metric (
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      metric_id TEXT NOT NULL REFERENCES metric (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      PRIMARY KEY (rep_id, metric_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rep_metric_by_metric ON rep_metric (metric_id);

    CREATE TABLE metric_import (
      id TEXT PRIMARY KEY,
      file_name TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('csv', 'paste')),
      mapping TEXT NOT NULL CHECK (json_valid(mapping)),
      new_count INTEGER NOT NULL,
      changed_count INTEGER NOT NULL,
      same_count INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      undone_at TEXT
    ) STRICT;

    CREATE TABLE metric_reading (
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      metric_id TEXT NOT NULL REFERENCES metric (id) ON DELETE CASCADE,
      period_start TEXT NOT NULL,
      value REAL NOT NULL,
      context TEXT NOT NULL DEFAULT '',
      source TEXT NOT NULL CHECK (source IN ('grid', 'paste', 'csv', 'sample')),
      import_id TEXT REFERENCES metric_import (id) ON DELETE SET NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      PRIMARY KEY (rep_id, metric_id, period_start)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX metric_reading_by_metric ON metric_reading (metric_id, period_start, rep_id, value);
    CREATE INDEX metric_reading_by_import ON metric_reading (import_id) WHERE import_id IS NOT NULL;

    CREATE TABLE metric_import_change (
      import_id TEXT NOT NULL REFERENCES metric_import (id) ON DELETE CASCADE,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      metric_id TEXT NOT NULL REFERENCES metric (id) ON DELETE CASCADE,
      period_start TEXT NOT NULL,
      value_before REAL,
      source_before TEXT,
      value_after REAL NOT NULL,
      PRIMARY KEY (import_id, rep_id, metric_id, period_start)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX metric_import_change_by_rep ON metric_import_change (rep_id);
    CREATE INDEX metric_import_change_by_metric ON metric_import_change (metric_id);

    CREATE TABLE metric_target (
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      metric_id TEXT NOT NULL REFERENCES metric (id) ON DELETE CASCADE,
      period_start TEXT NOT NULL,
      value REAL NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      PRIMARY KEY (rep_id, metric_id, period_start)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX metric_target_by_metric ON metric_target (metric_id);
  `,
}
