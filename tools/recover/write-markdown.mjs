import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rowsOf } from './open-store.mjs'
import { plainText } from './plain-text.mjs'

/** A file for each person, one for notes about nobody in particular, and a cover. Answers how many people. */
export function writeMarkdown(store, folder, about) {
  const all = readAll(store)
  const people = join(folder, 'people')
  mkdirSync(people, { recursive: true, mode: 0o700 })
  const names = new Map()
  for (const rep of all.reps) {
    const name = freeName(rep.name, names)
    names.set(name, rep.id)
    write(join(people, `${name}.md`), personPage(rep, all))
  }
  const linked = new Set(all.entryReps.map(({ journal_entry_id }) => journal_entry_id))
  const loose = all.entries.filter(({ id }) => !linked.has(id))
  write(join(folder, 'notes-about-nobody.md'), [
    '# Notes about nobody in particular',
    ...loose.flatMap(entryText),
  ])
  write(join(folder, 'README.md'), cover(all, about))
  return all.reps.length
}

function readAll(store) {
  return {
    reps: rowsOf(store, 'rep', 'name'),
    drives: rowsOf(store, 'rep_drive'),
    dates: rowsOf(store, 'rep_personal_date'),
    entries: rowsOf(store, 'journal_entry', 'happened_on, id'),
    entryReps: rowsOf(store, 'journal_entry_rep'),
    meetings: rowsOf(store, 'one_on_one', 'planned_on, id'),
    items: rowsOf(store, 'one_on_one_item', 'position, id'),
    promises: rowsOf(store, 'commitment', 'made_on, id'),
    goals: rowsOf(store, 'goal', 'starts_on, id'),
    checkIns: rowsOf(store, 'goal_check_in', 'on_day, id'),
    metrics: rowsOf(store, 'metric', 'position, id'),
    readings: rowsOf(store, 'metric_reading', 'metric_id, period_start'),
    packets: rowsOf(store, 'review_packet', 'period_to, id'),
  }
}

function cover(all, about) {
  const facts = Object.entries(about).map(([name, value]) => `- ${name}: ${value}`)
  return [
    '# Recovered from Halftime',
    'Every table is in `tables` as JSON. The files in `people` are the same in readable form. **Nothing here is encrypted.**',
    ...facts,
    ...all.reps.map(({ name }) => `- ${name}`),
  ]
}

function personPage(rep, all) {
  const of = (rows) => rows.filter(({ rep_id }) => rep_id === rep.id)
  const mine = new Set(of(all.entryReps).map(({ journal_entry_id }) => journal_entry_id))
  return [
    `# ${rep.name}${trashed(rep)}`,
    [rep.role, rep.segment].filter(Boolean).join(', '),
    ...section(
      'What they want',
      of(all.drives).map(({ asked_on, words }) => `- ${asked_on}: ${words}`),
    ),
    ...section(
      'Days to remember',
      of(all.dates).map(({ on_day, label }) => `- ${on_day}: ${label}`),
    ),
    ...section('Notes', all.entries.filter(({ id }) => mine.has(id)).flatMap(entryText)),
    ...section(
      'One-on-ones',
      of(all.meetings).flatMap((meeting) => meetingText(meeting, all.items)),
    ),
    ...section('Promises', of(all.promises).map(promiseText)),
    ...section(
      'Goals',
      of(all.goals).flatMap((goal) => goalText(goal, all.checkIns)),
    ),
    ...section('Numbers', numbersText(of(all.readings), all.metrics)),
    ...section('Packets', of(all.packets).flatMap(packetText)),
  ].filter((part) => part !== '')
}

function section(title, parts) {
  return parts.length === 0 ? [] : [`## ${title}`, ...parts]
}

function entryText(entry) {
  const title = entry.title === '' ? entry.kind : `${entry.kind}: ${entry.title}`
  return [`### ${entry.happened_on}, ${title}${trashed(entry)}`, plainText(entry.document)].filter(
    (part) => part !== '',
  )
}

function meetingText(meeting, items) {
  const when = meeting.held_on ?? meeting.planned_on
  const said = items
    .filter((item) => item.one_on_one_id === meeting.id)
    .flatMap((item) => [`**${item.title}**`, plainText(item.document)])
  const closing = plainText(meeting.private_document)
  return [
    `### ${when}, one-on-one ${meeting.number} (${meeting.state})${trashed(meeting)}`,
    meeting.focus,
    ...said,
    closing === '' ? '' : `**For me only**\n\n${closing}`,
  ].filter((part) => part !== '')
}

function promiseText({ made_on, owner, words, due_on, outcome, closed_on, reason, trashed_at }) {
  const end = outcome === null ? 'open' : `${outcome} on ${closed_on}${reason === '' ? '' : ` (${reason})`}`
  const due = due_on === null ? '' : `, due ${due_on}`
  return `- ${made_on}, ${owner}${due}: ${words} — ${end}${trashed({ trashed_at })}`
}

function goalText(goal, checkIns) {
  const steps = checkIns
    .filter(({ goal_id }) => goal_id === goal.id)
    .map(({ on_day, value, rating, note }) => `- ${on_day}: ${value ?? ''} ${rating} ${note}`)
  const numbers = `${goal.starts_on} to ${goal.ends_on}, target ${goal.target_value ?? 'none'}, ${goal.state}`
  return [`### ${goal.wording}${trashed(goal)}`, goal.why, numbers, ...steps].filter((part) => part !== '')
}

function numbersText(readings, metrics) {
  const names = new Map(metrics.map(({ id, name }) => [id, name]))
  return readings.map(
    ({ metric_id, period_start, value, context }) =>
      `- ${names.get(metric_id) ?? metric_id}, ${period_start}: ${value}${context === '' ? '' : ` (${context})`}`,
  )
}

function packetText(packet) {
  return [
    `### ${packet.title} (${packet.period_from} to ${packet.period_to})${trashed(packet)}`,
    plainText(packet.summary),
    plainText(packet.rep_words),
  ].filter((part) => part !== '')
}

function trashed({ trashed_at }) {
  return trashed_at === null ? '' : ' (in the trash)'
}

function write(path, parts) {
  writeFileSync(path, `${parts.join('\n\n')}\n`, { mode: 0o600 })
}

/** A name that every file system takes, and that no other person has. */
function freeName(name, taken) {
  const clean =
    name
      .normalize('NFC')
      .replace(/[\p{C}<>:"/\\|?*.]/gu, ' ')
      .trim()
      .slice(0, 80) || 'Somebody'
  for (let again = 1; ; again++) {
    const candidate = again === 1 ? clean : `${clean} ${again}`
    if (!taken.has(candidate)) return candidate
  }
}
