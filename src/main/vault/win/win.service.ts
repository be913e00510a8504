import { entryBody, entryTitle } from '../../../shared/journal-entry/entry-text.ts'
import type { JournalEntry, JournalEntryId } from '../../../shared/journal-entry/journal-entry.ts'
import { definedOf } from '../../../shared/kernel/defined.ts'
import { AppError } from '../../../shared/kernel/errors.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { distinctTags } from '../../../shared/tag/tag.ts'
import {
  type NewWin,
  type Teaching,
  type Win,
  type WinCard,
  type WinChanges,
  WinId,
  type WinLibrary,
  WinOfferId,
} from '../../../shared/win/win.ts'
import { fitsOf } from '../../../shared/win/win-fit.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import { getEntry } from '../journal-entry/journal-entry.service.ts'
import { indexRecord, keepVersion } from '../record/record.service.ts'
import { getRep } from '../rep/rep.service.ts'
import { listBuddies, listTeachings } from './peer.repository.ts'
import { listSkillNames, listSkillStandings } from './skill-standing.repository.ts'
import {
  deleteOffer,
  findWin,
  findWinOfEntry,
  insertWin,
  listOffers,
  listWins,
  updateWin,
  upsertOffer,
} from './win.repository.ts'

/** So many wins are shown at once; more than a team has in years. */
const mostWins = 500

/** A win that is not in the trash. @throws AppError `win-not-found` */
export async function getWin(db: Reader, id: WinId): Promise<Win> {
  const win = await findWin(db, id)
  if (win === undefined) throw new AppError('win-not-found')
  return win
}

/** A win with its offers, who learned it and whom it fits. @throws AppError `win-not-found` */
export async function getWinCard(db: Reader, id: WinId): Promise<WinCard> {
  const [card] = await cardsOf(db, [await getWin(db, id)], await listTeachings(db))
  if (card === undefined) throw new AppError('win-not-found')
  return card
}

/** Every win of the team, newest first, who learned from whom, and who is whose buddy. */
export async function readLibrary(db: Reader): Promise<WinLibrary> {
  const teachings = await listTeachings(db)
  const pairs = await listBuddies(db)
  return {
    wins: await cardsOf(db, await listWins(db, mostWins), teachings),
    teachings,
    buddies: [
      ...pairs.filter(({ endedOn }) => endedOn === null),
      ...pairs.filter(({ endedOn }) => endedOn !== null),
    ],
  }
}

/**
 * The part of the library that one rep has to do with: what they did, were shown, learned, and what fits
 * them now.
 *
 * @throws AppError `rep-not-found`
 */
export async function readLibraryOf(db: Reader, repId: RepId): Promise<WinLibrary> {
  await getRep(db, repId)
  const { wins, teachings, buddies } = await readLibrary(db)
  return {
    wins: wins.filter(
      ({ win, offers, fits }) =>
        win.repId === repId || [...offers, ...fits].some((one) => one.repId === repId),
    ),
    teachings: teachings.filter((one) => one.teacherRepId === repId || one.learnerRepId === repId),
    buddies: buddies.filter((pair) => pair.repId === repId || pair.buddyRepId === repId),
  }
}

/** Writes down what worked, today unless another day is given. @throws AppError `rep-not-found`, `record-not-found` */
export async function createWin(ctx: Context, fields: NewWin): Promise<WinCard> {
  return inTransaction(ctx, (ctx) => writeWin(ctx, fields, null))
}

/**
 * Makes a win of a note, with its words, day, tags and the first person it is about. A note that became
 * one before answers that one. For the manager only, whoever may read the note.
 *
 * @throws AppError `journal-entry-not-found`; `rep-not-found` when the note is about nobody
 */
export async function createWinFromEntry(ctx: Context, entryId: JournalEntryId): Promise<WinCard> {
  return inTransaction(ctx, async (ctx) => {
    const entry = await getEntry(ctx.db, entryId)
    const made = await findWinOfEntry(ctx.db, entryId)
    if (made !== undefined) return getWinCard(ctx.db, made.id)
    const [repId] = entry.repIds
    if (repId === undefined) throw new AppError('rep-not-found')
    return writeWin(ctx, { repId, skillId: null, ...wordsOf(entry), audience: 'only-me' }, entryId)
  })
}

/** Changes what is named; earlier words are kept. @throws AppError `win-not-found`, `rep-not-found`, `record-not-found` */
export async function changeWin(ctx: Context, id: WinId, changes: WinChanges): Promise<WinCard> {
  return inTransaction(ctx, async (ctx) => {
    const was = await getWin(ctx.db, id)
    if (changes.repId !== undefined) await getRep(ctx.db, changes.repId)
    await refuseUnknownSkill(ctx.db, changes.skillId ?? null)
    await keepVersion(ctx, 'win', was, { title: was.title, situation: was.situation, words: was.words })
    const set = changes.tags === undefined ? changes : { ...changes, tags: distinctTags(changes.tags) }
    return reindexed(ctx, await updateWin(ctx.db, id, definedOf(set), ctx.now()))
  })
}

/**
 * Notes that a win was shown to a rep. Shown again, the later day stands.
 *
 * @throws AppError `win-not-found`, `rep-not-found`, `day-in-future`
 */
export async function offerWin(
  ctx: Context,
  id: WinId,
  to: { readonly repId: RepId; readonly offeredOn?: CalendarDay | undefined; readonly note: string },
): Promise<WinCard> {
  return inTransaction(ctx, async (ctx) => {
    await getWin(ctx.db, id)
    await getRep(ctx.db, to.repId)
    const offeredOn = to.offeredOn ?? ctx.today()
    if (offeredOn > ctx.today()) throw new AppError('day-in-future')
    const offer = { id: ctx.newId(WinOfferId), repId: to.repId, offeredOn, note: to.note }
    await upsertOffer(ctx.db, id, offer, ctx.now())
    return getWinCard(ctx.db, id)
  })
}

/** Takes an offer back, as if it had not been made. @throws AppError `win-not-found` */
export async function takeOfferBack(ctx: Context, id: WinId, repId: RepId): Promise<WinCard> {
  return inTransaction(ctx, async (ctx) => {
    await getWin(ctx.db, id)
    await deleteOffer(ctx.db, id, repId)
    return getWinCard(ctx.db, id)
  })
}

async function writeWin(
  ctx: Context,
  fields: NewWin,
  sourceEntryId: JournalEntryId | null,
): Promise<WinCard> {
  await getRep(ctx.db, fields.repId)
  await refuseUnknownSkill(ctx.db, fields.skillId)
  const now = ctx.now()
  const win = await insertWin(ctx.db, {
    id: ctx.newId(WinId),
    ...fields,
    happenedOn: fields.happenedOn ?? ctx.today(),
    tags: distinctTags(fields.tags),
    sourceEntryId,
    createdAt: now,
    changedAt: now,
    trashedAt: null,
  })
  return reindexed(ctx, win)
}

function wordsOf(entry: JournalEntry): Pick<NewWin, 'title' | 'situation' | 'words' | 'happenedOn' | 'tags'> {
  const body = entry.document === null ? entry.salvagedText : entryBody(entry.document)
  const heading = entry.document === null ? entry.title : entryTitle(entry.title, entry.document)
  return {
    title: (heading === '' ? 'What worked' : heading).slice(0, textLimits.line),
    situation: '',
    words: body.slice(0, textLimits.words),
    happenedOn: entry.happenedOn,
    tags: entry.tags,
  }
}

async function refuseUnknownSkill(db: Reader, id: string | null): Promise<void> {
  if (id !== null && !(await listSkillNames(db)).has(id)) throw new AppError('record-not-found')
}

async function cardsOf(db: Reader, wins: readonly Win[], teachings: readonly Teaching[]): Promise<WinCard[]> {
  const [names, standings] = [await listSkillNames(db), await listSkillStandings(db)]
  const offers = await listOffers(
    db,
    wins.map(({ id }) => id),
  )
  return wins.map((win) => {
    const shown = offers.get(win.id) ?? []
    const learned = teachings.filter(({ winId }) => winId === win.id)
    const reached = new Set([...shown.map(({ repId }) => repId), ...learned.map((one) => one.learnerRepId)])
    return {
      win,
      skillName: win.skillId === null ? null : (names.get(win.skillId) ?? null),
      offers: shown,
      teachings: learned,
      fits: fitsOf(win, standings, reached),
    }
  })
}

/** A win's line: found by everything that is written in it. */
async function reindexed(ctx: Context, win: Win): Promise<WinCard> {
  await indexRecord(ctx, {
    noun: 'win',
    recordId: win.id,
    kind: 'win',
    happenedOn: win.happenedOn,
    title: win.title,
    body: [win.situation, win.words].filter((text) => text !== '').join('\n'),
    tags: win.tags,
    audience: win.audience,
    repIds: [win.repId],
  })
  return getWinCard(ctx.db, win.id)
}
