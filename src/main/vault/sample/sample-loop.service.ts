import type { EntryLine } from '../../../shared/journal-entry/journal-entry.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { addSign } from '../coaching/coaching.service.ts'
import type { Context } from '../context.ts'
import { addFollowUp } from '../follow-up/follow-up.service.ts'
import { changeEntry } from '../journal-entry/journal-entry.service.ts'
import { findNoteCalled } from '../journal-entry/notes-about.service.ts'
import { addTopic, changeItem } from '../one-on-one/agenda.service.ts'
import { listMeetingsAhead } from '../one-on-one/meetings.service.ts'
import type { SampleLoop, SampleMarkedTopic } from './sample-loop-story.ts'
import type { DaysAgo } from './sample-story.ts'
import type { StoryMoment } from './story-clock.ts'

/** After everything else of its day was written. */
const lateEvening = '19:30'

/** What became of what somebody was told, how they took it, and what was marked on the way. */
export function tellLoop(rep: Rep, loop: SampleLoop | undefined): StoryMoment[] {
  if (loop === undefined) return []
  const { follows = [], touches = [], followUps = [], signs = [], topics = [] } = loop
  return [
    ...follows.map(([ago, title, before]) =>
      at(ago, async (ctx) => {
        const note = await entryOf(ctx, rep, title)
        const { id } = await entryOf(ctx, rep, before)
        await changeEntry(ctx, note.id, { followsEntryId: id })
      }),
    ),
    ...touches.map(([ago, title, touch]) =>
      at(ago, async (ctx) => void (await changeEntry(ctx, (await entryOf(ctx, rep, title)).id, { touch }))),
    ),
    ...followUps.map(([ago, title, mark, evidence]) =>
      at(ago, async (ctx) => {
        const { id, deliveredOn, audience } = await entryOf(ctx, rep, title)
        const today = ctx.today()
        // A day of the story that falls on a weekend moves; nobody follows up before it was told.
        const happenedOn = deliveredOn !== null && deliveredOn > today ? deliveredOn : today
        const then = { ...ctx, today: () => happenedOn }
        await addFollowUp(then, { entryId: id, repId: rep.id, mark, happenedOn, evidence, audience })
      }),
    ),
    ...signs.map(([ago, sign, example]) =>
      at(ago, async (ctx) => void (await addSign(ctx, { repId: rep.id, sign, example }))),
    ),
    ...topics.map((topic) => ({
      ago: topic.on,
      time: '10:20',
      tell: (ctx: Context) => raise(ctx, rep, topic),
    })),
  ]
}

async function raise(
  ctx: Context,
  rep: Rep,
  { title, by, touch, kind, aim }: SampleMarkedTopic,
): Promise<void> {
  const ahead = await listMeetingsAhead(ctx.db, { repId: rep.id })
  const meeting = ahead.find(({ oneOnOne }) => oneOnOne.state === 'planned')?.oneOnOne
  if (meeting === undefined) throw new RangeError(`no meeting waits for “${title}”`)
  const topic = { title, raisedBy: by, raisedOn: ctx.today(), minutes: 0, audience: 'only-me' } as const
  const { id } = await addTopic(ctx, meeting.id, topic)
  await changeItem(ctx, id, { touch: touch ?? null, topicKind: kind ?? null, topicAim: aim ?? null })
}

async function entryOf(ctx: Context, rep: Rep, title: string): Promise<EntryLine> {
  const line = await findNoteCalled(ctx.db, rep.id, title)
  if (line === undefined) throw new RangeError(`${rep.name} has no note “${title}” yet`)
  return line
}

function at(ago: DaysAgo, tell: StoryMoment['tell']): StoryMoment {
  return { ago, time: lateEvening, tell }
}
