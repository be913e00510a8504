import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, listen, passphrase, test } from './app.ts'
import { makeOlderVault } from './older-vault.ts'
import { WorkPage } from './pages/work-page.ts'

/** What is on the paper and what is on the screen, for the same page. */
async function onPaper(page: Page, look: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await look()
  await page.emulateMedia({ media: 'screen' })
}

async function showsKit(page: Page): Promise<void> {
  const kit = page.getByRole('region', { name: 'Recovery kit' })
  const paper = kit.getByText('On paper, where you keep your passport')
  await expect(paper).toBeHidden()
  await onPaper(page, async () => {
    await expect(paper).toBeVisible()
    await expect(kit.getByText(/^\d{4}-\d{2}-\d{2}$/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Print the recovery kit' })).toBeHidden()
  })
  // The code can be read and not copied.
  await kit.locator('code').first().dblclick()
  expect(await page.evaluate(() => window.getSelection()?.toString().trim())).toBe('')
}

test('the recovery kit is a page for paper, at the beginning and for a new key', async ({ start }) => {
  const first = await start()
  const { page } = first.lock
  await page.getByRole('button', { name: 'Choose a passphrase' }).click()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Your recovery code' }).waitFor()
  await showsKit(page)
  await first.app.close()

  const next = await start()
  const { work } = await next.lock.makeVault(passphrase)
  const walk = new WorkPage(work)
  await walk.call('rep.create', { name: 'Alex Rivera' })
  await walk.go('#/settings')
  await expect(work.getByRole('switch', { name: 'Let this computer open the vault' })).toBeDisabled()
  await work.getByRole('button', { name: 'New master key' }).click()
  await work.getByLabel('Your passphrase', { exact: true }).fill(passphrase)
  await work.getByRole('button', { name: 'Go on' }).click()
  await showsKit(work)
  const code = await work.getByRole('region', { name: 'Recovery kit' }).locator('code').allInnerTexts()
  await work.getByRole('button', { name: 'I have it on paper' }).click()
  await work.getByRole('textbox', { name: 'Recovery code' }).fill('0000-0000-0000-0000-0000-0000-0000-0000')
  await work.getByRole('button', { name: 'Make the new key' }).click()
  await expect(work.getByText('That is not the code on the page before')).toBeVisible()
  await work.getByRole('textbox', { name: 'Recovery code' }).fill(code.join(' '))
  await work.getByRole('button', { name: 'Make the new key' }).click()
  await expect(work.getByText('Your vault has a new master key')).toBeVisible()
  // The backup from just before opens with the old key: it is offered to go.
  await work.getByRole('button', { name: 'Replace with a fresh one' }).click()
  await expect(work.getByText('The older ones are gone')).toBeVisible()
  expect(await walk.call('backup.list', {})).toMatchObject([{ reason: 'by-hand', condition: 'readable' }])
  await expect(work.getByRole('link', { name: 'Alex Rivera' })).toBeVisible()
  expect(await walk.call('vault.checkRecoveryCode', { recoveryCode: code.join(' ') })).toBeNull()
  expect(next.complaints).toEqual([])
})

test('the question for the passphrase comes after weeks, waits, and takes no for an answer', async ({
  start,
  folder,
}) => {
  const recoveryCode = await makeOlderVault(folder, 30, passphrase)
  const desk = await start()
  const work = await desk.lock.unlock(passphrase)
  const walk = new WorkPage(work)
  const strip = work.getByRole('region', { name: 'Passphrase check' })
  await strip.getByRole('button', { name: 'Try it' }).click()
  await work.getByLabel('Passphrase', { exact: true }).fill('a long walk in the sun')
  await work.getByRole('button', { name: 'Check' }).click()
  await expect(work.getByText('That is not the passphrase')).toBeVisible()
  await work.getByRole('button', { name: 'I do not know it any more' }).click()
  await work.getByRole('textbox', { name: 'Recovery code' }).fill(recoveryCode)
  await work.getByLabel('New passphrase', { exact: true }).fill('an even longer walk in the sun')
  await work.getByRole('button', { name: 'Set it' }).click()
  await expect(work.getByText('Your vault opens with the new passphrase')).toBeVisible()
  await expect(strip).toBeHidden()
  expect(
    await walk.refusal('vault.provePassphrase', { passphrase: 'an even longer walk in the sun' }),
  ).toBeUndefined()
  expect(desk.complaints).toEqual([])
})

test('a rep is reported and erased, with a certificate that names what it could not reach', async ({
  start,
  folder,
}) => {
  const desk = await start()
  const { work: page } = await desk.lock.makeVault(passphrase)
  listen(page, desk.complaints)
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  await work.call('backup.now', {})
  const ids = await work.repIds()
  const [name = '', repId = ''] = [...ids].find(([one]) => one.startsWith('Alex')) ?? []
  const others = [...ids.keys()].filter((one) => one !== name)
  await work.go(`#/rep/${repId}/profile`)

  const place = join(folder, 'Alex.md')
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, place)
  await page.getByRole('button', { name: 'Save as a file' }).click()
  await expect(page.getByText(/records in Alex\.md\. It is not encrypted/)).toBeVisible()
  const report = readFileSync(place, 'utf8')
  expect(report).toContain(`# Everything held about ${name}`)
  for (const other of others) expect(report).not.toContain(other)

  await page.getByRole('button', { name: 'Erase for good' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /for good$/ }).click()
  await expect(dialog.getByText(`Type “${name}” to go on.`)).toBeVisible()
  await dialog.getByLabel(`Type “${name}”`).fill(name)
  await dialog.getByLabel('Your passphrase', { exact: true }).fill('a long walk in the sun')
  await dialog.getByRole('button', { name: /for good$/ }).click()
  await expect(dialog.getByText('That is not the passphrase')).toBeVisible()
  await dialog.getByLabel('Your passphrase', { exact: true }).fill(passphrase)
  await dialog.getByRole('button', { name: /for good$/ }).click()
  await expect(page.getByRole('heading', { name: `${name} is erased` })).toBeVisible()
  await expect(page.getByText('still hold them, encrypted')).toBeVisible()
  await desk.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    join(folder, 'Certificate.md'),
  )
  await page.getByRole('button', { name: 'Save the certificate' }).click()
  await expect(page.getByText('Saved as Certificate.md')).toBeVisible()
  expect(readFileSync(join(folder, 'Certificate.md'), 'utf8')).toContain(`# Erased: ${name}`)
  await page.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByRole('navigation', { name: 'My team' }).getByText(name)).toBeHidden()
  expect(await work.refusal('rep.get', { id: repId })).toBe('rep-not-found')
  // What goes for good needs the passphrase each time: the bridge alone does not do it.
  const [sam = ''] = [...ids.values()].filter((one) => one !== repId)
  expect(await work.refusal('erasure.erase', { repId: sam, typedName: others[0] ?? '' })).toBe('proof-needed')
  expect(desk.complaints).toEqual([])
})

test('F9 blurs who is meant, until the pointer is on it', async ({ desk }) => {
  const walk = new WorkPage(desk.work)
  await walk.call('rep.create', { name: 'Alex Rivera' })
  await walk.go('#/help')
  const name = desk.work.getByRole('navigation', { name: 'My team' }).getByText('Alex Rivera')
  await expect(name).toBeVisible()
  await expect(name).toHaveCSS('filter', 'none')
  await desk.work.keyboard.press('F9')
  await expect(name).not.toHaveCSS('filter', 'none')
  await name.hover()
  await expect(name).toHaveCSS('filter', 'none')
  await desk.work.keyboard.press('F9')
  await expect(desk.work.locator('html')).not.toHaveAttribute('data-privacy')
})
