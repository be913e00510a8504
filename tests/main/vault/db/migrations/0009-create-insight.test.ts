import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../../../../src/main/vault/db/migrations/index.ts'

describe('migration 9', () => {
  it('adds what the manager makes of the rules and leaves every record as it was', () => {
    const raw = new Database(':memory:')
    raw.pragma('foreign_keys = ON')
    for (const { sql } of migrations.slice(0, 8)) raw.exec(sql)
    raw.exec(`
      INSERT INTO setting VALUES ('settings', '{}', '2026-11-21T09:00:00.000Z');
      INSERT INTO rep (id, name, role, segment, ramp_state, cadence_ideal_days, cadence_maximum_days,
        praise_preference, praise_note, hard_news_note, audience, created_at, changed_at)
      VALUES ('r1', 'Alex', '', '', 'full', 7, 14, 'unknown', '', '', 'only-me', 'then', 'then');
    `)
    const before = raw.prepare('SELECT * FROM rep').all()
    for (const { sql } of migrations.slice(8, 9)) raw.exec(sql)
    expect(raw.prepare('SELECT * FROM rep').all()).toEqual(before)
    raw.exec(`
      INSERT INTO insight_setting VALUES ('left-alone', 'quiet', '{"grace":3}', 'now');
      INSERT INTO insight_dismissal VALUES ('d1', 'left-alone', 'r1', 'x', 'now'), ('d2', 'quarter-end-guard', NULL, 'y', 'now');
    `)
    expect(() => raw.exec("UPDATE insight_setting SET volume = 'loud'")).toThrow(/CHECK/)
    raw.exec("DELETE FROM rep WHERE id = 'r1'")
    expect(raw.prepare('SELECT id FROM insight_dismissal').pluck().all()).toEqual(['d2'])
    expect(raw.pragma('foreign_key_check')).toEqual([])
  })
})
