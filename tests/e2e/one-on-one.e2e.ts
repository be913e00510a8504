import { expect, test } from './app.ts'

test('a one-on-one runs from its start to a promise, and what was not said comes into the next', async ({
  desk,
}) => {
  const { work } = desk
  await work.getByRole('button', { name: 'Add a rep' }).click()
  await work.getByLabel('Names').fill('Alex Rivera')
  await work.getByRole('button', { name: 'Add rep', exact: true }).click()
  await work.getByRole('link', { name: 'Alex Rivera' }).first().click()
  await work.getByRole('button', { name: 'Start one-on-one' }).click()
  await expect(work.getByRole('heading', { level: 1, name: 'Person and desire' })).toBeVisible()

  await work.getByRole('button', { name: 'Raise a topic' }).click()
  await work.getByRole('textbox', { name: 'Topic' }).fill('Hartwell has gone quiet')
  await work.keyboard.press('Enter')
  await expect(work.getByRole('heading', { level: 1, name: 'Hartwell has gone quiet' })).toBeVisible()
  await work.getByRole('textbox', { name: 'Notes on Hartwell has gone quiet' }).click()
  await work.keyboard.type('Champion on leave until Thursday. /promise')
  await work.keyboard.press('Enter')
  await work.getByRole('textbox', { name: 'What will be done' }).fill('Meet one shift lead')
  await work.keyboard.press('Enter')
  await expect(work.getByText('owner Alex')).toBeVisible()

  await work.getByRole('button', { name: 'Share screen safely' }).click()
  await expect(work.getByText('Rep-safe view', { exact: true })).toBeVisible()
  await expect(work.getByText('Only you see this')).toBeHidden()
  await expect(work.getByText('Champion on leave until Thursday.')).toBeHidden()
  await work.getByRole('button', { name: 'Show everything again' }).click()
  await expect(work.getByText('Champion on leave until Thursday.')).toBeVisible()

  await work.getByRole('button', { name: 'Finish' }).click()
  const dialog = work.getByRole('dialog')
  await expect(dialog.getByText('1 topic not talked about.')).toBeVisible()
  await dialog.getByRole('button', { name: /^Finish/ }).click()
  await dialog.getByRole('textbox', { name: 'Energy' }).fill('Low')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await work.getByRole('button', { name: 'Plan the next one' }).click()
  await work.getByRole('button', { name: 'Plan it' }).click()
  await expect(dialog.getByText('1 topic went on')).toBeVisible()
  await dialog.getByRole('button', { name: 'Back to Alex' }).click()

  await work
    .getByRole('navigation', { name: 'Alex Rivera, views' })
    .getByRole('link', { name: 'One-on-ones' })
    .click()
  await expect(work.getByText('30 min · 1 topic')).toBeVisible()
  await work.getByRole('button', { name: 'Acts on one-on-one 2' }).click()
  await work.getByRole('menuitem', { name: 'Skip it' }).click()
  await dialog.getByRole('button', { name: 'Skip it' }).click()
  await expect(dialog.getByText('Say why, in a few words.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Quarter end')
  await dialog.getByRole('button', { name: 'Skip it' }).click()
  await expect(work.getByText('because Quarter end')).toBeVisible()
})

test('a promise is made, re-dated and kept by keys alone, and taken back', async ({ desk }) => {
  const { work } = desk
  await work.getByRole('button', { name: 'Add a rep' }).click()
  await work.getByLabel('Names').fill('Sam Okafor')
  await work.getByRole('button', { name: 'Add rep', exact: true }).click()
  await work.getByRole('link', { name: 'Promises' }).first().click()
  await expect(work.getByRole('heading', { level: 1, name: 'Promises' })).toBeVisible()
  await work.keyboard.press('p')
  await work.getByRole('textbox', { name: 'What will be done' }).fill('Intro to the partner team')
  await work.keyboard.press('Enter')
  const promise = work.getByRole('button', { name: 'Intro to the partner team', exact: true })
  await expect(promise).toBeVisible()

  await promise.focus()
  await work.keyboard.press('d')
  const day = work.getByRole('dialog').getByRole('textbox', { name: 'By which day' })
  await day.fill('+20d')
  await day.press('Enter')
  await expect(work.getByText('made today · re-dated once')).toBeVisible()

  await promise.focus()
  await work.keyboard.press('k')
  await expect(work.getByRole('heading', { name: 'No open promises' })).toBeVisible()
  await work.getByRole('button', { name: 'Undo' }).click()
  await expect(promise).toBeVisible()
})
