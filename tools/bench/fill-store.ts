import type { Database } from 'better-sqlite3'
import { addDays, type CalendarDay, day, startOfWeek } from '../../src/shared/kernel/time.ts'
import { metricCatalogue } from '../../src/shared/metric/metric-catalogue.ts'
import { seededId, seededRandom, vocabulary, zipf } from './random.ts'
import { lastDay, meanTextBytes, type Size, seed, vocabularySize } from './sizes.ts'

/** What the rows of the benchmark need to know about the generated vault. */
export interface Filled {
  readonly repIds: readonly string[]
  readonly metricIds: readonly string[]
  readonly entryIds: readonly string[]
  /** Words from the vocabulary, commonest first. */
  readonly words: readonly string[]
}

const kinds = ['observation', 'feedback', 'recognition', 'coaching-note', 'incident'] as const

/**
 * Fills a migrated store with a manager's years, the same every time: reps, notes of Zipf words with their
 * index lines, one-on-ones, promises, goals and weekly readings. Rows go in directly, in one transaction;
 * the search index fills itself by its triggers.
 */
export function fillStore(raw: Database, size: Size): Filled {
  const random = seededRandom(seed)
  const words = vocabulary(vocabularySize, random)
  const nextPlace = zipf(words.length, random)
  const word = (): string => words[nextPlace()] ?? ''
  const now = `${lastDay}T09:00:00.000Z`
  const last = day(lastDay)
  const onDay = (): CalendarDay => addDays(last, -Math.floor(random() * size.years * 365))
  const id = (): string => seededId(random)
  const filled = { repIds: [] as string[], metricIds: [] as string[], entryIds: [] as string[], words }
  const insert = statements(raw)

  function text(bytes: number): string {
    const lines: string[] = []
    let written = 0
    while (written < bytes) {
      const line = Array.from({ length: 8 + Math.floor(random() * 30) }, word).join(' ')
      lines.push(`${line}.`)
      written += line.length + 2
    }
    return lines.join('\n')
  }
  function line(
    noun: string,
    recordId: string,
    kind: string,
    on: string,
    title: string,
    body: string,
    repId: string,
  ): void {
    const { lastInsertRowid } = insert.line.run(noun, recordId, kind, on, title, body, 'shareable', now)
    insert.lineRep.run(lastInsertRowid, repId, on)
  }

  raw.transaction(() => {
    for (const [place, preset] of metricCatalogue.slice(0, size.metrics).entries()) {
      const metricId = id()
      filled.metricIds.push(metricId)
      insert.metric.run(
        metricId,
        preset.key,
        preset.name,
        preset.kind,
        preset.unit,
        preset.goodDirection,
        place,
        now,
        now,
      )
    }
    for (let rep = 0; rep < size.reps; rep += 1) {
      const repId = id()
      filled.repIds.push(repId)
      const name = `${capital(word())} ${capital(word())} ${rep + 1}`
      const since = addDays(last, -size.years * 365)
      insert.rep.run(repId, name, since, since, now, now)
      line('rep', repId, 'rep', lastDay, name, 'Account executive', repId)
      fillNumbers(repId)
      fillGoals(repId)
      fillMeetings(repId)
    }
    for (let entry = 0; entry < size.entries; entry += 1) fillEntry(filled.repIds[entry % size.reps] ?? '')
  })()
  return filled

  function fillEntry(repId: string): void {
    const entryId = id()
    filled.entryIds.push(entryId)
    const on = onDay()
    const kind = kinds[Math.floor(random() * kinds.length)] ?? 'observation'
    // Most notes are short, a few are long; the mean is the one of the workload.
    const body = text(Math.max(60, -Math.log(1 - random()) * meanTextBytes))
    const title = Array.from({ length: 3 + Math.floor(random() * 4) }, word).join(' ')
    const told = kind === 'feedback' ? on : null
    insert.entry.run(entryId, kind, title, on, documentOf(body), told, now, now)
    insert.entryRep.run(entryId, repId)
    line('journal-entry', entryId, kind, on, title, body, repId)
  }
  function fillNumbers(repId: string): void {
    const thisWeek = startOfWeek(last)
    for (const [place, metricId] of filled.metricIds.entries()) {
      if (place < 4) insert.repMetric.run(repId, metricId, place)
      insert.target.run(repId, metricId, addDays(thisWeek, -7 * size.weeks), 12, now, now)
      for (let week = 0; week < size.weeks; week += 1) {
        const value = Math.round(10 + 6 * random() + 3 * Math.sin(week / 9))
        insert.reading.run(repId, metricId, addDays(thisWeek, -7 * (size.weeks - 1 - week)), value, now, now)
      }
    }
  }
  function fillGoals(repId: string): void {
    for (let goal = 0; goal < 4; goal += 1) {
      const goalId = id()
      const wording = Array.from({ length: 6 }, word).join(' ')
      const from = addDays(last, -40 - goal * 20)
      insert.goal.run(
        goalId,
        repId,
        wording,
        filled.metricIds[goal] ?? null,
        from,
        addDays(from, 120),
        now,
        now,
      )
      insert.checkIn.run(id(), goalId, addDays(from, 20), wording, now)
      line('goal', goalId, 'active', from, wording, '', repId)
    }
  }
  function fillMeetings(repId: string): void {
    const days = Math.floor((size.years * 365) / size.oneOnOnesPerRep)
    for (let number = 1; number <= size.oneOnOnesPerRep; number += 1) {
      const meetingId = id()
      const on = addDays(last, -days * (size.oneOnOnesPerRep - number) - 3)
      const body = text(400)
      insert.meeting.run(meetingId, repId, number, on, on, word(), emptyDocument, now, now)
      insert.item.run(id(), meetingId, 0, 'One focus', documentOf(body), now, now)
      line('one-on-one', meetingId, 'held', on, `One-on-one ${number}`, body, repId)
      const promiseId = id()
      const promised = Array.from({ length: 5 }, word).join(' ')
      const isOpen = number > size.oneOnOnesPerRep - 4
      const closed = isOpen ? null : addDays(on, 6)
      insert.promise.run(
        promiseId,
        repId,
        number % 3 === 0 ? 'me' : 'rep',
        promised,
        on,
        addDays(on, 7),
        isOpen ? null : 'kept',
        closed,
        meetingId,
        now,
        now,
      )
      line('commitment', promiseId, 'promise', on, promised, '', repId)
    }
  }
}

/** The stored form of a text of paragraphs, as the editor writes it. */
export function documentOf(text: string): string {
  const content = text
    .split('\n')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
  return JSON.stringify({ version: 1, doc: { type: 'doc', content } })
}

const emptyDocument = documentOf(' ')
const emptyReflection = JSON.stringify({
  energy: '',
  'stood-out': '',
  'to-coach': '',
  'how-i-felt': '',
  'i-owe': '',
})

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

function statements(raw: Database) {
  const into = (sql: string) => raw.prepare(`INSERT INTO ${sql}`)
  return {
    rep: into(`rep (id, name, role, segment, started_on, yours_since, ramp_state, tier, cadence_ideal_days, cadence_maximum_days,
      praise_preference, praise_note, hard_news_note, audience, created_at, changed_at)
      VALUES (?, ?, 'Account executive', 'mid-market', ?, ?, 'full', 'core', 14, 21, 'private', '', '', 'only-me', ?, ?)`),
    metric:
      into(`metric (id, preset_key, name, kind, unit, good_direction, period, position, created_at, changed_at)
      VALUES (?, ?, ?, ?, ?, ?, 'week', ?, ?, ?)`),
    repMetric: into('rep_metric (rep_id, metric_id, position) VALUES (?, ?, ?)'),
    target: into(
      'metric_target (rep_id, metric_id, period_start, value, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    reading: into(`metric_reading (rep_id, metric_id, period_start, value, source, created_at, changed_at)
      VALUES (?, ?, ?, ?, 'csv', ?, ?)`),
    entry:
      into(`journal_entry (id, kind, title, happened_on, document, delivered_on, is_on_charts, audience, created_at, changed_at)
      VALUES (?, ?, ?, ?, ?, ?, 0, 'shareable', ?, ?)`),
    entryRep: into('journal_entry_rep (journal_entry_id, rep_id) VALUES (?, ?)'),
    line: into(
      `record_index (noun, record_id, kind, happened_on, title, body, audience, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    lineRep: into('record_index_rep (record_index_id, rep_id, happened_on) VALUES (?, ?, ?)'),
    goal: into(`goal (id, rep_id, wording, why, category, metric_id, measure, unit, good_direction, counting, baseline, target_value,
      starts_on, ends_on, state, audience, created_at, changed_at)
      VALUES (?, ?, ?, '', 'behaviour', ?, '', 'count', 'up', 'latest', 8, 14, ?, ?, 'active', 'shareable', ?, ?)`),
    checkIn: into(`goal_check_in (id, goal_id, on_day, value, rating, note, audience, created_at)
      VALUES (?, ?, ?, NULL, 'on-track', ?, 'shareable', ?)`),
    meeting:
      into(`one_on_one (id, rep_id, number, template_name, planned_on, minutes, state, held_on, elapsed_seconds, focus,
      asked_count, told_count, private_document, reflection, audience, created_at, changed_at)
      VALUES (?, ?, ?, 'Weekly one-on-one', ?, 30, 'held', ?, 1800, ?, 5, 2, ?, '${emptyReflection}', 'shareable', ?, ?)`),
    item: into(`one_on_one_item (id, one_on_one_id, position, purpose, title, minutes, prompts, document, audience, created_at, changed_at)
      VALUES (?, ?, ?, 'focus', ?, 8, '[]', ?, 'shareable', ?, ?)`),
    promise:
      into(`commitment (id, rep_id, kind, owner, words, made_on, due_on, outcome, closed_on, source_one_on_one_id, audience,
      created_at, changed_at) VALUES (?, ?, 'promise', ?, ?, ?, ?, ?, ?, ?, 'shareable', ?, ?)`),
  }
}
