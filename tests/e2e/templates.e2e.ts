import { expect, test } from './app.ts'

test('a template is changed, copied and sorted, and gets its own words back', async ({ desk: { work } }) => {
  await work.getByRole('navigation').getByRole('link', { name: 'Templates' }).first().click()
  const list = work.getByRole('list', { name: 'Templates' })
  const lines = list.getByRole('button')
  const name = work.getByRole('textbox', { name: 'Name', exact: true })
  await expect(lines.first()).toBeVisible()
  const count = await lines.count()
  const was = await name.inputValue()

  await name.fill('')
  await expect(work.getByText('A template needs a name.')).toBeVisible()
  await name.fill('Our weekly')
  await name.blur()
  await expect(work.getByText(/^Saved \d/).first()).toBeVisible()
  await expect(list.getByRole('button', { name: /^Our weekly.*changed/ })).toBeVisible()

  await work.getByRole('button', { name: 'Acts on Our weekly' }).click()
  await work.getByRole('menuitem', { name: 'Duplicate' }).click()
  const copy = list.getByRole('button', { name: /^Our weekly, copy.*yours/ })
  await copy.focus()
  await work.keyboard.press('Alt+ArrowUp')
  await expect(lines.first()).toHaveText(/^Our weekly, copy/)

  await list.getByRole('button', { name: /^Our weekly.*changed/ }).click()
  await work.getByRole('button', { name: 'Acts on Our weekly' }).click()
  await work.getByRole('menuitem', { name: 'Restore the original' }).click()
  await expect(name).toHaveValue(was)

  await copy.click()
  await work.getByRole('button', { name: 'Acts on Our weekly, copy' }).click()
  await work.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(lines).toHaveCount(count)
})
