import { CoachingPlanId } from '../../src/shared/coaching-plan/coaching-plan.ts'
import type { CoachingFacts } from '../../src/shared/insight/coaching-facts.ts'
import { noDesire } from '../../src/shared/insight/desire-facts.ts'
import { nudgesAbout, nudgesAboutTeam } from '../../src/shared/insight/engine.ts'
import { factsOn, type RepHistory } from '../../src/shared/insight/facts-on.ts'
import type { PeerFacts } from '../../src/shared/insight/peer-facts.ts'
import type { EntryFacts, MeetingFacts, PromiseFacts } from '../../src/shared/insight/rep-facts.ts'
import type { SkillFacts } from '../../src/shared/insight/skill-facts.ts'
import { noSupport } from '../../src/shared/insight/support-facts.ts'
import type { WordsFacts } from '../../src/shared/insight/words-facts.ts'
import { JournalEntryId } from '../../src/shared/journal-entry/journal-entry.ts'
import { addDays, type CalendarDay, day, instant } from '../../src/shared/kernel/time.ts'
import { Metric, MetricId } from '../../src/shared/metric/metric.ts'
import { seriesFrom } from '../../src/shared/metric/metric-series.ts'
import { OneOnOneId } from '../../src/shared/one-on-one/one-on-one-id.ts'
import { shippedQuestions } from '../../src/shared/question/shipped-questions.ts'
import { NewRep } from '../../src/shared/rep/rep.ts'
import { RepId } from '../../src/shared/rep/rep-id.ts'
import { ScorecardId, SkillId, SkillLevelId } from '../../src/shared/skill/skill.ts'

// node tools/bench/rules.ts: all rules over sixty reps with ten years of work behind each. The budget is
// 200 ms; the exit code says whether it was kept. It is row T2 of npm run bench too.

export const budgetMs = 200
const reps = 60
const weeks = 520
const today = day('2026-11-21')

let count = 0
const uuid = (): string => {
  count += 1
  return `6f1f7c0e-3a52-4c1b-9d62-${String(count).padStart(12, '0')}`
}
const weeksAgo = (week: number, offset = 0): CalendarDay => addDays(today, -7 * week + offset)

function meetingOf(week: number): MeetingFacts {
  return {
    id: OneOnOneId.parse(uuid()),
    number: weeks - week,
    state: 'held',
    plannedOn: weeksAgo(week),
    heldOn: weeksAgo(week),
    minutes: 30,
    templateKey: 'weekly',
    desire: week % 3 === 0 ? 'pull' : 'neutral',
    askedCount: 5,
    toldCount: 3,
    owes: week % 9 === 0 ? 'A straight answer' : '',
    changes: week % 7 === 0 ? [{ kind: 'moved', on: weeksAgo(week, -2) }] : [],
  }
}

function promiseOf(week: number, meeting: MeetingFacts): PromiseFacts {
  const isOpen = week < 3
  return {
    id: uuid(),
    kind: 'promise',
    owner: week % 3 === 0 ? 'me' : 'rep',
    words: 'Ten new accounts mapped',
    madeOn: weeksAgo(week),
    dueOn: weeksAgo(week, 10),
    outcome: isOpen ? null : 'kept',
    closedOn: isOpen ? null : weeksAgo(week, 11),
    oneOnOneId: meeting.id,
    steps:
      week % 4 === 0
        ? [{ kind: 're-dated', from: weeksAgo(week, 5), reason: 'No numbers yet', on: weeksAgo(week, 5) }]
        : [],
  }
}

function entryOf(week: number): EntryFacts {
  return {
    id: JournalEntryId.parse(uuid()),
    kind: week % 5 === 0 ? 'recognition' : week % 2 === 0 ? 'feedback' : 'observation',
    heading: 'Waited for the answer',
    happenedOn: weeksAgo(week, -1),
    polarity: week % 3 === 0 ? 'redirect' : 'reinforce',
    deliveredOn: week < 2 ? null : weeksAgo(week, 3),
    isShareable: true,
    touch: null,
    followsId: null,
    namesBehaviour: week % 5 === 0 ? week % 10 === 0 : null,
  }
}

/** Two questions asked in each meeting, and one packet that is being written. */
function wordsOf(meetings: readonly MeetingFacts[]): WordsFacts {
  return {
    questions: shippedQuestions,
    asked: meetings.flatMap(({ heldOn, number }) => {
      const question = shippedQuestions[number % shippedQuestions.length]
      return heldOn === null || question === undefined ? [] : [{ key: question.key, on: heldOn }]
    }),
    packets: [{ id: uuid(), title: 'Q4', period: { from: weeksAgo(7), to: today }, begunOn: weeksAgo(1) }],
  }
}

/** Every second note looked at again, and two marked topics in each meeting. */
/** Ten wins on one skill, a level seen each quarter, and the time of every one-on-one. */
function peersOf(meetings: readonly MeetingFacts[]): PeerFacts {
  const skillId = 'skill'
  const doneBy = RepId.parse('6f1f7c0e-3a52-4c1b-9d62-000000000001')
  return {
    coached: meetings.flatMap(({ heldOn, minutes }) => (heldOn === null ? [] : [{ on: heldOn, minutes }])),
    wins: Array.from({ length: 10 }, (_, place) => ({
      id: `win-${place}`,
      title: 'What worked',
      doneBy,
      doneByName: 'Priya Nair',
      skillId,
      skillName: 'Discovery',
      keptOn: addDays(today, -place * 30),
      reachedOn: null,
    })),
    levels: Array.from({ length: 40 }, (_, place) => ({
      skillId,
      level: 1,
      on: addDays(today, (place - 40) * 90),
    })),
    plans: [],
    split: [
      { tier: 'top', repId: null, percent: 50 },
      { tier: 'core', repId: null, percent: 50 },
    ],
    splitSince: addDays(today, -300),
  }
}

function coachingOf(meetings: readonly MeetingFacts[], entries: readonly EntryFacts[]): CoachingFacts {
  return {
    followUps: entries
      .filter((_, place) => place % 2 === 0)
      .map(({ id, happenedOn }) => ({ entryId: id, mark: 'tried', on: addDays(happenedOn, 10) })),
    agenda: meetings.flatMap(({ id, heldOn }) =>
      (['numbers', 'deals'] as const).map((topicKind) => ({
        oneOnOneId: id,
        heldOn,
        focus: '',
        title: 'More pipeline',
        raisedBy: 'me',
        raisedOn: heldOn,
        isDone: true,
        touch: 'tell',
        topicKind,
        topicAim: 'comply',
      })),
    ),
    reinforceAim: 6,
  }
}

/** A level every other week, a card every week and a plan every quarter. */
function skillsOf(oldestFirst: readonly number[]): SkillFacts {
  const skills = ['Discovery', 'Closing', 'Forecasting'].map((skillName) => ({
    skillId: SkillId.parse(uuid()),
    skillName,
  }))
  const about = (week: number) => skills.slice(week % 3, (week % 3) + 1)
  return {
    seen: oldestFirst
      .filter((week) => week % 2 === 0)
      .flatMap((week) =>
        about(week).map((skill) => ({
          ...skill,
          id: SkillLevelId.parse(uuid()),
          level: week % 4 === 0 ? 2 : 3,
          onDay: weeksAgo(week),
          createdAt: instant(`${weeksAgo(week)}T09:00:00Z`),
          acknowledgedOn: weeksAgo(week, 2),
        })),
      ),
    plans: oldestFirst
      .filter((week) => week % 13 === 0)
      .flatMap((week) =>
        about(week).map((skill) => ({
          ...skill,
          id: CoachingPlanId.parse(uuid()),
          fromLevel: 2,
          startsOn: weeksAgo(week),
          reviewOn: weeksAgo(week, 84),
          endedOn: week < 13 ? null : weeksAgo(week, 90),
          serves: null,
          items: [],
        })),
      ),
    cards: oldestFirst.map((week) => ({
      id: ScorecardId.parse(uuid()),
      name: 'Discovery call',
      onDay: weeksAgo(week),
      discussedOn: weeksAgo(week, 1),
      gaps: [],
    })),
  }
}

function metricOf(name: string, kind: 'leading' | 'lagging') {
  const metric = Metric.parse({
    id: MetricId.parse(uuid()),
    presetKey: null,
    name,
    kind,
    unit: 'count',
    goodDirection: 'up',
    period: 'week',
    note: '',
    position: 0,
    isSample: false,
    createdAt: instant('2016-01-01T09:00:00Z'),
    changedAt: instant('2016-01-01T09:00:00Z'),
  })
  const series = seriesFrom(
    Array.from({ length: weeks }, (_, place) => ({
      periodStart: weeksAgo(weeks - place, 2),
      value: 6 + ((place * 7) % 5),
      target: 8,
    })),
  )
  return { metric, series, contexts: [] }
}

function historyOf(): RepHistory {
  const oldestFirst = Array.from({ length: weeks }, (_, place) => weeks - place)
  const meetings = oldestFirst.map(meetingOf)
  const entries = oldestFirst.flatMap((week) => [entryOf(week), entryOf(week), entryOf(week)])
  return {
    gatheredOn: today,
    rep: {
      ...NewRep.parse({ name: 'Alex Rivera', yoursSince: weeksAgo(weeks), tier: 'top' }),
      id: RepId.parse(uuid()),
      photo: null,
      isSample: false,
      archivedAt: null,
      archiveReason: '',
      createdAt: instant('2016-01-01T09:00:00Z'),
      changedAt: instant('2016-01-01T09:00:00Z'),
      trashedAt: null,
    },
    contact: {
      lastContactOn: weeksAgo(1),
      lastContactKind: 'one-on-one',
      lastOneOnOneOn: weeksAgo(1),
      nextOneOnOneOn: null,
      nextOneOnOneAt: null,
    },
    meetings,
    promises: meetings.flatMap((meeting, place) => {
      const week = weeks - place
      return [promiseOf(week, meeting), promiseOf(week, meeting)]
    }),
    entries,
    goals: [],
    series: [
      metricOf('First meetings', 'leading'),
      metricOf('Demos', 'leading'),
      metricOf('Bookings', 'lagging'),
    ],
    topics: [],
    coaching: coachingOf(meetings, entries),
    peers: peersOf(meetings),
    words: wordsOf(meetings),
    skills: skillsOf(oldestFirst),
    support: noSupport,
    drives: [],
    desire: noDesire,
    personalDates: [],
    lastRecognition: null,
    lastObservation: null,
    numberStyle: { locale: 'en-GB', currency: 'EUR' },
  }
}

function measure(histories: readonly RepHistory[], on: CalendarDay): number {
  const started = performance.now()
  const facts = histories.map((history) => factsOn(history, on))
  for (const one of facts) nudgesAbout(one)
  nudgesAboutTeam({ today: on, reps: facts })
  return performance.now() - started
}

/** Milliseconds of eleven rounds each: as it stands today, and as it stood 90 days ago. */
export function measureRules(): { readonly today: number[]; readonly earlier: number[] } {
  const histories = Array.from({ length: reps }, historyOf)
  return {
    today: Array.from({ length: 11 }, () => measure(histories, today)),
    earlier: Array.from({ length: 11 }, () => measure(histories, addDays(today, -90))),
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

if (import.meta.main) {
  const { today: now, earlier } = measureRules()
  process.stdout.write(
    `All rules over ${reps} reps with ${weeks / 52} years: today ${median(now).toFixed(1)} ms (first ${(now[0] ?? 0).toFixed(1)} ms), ` +
      `as it stood 90 days ago ${median(earlier).toFixed(1)} ms; budget ${budgetMs} ms.\n`,
  )
  process.exitCode = median(now) <= budgetMs && (now[0] ?? 0) <= budgetMs ? 0 : 1
}
