import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type * as z from 'zod/mini'
import { CalendarDay, Instant } from '../../shared/kernel/time.ts'
import type { Schema } from './db/schema.generated.ts'

/** A store handle that can only read: what a query's handler and a reading repository function get. */
export type Reader = Pick<Kysely<Schema>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case' | 'dynamic'>

/** The time, from one place. */
export interface Clock {
  readonly now: () => Instant
  /** The day on the wall calendar of this machine's time zone. */
  readonly today: () => CalendarDay
}

/** A file the manager chose in a dialog; windows know only its token. */
export interface GrantedFile {
  readonly path: string
  readonly name: string
  readonly bytes: number
}

/** What a reading handler may use. */
export interface QueryContext extends Clock {
  readonly db: Reader
  readonly files: ReadonlyMap<string, GrantedFile>
}

/** What a writing handler and every service gets; passed first, so that a transaction can be handed in. */
export interface Context extends Clock {
  readonly db: Kysely<Schema>
  /** The raw handle, for bulk import and full-text search; prepared statements join an open transaction. */
  readonly raw: Database
  readonly newId: <Id>(schema: { parse: (value: unknown) => Id }) => Id
  readonly files: ReadonlyMap<string, GrantedFile>
  /** Tells the windows, after the command, that records of another noun changed as well. */
  readonly announce: (noun: string) => void
  readonly progress: (task: 'import' | 'packet' | 'backup', done: number, total: number) => void
  /** Makes a backup before something large, unless nothing has changed since the newest one. Never in a transaction. */
  readonly backUp: (reason: 'before-import') => Promise<void>
}

/** The machine's own clock: the only place that reads it. */
export const systemClock: Clock = {
  now: () => Instant.parse(new Date().toISOString()),
  today: () => {
    const now = new Date()
    const two = (part: number): string => String(part).padStart(2, '0')
    return CalendarDay.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
  },
}

/** A fresh id of the wanted brand. */
export function newRandomId<Id>(schema: { parse: (value: unknown) => Id }): Id {
  return schema.parse(randomUUID())
}

/** The id schema of a branded id, for `newId`. */
export type IdSchema<Id> = Pick<z.ZodMiniType<Id>, 'parse'>
