import { AppError } from '../../../shared/kernel/errors.ts'
import { addDays, type CalendarDay } from '../../../shared/kernel/time.ts'
import { dayLabel } from '../../../shared/metric/metric-period.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import {
  isTrackOpen,
  type NewTrack,
  type NewTrackItem,
  type Track,
  type TrackChanges,
  type TrackDecision,
  TrackId,
  type TrackItem,
  type TrackItemChanges,
  TrackItemId,
  usualTrackDays,
} from '../../../shared/track/track.ts'
import { trackFactSections, trackFactsText } from '../../../shared/track/track-facts.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { chosenPlace, writeChosenFile } from '../erasure/write-chosen-file.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import {
  findItem,
  findTrack,
  insertItem,
  insertTrack,
  listTracks,
  updateItem,
  updateTrack,
} from './track.repository.ts'

/** A track outside the trash. @throws AppError `track-not-found` */
export async function getTrack(db: Reader, id: TrackId): Promise<Track> {
  const track = await findTrack(db, id)
  if (track === undefined) throw new AppError('track-not-found')
  return track
}

/** The tracks of a rep, open ones first. @throws AppError `rep-not-found` */
export async function listTracksOfRep(db: Reader, repId: RepId): Promise<Track[]> {
  await getRep(db, repId)
  return (await listTracks(db, [repId])).get(repId) ?? []
}

/**
 * Opens a track today, for the manager alone. Support for who is behind runs thirty days unless another end
 * is told; a practice has no end.
 *
 * @throws AppError `rep-not-found`, `track-already-open`
 */
export async function openTrack(ctx: Context, fields: NewTrack): Promise<Track> {
  return inTransaction(ctx, async (ctx) => {
    await getRep(ctx.db, fields.repId)
    await refuseSecond(ctx.db, fields.repId, fields.kind)
    const now = ctx.now()
    const today = ctx.today()
    const usualEnd = fields.kind === 'underperformance' ? addDays(today, usualTrackDays) : null
    const id = ctx.newId(TrackId)
    await insertTrack(ctx.db, {
      id,
      ...fields,
      openedOn: today,
      endsOn: fields.endsOn ?? usualEnd,
      expectationStatedOn: null,
      cause: null,
      causeWhy: '',
      checkpointDays: 7,
      decision: null,
      decisionWords: '',
      decidedOn: null,
      audience: 'only-me',
      createdAt: now,
      changedAt: now,
      trashedAt: null,
    })
    return reindexed(ctx, id)
  })
}

/**
 * Changes what is named; earlier words of the expectation and the cause are kept.
 *
 * @throws AppError `track-not-found`, `track-already-decided`, `day-in-future`
 */
export async function changeTrack(ctx: Context, id: TrackId, changes: TrackChanges): Promise<Track> {
  return inTransaction(ctx, async (ctx) => {
    const was = await getOpen(ctx.db, id)
    const stated = changes.expectationStatedOn
    if (stated !== undefined && stated !== null && stated > ctx.today()) throw new AppError('day-in-future')
    const isReworded =
      (changes.expectation !== undefined && changes.expectation !== was.expectation) ||
      (changes.causeWhy !== undefined && changes.causeWhy !== was.causeWhy)
    if (isReworded && (was.expectation !== '' || was.causeWhy !== '')) {
      await keepVersion(ctx, 'track', was, { expectation: was.expectation, causeWhy: was.causeWhy })
    }
    await updateTrack(ctx.db, id, changes, ctx.now())
    return reindexed(ctx, id)
  })
}

/** Writes a dated piece into a track. @throws AppError `track-not-found`, `track-already-decided`, `day-in-future` */
export async function addTrackItem(ctx: Context, fields: NewTrackItem): Promise<TrackItem> {
  return inTransaction(ctx, async (ctx) => {
    const { trackId, onDay = ctx.today(), ...said } = fields
    await getOpen(ctx.db, trackId)
    refuseFuture(ctx.today(), said.doneOn)
    const now = ctx.now()
    const item: TrackItem = { id: ctx.newId(TrackItemId), onDay, ...said, createdAt: now, changedAt: now }
    await insertItem(ctx.db, trackId, item)
    await touched(ctx, trackId)
    return item
  })
}

/** @throws AppError `track-item-not-found`, `track-already-decided`, `day-in-future` */
export async function changeTrackItem(
  ctx: Context,
  id: TrackItemId,
  changes: TrackItemChanges,
): Promise<TrackItem> {
  return inTransaction(ctx, async (ctx) => {
    const { trackId } = await getItem(ctx.db, id)
    await getOpen(ctx.db, trackId)
    refuseFuture(ctx.today(), changes.doneOn ?? null)
    await updateItem(ctx.db, id, changes, ctx.now())
    await touched(ctx, trackId)
    return (await getItem(ctx.db, id)).item
  })
}

/** Takes an item out of its track; it can be brought back. @throws AppError `track-item-not-found` */
export async function removeTrackItem(ctx: Context, id: TrackItemId): Promise<{ readonly id: TrackItemId }> {
  return inTransaction(ctx, async (ctx) => {
    const { trackId } = await getItem(ctx.db, id)
    await updateItem(ctx.db, id, { removedAt: ctx.now() }, ctx.now())
    await touched(ctx, trackId)
    return { id }
  })
}

/** Brings an item back that was taken out. @throws AppError `track-item-not-found` */
export async function bringBackTrackItem(ctx: Context, id: TrackItemId): Promise<TrackItem> {
  return inTransaction(ctx, async (ctx) => {
    const { trackId } = await getItem(ctx.db, id)
    await updateItem(ctx.db, id, { removedAt: null }, ctx.now())
    await touched(ctx, trackId)
    return (await getItem(ctx.db, id)).item
  })
}

/**
 * Keeps the manager's own decision, today. A practice is ended without a word; any other decision needs her
 * reason.
 *
 * @throws AppError `track-not-found`, `track-already-decided`, `reason-missing`
 */
export async function decideTrack(
  ctx: Context,
  id: TrackId,
  decision: TrackDecision,
  words: string,
): Promise<Track> {
  return inTransaction(ctx, async (ctx) => {
    const track = await getOpen(ctx.db, id)
    const decisionWords = words.trim()
    if (track.kind === 'underperformance' && decisionWords === '') throw new AppError('reason-missing')
    await updateTrack(ctx.db, id, { decision, decisionWords, decidedOn: ctx.today() }, ctx.now())
    return reindexed(ctx, id)
  })
}

/** Takes a decision back. @throws AppError `track-not-found`, `track-still-open`, `track-already-open` */
export async function reopenTrack(ctx: Context, id: TrackId): Promise<Track> {
  return inTransaction(ctx, async (ctx) => {
    const track = await getTrack(ctx.db, id)
    if (isTrackOpen(track)) throw new AppError('track-still-open')
    await refuseSecond(ctx.db, track.repId, track.kind)
    await updateTrack(ctx.db, id, { decision: null, decisionWords: '', decidedOn: null }, ctx.now())
    return reindexed(ctx, id)
  })
}

/**
 * Writes what has a day, and nothing else, to a chosen place.
 *
 * @throws AppError `track-not-found`, `file-not-chosen`, `file-not-written`
 */
export async function exportTrackFacts(
  ctx: Context,
  id: TrackId,
  fileToken: string,
): Promise<{ readonly fileName: string; readonly facts: number }> {
  const place = chosenPlace(ctx.files, fileToken)
  const track = await getTrack(ctx.db, id)
  const rep = await getRep(ctx.db, track.repId)
  const sayDay = (on: CalendarDay) => `${dayLabel(on)} ${on.slice(0, 4)}`
  const text = trackFactsText(track, rep.name, ctx.today(), sayDay)
  const facts = trackFactSections(track).reduce((sum, { lines }) => sum + lines.length, 0)
  return { fileName: writeChosenFile(place, text).fileName, facts }
}

async function refuseSecond(db: Reader, repId: RepId, kind: Track['kind']): Promise<void> {
  const tracks = (await listTracks(db, [repId])).get(repId) ?? []
  if (tracks.some((track) => track.kind === kind && isTrackOpen(track))) {
    throw new AppError('track-already-open')
  }
}

function refuseFuture(today: CalendarDay, doneOn: CalendarDay | null): void {
  if (doneOn !== null && doneOn > today) throw new AppError('day-in-future')
}

async function getOpen(db: Reader, id: TrackId): Promise<Track> {
  const track = await getTrack(db, id)
  if (!isTrackOpen(track)) throw new AppError('track-already-decided')
  return track
}

async function getItem(
  db: Reader,
  id: TrackItemId,
): Promise<{ readonly item: TrackItem; readonly trackId: TrackId }> {
  const found = await findItem(db, id)
  if (found === undefined) throw new AppError('track-item-not-found')
  return found
}

async function touched(ctx: Context, id: TrackId): Promise<void> {
  await updateTrack(ctx.db, id, {}, ctx.now())
  await reindexed(ctx, id)
}

const titles = {
  underperformance: 'Support track',
  'top-performer': 'What I bring',
} as const

async function reindexed(ctx: Context, id: TrackId): Promise<Track> {
  const track = await getTrack(ctx.db, id)
  const texts = [
    track.expectation,
    track.causeWhy,
    ...track.items.map(({ words }) => words),
    track.decisionWords,
  ]
  await indexRecord(ctx, {
    noun: 'track',
    recordId: id,
    kind: track.kind,
    happenedOn: track.openedOn,
    title: titles[track.kind],
    body: texts.filter((text) => text.trim() !== '').join('\n'),
    tags: [],
    audience: 'only-me',
    repIds: [track.repId],
  })
  return track
}
