import { AppError } from '../../../shared/kernel/errors.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import {
  inOrder,
  levelPhrase,
  levelWords,
  type NewSkillLevel,
  type Skill,
  type SkillLevel,
  type SkillLevelChanges,
  SkillLevelId,
} from '../../../shared/skill/skill.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { getScorecard } from '../scorecard/scorecard.service.ts'
import { removeLevelGain, writeLevelGain } from '../small-gain/level-gain.service.ts'
import { getSkill } from './skill.service.ts'
import { findLevel, insertLevel, listLevelsOfRep, updateLevel } from './skill-level.repository.ts'

/** Everything ever seen of one rep, oldest first. @throws AppError `rep-not-found` */
export async function listSeenOfRep(db: Reader, repId: RepId): Promise<SkillLevel[]> {
  await getRep(db, repId)
  return listLevelsOfRep(db, repId)
}

/** The same for a rep who is known to be there. */
export async function seenOfRep(db: Reader, repId: RepId): Promise<SkillLevel[]> {
  return listLevelsOfRep(db, repId)
}

/**
 * Writes down a level seen, with its evidence. When it is above the level before it, a small gain is
 * written too; the same level again is evidence and no gain.
 *
 * @throws AppError `rep-not-found`, `skill-not-found`, `scorecard-not-found`, `day-in-future`
 */
export async function setSkillLevel(ctx: Context, fields: NewSkillLevel): Promise<SkillLevel> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, fields.repId)
    const skill = await getSkill(ctx.db, fields.skillId)
    const onDay = fields.onDay ?? ctx.today()
    if (onDay > ctx.today()) throw new AppError('day-in-future')
    await refuseForeignCard(ctx.db, fields)
    const now = ctx.now()
    const level = await insertLevel(ctx.db, {
      id: ctx.newId(SkillLevelId),
      ...fields,
      onDay,
      evidence: fields.evidence.trim(),
      acknowledgedOn: null,
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    })
    await settle(ctx, level, skill)
    return level
  })
}

/** Changes what was seen; the earlier evidence is kept. @throws AppError `skill-level-not-found`, `day-in-future` */
export async function changeSkillLevel(
  ctx: Context,
  id: SkillLevelId,
  changes: SkillLevelChanges,
): Promise<SkillLevel> {
  return inTransaction(ctx, async (ctx) => {
    const was = await getLevel(ctx.db, id)
    if (changes.onDay !== undefined && changes.onDay > ctx.today()) throw new AppError('day-in-future')
    if (changes.evidence !== undefined && changes.evidence !== was.evidence) {
      await keepVersion(ctx, 'skill', was, { evidence: was.evidence })
    }
    const level = await updateLevel(ctx.db, id, changes, ctx.now())
    await settle(ctx, level, await getSkill(ctx.db, level.skillId))
    return level
  })
}

/** The rise was said to the rep on that day; null takes it back. @throws AppError `skill-level-not-found`, `day-in-future` */
export async function acknowledgeLevel(
  ctx: Context,
  id: SkillLevelId,
  onDay: CalendarDay | null,
): Promise<SkillLevel> {
  return inTransaction(ctx, async (ctx) => {
    await getLevel(ctx.db, id)
    if (onDay !== null && onDay > ctx.today()) throw new AppError('day-in-future')
    return updateLevel(ctx.db, id, { acknowledgedOn: onDay }, ctx.now())
  })
}

async function getLevel(db: Reader, id: SkillLevelId): Promise<SkillLevel> {
  const level = await findLevel(db, id)
  if (level === undefined) throw new AppError('skill-level-not-found')
  return level
}

async function refuseForeignCard(db: Reader, fields: NewSkillLevel): Promise<void> {
  if (fields.scorecardId === null) return
  const card = await getScorecard(db, fields.scorecardId)
  if (card.repId !== fields.repId) throw new AppError('scorecard-not-found')
}

/** The line in the index, and the gain where the level rose. */
async function settle(ctx: Context, level: SkillLevel, skill: Skill): Promise<void> {
  const before = await levelBefore(ctx.db, level)
  await indexRecord(ctx, {
    noun: 'skill',
    recordId: level.id,
    kind: 'level',
    happenedOn: level.onDay,
    title: `${skill.name}: ${levelPhrase(level.level)}`,
    body: level.evidence,
    tags: [],
    audience: level.audience,
    repIds: [level.repId],
  })
  if (before !== null && level.level > before.level) {
    await writeLevelGain(
      ctx,
      level,
      `${skill.name}: from ${levelWords[before.level]} to ${levelWords[level.level]}`,
    )
  } else {
    await removeLevelGain(ctx, level.id)
  }
}

/** What was seen on the same skill before this one. */
async function levelBefore(db: Reader, level: SkillLevel): Promise<SkillLevel | null> {
  const levels = await listLevelsOfRep(db, level.repId)
  const onSkill = inOrder(levels.filter(({ skillId }) => skillId === level.skillId))
  return onSkill[onSkill.findIndex(({ id }) => id === level.id) - 1] ?? null
}
