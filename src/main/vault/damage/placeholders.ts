import type { Instant } from '../../../shared/kernel/time.ts'
import { emptyReflection } from '../../../shared/one-on-one/one-on-one.ts'
import { emptyRichText } from '../../../shared/rich-text/rich-text.ts'
import { quoted } from '../backup/store-facts.ts'
import { toJson } from '../db/columns.ts'
import type { RawStore } from '../db/driver.ts'
import { lostEnd, type Reference } from './known-tables.ts'

/**
 * Puts a plain record where one was lost that others belong to: people, metrics, skills and one-on-ones. Else all
 * readings of a metric would go because the one row with its name lay on a damaged page.
 *
 * @returns how many
 */
export function addPlaceholders(raw: RawStore, references: readonly Reference[], now: Instant): number {
  // People first: a one-on-one belongs to one.
  const makers = [
    ['rep', addRep],
    ['metric', addMetric],
    ['skill', addSkill],
    ['one_on_one', addOneOnOne],
  ] as const
  let made = 0
  for (const [table, add] of makers) {
    for (const id of lostIds(raw, references, table)) if (add(raw, id, made + 1, now)) made += 1
  }
  return made
}

/** The ids that are referred to by something that could not be kept without them. */
function lostIds(raw: RawStore, references: readonly Reference[], parent: string): Set<string> {
  const lost = new Set<string>()
  for (const reference of references) {
    if (reference.parent !== parent || reference.mayBeEmpty) continue
    const column = quoted(reference.column)
    const ids = raw
      .prepare<[], string>(
        `SELECT DISTINCT ${column} FROM ${quoted(reference.table)} WHERE ${lostEnd(reference)}`,
      )
      .pluck()
      .all()
    for (const id of ids) lost.add(id)
  }
  return lost
}

function addRep(raw: RawStore, id: string, number: number, now: Instant): boolean {
  raw
    .prepare(
      `INSERT INTO rep (id, name, role, segment, ramp_state, cadence_ideal_days, cadence_maximum_days,
         praise_preference, praise_note, hard_news_note, audience, created_at, changed_at)
       VALUES (?, ?, '', '', 'full', 14, 28, 'unknown', '', '', 'only-me', ?, ?)`,
    )
    .run(id, titleOf(raw, 'rep', id) ?? `Recovered person ${number}`, now, now)
  return true
}

/** A lost skill keeps the name that the lines of its evidence begin with; what its levels look like is gone. */
function addSkill(raw: RawStore, id: string, number: number, now: Instant): boolean {
  const title = raw
    .prepare<[string], string>(
      `SELECT title FROM record_index WHERE noun = 'skill'
         AND record_id IN (SELECT id FROM skill_level WHERE skill_id = ?) LIMIT 1`,
    )
    .pluck()
    .get(id)
  const name = title?.split(':')[0] ?? ''
  raw
    .prepare(
      `INSERT INTO skill (id, name, area, levels, position, created_at, changed_at)
       VALUES (?, ?, '', ?, ?, ?, ?)`,
    )
    .run(id, name === '' ? `Recovered skill ${number}` : name, toJson(lostLevels), 1_000 + number, now, now)
  return true
}

const lostLevels = ['Lost: first level', 'Lost: second level', 'Lost: third level', 'Lost: fourth level']

function addMetric(raw: RawStore, id: string, number: number, now: Instant): boolean {
  const title = titleOf(raw, 'metric', id)
  const isTaken =
    title !== undefined && raw.prepare('SELECT 1 FROM metric WHERE name = ?').get(title) !== undefined
  raw
    .prepare(
      `INSERT INTO metric (id, name, kind, unit, good_direction, period, position, created_at, changed_at)
       VALUES (?, ?, 'leading', 'count', 'up', 'week', (SELECT count(*) FROM metric), ?, ?)`,
    )
    .run(id, title === undefined || isTaken ? `Recovered metric ${number}` : title, now, now)
  return true
}

/** Only where the timeline still knows whose it was. */
function addOneOnOne(raw: RawStore, id: string, _number: number, now: Instant): boolean {
  const known = raw
    .prepare<[string], { repId: string; happenedOn: string }>(
      `SELECT link.rep_id AS repId, line.happened_on AS happenedOn
       FROM record_index AS line JOIN record_index_rep AS link ON link.record_index_id = line.id
       WHERE line.noun = 'one-on-one' AND line.record_id = ?`,
    )
    .get(id)
  if (known === undefined) return false
  raw
    .prepare(
      `INSERT INTO one_on_one (id, rep_id, number, template_name, planned_on, minutes, state, held_on,
         private_document, reflection, audience, created_at, changed_at)
       VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM one_on_one WHERE rep_id = ?), 'Recovered', ?, 30,
         'held', ?, ?, ?, 'only-me', ?, ?)`,
    )
    .run(
      id,
      known.repId,
      known.repId,
      known.happenedOn,
      known.happenedOn,
      toJson(emptyRichText),
      toJson(emptyReflection),
      now,
      now,
    )
  return true
}

/** The record index may still know what it was called. */
function titleOf(raw: RawStore, noun: string, id: string): string | undefined {
  const title: unknown = raw
    .prepare('SELECT title FROM record_index WHERE noun = ? AND record_id = ?')
    .pluck()
    .get(noun, id)
  return typeof title === 'string' && title !== '' ? title : undefined
}
