import { describe, expect, it } from 'vitest'
import { listWaiting } from '../../../../src/main/vault/basket-item/basket-item.repository.ts'
import { addToBasket } from '../../../../src/main/vault/basket-item/basket-item.service.ts'
import {
  addTopic,
  changeItem,
  changeMeetingTemplate,
  orderItems,
  removeItem,
  restoreItem,
  saveItemNote,
  setItemDone,
} from '../../../../src/main/vault/one-on-one/agenda.service.ts'
import {
  listOneOnOnesForRep,
  listUpcoming,
} from '../../../../src/main/vault/one-on-one/one-on-one.repository.ts'
import {
  changeOneOnOne,
  countInOneOnOne,
  excuseOneOnOne,
  finishOneOnOne,
  getOneOnOneCard,
  moveOneOnOne,
  proposeOneOnOne,
  reopenOneOnOne,
  skipOneOnOne,
  startNow,
  startOneOnOne,
} from '../../../../src/main/vault/one-on-one/one-on-one.service.ts'
import { listLines } from '../../../../src/main/vault/record/record.repository.ts'
import { purgeRecord, trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import { listVersions } from '../../../../src/main/vault/record/text-version.repository.ts'
import { archiveRep } from '../../../../src/main/vault/rep/rep.service.ts'
import { NewBasketItem } from '../../../../src/shared/basket-item/basket-item.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { NewTopic } from '../../../../src/shared/one-on-one/one-on-one.ts'
import type { OneOnOneId } from '../../../../src/shared/one-on-one/one-on-one-id.ts'
import { richTextFromPlainText } from '../../../../src/shared/rich-text/rich-text.ts'
import { toPlainText } from '../../../../src/shared/rich-text/to-plain-text.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

const topic = (title: string, facts: object = {}) => NewTopic.parse({ title, raisedBy: 'rep', ...facts })

function open(now?: string) {
  const opened = openTestStore(now === undefined ? {} : { now })
  const titles = async (id: OneOnOneId): Promise<string[]> =>
    (await getOneOnOneCard(opened.ctx.db, id)).agenda.map(({ item }) => item.title)
  const itemCalled = async (id: OneOnOneId, title: string) => {
    const found = (await getOneOnOneCard(opened.ctx.db, id)).agenda.find(({ item }) => item.title === title)
    if (found === undefined) throw new Error(`no item ${title}`)
    return found.item
  }
  return { ...opened, titles, itemCalled }
}

describe('a planned one-on-one', () => {
  it('takes the sections of its template, in the rep’s name, and counts per rep', async () => {
    const { given, titles } = open()
    const { repId } = await given.oneOnOne()
    const second = await given.oneOnOne({ repId })
    expect(second.number).toBe(2)
    expect(await titles(second.id)).toEqual([
      'Person and desire',
      'Alex’s topics',
      'New promises',
      'Private close-out',
    ])
  })

  it('is proposed from the cadence, never on a weekend', async () => {
    const { ctx, given } = open('2026-11-20T09:00:00Z')
    const { id: repId } = await given.rep({ cadence: { idealDays: 8, maximumDays: 14 } })
    expect((await proposeOneOnOne(ctx.db, repId, ctx.today())).plannedOn).toBe(day('2026-11-20'))
    const { id } = await given.oneOnOne({ repId, minutes: 45, plannedAt: '14:30' })
    await finishOneOnOne(ctx, id)
    expect(await proposeOneOnOne(ctx.db, repId, ctx.today())).toMatchObject({
      plannedOn: day('2026-11-30'),
      plannedAt: '14:30',
      minutes: 45,
    })
  })

  it('puts the rep’s topics before the manager’s, before the promises', async () => {
    const { ctx, given, titles } = open()
    const { id } = await given.oneOnOne()
    await addTopic(ctx, id, topic('Mine', { raisedBy: 'me' }))
    await addTopic(ctx, id, topic('Hartwell has gone quiet'))
    expect((await titles(id)).slice(1, 5)).toEqual([
      'Alex’s topics',
      'Hartwell has gone quiet',
      'Mine',
      'New promises',
    ])
  })

  it('can be sorted; lines left out follow in their order', async () => {
    const { ctx, given, titles, itemCalled } = open()
    const { id } = await given.oneOnOne()
    await orderItems(ctx, id, [(await itemCalled(id, 'New promises')).id])
    expect(await titles(id)).toEqual([
      'New promises',
      'Person and desire',
      'Alex’s topics',
      'Private close-out',
    ])
  })

  it('keeps a private section private', async () => {
    const { ctx, given, itemCalled } = open()
    const { id } = await given.oneOnOne()
    const closeOut = await itemCalled(id, 'Private close-out')
    await expect(changeItem(ctx, closeOut.id, { audience: 'shareable' })).rejects.toMatchObject({
      code: 'one-on-one-item-private',
    })
    const person = await itemCalled(id, 'Person and desire')
    expect(person.audience).toBe('only-me')
    expect((await changeItem(ctx, person.id, { audience: 'shareable' })).audience).toBe('shareable')
  })

  it('takes another template but keeps topics and whatever has notes', async () => {
    const { ctx, given, titles, itemCalled } = open()
    const { id } = await given.oneOnOne()
    await addTopic(ctx, id, topic('Hartwell'))
    await saveItemNote(ctx, (await itemCalled(id, 'Person and desire')).id, richTextFromPlainText('Tired'))
    const reset = await given.template({
      name: 'Reset',
      minutes: 20,
      sections: [{ title: 'Listen', minutes: 20, purpose: 'their-topics', prompts: [], isPrivate: false }],
    })
    await changeMeetingTemplate(ctx, id, reset.id)
    expect(await titles(id)).toEqual(['Person and desire', 'Listen', 'Hartwell'])
    expect((await getOneOnOneCard(ctx.db, id)).oneOnOne).toMatchObject({ templateName: 'Reset', minutes: 20 })
  })

  it('needs a reason to be moved, skipped or excused, and remembers it', async () => {
    const { ctx, given } = open()
    const { id, plannedOn } = await given.oneOnOne()
    const to = { plannedOn: day('2026-11-25') }
    await expect(moveOneOnOne(ctx, id, to, '')).rejects.toMatchObject({ code: 'reason-missing' })
    await expect(skipOneOnOne(ctx, id, '')).rejects.toMatchObject({ code: 'reason-missing' })
    await expect(excuseOneOnOne(ctx, id, '')).rejects.toMatchObject({ code: 'reason-missing' })
    await moveOneOnOne(ctx, id, to, 'Travel')
    await excuseOneOnOne(ctx, id, 'Leave')
    await reopenOneOnOne(ctx, id, day('2026-12-01'), '')
    const { oneOnOne, changes } = await getOneOnOneCard(ctx.db, id)
    expect(oneOnOne).toMatchObject({ state: 'planned', plannedOn: day('2026-12-01') })
    expect(changes.map(({ kind, fromOn, toOn, reason }) => [kind, fromOn, toOn, reason])).toEqual([
      ['moved', plannedOn, '2026-11-25', 'Travel'],
      ['excused', '2026-11-25', null, 'Leave'],
      ['reopened', '2026-11-25', '2026-12-01', ''],
    ])
  })
})

describe('a running one-on-one', () => {
  it('starts once, and only one at a time with a rep', async () => {
    const { ctx, given, clock } = open()
    const { id, repId } = await given.oneOnOne()
    const other = await given.oneOnOne({ repId })
    const started = await startOneOnOne(ctx, id)
    clock.advanceMinutes(10)
    expect((await startOneOnOne(ctx, id)).startedAt).toBe(started.startedAt)
    await expect(startOneOnOne(ctx, other.id)).rejects.toMatchObject({ code: 'one-on-one-already-running' })
  })

  it('is the one running, or today’s, or a new one when begun from the rep’s page', async () => {
    const { ctx, given } = open()
    const { repId } = await given.oneOnOne({ plannedOn: '2026-11-30' })
    const today = await given.oneOnOne({ repId })
    expect((await startNow(ctx, repId)).id).toBe(today.id)
    expect((await startNow(ctx, repId)).id).toBe(today.id)
    await finishOneOnOne(ctx, today.id)
    const made = await startNow(ctx, repId)
    expect(made).toMatchObject({ number: 3, state: 'running', plannedOn: ctx.today() })
  })

  it('can begin in a fresh vault, from a shipped template', async () => {
    const { ctx, given } = open()
    const { id: repId } = await given.rep()
    expect((await startNow(ctx, repId)).templateName).toBe('Weekly one-on-one')
  })

  it('counts what was asked and told, never below nothing', async () => {
    const { ctx, given } = open()
    const { id } = await given.oneOnOne()
    await countInOneOnOne(ctx, id, 'asked', 1)
    await countInOneOnOne(ctx, id, 'asked', 1)
    expect(await countInOneOnOne(ctx, id, 'told', -1)).toMatchObject({ askedCount: 2, toldCount: 0 })
  })

  it('keeps earlier notes of an item, and loses them for good only with the meeting', async () => {
    const { ctx, given, clock, itemCalled } = open()
    const { id } = await given.oneOnOne()
    const item = await itemCalled(id, 'Person and desire')
    await saveItemNote(ctx, item.id, richTextFromPlainText('First'))
    clock.advanceMinutes(6)
    await saveItemNote(ctx, item.id, richTextFromPlainText('Second'))
    expect(await listVersions(ctx.db, 'one-on-one', item.id)).toHaveLength(1)
    await trashRecord(ctx, 'one-on-one', id)
    await purgeRecord(ctx, 'one-on-one', id)
    expect(await listVersions(ctx.db, 'one-on-one', item.id)).toEqual([])
  })

  it('is found by its notes, and is private as long as they are', async () => {
    const { ctx, given, itemCalled } = open()
    const { id, repId } = await given.oneOnOne()
    const item = await itemCalled(id, 'Person and desire')
    await changeOneOnOne(ctx, id, { focus: 'discovery', audience: 'shareable' })
    await saveItemNote(ctx, item.id, richTextFromPlainText('Champion on leave'))
    const line = async () => (await listLines(ctx.db, { repId, nouns: ['one-on-one'], limit: 5 })).lines[0]
    expect(await line()).toMatchObject({ title: 'One-on-one 1: discovery', audience: 'only-me' })
    expect((await line())?.excerpt).toContain('Champion on leave')
    await changeItem(ctx, item.id, { audience: 'shareable' })
    expect((await line())?.audience).toBe('shareable')
  })
})

describe('a finished one-on-one', () => {
  it('knows its day and how long it took', async () => {
    const { ctx, given, clock } = open()
    const { id } = await given.oneOnOne()
    await startOneOnOne(ctx, id)
    clock.advanceMinutes(32)
    const held = await finishOneOnOne(ctx, id)
    expect(held).toMatchObject({ state: 'held', heldOn: ctx.today(), elapsedSeconds: 32 * 60 })
    clock.advanceHours(1)
    expect(await finishOneOnOne(ctx, id)).toEqual(held)
  })

  it('can be noted afterwards, but not in advance', async () => {
    const { ctx, given, daysAgo } = open()
    const { id } = await given.oneOnOne()
    await expect(finishOneOnOne(ctx, id, daysAgo(-1))).rejects.toMatchObject({ code: 'day-in-future' })
    expect(await finishOneOnOne(ctx, id, daysAgo(2))).toMatchObject({ heldOn: daysAgo(2), elapsedSeconds: 0 })
  })

  it('cannot be moved or skipped; it can be opened again and its timer runs on', async () => {
    const { ctx, given, clock } = open()
    const { id } = await given.oneOnOne()
    await startOneOnOne(ctx, id)
    clock.advanceMinutes(20)
    await finishOneOnOne(ctx, id)
    await expect(skipOneOnOne(ctx, id, 'No')).rejects.toMatchObject({ code: 'one-on-one-already-held' })
    clock.advanceHours(5)
    await reopenOneOnOne(ctx, id, undefined, 'Not finished')
    clock.advanceMinutes(10)
    expect((await finishOneOnOne(ctx, id)).elapsedSeconds).toBe(30 * 60)
  })

  it('knows the one before it and the one after it', async () => {
    const { ctx, given, daysAgo } = open()
    const first = await given.oneOnOne()
    await finishOneOnOne(ctx, first.id, daysAgo(7))
    const second = await given.oneOnOne({ repId: first.repId })
    await finishOneOnOne(ctx, second.id)
    const third = await given.oneOnOne({ repId: first.repId, plannedOn: daysAgo(-7) })
    const card = await getOneOnOneCard(ctx.db, second.id)
    expect([card.previous?.id, card.next?.id]).toEqual([first.id, third.id])
  })
})

describe('what was not talked about', () => {
  it('comes into the next one by itself, and says where it came from', async () => {
    const { ctx, given, titles, itemCalled } = open()
    const first = await given.oneOnOne()
    const left = await addTopic(ctx, first.id, topic('Hartwell'))
    await saveItemNote(ctx, left.id, richTextFromPlainText('No time'))
    await setItemDone(ctx, (await addTopic(ctx, first.id, topic('Pricing'))).id, true)
    await finishOneOnOne(ctx, first.id)
    const next = await given.oneOnOne({ repId: first.repId, plannedOn: '2026-11-28' })
    expect(await titles(next.id)).toContain('Hartwell')
    expect(await titles(next.id)).not.toContain('Pricing')
    const { agenda } = await getOneOnOneCard(ctx.db, next.id)
    expect(agenda.find(({ item }) => item.title === 'Hartwell')?.carriedFrom).toMatchObject({ number: 1 })
    expect(toPlainText((await itemCalled(next.id, 'Hartwell')).document)).toBe('')
    const before = await getOneOnOneCard(ctx.db, first.id)
    expect(before.agenda.find(({ item }) => item.id === left.id)?.carriedTo).toMatchObject({ number: 2 })
  })

  it('takes along what was prepared for a meeting that never was', async () => {
    const { ctx, given, itemCalled } = open()
    const first = await given.oneOnOne()
    const next = await given.oneOnOne({ repId: first.repId, plannedOn: '2026-11-28' })
    const { id } = await addTopic(ctx, first.id, topic('Hartwell'))
    await saveItemNote(ctx, id, richTextFromPlainText('Ask for the shift lead'))
    await skipOneOnOne(ctx, first.id, 'Quarter end')
    expect(toPlainText((await itemCalled(next.id, 'Hartwell')).document)).toBe('Ask for the shift lead')
  })

  it('does not wait in a meeting that was moved past the next one', async () => {
    const { ctx, given, titles } = open()
    const soon = await given.oneOnOne()
    const next = await given.oneOnOne({ repId: soon.repId, plannedOn: '2026-11-28' })
    await addToBasket(ctx, NewBasketItem.parse({ repId: soon.repId, words: 'Certification' }))
    expect(await titles(soon.id)).toContain('Certification')
    await moveOneOnOne(ctx, soon.id, { plannedOn: day('2026-12-12') }, 'Leave')
    expect(await titles(next.id)).toContain('Certification')
    expect(await titles(soon.id)).not.toContain('Certification')
  })

  it('comes back when the meeting is opened again, with what was noted since', async () => {
    const { ctx, given, titles, itemCalled } = open()
    const first = await given.oneOnOne()
    const next = await given.oneOnOne({ repId: first.repId, plannedOn: '2026-11-28' })
    await addTopic(ctx, first.id, topic('Hartwell'))
    await finishOneOnOne(ctx, first.id)
    await saveItemNote(ctx, (await itemCalled(next.id, 'Hartwell')).id, richTextFromPlainText('New champion'))
    await reopenOneOnOne(ctx, first.id, undefined, '')
    expect(await titles(next.id)).not.toContain('Hartwell')
    expect(toPlainText((await itemCalled(first.id, 'Hartwell')).document)).toBe('New champion')
  })

  it('stays where it was talked about when the meeting before is opened again', async () => {
    const { ctx, given, titles, itemCalled } = open()
    const first = await given.oneOnOne()
    const next = await given.oneOnOne({ repId: first.repId, plannedOn: '2026-11-28' })
    await addTopic(ctx, first.id, topic('Hartwell'))
    await skipOneOnOne(ctx, first.id, 'Quarter end')
    await setItemDone(ctx, (await itemCalled(next.id, 'Hartwell')).id, true)
    await reopenOneOnOne(ctx, first.id, undefined, '')
    expect(await titles(first.id)).not.toContain('Hartwell')
    expect((await itemCalled(next.id, 'Hartwell')).doneAt).not.toBeNull()
  })

  it('waits in the basket until a meeting is planned', async () => {
    const { ctx, given, titles } = open()
    const { id: repId } = await given.rep()
    await addToBasket(ctx, NewBasketItem.parse({ repId, words: 'Certification', raisedBy: 'rep' }))
    expect((await listWaiting(ctx.db, repId)).map(({ words }) => words)).toEqual(['Certification'])
    const { id } = await given.oneOnOne({ repId })
    expect(await titles(id)).toContain('Certification')
    expect(await listWaiting(ctx.db, repId)).toEqual([])
  })

  it('stays out of an agenda it was taken out of, until that is undone', async () => {
    const { ctx, given, titles } = open()
    const { id, repId } = await given.oneOnOne()
    const { id: itemId } = await addTopic(ctx, id, topic('Hartwell'))
    await removeItem(ctx, itemId)
    await finishOneOnOne(ctx, id)
    const next = await given.oneOnOne({ repId, plannedOn: '2026-11-28' })
    expect(await titles(next.id)).not.toContain('Hartwell')
    await restoreItem(ctx, itemId)
    expect(await titles(next.id)).toContain('Hartwell')
  })
})

describe('lists of one-on-ones', () => {
  it('show a rep’s meetings page by page, last planned first, with their counts', async () => {
    const { ctx, given, daysAgo } = open()
    const { id: repId } = await given.rep()
    for (const days of [14, 7, 0]) await given.oneOnOne({ repId, plannedOn: daysAgo(days) })
    const first = await listOneOnOnesForRep(ctx.db, { repId, limit: 2 })
    const rest = await listOneOnOnesForRep(ctx.db, { repId, limit: 2, after: first.next ?? undefined })
    expect(first.oneOnOnes.map(({ oneOnOne }) => oneOnOne.number)).toEqual([3, 2])
    expect(rest.oneOnOnes.map(({ oneOnOne }) => oneOnOne.number)).toEqual([1])
    const { id } = await given.oneOnOne({ repId, plannedOn: daysAgo(-1) })
    await setItemDone(ctx, (await addTopic(ctx, id, topic('Hartwell'))).id, true)
    await given.commitment({ repId, owner: 'me', sourceOneOnOneId: id })
    const [summary] = (await listOneOnOnesForRep(ctx.db, { repId, limit: 1 })).oneOnOnes
    expect(summary).toMatchObject({
      itemCount: 5,
      doneCount: 1,
      topicCount: 1,
      promisesByRep: 0,
      promisesByMe: 1,
    })
  })

  it('say who is to be met, leaving out leavers and what is over', async () => {
    const { ctx, given, daysAgo } = open()
    const missed = await given.oneOnOne({ plannedOn: daysAgo(2) })
    const today = await given.oneOnOne()
    const leaver = await given.oneOnOne()
    await archiveRep(ctx, leaver.repId, 'Left')
    await finishOneOnOne(ctx, (await given.oneOnOne()).id)
    const numbers = async (filter: object) =>
      (await listUpcoming(ctx.db, filter)).map(({ oneOnOne }) => oneOnOne.id)
    expect(await numbers({})).toEqual([missed.id, today.id])
    expect(await numbers({ from: ctx.today(), to: ctx.today() })).toEqual([today.id])
  })
})
