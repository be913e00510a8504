import { expect, passphrase, test } from './app.ts'

test('a vault is made, a rep is added, and both are there the next day', async ({ start }) => {
  const first = await start()
  const { work } = await first.lock.makeVault(passphrase)
  await work.getByRole('button', { name: 'Add a rep' }).click()
  await work.getByLabel('Names').fill('Alex Rivera\nSam Okafor')
  await work.getByRole('button', { name: 'Add 2 reps' }).click()
  await expect(
    work.getByRole('navigation', { name: 'My team' }).getByRole('link', { name: 'Alex Rivera' }),
  ).toBeVisible()
  await first.app.close()

  const nextDay = await start()
  const again = await nextDay.lock.unlock(passphrase)
  await again.getByRole('navigation', { name: 'My team' }).getByRole('link', { name: 'Sam Okafor' }).click()
  await expect(again.getByRole('heading', { level: 1, name: 'Sam Okafor' })).toBeVisible()
  expect(first.complaints).toEqual([])
  expect(nextDay.complaints).toEqual([])
})

test('the lock window runs its own page and nothing of the work', async ({ start }) => {
  const { lock, complaints } = await start()
  // The first run is fetched later than the form, as are the other seldom pages of this window.
  await expect(lock.page.getByRole('button', { name: 'Choose a passphrase' })).toBeVisible()
  await lock.page.waitForLoadState('networkidle')
  expect(new URL(lock.page.url()).hash).toBe('')
  await expect(lock.page.locator('#root > *')).toHaveCount(1)
  const files = await lock.page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  )
  expect(files.filter((file) => /show-lock-page/.test(file))).not.toEqual([])
  expect(files.filter((file) => /\/(?:shell|index)-/.test(file))).toEqual([])
  expect(complaints).toEqual([])
})

test('a wrong passphrase opens nothing and says so', async ({ start }) => {
  const first = await start()
  await first.lock.makeVault(passphrase)
  await first.app.close()
  const { lock } = await start()
  await lock.page.getByLabel('Passphrase', { exact: true }).fill('not this one, surely')
  await lock.page.keyboard.press('Enter')
  await expect(lock.page.getByText('That is not the passphrase. Your notes are as they were.')).toBeVisible()
})
