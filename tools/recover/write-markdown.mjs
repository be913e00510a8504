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
    followUps: rowsOf(store, 'follow_up', 'happened_on, id'),
    signs: rowsOf(store, 'coachability_sign', 'happened_on, id'),
    meetings: rowsOf(store, 'one_on_one', 'planned_on, id'),
    items: rowsOf(store, 'one_on_one_item', 'position, id'),
    promises: rowsOf(store, 'commitment', 'made_on, id'),
    goals: rowsOf(store, 'goal', 'starts_on, id'),
    checkIns: rowsOf(store, 'goal_check_in', 'on_day, id'),
    skills: rowsOf(store, 'skill', 'position, id'),
    levels: rowsOf(store, 'skill_level', 'on_day, id'),
    cards: rowsOf(store, 'scorecard', 'on_day, id'),
    plans: rowsOf(store, 'coaching_plan', 'starts_on, id'),
    planItems: rowsOf(store, 'coaching_plan_item', 'coaching_plan_id, position'),
    gains: rowsOf(store, 'small_gain', 'on_day, id'),
    nextRoles: rowsOf(store, 'next_role'),
    roleGaps: rowsOf(store, 'next_role_gap', 'rep_id, position'),
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
      'What became of feedback',
      of(all.followUps).map((one) => followUpText(one, all.entries)),
    ),
    ...section(
      'How they take coaching',
      of(all.signs).map(
        ({ happened_on, sign, example }) => `- ${happened_on}: ${sign.replaceAll('-', ' ')}, ${example}`,
      ),
    ),
    ...section(
      'One-on-ones',
      of(all.meetings).flatMap((meeting) => meetingText(meeting, all.items)),
    ),
    ...section('Promises', of(all.promises).map(promiseText)),
    ...section(
      'Goals',
      of(all.goals).flatMap((goal) => goalText(goal, all.checkIns)),
    ),
    ...section('Skills', levelsText(of(all.levels), all.skills)),
    ...section('Scorecards', of(all.cards).flatMap(cardText)),
    ...section(
      'Coaching plans',
      of(all.plans).flatMap((plan) => planText(plan, all)),
    ),
    ...section(
      'Small gains',
      of(all.gains).map((gain) => `- ${gain.on_day}: ${gain.words}${trashed(gain)}`),
    ),
    ...section(
      'Next role',
      of(all.nextRoles).flatMap((role) => roleText(role, of(all.roleGaps))),
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

function followUpText({ journal_entry_id, happened_on, mark, evidence, trashed_at }, entries) {
  const about = entries.find(({ id }) => id === journal_entry_id)
  const of =
    about === undefined ? '' : ` (${about.happened_on}${about.title === '' ? '' : `, ${about.title}`})`
  const seen = evidence === '' ? '' : `: ${evidence}`
  return `- ${happened_on}, ${mark}${of}${seen}${trashed({ trashed_at })}`
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

function levelsText(levels, skills) {
  const names = new Map(skills.map(({ id, name }) => [id, name]))
  return levels.map(
    (one) =>
      `- ${one.on_day}, ${names.get(one.skill_id) ?? one.skill_id}, ${one.level} of 4: ${one.evidence}${trashed(one)}`,
  )
}

function cardText(card) {
  const said = new Map(JSON.parse(card.answers).map((answer) => [answer.key, answer]))
  const lines = JSON.parse(card.questions).map(({ key, words }) => {
    const { mine, rep, isNotApplicable, note } = said.get(key) ?? {}
    const answers = isNotApplicable ? 'not applicable' : `you ${mine ?? 'nothing'}, they ${rep ?? 'nothing'}`
    return `- ${words} ${answers}${note ? ` (${note})` : ''}`
  })
  const title = `### ${card.on_day}, ${card.form_name} ${card.occasion}${trashed(card)}`
  return [title, ...lines, card.notes].filter((part) => part !== '')
}

function planText(plan, all) {
  const skill = all.skills.find(({ id }) => id === plan.skill_id)
  const items = all.planItems
    .filter(({ coaching_plan_id }) => coaching_plan_id === plan.id)
    .map(
      ({ side, words, due_on, done_on }) =>
        `- ${side === 'provide' ? 'I provide' : 'they do'}: ${words}, by ${due_on ?? 'no day'}, ${done_on === null ? 'open' : `done ${done_on}`}`,
    )
  const end = plan.ended_on === null ? 'running' : `${plan.outcome} on ${plan.ended_on}: ${plan.learned}`
  const title = `### ${plan.starts_on}, ${skill?.name ?? plan.skill_id} to level ${plan.aim_level}${trashed(plan)}`
  return [title, plan.why, ...items, end].filter((part) => part !== '')
}

function roleText(role, gaps) {
  const lines = gaps.map(
    ({ words, proof, by_on, closed_on }) =>
      `- ${words}: ${proof}, by ${by_on ?? 'no day'}, ${closed_on === null ? 'open' : `closed ${closed_on}`}`,
  )
  return [`### ${role.title}`, role.words, ...lines].filter((part) => part !== '')
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
