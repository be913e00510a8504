import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { Words } from '../kernel/text.ts'
import { RepId } from '../rep/rep-id.ts'
import {
  NewTrack,
  NewTrackItem,
  Track,
  TrackChanges,
  TrackDecision,
  TrackId,
  TrackItem,
  TrackItemChanges,
  TrackItemId,
} from './track.ts'

const ofTrack = z.strictObject({ id: TrackId })

/** Tracks: support for who is behind, and what the manager brings to who is ahead. For the manager alone. */
export const trackContract = {
  /** Open ones first, then the others, last opened first. */
  listForRep: query({
    input: z.strictObject({ repId: RepId }),
    output: z.array(Track),
    errors: ['rep-not-found'],
  }),
  get: query({ input: ofTrack, output: Track, errors: ['track-not-found'] }),
  /** One of a kind at a time. */
  open: command({ input: NewTrack, output: Track, errors: ['rep-not-found', 'track-already-open'] }),
  change: command({
    input: z.strictObject({ id: TrackId, changes: TrackChanges }),
    output: Track,
    errors: ['track-not-found', 'track-already-decided', 'day-in-future'],
  }),
  addItem: command({
    input: NewTrackItem,
    output: TrackItem,
    errors: ['track-not-found', 'track-already-decided', 'day-in-future'],
  }),
  changeItem: command({
    input: z.strictObject({ id: TrackItemId, changes: TrackItemChanges }),
    output: TrackItem,
    errors: ['track-item-not-found', 'track-already-decided', 'day-in-future'],
  }),
  /** Takes an item out; `bringBackItem` undoes it. */
  removeItem: command({
    input: z.strictObject({ id: TrackItemId }),
    output: z.strictObject({ id: TrackItemId }),
    errors: ['track-item-not-found'],
  }),
  bringBackItem: command({
    input: z.strictObject({ id: TrackItemId }),
    output: TrackItem,
    errors: ['track-item-not-found'],
  }),
  /** The manager's own decision, with her words for it. */
  decide: command({
    input: z.strictObject({ id: TrackId, decision: TrackDecision, words: z._default(Words, '') }),
    output: Track,
    errors: ['track-not-found', 'track-already-decided', 'reason-missing'],
  }),
  reopen: command({
    input: ofTrack,
    output: Track,
    errors: ['track-not-found', 'track-still-open', 'track-already-open'],
  }),
  /** Writes the dated facts, and nothing else, to a chosen place. Needs a recent proof of the passphrase. */
  exportFacts: command({
    input: z.strictObject({ id: TrackId, fileToken: z.string().check(z.maxLength(64)) }),
    output: z.strictObject({ fileName: z.string(), facts: z.int() }),
    errors: ['track-not-found', 'file-not-chosen', 'file-not-written', 'proof-needed'],
  }),
}
