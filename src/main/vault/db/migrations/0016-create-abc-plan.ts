import type { Migration } from '../migration.ts'

/**
 * The A-B-C workbench, the win library and the manager's own split of her time.
 *
 * A plan has two sides (now, wanted) with what comes before and after each; what she will add are dated
 * steps, and a step may have become a promise. A win is what worked and who did it; offers say to whom it
 * was shown, teachings who learned from whom, buddies who looks after whom. `time_share` holds the split
 * she chose, by tier or by rep, never both at once.
 */
export const createAbcPlan: Migration = {
  version: 16,
  name: 'create-abc-plan',
  sql: `
    CREATE TABLE abc_plan (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      skill_id TEXT REFERENCES skill (id) ON DELETE SET NULL,
      started_on TEXT NOT NULL,
      now_before TEXT NOT NULL,
      now_behaviour TEXT NOT NULL,
      wanted_before TEXT NOT NULL,
      wanted_behaviour TEXT NOT NULL,
      closed_on TEXT,
      learned TEXT NOT NULL DEFAULT '',
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX abc_plan_by_rep ON abc_plan (rep_id, started_on DESC);
    CREATE INDEX abc_plan_by_skill ON abc_plan (skill_id);

    CREATE TABLE abc_consequence (
      id TEXT PRIMARY KEY,
      abc_plan_id TEXT NOT NULL REFERENCES abc_plan (id) ON DELETE CASCADE,
      side TEXT NOT NULL CHECK (side IN ('now', 'wanted')),
      words TEXT NOT NULL,
      effect TEXT NOT NULL CHECK (effect IN ('good', 'bad')),
      timing TEXT NOT NULL CHECK (timing IN ('soon', 'late')),
      certainty TEXT NOT NULL CHECK (certainty IN ('sure', 'unsure')),
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX abc_consequence_by_plan ON abc_consequence (abc_plan_id, position);

    CREATE TABLE abc_step (
      id TEXT PRIMARY KEY,
      abc_plan_id TEXT NOT NULL REFERENCES abc_plan (id) ON DELETE CASCADE,
      words TEXT NOT NULL,
      due_on TEXT NOT NULL,
      commitment_id TEXT REFERENCES commitment (id) ON DELETE SET NULL,
      done_on TEXT,
      outcome TEXT NOT NULL DEFAULT '',
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX abc_step_by_plan ON abc_step (abc_plan_id, due_on);
    CREATE INDEX abc_step_by_commitment ON abc_step (commitment_id);

    CREATE TABLE win (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      skill_id TEXT REFERENCES skill (id) ON DELETE SET NULL,
      title TEXT NOT NULL,
      situation TEXT NOT NULL,
      words TEXT NOT NULL,
      happened_on TEXT NOT NULL,
      tags TEXT NOT NULL CHECK (json_valid(tags)),
      source_entry_id TEXT REFERENCES journal_entry (id) ON DELETE SET NULL,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;
    CREATE INDEX win_by_day ON win (happened_on DESC, id DESC);
    CREATE INDEX win_by_rep ON win (rep_id, happened_on DESC);
    CREATE INDEX win_by_skill ON win (skill_id);
    CREATE INDEX win_by_entry ON win (source_entry_id);

    CREATE TABLE win_offer (
      id TEXT PRIMARY KEY,
      win_id TEXT NOT NULL REFERENCES win (id) ON DELETE CASCADE,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      offered_on TEXT NOT NULL,
      note TEXT NOT NULL,
      created_at TEXT NOT NULL,
      UNIQUE (win_id, rep_id)
    ) STRICT;
    CREATE INDEX win_offer_by_rep ON win_offer (rep_id, offered_on DESC);

    CREATE TABLE teaching (
      id TEXT PRIMARY KEY,
      teacher_rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      learner_rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      win_id TEXT REFERENCES win (id) ON DELETE SET NULL,
      skill_id TEXT REFERENCES skill (id) ON DELETE SET NULL,
      words TEXT NOT NULL,
      taught_on TEXT NOT NULL,
      outcome TEXT NOT NULL,
      started_by TEXT NOT NULL CHECK (started_by IN ('me', 'teacher', 'learner')),
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      CHECK (teacher_rep_id <> learner_rep_id)
    ) STRICT;
    CREATE INDEX teaching_by_day ON teaching (taught_on DESC, id DESC);
    CREATE INDEX teaching_by_teacher ON teaching (teacher_rep_id, taught_on DESC);
    CREATE INDEX teaching_by_learner ON teaching (learner_rep_id, taught_on DESC);
    CREATE INDEX teaching_by_win ON teaching (win_id);
    CREATE INDEX teaching_by_skill ON teaching (skill_id);

    CREATE TABLE buddy (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      buddy_rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      purpose TEXT NOT NULL,
      started_on TEXT NOT NULL,
      ended_on TEXT,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      CHECK (rep_id <> buddy_rep_id)
    ) STRICT;
    CREATE INDEX buddy_by_rep ON buddy (rep_id, started_on DESC);
    CREATE INDEX buddy_by_buddy ON buddy (buddy_rep_id, started_on DESC);

    CREATE TABLE time_share (
      id TEXT PRIMARY KEY,
      tier TEXT UNIQUE CHECK (tier IN ('top', 'core', 'developing')),
      rep_id TEXT UNIQUE REFERENCES rep (id) ON DELETE CASCADE,
      percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
      changed_at TEXT NOT NULL,
      CHECK ((tier IS NULL) <> (rep_id IS NULL))
    ) STRICT;
  `,
}
