import { describe, expect, it } from 'vitest'
import {
  changeMeetingTemplate,
  listAgenda,
  saveItemNote,
} from '../../../../src/main/vault/one-on-one/agenda.service.ts'
import { switchBack, switchToListening } from '../../../../src/main/vault/one-on-one/listening.service.ts'
import {
  changeOneOnOne,
  finishOneOnOne,
  getOneOnOne,
  getOneOnOneCard,
  startOneOnOne,
} from '../../../../src/main/vault/one-on-one/one-on-one.service.ts'
import { listTemplates } from '../../../../src/main/vault/template/template.repository.ts'
import { ensureShippedTemplates } from '../../../../src/main/vault/template/template.service.ts'
import { stepsBack } from '../../../../src/shared/one-on-one/listening.ts'
import { richTextFromPlainText } from '../../../../src/shared/rich-text/rich-text.ts'
import { toPlainText } from '../../../../src/shared/rich-text/to-plain-text.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

async function runningMeeting() {
  const { ctx, given, clock } = openTestStore()
  await ensureShippedTemplates(ctx)
  const weekly = (await listTemplates(ctx.db)).find(({ shippedKey }) => shippedKey === 'weekly')
  const rep = await given.rep()
  const meeting = await given.oneOnOne({
    repId: rep.id,
    ...(weekly === undefined ? {} : { templateId: weekly.id }),
  })
  await startOneOnOne(ctx, meeting.id)
  const agenda = async () =>
    (await listAgenda(ctx.db, await getOneOnOne(ctx.db, meeting.id))).map(({ item }) => item)
  return { ctx, clock, id: meeting.id, agenda }
}

describe('an agenda that gives way to listening', () => {
  it('gets the three questions behind the person, while the coaching blocks step back', async () => {
    const { ctx, id, agenda } = await runningMeeting()
    await switchToListening(ctx, id)
    const items = await agenda()
    expect(items.filter((item) => !stepsBack(item)).map(({ title }) => title)).toEqual([
      'Person and desire',
      'What is on your mind',
      'What is going on',
      'What you would choose',
      expect.stringMatching(/topics$/),
      'Private close-out',
    ])
    expect(items.filter(stepsBack).map(({ purpose }) => purpose)).toEqual([
      'promises',
      'focus',
      'new-promises',
    ])
  })

  it('loses nothing that was typed, in either direction', async () => {
    const { ctx, id, agenda } = await runningMeeting()
    const focus = (await agenda()).find(({ purpose }) => purpose === 'focus')
    if (focus === undefined) throw new Error('no focus')
    await saveItemNote(ctx, focus.id, richTextFromPlainText('Second question'))
    await switchToListening(ctx, id)
    const question = (await agenda()).find(({ listensFor }) => listensFor === 'get-better-at')
    if (question === undefined) throw new Error('no question')
    await saveItemNote(ctx, question.id, richTextFromPlainText('Talking to finance'))
    await switchBack(ctx, id)
    const items = await agenda()
    expect(items.filter(({ listensFor }) => listensFor !== null).map(({ title }) => title)).toEqual([
      'What you would choose',
    ])
    expect(toPlainText(items.find(({ id }) => id === focus.id)?.document ?? question.document)).toBe(
      'Second question',
    )
    await switchToListening(ctx, id)
    const again = (await agenda()).filter(({ listensFor }) => listensFor !== null)
    expect(again).toHaveLength(3)
    expect(toPlainText(again[2]?.document ?? focus.document)).toBe('Talking to finance')
  })

  it('logs every turn with what had been read, and a second press changes nothing', async () => {
    const { ctx, id, clock } = await runningMeeting()
    await changeOneOnOne(ctx, id, { desire: 'push-back' })
    await switchToListening(ctx, id)
    await switchToListening(ctx, id)
    clock.advanceMinutes(5)
    await switchBack(ctx, id)
    await switchBack(ctx, id)
    const { switches } = await getOneOnOneCard(ctx.db, id)
    expect(switches.map(({ kind, desire }) => [kind, desire])).toEqual([
      ['to-listening', 'push-back'],
      ['back', 'push-back'],
    ])
  })

  it('keeps its questions under another template', async () => {
    const { ctx, id, agenda } = await runningMeeting()
    await switchToListening(ctx, id)
    const career = (await listTemplates(ctx.db)).find(({ shippedKey }) => shippedKey === 'career')
    if (career === undefined) throw new Error('no template')
    await changeMeetingTemplate(ctx, id, career.id)
    expect((await agenda()).filter(({ listensFor }) => listensFor !== null)).toHaveLength(3)
  })

  it('stays as it was once the meeting is over', async () => {
    const { ctx, id } = await runningMeeting()
    await switchToListening(ctx, id)
    await finishOneOnOne(ctx, id)
    await expect(switchBack(ctx, id)).rejects.toMatchObject({ code: 'one-on-one-already-held' })
  })
})
