import { describe, expect, it } from 'vitest'
import { trashRecord } from '../../../../src/main/vault/record/record.service.ts'
import {
  changeScorecard,
  getScorecard,
  listScorecards,
} from '../../../../src/main/vault/scorecard/scorecard.service.ts'
import { listForms } from '../../../../src/main/vault/scorecard/scorecard-form.repository.ts'
import {
  changeForm,
  duplicateForm,
  ensureShippedForms,
  restoreForm,
} from '../../../../src/main/vault/scorecard/scorecard-form.service.ts'
import { day } from '../../../../src/shared/kernel/time.ts'
import { shippedForms } from '../../../../src/shared/scorecard/shipped-forms.ts'
import { openTestStore } from '../../../support/open-test-store.ts'
import { givenSkills } from '../../../support/skill-facts.ts'

const answer = { mine: null, rep: null, isNotApplicable: false, note: '' }

describe('the forms of a vault', () => {
  it('come once, tied to the skills they show, and one thrown away stays away', async () => {
    const { ctx } = openTestStore()
    const { form, skill } = await givenSkills(ctx)
    expect(form('discovery-call').questions[1]).toMatchObject({ key: 'q2', skillId: skill('discovery').id })
    await trashRecord(ctx, 'scorecard-form', form('demo').id)
    await ensureShippedForms(ctx)
    expect((await listForms(ctx.db)).map(({ shippedKey }) => shippedKey)).toEqual([
      'discovery-call',
      'ride-along',
    ])
  })

  it('keep their version until a card was filled with them', async () => {
    const { ctx, given } = openTestStore()
    const { form, scorecard } = await givenSkills(ctx)
    const { id, questions } = form('discovery-call')
    expect((await changeForm(ctx, id, { questions: questions.slice(1) })).version).toBe(1)
    await scorecard((await given.rep()).id)
    expect((await changeForm(ctx, id, { name: 'First talk' })).version).toBe(1)
    expect((await changeForm(ctx, id, { questions: questions.slice(2) })).version).toBe(2)
    expect((await changeForm(ctx, id, { questions: questions.slice(3) })).version).toBe(2)
  })

  it('are copied behind the original and set back to the shipped questions', async () => {
    const { ctx } = openTestStore()
    const { form } = await givenSkills(ctx)
    const { id, questions } = form('discovery-call')
    const copy = await duplicateForm(ctx, id)
    expect(copy).toMatchObject({ name: 'Discovery call, copy', shippedKey: null, position: 1 })
    await expect(restoreForm(ctx, copy.id)).rejects.toMatchObject({ code: 'scorecard-form-not-shipped' })
    await changeForm(ctx, id, { questions: questions.slice(0, 1) })
    expect((await restoreForm(ctx, id)).questions).toHaveLength(shippedForms[0]?.questions.length ?? 0)
  })
})

describe('a scorecard', () => {
  it('begins empty, today, for the manager alone', async () => {
    const { ctx, given } = openTestStore()
    const { scorecard } = await givenSkills(ctx)
    expect(await scorecard((await given.rep()).id)).toMatchObject({
      formName: 'Discovery call',
      formVersion: 1,
      onDay: '2026-11-21',
      answers: [],
      audience: 'only-me',
      discussedOn: null,
    })
  })

  it('keeps the questions it was filled with when its form changes or goes', async () => {
    const { ctx, given } = openTestStore()
    const { form, scorecard } = await givenSkills(ctx)
    const rep = await given.rep()
    const card = await scorecard(rep.id)
    await changeForm(ctx, form('discovery-call').id, { questions: form('demo').questions })
    await trashRecord(ctx, 'scorecard-form', form('discovery-call').id)
    expect((await getScorecard(ctx.db, card.id)).questions).toEqual(card.questions)
    expect(await listScorecards(ctx.db, rep.id)).toHaveLength(1)
  })

  it('takes both answers to a question', async () => {
    const { ctx, given } = openTestStore()
    const { scorecard } = await givenSkills(ctx)
    const card = await scorecard((await given.rep()).id)
    const answers = [{ ...answer, key: 'q2', mine: 2, rep: 4, note: 'Two facts, then the demo.' }]
    const filled = await changeScorecard(ctx, card.id, { answers })
    expect(filled.answers).toEqual(answers)
  })

  it.each([
    ['a question it does not have', { ...answer, key: 'q40', mine: 2 }],
    ['a word where a step is asked', { ...answer, key: 'q2', mine: 'good' }],
    ['a choice nobody offered', { ...answer, key: 'q3', rep: 'the weather' }],
  ])('refuses an answer to %s', async (_what, wrong) => {
    const { ctx, given } = openTestStore()
    const { scorecard } = await givenSkills(ctx)
    const card = await scorecard((await given.rep()).id)
    await expect(changeScorecard(ctx, card.id, { answers: [wrong] })).rejects.toMatchObject({
      code: 'scorecard-answer-misfit',
    })
  })

  it('is talked through on a day that has come', async () => {
    const { ctx, given } = openTestStore()
    const { scorecard } = await givenSkills(ctx)
    const card = await scorecard((await given.rep()).id)
    expect((await changeScorecard(ctx, card.id, { discussedOn: ctx.today() })).discussedOn).toBe('2026-11-21')
    await expect(changeScorecard(ctx, card.id, { onDay: day('2026-11-22') })).rejects.toMatchObject({
      code: 'day-in-future',
    })
  })
})
