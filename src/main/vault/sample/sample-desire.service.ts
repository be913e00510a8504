import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { explainMiss } from '../commitment/miss.service.ts'
import type { Context } from '../context.ts'
import { noteDesire } from '../desire/desire-reading.service.ts'
import { listAgenda, saveItemNote, setItemDone } from '../one-on-one/agenda.service.ts'
import { switchToListening } from '../one-on-one/listening.service.ts'
import { getOneOnOne } from '../one-on-one/one-on-one.service.ts'
import { missReport } from '../ownership/ownership.service.ts'
import { getVisionPage, revisitVision, sayVision } from '../rep/vision.service.ts'
import { promiseInStory } from './sample-people.service.ts'
import type { SampleTalk } from './sample-story.ts'
import type { SampleDesire } from './story/desire.ts'
import type { StoryMoment } from './story-clock.ts'
import { storyText } from './story-text.ts'

const evening = '18:20'
const storyMonths = 9

/** Where a person wants to be, how willing they were outside a one-on-one, and what they promised besides. */
export function tellDesire(ctx: Context, rep: Rep, desire: SampleDesire | undefined): StoryMoment[] {
  const { visions = [], readings = [], promises = [] } = desire ?? {}
  return [
    ...visions.flatMap(({ on, revisited, ...words }): StoryMoment[] => [
      {
        ago: on,
        time: evening,
        tell: async (then) => void (await sayVision(then, { repId: rep.id, ...words, saidOn: then.today() })),
      },
      ...(revisited === undefined
        ? []
        : [{ ago: revisited, time: evening, tell: (then: Context) => lookAgain(then, rep, words) }]),
    ]),
    ...readings.map(
      ({ on, desire, signs, seen }): StoryMoment => ({
        ago: on,
        time: evening,
        tell: async (then) =>
          void (await noteDesire(then, { repId: rep.id, desire, signs: [...signs], seen })),
      }),
    ),
    ...promises.map(
      (promise): StoryMoment => ({
        ago: promise.made,
        time: evening,
        tell: (then) => promiseInStory(ctx, then, rep, promise, null),
      }),
    ),
  ]
}

async function lookAgain(
  then: Context,
  rep: Rep,
  words: { readonly oneYear: string; readonly threeYears: string },
): Promise<void> {
  const { current } = await getVisionPage(then.db, rep.id)
  if (current !== null && current.oneYear === words.oneYear) await revisitVision(then, current.id)
}

/** Says, once everything has happened, why promises were missed and whose hands it was in. */
export async function tellWhys(ctx: Context, rep: Rep, desire: SampleDesire | undefined): Promise<void> {
  const whys = desire?.whys ?? []
  if (whys.length === 0) return
  const { misses } = await missReport(ctx, rep.id, storyMonths)
  for (const { promise, control, reason } of whys) {
    for (const { miss, words } of misses) {
      if (!words.includes(promise) && !miss.reason.includes(promise)) continue
      await explainMiss(ctx, miss.id, { reason: reason ?? miss.reason, control })
    }
  }
}

/** The talk that took the place of coaching: the agenda turns, and the answers are noted. */
export async function tellListening(
  then: Context,
  id: OneOnOneId,
  answers: NonNullable<SampleTalk['listened']>,
): Promise<void> {
  await switchToListening(then, id)
  for (const { item } of await listAgenda(then.db, await getOneOnOne(then.db, id))) {
    const answer = item.listensFor === null ? undefined : answers[item.listensFor]
    if (answer === undefined) continue
    await saveItemNote(then, item.id, storyText(answer))
    await setItemDone(then, item.id, true)
  }
}
