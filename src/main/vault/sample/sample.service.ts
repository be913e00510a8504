import { AppError } from '../../../shared/kernel/errors.ts'
import { addDays, addMonths, daysBetween, startOfQuarter } from '../../../shared/kernel/time.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import type { SampleStatus } from '../../../shared/sample/sample.contract.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { createPacket, savePacketText } from '../review-packet/review-packet.service.ts'
import { removeUnusedTags } from '../tag/tag.service.ts'
import {
  countSampleReps,
  deleteSampleMetrics,
  deleteSampleReps,
  deleteSampleReviews,
  deleteTemplate,
} from './sample.repository.ts'
import { tellDesire, tellWhys } from './sample-desire.service.ts'
import { tellLoop } from './sample-loop.service.ts'
import { tellMeetings } from './sample-meetings.service.ts'
import { chooseMetrics, tellNumbers } from './sample-numbers.service.ts'
import { tellPeers, tellSplit } from './sample-peers.service.ts'
import { meetPerson, tellEntries, tellGoals, tellPromises } from './sample-people.service.ts'
import { tellSkills } from './sample-skills.service.ts'
import type { SamplePerson } from './sample-story.ts'
import { tellSupport } from './sample-support.service.ts'
import { chooseTemplates } from './sample-templates.service.ts'
import { tellSurprise, tellWeeks } from './sample-week.service.ts'
import { packetSummary } from './story/alex.ts'
import { sampleDesires } from './story/desire.ts'
import { sampleLoops } from './story/loops.ts'
import { samplePeople } from './story/people.ts'
import { sampleSkills } from './story/skills.ts'
import { type StoryMoment, tellInOrder } from './story-clock.ts'
import { storyText } from './story-text.ts'

/** Whether the sample team is in the store. */
export async function sampleStatus(db: Reader): Promise<SampleStatus> {
  const reps = await countSampleReps(db)
  return { present: reps > 0, reps }
}

/**
 * Brings the sample team in: five people with half a year of work behind them, told day by day through the
 * same services that real work goes through, up to today. All of it or nothing.
 *
 * @throws AppError `sample-present`
 */
export async function createSample(ctx: Context): Promise<SampleStatus> {
  const status = await inTransaction(ctx, async (ctx) => {
    if ((await countSampleReps(ctx.db)) > 0) throw new AppError('sample-present')
    const reps = new Map<string, Rep>()
    for (const person of samplePeople) reps.set(person.profile.name, await meetPerson(ctx, person))
    const templates = await chooseTemplates(ctx)
    const metrics = await chooseMetrics(ctx, samplePeople)
    const moments: StoryMoment[] = []
    for (const person of samplePeople) {
      const rep = repOf(reps, person)
      await tellNumbers(ctx, rep, person, metrics)
      moments.push(
        ...tellMeetings(ctx, rep, person, templates.idOf),
        ...tellEntries(rep, person, reps),
        ...tellLoop(rep, sampleLoops.get(rep.name)),
        ...tellPromises(ctx, rep, person),
        ...tellDesire(ctx, rep, sampleDesires.get(rep.name)),
        ...tellGoals(ctx, rep, person, metrics),
        ...(await tellSkills(ctx, rep, sampleSkills.get(rep.name))),
      )
    }
    moments.push(...(await tellPeers(ctx, reps)), ...tellSupport(ctx, reps, metrics), ...tellWeeks())
    await tellInOrder(ctx, moments)
    for (const rep of reps.values()) await tellWhys(ctx, rep, sampleDesires.get(rep.name))
    await tellSplit(ctx, reps)
    for (const id of templates.madeForStory) await deleteTemplate(ctx.db, id)
    await beginPackets(ctx, reps)
    return sampleStatus(ctx.db)
  })
  announceAll(ctx)
  return status
}

/**
 * Takes the sample team out again, with everything that is about it alone: its metrics and tags too, unless
 * real work uses them meanwhile. Without a sample team nothing changes.
 */
export async function removeSample(ctx: Context): Promise<SampleStatus> {
  const status = await inTransaction(ctx, async (ctx) => {
    await deleteSampleReps(ctx.db)
    await deleteSampleMetrics(ctx.db)
    await deleteSampleReviews(ctx.db)
    await removeUnusedTags(ctx)
    return sampleStatus(ctx.db)
  })
  announceAll(ctx)
  return status
}

/**
 * A packet about Alex’s last full quarter, begun and not yet sent, and one about the running quarter, as far
 * as there is one: in it stands something he was never told.
 */
async function beginPackets(ctx: Context, reps: ReadonlyMap<string, Rep>): Promise<void> {
  const alex = reps.get('Alex Rivera')
  if (alex === undefined) return
  const quarter = startOfQuarter(ctx.today())
  const period = { from: addMonths(quarter, -3), to: addDays(quarter, -1) }
  const packet = await createPacket(ctx, { repId: alex.id, period, reader: 'rep' })
  await savePacketText(ctx, packet.id, 'summary', storyText(packetSummary))
  if (daysBetween(quarter, ctx.today()) < 14) return
  const running = { from: quarter, to: addDays(addMonths(quarter, 3), -1) }
  await tellSurprise(ctx, await createPacket(ctx, { repId: alex.id, period: running, reader: 'rep' }))
}

function repOf(reps: ReadonlyMap<string, Rep>, person: SamplePerson): Rep {
  const rep = reps.get(person.profile.name)
  if (rep === undefined) throw new RangeError('a person of the story was never met')
  return rep
}

const changedNouns = [
  'rep',
  'record',
  'journal-entry',
  'tag',
  'follow-up',
  'coaching',
  'one-on-one',
  'template',
  'basket-item',
  'commitment',
  'desire-reading',
  'goal',
  'track',
  'fit-review',
  'skill',
  'scorecard',
  'coaching-plan',
  'small-gain',
  'next-role',
  'metric',
  'review-packet',
  'weekly-review',
  'question',
  'abc-plan',
  'win',
  'time-map',
] as const

function announceAll(ctx: Context): void {
  for (const noun of changedNouns) ctx.announce(noun)
}
