import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../../shared/kernel/time.ts'
import type { AgendaSwitch } from '../../../shared/one-on-one/listening.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import type { Reader } from '../context.ts'
import { branded } from '../db/columns.ts'
import type { Schema } from '../db/schema.generated.ts'

export async function insertAgendaSwitch(
  db: Kysely<Schema>,
  id: string,
  oneOnOneId: OneOnOneId,
  turn: AgendaSwitch,
): Promise<void> {
  await db
    .insertInto('agenda_switch')
    .values({
      id,
      one_on_one_id: oneOnOneId,
      kind: turn.kind,
      desire: turn.desire,
      created_at: turn.createdAt,
    })
    .execute()
}

/** Every turn the agenda of a meeting took, first first. */
export async function listAgendaSwitches(db: Reader, id: OneOnOneId): Promise<AgendaSwitch[]> {
  const rows = await db
    .selectFrom('agenda_switch')
    .select(['kind', 'desire', 'created_at'])
    .where('one_on_one_id', '=', id)
    .orderBy('created_at')
    .orderBy(sql`rowid`)
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    desire: row.desire,
    createdAt: branded<Instant>(row.created_at),
  }))
}
