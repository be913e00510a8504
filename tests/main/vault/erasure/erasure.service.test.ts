import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../../../src/main/vault/context.ts'
import {
  eraseRep,
  gatherHeld,
  listRetention,
  saveCertificate,
  writeReport,
} from '../../../../src/main/vault/erasure/erasure.service.ts'
import { heldTables, tablesBesides } from '../../../../src/main/vault/erasure/held-tables.ts'
import { archiveRep } from '../../../../src/main/vault/rep/rep.service.ts'
import { changeSettings } from '../../../../src/main/vault/setting/setting.service.ts'
import { openTestStore } from '../../../support/open-test-store.ts'
import { givenQuarter, privateMark } from '../../../support/quarter.ts'

function tablesOf(ctx: Context): string[] {
  return ctx.raw
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table'
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'record_search%' ORDER BY name`,
    )
    .all()
    .map(({ name }) => name)
}

/** Every table that still holds a text, the search index's own pages included. */
function tablesHolding(ctx: Context, text: string): string[] {
  const all = ctx.raw
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
  return all
    .map(({ name }) => name)
    .filter((name) =>
      ctx.raw
        .prepare<[], object>(`SELECT * FROM "${name}"`)
        .all()
        .some((row) =>
          Object.values(row).some((value) => Buffer.from(String(value)).includes(text) || holds(value, text)),
        ),
    )
}

function holds(value: unknown, text: string): boolean {
  return Buffer.isBuffer(value) && value.includes(text)
}

/** The store with a place to write to, as a window's token. */
function withPlace(ctx: Context, folder: string, name: string): Context {
  return { ...ctx, files: new Map([['token', { path: join(folder, name), name, bytes: 0 }]]) }
}

describe('what is held about a rep', () => {
  it('is looked for in every table of the schema', () => {
    const { ctx } = openTestStore()
    const known = [...heldTables.map(({ table }) => table), ...Object.keys(tablesBesides)]
    expect(known.toSorted()).toEqual(tablesOf(ctx))
  })

  it('holds a whole quarter, private parts with the manager and numbers by name', async () => {
    const { ctx } = openTestStore()
    const alex = await givenQuarter(ctx)
    const held = await gatherHeld(ctx, alex.id)
    const kinds = new Set(held.records.map(({ kind }) => kind))
    for (const kind of [
      'profile',
      'note',
      'one-on-one',
      'agenda-item',
      'promise',
      'goal',
      'reading',
    ] as const)
      expect(kinds).toContain(kind)
    const shareable = held.records.filter(({ audience }) => audience !== 'only-me')
    expect(JSON.stringify(shareable).includes(privateMark)).toBe(false)
    expect(JSON.stringify(held.records).includes(privateMark)).toBe(true)
    const reading = held.records.find(({ kind }) => kind === 'reading')
    expect(reading?.title).not.toBe('')
  })

  it('is written as one readable file, without the names of others', async () => {
    const { ctx, given, folder } = openTestStore()
    const alex = await given.rep({ name: 'Alex Rivera' })
    const sam = await given.rep({ name: 'Sam Ortiz' })
    await given.journalEntry({ repIds: [alex.id, sam.id], title: 'Alex and Sam on the demo' })
    const written = await writeReport(withPlace(ctx, folder, 'Alex.md'), alex.id, 'token')
    const text = readFileSync(join(folder, 'Alex.md'), 'utf8')
    expect(written).toEqual({
      fileName: 'Alex.md',
      records: expect.any(Number),
      bytes: Buffer.byteLength(text),
    })
    expect(text).toContain('Alex and [another person] on the demo')
    expect(text).not.toMatch(/Sam|Ortiz/)
    expect(statSync(join(folder, 'Alex.md')).mode & 0o777).toBe(0o600)
  })

  it('is written as JSON where the name asks for it', async () => {
    const { ctx, given, folder } = openTestStore()
    const alex = await given.rep()
    await writeReport(withPlace(ctx, folder, 'Alex.json'), alex.id, 'token')
    const json: unknown = JSON.parse(readFileSync(join(folder, 'Alex.json'), 'utf8'))
    expect(json).toMatchObject({ format: 'halftime-held', v: 1, name: 'Alex Rivera' })
  })

  it('goes nowhere without a chosen place, and leaves no half file where it cannot be written', async () => {
    const { ctx, given, folder } = openTestStore()
    const alex = await given.rep()
    await expect(writeReport(ctx, alex.id, 'token')).rejects.toMatchObject({ code: 'file-not-chosen' })
    const missing = withPlace(ctx, join(folder, 'gone'), 'Alex.md')
    await expect(writeReport(missing, alex.id, 'token')).rejects.toMatchObject({ code: 'file-not-written' })
  })
})

describe('erasing a rep', () => {
  it('leaves no word about them in any table or in the search index', async () => {
    const { ctx } = openTestStore()
    const alex = await givenQuarter(ctx)
    expect(tablesHolding(ctx, privateMark).length).toBeGreaterThan(2)
    const certificate = await eraseRep(ctx, alex.id, ` ${alex.name.toLowerCase()} `)
    expect(tablesHolding(ctx, privateMark)).toEqual([])
    expect(tablesHolding(ctx, privateMark.toLowerCase())).toEqual([])
    expect(tablesHolding(ctx, alex.id)).toEqual([])
    const went = Object.fromEntries(certificate.went.map(({ kind, count }) => [kind, count]))
    expect(went).toMatchObject({ profile: 1, goal: expect.any(Number), reading: expect.any(Number) })
    expect(certificate.indexLines).toBeGreaterThan(5)
    expect(certificate).toMatchObject({ sharedNotes: 0, mentions: 0, copies: [] })
    expect(ctx.raw.pragma('foreign_key_check')).toEqual([])
    expect(ctx.raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('leaves everybody else as they were', async () => {
    const { ctx, given } = openTestStore()
    const alex = await given.rep({ name: 'Alex Rivera' })
    const sam = await given.rep({ name: 'Sam Ortiz' })
    const shared = await given.journalEntry({ repIds: [alex.id, sam.id], title: 'Alex Rivera helped Sam' })
    await given.journalEntry({ repIds: [sam.id], title: 'Sam alone' })
    await given.commitment({ repId: sam.id })
    const before = (await gatherHeld(ctx, sam.id)).records.length
    const certificate = await eraseRep(ctx, alex.id, 'Alex Rivera')
    expect(certificate).toMatchObject({ sharedNotes: 1, mentions: 1 })
    expect((await gatherHeld(ctx, sam.id)).records).toHaveLength(before)
    expect(tablesHolding(ctx, shared.id)).toContain('journal_entry')
    expect(tablesHolding(ctx, alex.id)).toEqual([])
  })

  it('names the copies that still hold them, and none from before they came', async () => {
    const { ctx, given, folder, clock } = openTestStore({ now: '2026-11-10T09:00:00Z' })
    mkdirSync(join(folder, 'backups'))
    writeFileSync(join(folder, 'backups', 'halftime-20261109T090000000Z-daily.bak'), 'old')
    writeFileSync(join(folder, 'backups', 'halftime-20261111T090000000Z-daily.bak'), 'new')
    const alex = await given.rep()
    clock.advanceDays(5)
    const { copies } = await eraseRep(ctx, alex.id, 'Alex Rivera')
    expect(copies).toEqual([
      {
        name: 'backups/halftime-20261111T090000000Z-daily.bak',
        madeAt: '2026-11-11T09:00:00.000Z',
        bytes: 3,
      },
    ])
  })

  it('takes somebody from the trash as well, and nobody under a wrong name', async () => {
    const { ctx, given } = openTestStore()
    const alex = await given.rep()
    await expect(eraseRep(ctx, alex.id, 'Sam')).rejects.toMatchObject({ code: 'name-not-matching' })
    expect(tablesHolding(ctx, alex.id)).toContain('rep')
    await eraseRep(ctx, alex.id, 'Alex Rivera')
    await expect(eraseRep(ctx, alex.id, 'Alex Rivera')).rejects.toMatchObject({ code: 'rep-not-found' })
  })

  it('leaves its certificate where the manager wants it, and nowhere in the vault', async () => {
    const { ctx, given, folder } = openTestStore()
    const alex = await given.rep({ name: 'Quillwort Zyx' })
    const certificate = await eraseRep(ctx, alex.id, 'Quillwort Zyx')
    saveCertificate(withPlace(ctx, folder, 'Erased.md'), certificate, 'token')
    expect(readFileSync(join(folder, 'Erased.md'), 'utf8')).toContain('# Erased: Quillwort Zyx')
    expect(tablesHolding(ctx, 'Quillwort')).toEqual([])
  })
})

describe('the retention rule', () => {
  it('names who is due, and erases nobody', async () => {
    const { ctx, given, clock } = openTestStore({ now: '2025-01-10T09:00:00Z' })
    const alex = await given.rep({ name: 'Alex Rivera' })
    await given.rep({ name: 'Sam Ortiz' })
    await archiveRep(ctx, alex.id, 'new job')
    expect(await listRetention(ctx)).toMatchObject([{ repId: alex.id, dueOn: null, isDue: false }])
    await changeSettings(ctx, { keepMonthsAfterLeaving: 12 })
    expect(await listRetention(ctx)).toMatchObject([{ dueOn: '2026-01-10', isDue: false }])
    clock.set('2026-01-10T09:00:00Z')
    expect(await listRetention(ctx)).toMatchObject([{ dueOn: '2026-01-10', isDue: true }])
    await changeSettings(ctx, { keepMonthsAfterLeaving: null })
    expect(await listRetention(ctx)).toMatchObject([{ dueOn: null, isDue: false }])
  })
})
