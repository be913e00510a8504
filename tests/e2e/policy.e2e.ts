import type { ElectronApplication, Page } from '@playwright/test'
import { expect, listen, passphrase, test } from './app.ts'
import { gotThrough } from './pages/injections.ts'
import { NotePage } from './pages/note-page.ts'
import { Palette } from './pages/palette.ts'
import { RepPage } from './pages/rep-page.ts'
import { WorkPage } from './pages/work-page.ts'

test('nothing that is planted in the work page runs, loads or calls home', async ({ start }) => {
  const desk = await start()
  const { work } = await desk.lock.makeVault(passphrase)
  expect(await gotThrough(work)).toEqual(['a picture the policy allows'])
})

test('nothing that is planted in the lock page does either', async ({ start }) => {
  const desk = await start()
  await desk.lock.page.getByRole('button', { name: 'Choose a passphrase' }).waitFor()
  expect(await gotThrough(desk.lock.page)).toEqual(['a picture the policy allows'])
})

/** Everything the browser could keep of a page. */
function kept(page: Page): Promise<unknown> {
  return page.evaluate(async () => ({
    localStorage: { ...localStorage },
    sessionStorage: { ...sessionStorage },
    databases: await indexedDB.databases(),
    cookies: document.cookie,
    caches: await caches.keys(),
    serviceWorkers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
}

const nothing = {
  localStorage: {},
  sessionStorage: {},
  databases: [],
  cookies: '',
  caches: [],
  serviceWorkers: 0,
}

test('a full walk breaks the policy nowhere and leaves nothing in the browser', async ({ start }) => {
  test.setTimeout(120_000)
  const desk = await start()
  const { work: page } = await desk.lock.makeVault(passphrase)
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  listen(page, desk.complaints)
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`)
    })
  })
  await page.reload()
  await page.getByRole('navigation', { name: 'My team' }).waitFor()
  for (const screen of await work.everyScreen()) await work.go(screen)
  await writeSomething(page)
  const palette = new Palette(page)
  await palette.run('Packets', 'Packets')
  expect(desk.complaints).toEqual([])
  expect(await kept(page)).toEqual(nothing)
})

async function writeSomething(page: Page): Promise<void> {
  const rep = new RepPage(page)
  const note = new NotePage(page)
  await page.getByRole('navigation', { name: 'My team' }).getByRole('link').first().click()
  await rep.tab('Journal')
  await note.begin()
  await note.slash('table', 'Table')
  await page.keyboard.type('a cell')
  await note.saved()
}

/** Counts what the app is asked to open outside of itself. */
async function watchTheWayOut(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ shell }) => {
    Reflect.set(globalThis, 'openedOutside', 0)
    shell.openExternal = async () => {
      Reflect.set(globalThis, 'openedOutside', Reflect.get(globalThis, 'openedOutside') + 1)
    }
  })
  return () => app.evaluate(() => Number(Reflect.get(globalThis, 'openedOutside')))
}

test('a link in a note is shown and never followed', async ({ desk }) => {
  const { app, work: page } = desk
  const opened = await watchTheWayOut(app)
  await page.getByRole('button', { name: 'Add a rep' }).click()
  await page.getByLabel('Names').fill('Alex Rivera')
  await page.getByRole('button', { name: 'Add rep', exact: true }).click()
  const rep = new RepPage(page)
  const note = new NotePage(page)
  await rep.open('Alex Rivera')
  await rep.tab('Journal')
  await note.begin()
  await page.keyboard.type('See Hartwell')
  await note.linkLastWord('https://example.invalid/hartwell')
  await note.saved()
  const { origin, hash } = new URL(page.url())
  const link = note.text.locator('a')
  await link.click()
  await link.click({ modifiers: ['ControlOrMeta'] })
  await link.click({ button: 'middle' })
  await link.click({ modifiers: ['Shift'] })
  await expect(note.text).toContainText('See Hartwell')
  expect(new URL(page.url())).toMatchObject({ origin, hash })
  expect(app.windows()).toHaveLength(1)
  expect(await opened()).toBe(0)
})

test('the window goes nowhere, opens no other and downloads nothing', async ({ start }) => {
  const desk = await start()
  const { work: page } = await desk.lock.makeVault(passphrase)
  await expect.poll(() => desk.app.windows().length).toBe(1)
  const origin = new URL(page.url()).origin
  let downloads = 0
  page.on('download', async (download) => {
    if ((await download.failure()) === null) downloads += 1
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'data:text/plain,left the app'
    link.download = 'left.txt'
    document.body.append(link)
    link.click()
    link.remove()
    window.open('https://example.invalid/', '_blank')
    window.location.assign('https://example.invalid/')
  })
  await expect(page.getByRole('navigation', { name: 'My team' })).toBeVisible()
  await expect.poll(() => new URL(page.url()).origin).toBe(origin)
  expect(desk.app.windows()).toHaveLength(1)
  expect(downloads).toBe(0)
})
