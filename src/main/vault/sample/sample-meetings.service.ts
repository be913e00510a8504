import { ClockTime } from '../../../shared/kernel/time.ts'
import type { OneOnOneItem } from '../../../shared/one-on-one/one-on-one.ts'
import { emptyReflection } from '../../../shared/one-on-one/one-on-one.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { addToBasket } from '../basket-item/basket-item.service.ts'
import type { Context } from '../context.ts'
import { addTopic, changeItem, listAgenda, saveItemNote, setItemDone } from '../one-on-one/agenda.service.ts'
import {
  changeOneOnOne,
  countInOneOnOne,
  excuseOneOnOne,
  finishOneOnOne,
  getOneOnOne,
  moveOneOnOne,
  reflectOnOneOnOne,
  savePrivateNote,
  scheduleOneOnOne,
  skipOneOnOne,
  startOneOnOne,
} from '../one-on-one/one-on-one.service.ts'
import { tellListening } from './sample-desire.service.ts'
import { promiseInStory } from './sample-people.service.ts'
import type { SampleMeeting, SampleNote, SamplePerson, SampleTalk, SampleTopic } from './sample-story.ts'
import type { StoryTemplates } from './sample-templates.service.ts'
import { contextAt, type StoryMoment, storyDay } from './story-clock.ts'
import { storyText } from './story-text.ts'

const afternoon = '16:30'
/** So many days before the first meeting it was put in the calendar. */
const firstPlannedBefore = 4

/**
 * A person's one-on-ones: each is planned when the one before it is over, moved or called off if the story
 * says so, and held with its notes, promises and reflection. Topics go in on the day somebody raised them.
 */
export function tellMeetings(
  ctx: Context,
  rep: Rep,
  person: SamplePerson,
  templateOf: StoryTemplates['idOf'],
): StoryMoment[] {
  const ids = new Map<SampleMeeting, OneOnOneId>()
  const moments: StoryMoment[] = []
  const idOf = (meeting: SampleMeeting): OneOnOneId => {
    const id = ids.get(meeting)
    if (id === undefined) throw new RangeError(`a meeting of ${rep.name} is told before it is planned`)
    return id
  }
  const plan = async (then: Context, meeting: SampleMeeting): Promise<void> => {
    const planned = await scheduleOneOnOne(then, {
      repId: rep.id,
      plannedOn: storyDay(ctx.today(), meeting.plannedFor ?? meeting.on),
      plannedAt: ClockTime.parse(person.meetsAt),
      templateId: await templateOf(then, meeting.template ?? 'weekly'),
    })
    ids.set(meeting, planned.id)
  }
  const [first] = person.meetings
  if (first !== undefined) {
    const ago = (first.plannedFor ?? first.on) + firstPlannedBefore
    moments.push({ ago, time: afternoon, tell: (then) => plan(then, first) })
  }
  person.meetings.forEach((meeting, index) => {
    const next = person.meetings[index + 1]
    const planNext = async (then: Context): Promise<void> => {
      if (next !== undefined) await plan(then, next)
    }
    moments.push(...topicMoments(meeting, idOf), ...moveMoments(ctx, meeting, idOf))
    if (meeting.talk === undefined && meeting.skipped === undefined && meeting.excused === undefined) return
    moments.push({
      ago: meeting.on,
      time: person.meetsAt,
      tell: async (then) => {
        await tellMeeting(ctx, then, rep, meeting, idOf(meeting), person.meetsAt)
        await planNext(contextAt(ctx, meeting.on, person.meetsAt, (meeting.talk?.took ?? 0) + 5))
      },
    })
  })
  for (const { on, words, by } of person.basket ?? []) {
    const tell = async (then: Context) =>
      void (await addToBasket(then, { repId: rep.id, words, raisedBy: by, audience: 'only-me' }))
    moments.push({ ago: on, time: afternoon, tell })
  }
  return moments
}

function topicMoments(meeting: SampleMeeting, idOf: (meeting: SampleMeeting) => OneOnOneId): StoryMoment[] {
  return (meeting.topics ?? []).map(({ title, by, on }) => ({
    ago: on,
    time: '10:10',
    tell: async (then) => {
      const topic = { title, raisedBy: by, raisedOn: then.today(), minutes: 0, audience: 'only-me' } as const
      await addTopic(then, idOf(meeting), topic)
    },
  }))
}

function moveMoments(
  ctx: Context,
  meeting: SampleMeeting,
  idOf: (meeting: SampleMeeting) => OneOnOneId,
): StoryMoment[] {
  return (meeting.moves ?? []).map(([ago, to, reason]) => ({
    ago,
    time: '09:15',
    tell: async (then) =>
      void (await moveOneOnOne(then, idOf(meeting), { plannedOn: storyDay(ctx.today(), to) }, reason)),
  }))
}

async function tellMeeting(
  ctx: Context,
  then: Context,
  rep: Rep,
  meeting: SampleMeeting,
  id: OneOnOneId,
  at: string,
): Promise<void> {
  const { talk } = meeting
  if (meeting.skipped !== undefined) await skipOneOnOne(then, id, meeting.skipped)
  if (meeting.excused !== undefined) await excuseOneOnOne(then, id, meeting.excused)
  if (talk === undefined) return
  await startOneOnOne(then, id)
  const late = contextAt(ctx, meeting.on, at, talk.took)
  const agenda = (await listAgenda(then.db, await getOneOnOne(then.db, id))).map(({ item }) => item)
  await tellAgenda(late, agenda, talk, meeting.topics ?? [])
  const { focus, desire, signs = '', ticks = [] } = talk
  await changeOneOnOne(late, id, { focus, desire, desireTicks: [...ticks], desireSigns: signs })
  if (talk.listened !== undefined) await tellListening(late, id, talk.listened)
  if (talk.asked > 0) await countInOneOnOne(late, id, 'asked', talk.asked)
  if (talk.told > 0) await countInOneOnOne(late, id, 'told', talk.told)
  const source = agenda.find(({ purpose }) => purpose === 'new-promises')?.id ?? null
  for (const promise of talk.promises ?? []) {
    await promiseInStory(ctx, late, rep, promise, { oneOnOneId: id, itemId: source })
  }
  if (talk.onlyMe !== undefined) await savePrivateNote(late, id, storyText(talk.onlyMe))
  await finishOneOnOne(late, id)
  if (talk.after !== undefined) {
    const later = contextAt(ctx, meeting.on, at, talk.took + 4)
    await reflectOnOneOnOne(later, id, { ...emptyReflection, ...talk.after })
  }
}

async function tellAgenda(
  ctx: Context,
  agenda: readonly OneOnOneItem[],
  talk: SampleTalk,
  topics: readonly SampleTopic[],
): Promise<void> {
  for (const item of agenda) {
    const topic = topics.find(({ title }) => title === item.title)
    const isTopic = item.raisedBy !== null
    const note = isTopic ? topic?.note : talk.notes?.[item.purpose]
    if (note !== undefined) await write(ctx, item, note)
    // A topic that came over from an earlier meeting is talked about in the next one that is held.
    const isLeft = topic?.done === false || talk.leftOpen?.includes(item.title) === true
    if (!isTopic || !isLeft) await setItemDone(ctx, item.id, true)
  }
}

async function write(ctx: Context, item: OneOnOneItem, note: SampleNote): Promise<void> {
  if (typeof note === 'string') {
    await saveItemNote(ctx, item.id, storyText(note))
    return
  }
  await saveItemNote(ctx, item.id, storyText(note.share))
  await changeItem(ctx, item.id, { audience: 'shareable' })
}
