import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../../../../src/main/vault/db/migrations/index.ts'
import { MissId } from '../../../../../src/shared/commitment/miss.ts'

describe('migration 12', () => {
  it('reads what was missed before off the promises and their trace', () => {
    const raw = new Database(':memory:')
    for (const { sql } of migrations.slice(0, 11)) raw.exec(sql)
    raw.exec(`
      INSERT INTO rep (id, name, role, segment, ramp_state, cadence_ideal_days, cadence_maximum_days,
        praise_preference, praise_note, hard_news_note, audience, created_at, changed_at)
      VALUES ('r1', 'Alex', '', '', 'full', 7, 14, 'unknown', '', '', 'only-me', 'then', 'then');
    `)
    const promise = raw.prepare(`
      INSERT INTO commitment (id, rep_id, kind, owner, words, made_on, due_on, outcome, closed_on, reason,
        audience, created_at, changed_at)
      VALUES (?, 'r1', ?, 'rep', 'Map', '2026-01-01', ?, ?, ?, ?, 'only-me', 'then', 'then')
    `)
    promise.run('late', 'promise', '2026-01-08', 'kept', '2026-01-10', 'Legal')
    promise.run('on-time', 'promise', '2026-01-08', 'kept', '2026-01-08', '')
    promise.run('dropped', 'request', '2026-01-08', 'dropped', '2026-01-05', 'Not needed')
    promise.run('decided', 'decision', null, 'dropped', '2026-01-05', 'Changed')
    promise.run('moved', 'promise', '2026-01-20', null, null, '')
    const event = raw.prepare(`
      INSERT INTO commitment_event (id, commitment_id, kind, from_value, to_value, reason, created_at)
      VALUES (?, 'moved', 're-dated', ?, ?, ?, '2026-01-07T09:00:00.000Z')
    `)
    event.run('e1', '2026-01-08', '2026-01-20', 'Travel')
    event.run('e2', '2026-01-25', '2026-01-20', 'Sooner after all')
    for (const { sql } of migrations.slice(11, 12)) raw.exec(sql)
    const misses = raw
      .prepare<[], { id: string }>(
        'SELECT commitment_id, kind, owner, missed_on, reason, control FROM commitment_miss ORDER BY commitment_id',
      )
      .all()
    expect(misses.map((miss) => Object.values(miss))).toEqual([
      ['dropped', 'dropped', 'rep', '2026-01-05', 'Not needed', null],
      ['late', 'late', 'rep', '2026-01-10', 'Legal', null],
      ['moved', 're-dated', 'rep', '2026-01-07', 'Travel', null],
    ])
    const ids = raw.prepare<[], string>('SELECT id FROM commitment_miss').pluck().all()
    expect(ids.every((id) => MissId.safeParse(id).success)).toBe(true)
    expect(new Set(ids).size).toBe(3)
  })
})
