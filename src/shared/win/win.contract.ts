import * as z from 'zod/mini'
import { JournalEntryId } from '../journal-entry/journal-entry.ts'
import { command, query } from '../kernel/contract.ts'
import { Line } from '../kernel/text.ts'
import { CalendarDay } from '../kernel/time.ts'
import { RepId } from '../rep/rep-id.ts'
import {
  Buddy,
  BuddyId,
  NewBuddy,
  NewTeaching,
  NewWin,
  Teaching,
  TeachingChanges,
  TeachingId,
  WinCard,
  WinChanges,
  WinId,
  WinLibrary,
} from './win.ts'

/** The win library: what worked, to whom it was shown, and who learned from whom. */
export const winContract = {
  /** Newest first, at most 500 wins. */
  library: query({ input: z.strictObject({}), output: WinLibrary }),
  /** What one rep did, was shown and could be shown, with whom they learned, and their buddies. */
  forRep: query({
    input: z.strictObject({ repId: RepId }),
    output: WinLibrary,
    errors: ['rep-not-found'],
  }),
  get: query({ input: z.strictObject({ id: WinId }), output: WinCard, errors: ['win-not-found'] }),
  create: command({ input: NewWin, output: WinCard, errors: ['rep-not-found', 'record-not-found'] }),
  /** A win from a note: its words, its day, its tags and the first person it is about. Twice is once. */
  createFromEntry: command({
    input: z.strictObject({ entryId: JournalEntryId }),
    output: WinCard,
    errors: ['journal-entry-not-found', 'rep-not-found'],
  }),
  change: command({
    input: z.strictObject({ id: WinId, changes: WinChanges }),
    output: WinCard,
    errors: ['win-not-found', 'rep-not-found', 'record-not-found'],
  }),
  /** Notes to whom a win was shown, today unless another day is given. Again moves the day. */
  offer: command({
    input: z.strictObject({
      id: WinId,
      repId: RepId,
      offeredOn: z.optional(CalendarDay),
      note: z._default(Line, ''),
    }),
    output: WinCard,
    errors: ['win-not-found', 'rep-not-found', 'day-in-future'],
  }),
  takeOfferBack: command({
    input: z.strictObject({ id: WinId, repId: RepId }),
    output: WinCard,
    errors: ['win-not-found'],
  }),
  teach: command({
    input: NewTeaching,
    output: Teaching,
    errors: ['rep-not-found', 'win-not-found', 'record-not-found', 'day-in-future'],
  }),
  changeTeaching: command({
    input: z.strictObject({ id: TeachingId, changes: TeachingChanges }),
    output: Teaching,
    errors: ['record-not-found', 'day-in-future'],
  }),
  removeTeaching: command({ input: z.strictObject({ id: TeachingId }), output: z.null() }),
  pair: command({ input: NewBuddy, output: Buddy, errors: ['rep-not-found'] }),
  /** Ends a pair today, or takes the end back. */
  endPair: command({
    input: z.strictObject({ id: BuddyId, isOver: z.boolean() }),
    output: Buddy,
    errors: ['record-not-found'],
  }),
  removePair: command({ input: z.strictObject({ id: BuddyId }), output: z.null() }),
}
