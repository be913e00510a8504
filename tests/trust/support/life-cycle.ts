import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { richTextFromPlainText } from '../../../src/shared/rich-text/rich-text.ts'
import type { VaultChild } from './child.ts'
import type { Markers } from './markers.ts'

const Answer = z.looseObject({ id: z.string() })
const Preview = z.looseObject({ kind: z.string() })

/** Calls and hands back the id of what was made. */
async function made(child: VaultChild, method: string, input: Record<string, unknown>): Promise<string> {
  return Answer.parse(await child.ok(method, input)).id
}

/** A marker in every text field a manager can fill, through the same calls as a window. */
export async function fillEveryField(
  child: VaultChild,
  markers: Markers,
): Promise<{ repId: string; packetId: string }> {
  const text = markers.next
  const note = (): unknown => richTextFromPlainText(`${text()} and ${text()}`)
  await child.ok('setting.change', { managerName: text() })
  const repId = await made(child, 'rep.create', {
    name: text(),
    role: text(),
    segment: text(),
    praiseNote: text(),
    hardNewsNote: text(),
  })
  await child.ok('rep.change', { id: repId, changes: { name: text(), role: text(), segment: text() } })
  await child.ok('rep.addDrive', { id: repId, words: text(), askedOn: '2026-01-05' })
  await child.ok('rep.addPersonalDate', { id: repId, label: text(), onDay: '2026-01-05', isYearly: true })
  await fillNotes(child, repId, text, note)
  await fillMeeting(child, repId, text, note)
  await fillPromises(child, repId, text)
  await fillGoals(child, repId, text)
  await fillNumbers(child, repId, text)
  const packetId = await made(child, 'reviewPacket.create', {
    repId,
    period: { from: '2026-01-01', to: '2027-12-31' },
    reader: 'me',
  })
  await child.ok('reviewPacket.change', { id: packetId, changes: { title: text(), preparedBy: text() } })
  await child.ok('reviewPacket.saveSummary', { id: packetId, document: note() })
  await child.ok('reviewPacket.saveRepWords', { id: packetId, document: note() })
  return { repId, packetId }
}

type Text = () => string

async function fillNotes(child: VaultChild, repId: string, text: Text, note: () => unknown): Promise<void> {
  const entry = await made(child, 'journalEntry.create', {
    title: text(),
    repIds: [repId],
    tags: [text(), text()],
    document: note(),
  })
  await child.ok('journalEntry.change', { id: entry, changes: { title: text(), tags: [text()] } })
  for (let version = 0; version < 3; version++)
    await child.ok('journalEntry.saveDocument', { id: entry, document: note() })
  const template = await made(child, 'entryTemplate.create', {
    kind: 'observation',
    name: text(),
    document: note(),
  })
  await child.ok('entryTemplate.change', { id: template, changes: { name: text(), document: note() } })
  await made(child, 'basketItem.add', { repId, words: text() })
}

async function fillMeeting(child: VaultChild, repId: string, text: Text, note: () => unknown): Promise<void> {
  const section = {
    title: text(),
    minutes: 30,
    prompts: [text(), text()],
    purpose: 'other',
    isPrivate: false,
  }
  const templateId = await made(child, 'template.create', {
    name: text(),
    situation: text(),
    minutes: 30,
    sections: [section],
  })
  const meeting = await made(child, 'oneOnOne.startNow', { repId, templateId })
  await child.ok('oneOnOne.change', { id: meeting, changes: { focus: text(), desireSigns: text() } })
  await child.ok('oneOnOne.savePrivateNote', { id: meeting, document: note() })
  const itemId = await made(child, 'oneOnOne.addItem', { id: meeting, title: text(), raisedBy: 'rep' })
  await child.ok('oneOnOne.saveItemNote', { itemId, document: note() })
  const reflection = {
    energy: text(),
    'stood-out': text(),
    'to-coach': text(),
    'how-i-felt': text(),
    'i-owe': text(),
  }
  await child.ok('oneOnOne.finish', { id: meeting })
  await child.ok('oneOnOne.reflect', { id: meeting, reflection })
}

async function fillPromises(child: VaultChild, repId: string, text: Text): Promise<void> {
  const promise = { repId, owner: 'rep', dueOn: '2027-03-01' }
  const first = await made(child, 'commitment.make', { ...promise, words: text() })
  await child.ok('commitment.reDate', { id: first, dueOn: '2027-04-01', reason: text() })
  await child.ok('commitment.reWord', { id: first, words: text() })
  await child.ok('commitment.keep', { id: first, note: text() })
  const second = await made(child, 'commitment.make', { ...promise, words: text() })
  await child.ok('commitment.drop', { id: second, reason: text() })
}

async function fillGoals(child: VaultChild, repId: string, text: Text): Promise<void> {
  const goal = z.looseObject({ goal: Answer }).parse(
    await child.ok('goal.create', {
      repId,
      wording: text(),
      why: text(),
      measure: text(),
      startsOn: '2026-01-01',
      endsOn: '2027-06-30',
    }),
  ).goal.id
  await child.ok('goal.change', { id: goal, changes: { wording: text() }, reason: text() })
  await child.ok('goal.checkIn', { goalId: goal, rating: 'at-risk', note: text() })
  await child.ok('goal.close', { id: goal, state: 'missed', lesson: text() })
}

async function fillNumbers(child: VaultChild, repId: string, text: Text): Promise<void> {
  const metric = { kind: 'leading', unit: 'count', goodDirection: 'up', period: 'week' }
  const metricId = await made(child, 'metric.create', { ...metric, name: text(), note: text() })
  const place = { repId, metricId, periodStart: '2026-02-02' }
  await child.ok('metric.setReading', { ...place, value: 7 })
  await child.ok('metric.setContext', { ...place, text: text() })
}

/** Imports a file of 400 rows with marked names; the file itself lies in `outside`, where nobody looks. */
export async function importMarkedFile(child: VaultChild, markers: Markers, outside: string): Promise<void> {
  const name = markers.next()
  const metric = markers.next()
  await child.ok('rep.create', { name })
  const fields = { kind: 'leading', unit: 'count', goodDirection: 'up', period: 'week' }
  await child.ok('metric.create', { ...fields, name: metric })
  const rows = Array.from({ length: 400 }, (_, row) => {
    const day = new Date(Date.UTC(2010, 0, 4 + row * 7)).toISOString().slice(0, 10)
    return `${name},${day},${metric},${row}`
  })
  const path = join(outside, 'numbers.csv')
  writeFileSync(path, `rep,week,metric,value\n${rows.join('\n')}\n`)
  await child.ok('trust.grant', { token: 'chosen', path })
  const decisions = { newReps: [], newMetrics: [] }
  Preview.parse(await child.ok('metric.previewImport', { fileToken: 'chosen', decisions }))
  await child.ok('metric.commitImport', { source: { kind: 'file', fileToken: 'chosen' }, decisions })
}

/** Everything a manager reads: search, timelines, the packet as it would be printed. */
export async function readEverything(child: VaultChild, markers: Markers, packetId: string): Promise<void> {
  await child.ok('search.find', { text: markers.next() })
  await child.ok('journalEntry.list')
  await child.ok('today.overview')
  await child.ok('reviewPacket.assemble', { id: packetId })
  await child.ok('reviewPacket.renderForPrint', { reviewPacketId: packetId, paper: 'a4' })
}
