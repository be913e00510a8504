import { describe, expect, it } from 'vitest'
import { setItemDone } from '../../../../src/main/vault/one-on-one/agenda.service.ts'
import {
  finishOneOnOne,
  getOneOnOneCard,
  startOneOnOne,
} from '../../../../src/main/vault/one-on-one/one-on-one.service.ts'
import { findQuestions } from '../../../../src/main/vault/question/asked.service.ts'
import {
  addQuestion,
  changeQuestion,
  listDueQuestions,
  markQuestionInAgenda,
  putQuestionAside,
  restoreQuestion,
} from '../../../../src/main/vault/question/question.service.ts'
import { type NewQuestion, QuestionKey } from '../../../../src/shared/question/question.ts'
import { openTestStore } from '../../../support/open-test-store.ts'

const outlook = QuestionKey.parse('the-job')
const own: NewQuestion = {
  words: 'Which customer did you learn from?',
  theme: 'skill',
  everyDays: 30,
  meetings: [],
}

/** A rep of a year, and a one-on-one today. */
async function givenMeeting() {
  const store = openTestStore({ now: '2026-11-20T09:00:00Z' })
  const rep = await store.given.rep({ yoursSince: '2025-11-01' })
  const meeting = await store.given.oneOnOne({ repId: rep.id })
  return { ...store, rep, meeting }
}

async function isDue(
  ctx: Parameters<typeof listDueQuestions>[0],
  repId: Parameters<typeof listDueQuestions>[1],
  key: QuestionKey,
) {
  return (await listDueQuestions(ctx, repId)).some(({ question }) => question.key === key)
}

describe('the question bank', () => {
  it('takes a question of the manager’s own, and lets it be changed and retired', async () => {
    const { ctx, rep } = await givenMeeting()
    const { key } = await addQuestion(ctx, own)
    expect(await isDue(ctx, rep.id, key)).toBe(true)
    expect(await changeQuestion(ctx, key, { everyDays: 91 })).toMatchObject({ everyDays: 91, origin: 'own' })
    await changeQuestion(ctx, key, { isRetired: true })
    expect(await isDue(ctx, rep.id, key)).toBe(false)
    expect((await findQuestions(ctx.db)).find((one) => one.key === key)).toMatchObject({ isRetired: true })
  })

  it('keeps a shipped question in its place when it is changed, and gives it its own words back', async () => {
    const { ctx } = await givenMeeting()
    const place = (await findQuestions(ctx.db)).findIndex(({ key }) => key === outlook)
    expect(await changeQuestion(ctx, outlook, { words: 'How is it?' })).toMatchObject({ origin: 'changed' })
    await changeQuestion(ctx, outlook, { everyDays: 30 })
    expect((await findQuestions(ctx.db))[place]).toMatchObject({ words: 'How is it?', everyDays: 30 })
    expect(await restoreQuestion(ctx, outlook)).toMatchObject({ origin: 'shipped', everyDays: 60 })
  })

  it('knows no question of another name', async () => {
    const { ctx } = await givenMeeting()
    const nobody = QuestionKey.parse('nobody')
    await expect(changeQuestion(ctx, nobody, {})).rejects.toMatchObject({ code: 'question-not-found' })
    await expect(restoreQuestion(ctx, nobody)).rejects.toMatchObject({ code: 'question-not-found' })
  })
})

describe('a question', () => {
  it('goes into the agenda of the next one-on-one, and counts as asked when it was talked about there', async () => {
    const { ctx, rep, meeting } = await givenMeeting()
    const aside = await putQuestionAside(ctx, outlook, rep.id)
    expect(aside.takenIntoOneOnOneId).toBe(meeting.id)
    const { agenda } = await getOneOnOneCard(ctx.db, meeting.id)
    const item = agenda.find((line) => line.item.title.startsWith('How are you finding the job'))?.item
    if (item === undefined) throw new Error('not in the agenda')
    await startOneOnOne(ctx, meeting.id)
    await setItemDone(ctx, item.id, true)
    expect(await isDue(ctx, rep.id, outlook)).toBe(true)
    await finishOneOnOne(ctx, meeting.id)
    expect(await isDue(ctx, rep.id, outlook)).toBe(false)
  })

  it('counts as asked from the notes of an agenda item, once the meeting was held', async () => {
    const { ctx, rep, meeting } = await givenMeeting()
    const { agenda } = await getOneOnOneCard(ctx.db, meeting.id)
    const [line] = agenda
    if (line === undefined) throw new Error('no agenda')
    await markQuestionInAgenda(ctx, outlook, line.item.id)
    await markQuestionInAgenda(ctx, outlook, line.item.id)
    expect(await isDue(ctx, rep.id, outlook)).toBe(true)
    await startOneOnOne(ctx, meeting.id)
    await finishOneOnOne(ctx, meeting.id)
    expect(await isDue(ctx, rep.id, outlook)).toBe(false)
  })
})
