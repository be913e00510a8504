import type { SkillLevel, SkillLevelId } from '../../../shared/skill/skill.ts'
import { type SmallGain, SmallGainId } from '../../../shared/small-gain/small-gain.ts'
import type { Context } from '../context.ts'
import { indexRecord, unindexRecord } from '../record/record.service.ts'
import { deleteGain, findGainOfLevel, insertGain, updateGain } from './small-gain.repository.ts'

/** Writes the gain that a risen level is, once; a later change of the evidence changes it too. */
export async function writeLevelGain(ctx: Context, level: SkillLevel, words: string): Promise<void> {
  const known = await findGainOfLevel(ctx.db, level.id)
  const line = words.slice(0, 300)
  if (known !== undefined) {
    const { onDay, audience } = level
    await indexGain(ctx, await updateGain(ctx.db, known.id, { onDay, audience, words: line }, ctx.now()))
    return
  }
  const now = ctx.now()
  const gain = await insertGain(ctx.db, {
    id: ctx.newId(SmallGainId),
    repId: level.repId,
    kind: 'level',
    onDay: level.onDay,
    words: line,
    stepPercent: null,
    skillId: level.skillId,
    skillLevelId: level.id,
    metricId: null,
    audience: level.audience,
    createdAt: now,
    changedAt: now,
    trashedAt: null,
  })
  await indexGain(ctx, gain)
}

/** Takes the gain away again when the level turns out not to have risen. */
export async function removeLevelGain(ctx: Context, levelId: SkillLevelId): Promise<void> {
  const known = await findGainOfLevel(ctx.db, levelId)
  if (known === undefined) return
  await deleteGain(ctx.db, known.id)
  await unindexRecord(ctx, 'small-gain', known.id)
}

/** A gain's line in the index. Those on a level are left out: the evidence has its own line. */
export async function indexGain(ctx: Context, gain: SmallGain): Promise<void> {
  if (gain.kind === 'level') return
  await indexRecord(ctx, {
    noun: 'small-gain',
    recordId: gain.id,
    kind: gain.kind,
    happenedOn: gain.onDay,
    title: gain.words,
    body: '',
    tags: [],
    audience: gain.audience,
    repIds: [gain.repId],
  })
}
