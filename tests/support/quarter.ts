import { keepCommitment, reDateCommitment } from '../../src/main/vault/commitment/commitment.service.ts'
import type { Context } from '../../src/main/vault/context.ts'
import { inTransaction } from '../../src/main/vault/db/transaction.ts'
import { checkInGoal, closeGoal } from '../../src/main/vault/goal/goal.service.ts'
import { setContext, setReadings, setTarget } from '../../src/main/vault/metric/metric-reading.service.ts'
import {
  addTopic,
  changeItem,
  saveItemNote,
  setItemDone,
} from '../../src/main/vault/one-on-one/agenda.service.ts'
import {
  changeOneOnOne,
  finishOneOnOne,
  getOneOnOneCard,
  moveOneOnOne,
  reflectOnOneOnOne,
  savePrivateNote,
  skipOneOnOne,
} from '../../src/main/vault/one-on-one/one-on-one.service.ts'
import { NewGoalCheckIn } from '../../src/shared/goal/goal.ts'
import { addDays, type DayRange, day } from '../../src/shared/kernel/time.ts'
import { MetricReading } from '../../src/shared/metric/metric.ts'
import { emptyReflection, NewTopic } from '../../src/shared/one-on-one/one-on-one.ts'
import type { Rep } from '../../src/shared/rep/rep.ts'
import { richTextFromPlainText } from '../../src/shared/rich-text/rich-text.ts'
import { type Given, givenOver } from './given.ts'

export const quarter: DayRange = { from: day('2026-07-01'), to: day('2026-09-30') }

/** Stands in every text that must never be on paper. */
export const privateMark = 'QUINCE'

const weeklyMeetings = [3, 5, 4, 6, 7, 6, 9, 8, 8, 7, 6, 4, 4]

/**
 * A believable third quarter of 2026 of one rep, made through the services: numbers with a plan, two goals,
 * evidence, promises both ways, one-on-ones; and a private counterpart of each, marked with `privateMark`.
 */
export async function givenQuarter(ctx: Context): Promise<Rep> {
  // In one transaction: a hundred commands would wait for the disk a hundred times.
  return inTransaction(ctx, async (ctx) => {
    const given = givenOver(ctx)
    const rep = await given.rep({ name: 'Alex Rivera', role: 'Account executive', segment: 'mid-market' })
    await givenNumbers(ctx, given, rep)
    await givenGoals(ctx, given, rep)
    await givenEntries(given, rep)
    await givenMeetings(ctx, given, rep)
    await givenPromises(ctx, given, rep)
    return rep
  })
}

async function givenNumbers(ctx: Context, given: Given, { id: repId }: Rep): Promise<void> {
  const meetings = await given.metric({
    name: 'First meetings',
    kind: 'leading',
    unit: 'count',
    period: 'week',
  })
  const bookings = await given.metric({ name: 'Bookings', kind: 'lagging', unit: 'money', period: 'month' })
  const reading = (metricId: string, periodStart: string, value: number) =>
    MetricReading.parse({ repId, metricId, periodStart, value })
  const first = day('2026-07-06')
  await setReadings(ctx, [
    ...weeklyMeetings.map((value, week) => reading(meetings.id, addDays(first, 7 * week), value)),
    ...[6, 7, 5, 8, 6, 7].map((value, week) => reading(meetings.id, addDays(first, -7 * (week + 1)), value)),
    reading(bookings.id, '2026-04-01', 60_000),
    reading(bookings.id, '2026-05-01', 71_500),
    reading(bookings.id, '2026-06-01', 64_200),
    reading(bookings.id, '2026-07-01', 68_400),
    reading(bookings.id, '2026-08-01', 74_000),
    reading(bookings.id, '2026-09-01', 70_000),
  ])
  await setTarget(ctx, { repId, metricId: meetings.id, periodStart: day('2026-05-25'), value: 8 })
  await setTarget(ctx, { repId, metricId: bookings.id, periodStart: day('2026-04-01'), value: 73_750 })
  await setContext(
    ctx,
    { repId, metricId: meetings.id, periodStart: day('2026-09-21') },
    'Territory change took two of the larger accounts',
  )
}

async function givenGoals(ctx: Context, given: Given, { id: repId }: Rep): Promise<void> {
  const span = { startsOn: '2026-07-01', endsOn: '2026-09-30', audience: 'shareable' as const }
  const { goal } = await given.goal({
    repId,
    ...span,
    wording: 'Run discovery to level 3 on every first call',
    why: 'Finding the real problem is the part of the job Alex likes best',
    category: 'behaviour',
    measure: 'Level on the discovery card',
    unit: 'level',
    baseline: 2,
    targetValue: 3,
  })
  const checkIn = (onDay: string, value: number, note: string, audience: 'shareable' | 'only-me') =>
    checkInGoal(
      ctx,
      NewGoalCheckIn.parse({ goalId: goal.id, onDay, value, rating: 'on-track', note, audience }),
    )
  await checkIn('2026-07-24', 2, 'Opens with the problem, stops at the first answer', 'shareable')
  await checkIn('2026-08-21', 3, 'Waited after the hard question', 'shareable')
  await checkIn('2026-08-28', 3, `${privateMark} check-in for the manager only`, 'only-me')
  await closeGoal(ctx, goal.id, { state: 'met', lesson: 'Silence is a question too', replacedById: null })
  await given.goal({
    repId,
    startsOn: '2026-09-01',
    endsOn: '2026-12-31',
    audience: 'shareable',
    wording: 'Rebuild pipeline to three times the quarter',
    targetValue: 3,
    unit: 'ratio',
    category: 'result',
  })
  await given.goal({ repId, ...span, audience: 'only-me', wording: `${privateMark} goal` })
}

async function givenEntries(given: Given, { id: repId }: Rep): Promise<void> {
  const entry = (facts: Parameters<Given['journalEntry']>[0]) =>
    given.journalEntry({ repIds: [repId], audience: 'shareable', ...facts })
  const seen: readonly (readonly [string, string, string, string])[] = [
    ['2026-07-09', 'Opened with price before hearing the problem (call, Orbit)', 'Discovery', '2026-07-10'],
    ['2026-07-22', 'Let the buyer name the cost of doing nothing', 'Discovery', '2026-07-24'],
    ['2026-08-21', 'Asked “what happens if nothing changes?” and waited', 'Discovery', '2026-08-21'],
    ['2026-09-16', 'Brought the loss review unasked, with two causes of his own', 'Ownership', '2026-09-18'],
  ]
  for (const [happenedOn, title, tag, deliveredOn] of seen) {
    await entry({ kind: 'observation', title, happenedOn, deliveredOn, tags: [tag] })
  }
  await entry({
    kind: 'feedback',
    title: 'Discount offered before timing was asked',
    text: 'You gave ten per cent away before anyone had asked for it.\nNext time ask what has to be true by when.',
    happenedOn: '2026-08-05',
    deliveredOn: '2026-08-06',
    polarity: 'redirect',
  })
  await entry({
    kind: 'recognition',
    title: 'Won Hartwell by finding the shift leads',
    happenedOn: '2026-09-03',
    deliveredOn: '2026-09-03',
    tags: ['Multi-threading'],
  })
  await entry({
    kind: 'coaching-note',
    title: 'Call debrief',
    text: 'Listened to two calls together; Alex picked the moment to change.',
    happenedOn: '2026-08-12',
  })
  for (const kind of ['observation', 'feedback', 'recognition', 'coaching-note', 'incident'] as const) {
    await given.journalEntry({
      repIds: [repId],
      kind,
      title: `${privateMark} ${kind}`,
      text: `${privateMark} text of ${kind}`,
      happenedOn: '2026-08-18',
      audience: 'only-me',
      isOnCharts: true,
    })
  }
  await given.journalEntry({
    repIds: [repId],
    kind: 'reflection',
    title: `${privateMark} reflection`,
    happenedOn: '2026-08-19',
    audience: 'shareable',
  })
}

async function givenMeetings(ctx: Context, given: Given, { id: repId }: Rep): Promise<void> {
  for (const [index, plannedOn] of ['2026-07-10', '2026-07-24', '2026-08-07', '2026-09-18'].entries()) {
    const { id } = await given.oneOnOne({ repId, plannedOn })
    await changeOneOnOne(ctx, id, {
      focus:
        ['Opening a first call', 'Silence after the question', 'Next steps with a date', 'Loss review'][
          index
        ] ?? '',
      audience: 'shareable',
      desire: 'push-back',
      desireSigns: `${privateMark} signs`,
    })
    const topic = await addTopic(
      ctx,
      id,
      NewTopic.parse({ title: 'What the buyer loses by waiting', raisedBy: 'rep', audience: 'shareable' }),
    )
    await saveItemNote(ctx, topic.id, richTextFromPlainText('Alex will ask it once in every first call.'))
    await setItemDone(ctx, topic.id, true)
    const hidden = await addTopic(
      ctx,
      id,
      NewTopic.parse({ title: `${privateMark} topic`, raisedBy: 'me', audience: 'only-me' }),
    )
    await saveItemNote(ctx, hidden.id, richTextFromPlainText(`${privateMark} note`))
    await setItemDone(ctx, hidden.id, true)
    await savePrivateNote(ctx, id, richTextFromPlainText(`${privateMark} pane`))
    await finishOneOnOne(ctx, id, day(plannedOn))
    await reflectOnOneOnOne(ctx, id, { ...emptyReflection, 'how-i-felt': `${privateMark} feeling` })
  }
  const mine = await given.oneOnOne({ repId, plannedOn: '2026-08-21' })
  await changeOneOnOne(ctx, mine.id, { focus: `${privateMark} focus` })
  await finishOneOnOne(ctx, mine.id, day('2026-08-21'))
  const shared = await given.oneOnOne({ repId, plannedOn: '2026-09-01' })
  await changeOneOnOne(ctx, shared.id, {
    focus: `${privateMark} focus of a meeting of which one note is shared`,
  })
  await moveOneOnOne(ctx, shared.id, { plannedOn: day('2026-09-04') }, `${privateMark} reason`)
  const [section] = (await getOneOnOneCard(ctx.db, shared.id)).agenda
  if (section === undefined) throw new Error('the agenda is empty')
  await saveItemNote(ctx, section.item.id, richTextFromPlainText('Wants to sit in on a negotiation'))
  await changeItem(ctx, section.item.id, { audience: 'shareable' })
  await finishOneOnOne(ctx, shared.id, day('2026-09-04'))
  const skipped = await given.oneOnOne({ repId, plannedOn: '2026-09-25' })
  await changeOneOnOne(ctx, skipped.id, { audience: 'shareable' })
  await skipOneOnOne(ctx, skipped.id, 'Quarter-end calls')
}

async function givenPromises(ctx: Context, given: Given, { id: repId }: Rep): Promise<void> {
  const promise = (facts: Parameters<Given['commitment']>[0]) =>
    given.commitment({ repId, audience: 'shareable', madeOn: '2026-07-10', ...facts })
  const mapped = await promise({ words: 'Ten new accounts mapped', owner: 'rep', dueOn: '2026-07-24' })
  await keepCommitment(ctx, mapped.id, day('2026-07-23'))
  const stories = await promise({ words: 'Three lost-deal stories', owner: 'rep', dueOn: '2026-08-07' })
  await reDateCommitment(ctx, stories.id, day('2026-08-14'), 'Two of the buyers were on leave')
  await keepCommitment(ctx, stories.id, day('2026-08-17'))
  await promise({ words: 'Meet one shift lead at Orbit', owner: 'rep', dueOn: '2026-09-25' })
  const sheet = await promise({ words: 'Pricing sheet for Hartwell', owner: 'me', dueOn: '2026-07-31' })
  await keepCommitment(ctx, sheet.id, day('2026-07-30'))
  await promise({ words: 'Intro to the partner team', owner: 'me', dueOn: '2026-12-04' })
  await promise({
    words: 'First calls are recorded from now on',
    owner: 'rep',
    kind: 'decision',
    dueOn: null,
  })
  await given.commitment({
    repId,
    words: `${privateMark} promise`,
    owner: 'me',
    dueOn: '2026-08-01',
    madeOn: '2026-07-10',
    audience: 'only-me',
  })
}
