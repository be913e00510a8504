import { addDays, day } from '../../src/shared/kernel/time.ts'
import { packetPeriods } from '../../src/shared/review-packet/review-packet.ts'
import { expect, test } from './app.ts'
import { WorkPage } from './pages/work-page.ts'

/** Numbers, weeks and words are only promised to work together when one person goes through all three. */
test('the guard asks what was seen, the week is reviewed, and a packet is kept from surprising anybody', async ({
  desk,
}) => {
  const work = new WorkPage(desk.work)
  const page = desk.work
  const today = day(await page.evaluate(() => new Date().toLocaleDateString('sv-SE')))
  const { id: repId } = await work.call<{ id: string }>('rep.create', {
    name: 'Alex Rivera',
    yoursSince: '2025-01-06',
  })
  const [period] = packetPeriods(today)
  if (period === undefined) throw new Error('no period')
  const seenOn = addDays(period.period.to, -20)
  const entry = { repIds: [repId], polarity: 'redirect', audience: 'shareable' }
  await work.call('journalEntry.create', {
    ...entry,
    kind: 'observation',
    title: 'Opened with price',
    happenedOn: seenOn,
  })
  await work.call('journalEntry.create', {
    ...entry,
    kind: 'feedback',
    title: 'Price before problem',
    happenedOn: addDays(seenOn, 1),
    deliveredOn: addDays(seenOn, 2),
  })

  await test.step('the guard asks about a label, is led through by keyboard, and can be told to be quiet', async () => {
    await work.go('#/journal')
    await page.keyboard.press('n')
    const note = page.getByRole('textbox', { name: 'Note' })
    await note.fill('Alex is always late. “I never ask,” he said. A familiar stage.')
    await expect(page.getByText('What did you see, and on which days?')).toBeVisible()
    await expect(page.getByText('1 of')).toHaveCount(0)
    await page.getByRole('button', { name: 'Show in the text' }).click()
    expect(
      await note.evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      ),
    ).toBe('always')
    await page.getByRole('button', { name: 'Never ask about “always”' }).click()
    await expect(page.getByText('What did you see, and on which days?')).toHaveCount(0)
    await note.fill('Alex is lazy, people say.')
    await page.getByRole('button', { name: 'Go on in the full editor' }).click()
    const text = page.getByRole('textbox', { name: 'Note', exact: true })
    await expect(text.locator('.note-asked')).toHaveText(['lazy', 'people say'])
    await page.getByRole('button', { name: 'Next', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('2 of 2')).toBeVisible()
    await expect(page.getByText('Somebody else’s account.')).toBeVisible()
  })

  await test.step('the week is reviewed in steps and leaves a dated record', async () => {
    await work.go('#/week')
    await expect(page.getByRole('heading', { name: 'Who had no praise this week?' })).toBeVisible()
    await expect(page.getByText('No praise for Alex')).toBeVisible()
    for (const question of ['What slipped?', 'Who is off pace?', 'Whom did I skip?', 'What do I owe?']) {
      await page.getByRole('button', { name: 'Next', exact: true }).press('Enter')
      await expect(page.getByRole('heading', { name: question })).toBeFocused()
    }
    await page.getByRole('button', { name: 'Next', exact: true }).press('Enter')
    await page
      .getByRole('textbox', { name: 'My note on this week' })
      .fill('Say the good thing on the same day.')
    await page.getByRole('button', { name: 'Finish the review' }).click()
    await expect(page.getByRole('heading', { name: /^Done on/ })).toBeVisible()
    await page.getByRole('tab', { name: 'Earlier' }).click()
    await expect(page.getByText('Say the good thing on the same day.')).toBeVisible()
    await page.getByRole('tab', { name: 'Mirror' }).click()
    await page.getByRole('button', { name: 'Show as table' }).click()
    await expect(page.getByRole('table', { name: 'My coaching, week by week' })).toBeVisible()
  })

  await test.step('a due question goes onto the agenda from the brief', async () => {
    await work.go(`#/rep/${repId}/brief`)
    await page
      .getByRole('button', { name: /^Put on the agenda/ })
      .first()
      .click()
    await expect(page.getByText('Waits for the next one-on-one')).toBeVisible()
  })

  await test.step('a packet lists its surprise before it leaves, and pointing to the feedback puts it right', async () => {
    const packet = await work.call<{ id: string }>('reviewPacket.create', {
      repId,
      period: period.period,
      reader: 'rep',
    })
    await work.go(`#/packets/${packet.id}`)
    await page.getByRole('button', { name: 'Export PDF' }).click()
    const leaving = page.getByRole('dialog', { name: 'What leaves' })
    await expect(leaving.getByText('1 critical statement was never discussed with Alex')).toBeVisible()
    await leaving.getByRole('button', { name: 'Put it right' }).click()
    await page.getByRole('combobox', { name: /^Told in/ }).click()
    await page.getByRole('option', { name: /Price before problem/ }).click()
    await expect(page.getByText('Nothing critical in this packet is new to Alex.')).toBeVisible()
    await page.getByRole('button', { name: 'Export PDF' }).click()
    await expect(leaving).toBeVisible()
    await expect(leaving.getByText(/never discussed/)).toHaveCount(0)
  })
})
