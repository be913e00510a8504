CREATE TRIGGER one_on_one_item_versions AFTER DELETE ON one_on_one_item BEGIN
      DELETE FROM text_version WHERE noun = 'one-on-one' AND record_id = old.id;
    END;

CREATE TRIGGER record_index_search_delete AFTER DELETE ON record_index BEGIN
      INSERT INTO record_search (record_search, rowid, title, body, tags) VALUES ('delete', old.id, old.title, old.body, old.tags);
    END;

CREATE TRIGGER record_index_search_insert AFTER INSERT ON record_index BEGIN
      INSERT INTO record_search (rowid, title, body, tags) VALUES (new.id, new.title, new.body, new.tags);
    END;

CREATE TRIGGER record_index_search_update AFTER UPDATE OF title, body, tags ON record_index
    WHEN old.title IS NOT new.title OR old.body IS NOT new.body OR old.tags IS NOT new.tags BEGIN
      INSERT INTO record_search (record_search, rowid, title, body, tags) VALUES ('delete', old.id, old.title, old.body, old.tags);
      INSERT INTO record_search (rowid, title, body, tags) VALUES (new.id, new.title, new.body, new.tags);
    END;

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

CREATE TABLE agenda_switch (
      id TEXT PRIMARY KEY,
      one_on_one_id TEXT NOT NULL REFERENCES one_on_one (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('to-listening', 'back')),
      desire TEXT CHECK (desire IN ('push-back', 'neutral', 'pull')),
      created_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE basket_item (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      words TEXT NOT NULL,
      raised_by TEXT NOT NULL CHECK (raised_by IN ('me', 'rep')),
      raised_on TEXT NOT NULL,
      source_noun TEXT,
      source_record_id TEXT,
      taken_into_one_on_one_id TEXT REFERENCES one_on_one (id) ON DELETE CASCADE,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;

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

CREATE TABLE coachability_sign (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      sign TEXT NOT NULL CHECK (sign IN ('asks-for-feedback', 'takes-notes', 'tries-within-a-week', 'reports-back', 'owns-mistakes', 'teaches-others', 'explains-away', 'agrees-and-does-nothing', 'blames', 'avoids-being-watched', 'goes-back')),
      happened_on TEXT NOT NULL,
      example TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

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

CREATE TABLE commitment (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('promise', 'request', 'decision')),
      owner TEXT NOT NULL CHECK (owner IN ('rep', 'me')),
      words TEXT NOT NULL,
      made_on TEXT NOT NULL,
      due_on TEXT,
      outcome TEXT CHECK (outcome IN ('kept', 'dropped', 'replaced')),
      closed_on TEXT,
      reason TEXT NOT NULL DEFAULT '',
      replaced_by_id TEXT REFERENCES commitment (id) ON DELETE SET NULL,
      source_one_on_one_id TEXT REFERENCES one_on_one (id) ON DELETE SET NULL,
      source_item_id TEXT REFERENCES one_on_one_item (id) ON DELETE SET NULL,
      goal_id TEXT,
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT, is_habit INTEGER NOT NULL DEFAULT 0 CHECK (is_habit IN (0, 1)),
      CHECK ((outcome IS NULL) = (closed_on IS NULL))
    ) STRICT;

CREATE TABLE commitment_event (
      id TEXT PRIMARY KEY,
      commitment_id TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('made', 're-dated', 'owner-changed', 're-worded', 'kept', 'dropped', 'replaced', 'reopened')),
      from_value TEXT,
      to_value TEXT,
      reason TEXT NOT NULL DEFAULT '',
      created_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE commitment_miss (
      id TEXT PRIMARY KEY,
      commitment_id TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('late', 'dropped', 'replaced', 're-dated')),
      owner TEXT NOT NULL CHECK (owner IN ('rep', 'me')),
      missed_on TEXT NOT NULL,
      reason TEXT NOT NULL DEFAULT '',
      control TEXT CHECK (control IN ('owner', 'joint', 'outside')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE desire_reading (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      read_on TEXT NOT NULL,
      desire TEXT NOT NULL CHECK (desire IN ('push-back', 'neutral', 'pull')),
      signs TEXT NOT NULL CHECK (json_valid(signs)),
      seen TEXT NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;

CREATE TABLE "entry_template" (
      id TEXT PRIMARY KEY,
      shipped_key TEXT UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('observation', 'feedback', 'recognition', 'coaching-note', 'experiment', 'incident', 'reflection')),
      name TEXT NOT NULL,
      document TEXT NOT NULL CHECK (json_valid(document)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;

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
    , serves TEXT, assumptions TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(assumptions))) STRICT;

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
    , what_next TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE goal_revision (
      id TEXT PRIMARY KEY,
      goal_id TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
      changes TEXT NOT NULL CHECK (json_valid(changes)),
      reason TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE habit_week (
      commitment_id TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
      week_from TEXT NOT NULL,
      was_kept INTEGER NOT NULL CHECK (was_kept IN (0, 1)),
      changed_at TEXT NOT NULL,
      PRIMARY KEY (commitment_id, week_from)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE insight_dismissal (
      id TEXT PRIMARY KEY,
      rule_key TEXT NOT NULL,
      rep_id TEXT REFERENCES rep (id) ON DELETE CASCADE,
      basis TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE insight_setting (
      rule_key TEXT PRIMARY KEY,
      volume TEXT NOT NULL CHECK (volume IN ('normal', 'quiet', 'off')),
      thresholds TEXT NOT NULL CHECK (json_valid(thresholds)),
      changed_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE "journal_entry" (
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

CREATE TABLE journal_entry_rep (
      journal_entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      PRIMARY KEY (rep_id, journal_entry_id)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE journal_entry_tag (
      journal_entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
      tag_id TEXT NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
      PRIMARY KEY (tag_id, journal_entry_id)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

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

CREATE TABLE metric_target (
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      metric_id TEXT NOT NULL REFERENCES metric (id) ON DELETE CASCADE,
      period_start TEXT NOT NULL,
      value REAL NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      PRIMARY KEY (rep_id, metric_id, period_start)
    ) STRICT, WITHOUT ROWID;

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

CREATE TABLE one_on_one (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      number INTEGER NOT NULL CHECK (number > 0),
      template_id TEXT REFERENCES template (id) ON DELETE SET NULL,
      template_name TEXT NOT NULL,
      planned_on TEXT NOT NULL,
      planned_at TEXT,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'held', 'skipped', 'excused')),
      started_at TEXT,
      held_on TEXT,
      elapsed_seconds INTEGER NOT NULL DEFAULT 0 CHECK (elapsed_seconds >= 0),
      focus TEXT NOT NULL DEFAULT '',
      desire TEXT CHECK (desire IN ('push-back', 'neutral', 'pull')),
      desire_signs TEXT NOT NULL DEFAULT '',
      asked_count INTEGER NOT NULL DEFAULT 0 CHECK (asked_count >= 0),
      told_count INTEGER NOT NULL DEFAULT 0 CHECK (told_count >= 0),
      private_document TEXT NOT NULL CHECK (json_valid(private_document)),
      reflection TEXT NOT NULL CHECK (json_valid(reflection)),
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT, desire_ticks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(desire_ticks)), listening_since TEXT,
      UNIQUE (rep_id, number)
    ) STRICT;

CREATE TABLE one_on_one_change (
      id TEXT PRIMARY KEY,
      one_on_one_id TEXT NOT NULL REFERENCES one_on_one (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('moved', 'skipped', 'excused', 'reopened')),
      from_on TEXT,
      to_on TEXT,
      reason TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE one_on_one_item (
      id TEXT PRIMARY KEY,
      one_on_one_id TEXT NOT NULL REFERENCES one_on_one (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      purpose TEXT NOT NULL CHECK (purpose IN ('person', 'promises', 'their-topics', 'focus', 'new-promises', 'close-out', 'other')),
      title TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes >= 0),
      prompts TEXT NOT NULL CHECK (json_valid(prompts)),
      raised_by TEXT CHECK (raised_by IN ('me', 'rep')),
      raised_on TEXT,
      document TEXT NOT NULL CHECK (json_valid(document)),
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      is_private INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
      done_at TEXT,
      carried_from_item_id TEXT,
      carried_to_item_id TEXT,
      basket_item_id TEXT,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT, touch TEXT CHECK (touch IN ('tell', 'show', 'observe', 'feedback', 'reinforce')), topic_kind TEXT CHECK (topic_kind IN ('numbers', 'deals', 'skill', 'person', 'career')), topic_aim TEXT CHECK (topic_aim IN ('comply', 'develop')), listens_for TEXT CHECK (listens_for IN ('on-their-mind', 'what-is-going-on', 'get-better-at')),
      CHECK (is_private = 0 OR audience = 'only-me')
    ) STRICT;

CREATE TABLE question (
      id TEXT PRIMARY KEY,
      shipped_key TEXT UNIQUE,
      words TEXT NOT NULL,
      theme TEXT NOT NULL,
      every_days INTEGER NOT NULL CHECK (every_days >= 0),
      meetings TEXT NOT NULL CHECK (json_valid(meetings)),
      retired_at TEXT,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE question_in_agenda (
      one_on_one_item_id TEXT NOT NULL REFERENCES one_on_one_item (id) ON DELETE CASCADE,
      question_key TEXT NOT NULL,
      PRIMARY KEY (one_on_one_item_id, question_key)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE "record_index" (
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

CREATE TABLE record_index_rep (
      record_index_id INTEGER NOT NULL REFERENCES record_index (id) ON DELETE CASCADE,
      rep_id TEXT NOT NULL,
      happened_on TEXT NOT NULL,
      PRIMARY KEY (rep_id, happened_on, record_index_id)
    ) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE record_search USING fts5 (
      title, body, tags,
      content = 'record_index', content_rowid = 'id',
      prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
    );

CREATE TABLE rep (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      segment TEXT NOT NULL,
      started_on TEXT,
      yours_since TEXT,
      ramp_state TEXT NOT NULL CHECK (ramp_state IN ('new-hire', 'ramping', 'full')),
      tier TEXT CHECK (tier IN ('top', 'core', 'developing')),
      cadence_ideal_days INTEGER NOT NULL CHECK (cadence_ideal_days > 0),
      cadence_maximum_days INTEGER NOT NULL CHECK (cadence_maximum_days >= cadence_ideal_days),
      praise_preference TEXT NOT NULL CHECK (praise_preference IN ('unknown', 'private', 'public', 'written')),
      praise_note TEXT NOT NULL,
      hard_news_note TEXT NOT NULL,
      photo TEXT,
      is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
      audience TEXT NOT NULL CHECK (audience IN ('only-me', 'shareable')),
      archived_at TEXT,
      archive_reason TEXT NOT NULL DEFAULT '',
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    , career_every_days INTEGER CHECK (career_every_days BETWEEN 7 AND 366)) STRICT;

CREATE TABLE rep_alias (
      alias TEXT PRIMARY KEY COLLATE NOCASE,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      created_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE rep_drive (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      words TEXT NOT NULL,
      asked_on TEXT NOT NULL,
      source_one_on_one_id TEXT,
      created_at TEXT NOT NULL
    , source_item_id TEXT) STRICT;

CREATE TABLE rep_metric (
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      metric_id TEXT NOT NULL REFERENCES metric (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      PRIMARY KEY (rep_id, metric_id)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE rep_personal_date (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      label TEXT NOT NULL,
      on_day TEXT NOT NULL,
      is_yearly INTEGER NOT NULL CHECK (is_yearly IN (0, 1)),
      created_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE rep_vision (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      one_year TEXT NOT NULL,
      three_years TEXT NOT NULL,
      said_on TEXT NOT NULL,
      revisited_on TEXT NOT NULL CHECK (revisited_on >= said_on),
      created_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE review_packet (
      id TEXT PRIMARY KEY,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      title TEXT NOT NULL,
      period_from TEXT NOT NULL,
      period_to TEXT NOT NULL CHECK (period_to >= period_from),
      reader TEXT NOT NULL CHECK (reader IN ('rep', 'hr', 'me')),
      prepared_by TEXT NOT NULL,
      summary TEXT NOT NULL CHECK (json_valid(summary)),
      rep_words TEXT NOT NULL CHECK (json_valid(rep_words)),
      sections TEXT NOT NULL CHECK (json_valid(sections)),
      left_out TEXT NOT NULL CHECK (json_valid(left_out)),
      includes_private INTEGER NOT NULL DEFAULT 0 CHECK (includes_private IN (0, 1)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT,
      CHECK (includes_private = 0 OR reader = 'me')
    ) STRICT;

CREATE TABLE review_packet_export (
      id TEXT PRIMARY KEY,
      review_packet_id TEXT NOT NULL REFERENCES review_packet (id) ON DELETE CASCADE,
      rep_id TEXT NOT NULL,
      reader TEXT NOT NULL,
      paper TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
      file_name TEXT NOT NULL,
      byte_count INTEGER NOT NULL,
      record_count INTEGER NOT NULL,
      contents TEXT NOT NULL CHECK (json_valid(contents)),
      created_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE review_packet_support (
      review_packet_id TEXT NOT NULL REFERENCES review_packet (id) ON DELETE CASCADE,
      statement TEXT NOT NULL,
      journal_entry_id TEXT NOT NULL REFERENCES journal_entry (id) ON DELETE CASCADE,
      created_at TEXT NOT NULL,
      PRIMARY KEY (review_packet_id, statement)
    ) STRICT, WITHOUT ROWID;

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

CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value)),
      changed_at TEXT NOT NULL
    ) STRICT;

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

CREATE TABLE tag (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      created_at TEXT NOT NULL
    ) STRICT;

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

CREATE TABLE template (
      id TEXT PRIMARY KEY,
      shipped_key TEXT UNIQUE,
      name TEXT NOT NULL,
      situation TEXT NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes > 0),
      sections TEXT NOT NULL CHECK (json_valid(sections)),
      position INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;

CREATE TABLE text_version (
      id TEXT PRIMARY KEY,
      noun TEXT NOT NULL,
      record_id TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      saved_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE time_share (
      id TEXT PRIMARY KEY,
      tier TEXT UNIQUE CHECK (tier IN ('top', 'core', 'developing')),
      rep_id TEXT UNIQUE REFERENCES rep (id) ON DELETE CASCADE,
      percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
      changed_at TEXT NOT NULL,
      CHECK ((tier IS NULL) <> (rep_id IS NULL))
    ) STRICT;

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

CREATE TABLE weekly_review (
      id TEXT PRIMARY KEY,
      week_from TEXT NOT NULL,
      seen TEXT NOT NULL CHECK (json_valid(seen)),
      findings TEXT NOT NULL CHECK (json_valid(findings)),
      note TEXT NOT NULL DEFAULT '',
      finished_on TEXT,
      is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      trashed_at TEXT
    ) STRICT;

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

CREATE TABLE win_offer (
      id TEXT PRIMARY KEY,
      win_id TEXT NOT NULL REFERENCES win (id) ON DELETE CASCADE,
      rep_id TEXT NOT NULL REFERENCES rep (id) ON DELETE CASCADE,
      offered_on TEXT NOT NULL,
      note TEXT NOT NULL,
      created_at TEXT NOT NULL,
      UNIQUE (win_id, rep_id)
    ) STRICT;

CREATE INDEX abc_consequence_by_plan ON abc_consequence (abc_plan_id, position);

CREATE INDEX abc_plan_by_rep ON abc_plan (rep_id, started_on DESC);

CREATE INDEX abc_plan_by_skill ON abc_plan (skill_id);

CREATE INDEX abc_step_by_commitment ON abc_step (commitment_id);

CREATE INDEX abc_step_by_plan ON abc_step (abc_plan_id, due_on);

CREATE INDEX agenda_switch_by_one_on_one ON agenda_switch (one_on_one_id, created_at);

CREATE INDEX basket_item_by_one_on_one ON basket_item (taken_into_one_on_one_id);

CREATE INDEX basket_item_waiting ON basket_item (rep_id, created_at) WHERE taken_into_one_on_one_id IS NULL AND trashed_at IS NULL;

CREATE INDEX buddy_by_buddy ON buddy (buddy_rep_id, started_on DESC);

CREATE INDEX buddy_by_rep ON buddy (rep_id, started_on DESC);

CREATE INDEX coachability_sign_by_rep ON coachability_sign (rep_id, happened_on);

CREATE INDEX coaching_plan_by_rep ON coaching_plan (rep_id, starts_on DESC);

CREATE INDEX coaching_plan_by_skill ON coaching_plan (skill_id);

CREATE INDEX coaching_plan_item_by_plan ON coaching_plan_item (coaching_plan_id, position);

CREATE INDEX coaching_plan_open ON coaching_plan (review_on) WHERE ended_on IS NULL AND trashed_at IS NULL;

CREATE INDEX commitment_by_goal ON commitment (goal_id);

CREATE INDEX commitment_by_item ON commitment (source_item_id);

CREATE INDEX commitment_by_one_on_one ON commitment (source_one_on_one_id);

CREATE INDEX commitment_by_rep ON commitment (rep_id, made_on DESC, id DESC);

CREATE INDEX commitment_by_replacement ON commitment (replaced_by_id);

CREATE INDEX commitment_event_by_commitment ON commitment_event (commitment_id, created_at);

CREATE INDEX commitment_miss_by_commitment ON commitment_miss (commitment_id, missed_on);

CREATE INDEX commitment_miss_by_day ON commitment_miss (missed_on);

CREATE INDEX commitment_open ON commitment (due_on) WHERE outcome IS NULL AND trashed_at IS NULL;

CREATE INDEX desire_reading_by_rep ON desire_reading (rep_id, read_on DESC);

CREATE INDEX fit_review_by_rep ON fit_review (rep_id, opened_on DESC);

CREATE INDEX follow_up_by_entry ON follow_up (journal_entry_id, happened_on);

CREATE INDEX follow_up_by_rep ON follow_up (rep_id, happened_on);

CREATE INDEX goal_behaviour_by_goal ON goal_behaviour (goal_id, position);

CREATE INDEX goal_behaviour_by_metric ON goal_behaviour (metric_id);

CREATE INDEX goal_by_metric ON goal (metric_id);

CREATE INDEX goal_by_rep ON goal (rep_id, ends_on DESC);

CREATE INDEX goal_by_replacement ON goal (replaced_by_id);

CREATE INDEX goal_check_in_by_goal ON goal_check_in (goal_id, on_day DESC);

CREATE INDEX goal_check_in_by_one_on_one ON goal_check_in (source_one_on_one_id);

CREATE INDEX goal_open ON goal (ends_on) WHERE state IN ('active', 'on-hold') AND trashed_at IS NULL;

CREATE INDEX goal_revision_by_goal ON goal_revision (goal_id, created_at DESC);

CREATE INDEX insight_dismissal_by_rep ON insight_dismissal (rep_id, rule_key);

CREATE INDEX journal_entry_by_day ON journal_entry (happened_on DESC, id DESC);

CREATE INDEX journal_entry_rep_by_entry ON journal_entry_rep (journal_entry_id);

CREATE INDEX journal_entry_tag_by_entry ON journal_entry_tag (journal_entry_id);

CREATE INDEX journal_entry_that_follows ON journal_entry (follows_entry_id) WHERE follows_entry_id IS NOT NULL;

CREATE INDEX journal_entry_undelivered ON journal_entry (happened_on) WHERE kind = 'feedback' AND delivered_on IS NULL AND trashed_at IS NULL;

CREATE INDEX metric_import_change_by_metric ON metric_import_change (metric_id);

CREATE INDEX metric_import_change_by_rep ON metric_import_change (rep_id);

CREATE INDEX metric_reading_by_import ON metric_reading (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX metric_reading_by_metric ON metric_reading (metric_id, period_start, rep_id, value);

CREATE INDEX metric_target_by_metric ON metric_target (metric_id);

CREATE INDEX next_role_gap_by_rep ON next_role_gap (rep_id, position);

CREATE INDEX next_role_gap_by_skill ON next_role_gap (skill_id);

CREATE INDEX one_on_one_by_rep ON one_on_one (rep_id, planned_on DESC);

CREATE INDEX one_on_one_by_template ON one_on_one (template_id);

CREATE INDEX one_on_one_change_by_one_on_one ON one_on_one_change (one_on_one_id, created_at);

CREATE INDEX one_on_one_held ON one_on_one (rep_id, held_on DESC) WHERE held_on IS NOT NULL AND trashed_at IS NULL;

CREATE INDEX one_on_one_item_by_one_on_one ON one_on_one_item (one_on_one_id, position);

CREATE INDEX one_on_one_item_waiting ON one_on_one_item (one_on_one_id)
      WHERE raised_by IS NOT NULL AND done_at IS NULL AND carried_to_item_id IS NULL AND trashed_at IS NULL;

CREATE INDEX one_on_one_open ON one_on_one (planned_on) WHERE state IN ('planned', 'running') AND trashed_at IS NULL;

CREATE INDEX record_index_by_day ON record_index (happened_on DESC, id DESC) WHERE trashed_at IS NULL;

CREATE INDEX record_index_by_noun ON record_index (noun, kind, happened_on DESC, id DESC) WHERE trashed_at IS NULL;

CREATE INDEX record_index_rep_by_record ON record_index_rep (record_index_id);

CREATE INDEX record_index_trashed ON record_index (trashed_at DESC) WHERE trashed_at IS NOT NULL;

CREATE INDEX rep_alias_by_rep ON rep_alias (rep_id);

CREATE INDEX rep_by_name ON rep (name COLLATE NOCASE);

CREATE INDEX rep_drive_by_rep ON rep_drive (rep_id, asked_on DESC);

CREATE INDEX rep_metric_by_metric ON rep_metric (metric_id);

CREATE INDEX rep_personal_date_by_rep ON rep_personal_date (rep_id, on_day);

CREATE INDEX rep_vision_by_rep ON rep_vision (rep_id, said_on DESC, created_at DESC);

CREATE INDEX review_packet_by_change ON review_packet (changed_at DESC) WHERE trashed_at IS NULL;

CREATE INDEX review_packet_by_rep ON review_packet (rep_id, period_to DESC);

CREATE INDEX review_packet_export_by_day ON review_packet_export (created_at DESC);

CREATE INDEX review_packet_export_by_packet ON review_packet_export (review_packet_id, created_at DESC);

CREATE INDEX review_packet_support_by_entry ON review_packet_support (journal_entry_id);

CREATE INDEX scorecard_by_form ON scorecard (form_id);

CREATE INDEX scorecard_by_rep ON scorecard (rep_id, on_day DESC);

CREATE INDEX skill_level_by_rep ON skill_level (rep_id, skill_id, on_day DESC, created_at DESC);

CREATE INDEX skill_level_by_scorecard ON skill_level (scorecard_id);

CREATE INDEX skill_level_by_skill ON skill_level (skill_id);

CREATE INDEX small_gain_by_level ON small_gain (skill_level_id);

CREATE INDEX small_gain_by_metric ON small_gain (metric_id);

CREATE INDEX small_gain_by_rep ON small_gain (rep_id, on_day DESC);

CREATE INDEX small_gain_by_skill ON small_gain (skill_id);

CREATE INDEX teaching_by_day ON teaching (taught_on DESC, id DESC);

CREATE INDEX teaching_by_learner ON teaching (learner_rep_id, taught_on DESC);

CREATE INDEX teaching_by_skill ON teaching (skill_id);

CREATE INDEX teaching_by_teacher ON teaching (teacher_rep_id, taught_on DESC);

CREATE INDEX teaching_by_win ON teaching (win_id);

CREATE INDEX text_version_by_record ON text_version (noun, record_id, saved_at DESC);

CREATE INDEX track_by_rep ON track (rep_id, opened_on DESC);

CREATE INDEX track_item_by_track ON track_item (track_id, on_day);

CREATE INDEX weekly_review_finished ON weekly_review (finished_on DESC) WHERE finished_on IS NOT NULL AND trashed_at IS NULL;

CREATE INDEX weekly_review_open ON weekly_review (created_at DESC) WHERE finished_on IS NULL AND trashed_at IS NULL;

CREATE INDEX win_by_day ON win (happened_on DESC, id DESC);

CREATE INDEX win_by_entry ON win (source_entry_id);

CREATE INDEX win_by_rep ON win (rep_id, happened_on DESC);

CREATE INDEX win_by_skill ON win (skill_id);

CREATE INDEX win_offer_by_rep ON win_offer (rep_id, offered_on DESC);
