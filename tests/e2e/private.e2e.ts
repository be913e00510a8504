import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, listen, passphrase, test } from './app.ts'
import { WorkPage } from './pages/work-page.ts'

/** Every file below a folder; what vanishes while it is walked is passed over. */
function filesBelow(folder: string): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })
}

/** How a text may lie in a file: as it is, as UTF-16, as base64 at any of three offsets. */
function shapes(marker: string): Buffer[] {
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from(`${'x'.repeat(offset)}${marker}`)
      .toString('base64')
      .slice(offset + 2, -4),
  )
  return [Buffer.from(marker), Buffer.from(marker, 'utf16le'), ...base64.map((text) => Buffer.from(text))]
}

/** A file's bytes; none if it went away since it was listed. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

function filesHolding(files: readonly string[], markers: readonly string[]): string[] {
  const wanted = markers.flatMap((marker) => shapes(marker).map((shape) => ({ marker, shape })))
  return files.flatMap((file) => {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return []
    const bytes = contentOf(file)
    return wanted.filter(({ shape }) => bytes.includes(shape)).map(({ marker }) => `${file}: ${marker}`)
  })
}

test('nothing that was written lies readable in any file, open, locked or closed', async ({
  start,
  folder,
}) => {
  test.setTimeout(120_000)
  const markers = {
    rep: 'Marquardt-Zyx',
    note: 'quillwort4711',
    promise: 'brambling8822',
    drive: 'thrushlight93',
    goal: 'ospreygoal615',
    packet: 'heronwords284',
  }
  const before = new Set(filesBelow(tmpdir()))
  const first = await start()
  const { work: page } = await first.lock.makeVault(passphrase)
  listen(page, first.complaints)
  const work = new WorkPage(page)

  await page.getByRole('button', { name: 'Add a rep' }).click()
  await page.getByLabel('Names').fill(markers.rep)
  await page.getByRole('button', { name: 'Add rep' }).click()
  await page.getByRole('navigation', { name: 'My team' }).getByRole('link', { name: markers.rep }).click()
  const [repId] = (await work.repIds()).values()
  await work.call('rep.addDrive', { id: repId, words: markers.drive, askedOn: '2026-01-05' })
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('textbox').first().waitFor()
  await page.keyboard.type(markers.note)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(`Saved to ${markers.rep}`)).toBeVisible()
  await work.call('commitment.make', {
    repId,
    kind: 'promise',
    owner: 'me',
    words: markers.promise,
    dueOn: '2026-12-01',
  })
  await work.call('goal.create', {
    repId,
    wording: markers.goal,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  })
  const found = await work.call<{ hits: unknown[] }>('search.find', { text: markers.note })
  expect(found.hits).toHaveLength(1)

  const scanned = () => [...filesBelow(folder), ...filesBelow(tmpdir()).filter((file) => !before.has(file))]
  const open = scanned()
  expect(open.length).toBeGreaterThan(3)
  expect(filesHolding(open, Object.values(markers))).toEqual([])
  await page.keyboard.press('ControlOrMeta+l')
  await expect.poll(() => first.app.windows().length).toBe(1)
  expect(filesHolding(scanned(), Object.values(markers))).toEqual([])
  await first.app.close()
  expect(filesHolding(scanned(), Object.values(markers))).toEqual([])
  expect(first.complaints).toEqual([])
})

test('no request leaves the app, and whoever tries is stopped and counted', async ({ desk }) => {
  const work = new WorkPage(desk.work)
  const asked: string[] = []
  desk.work.on('request', (request) => asked.push(request.url()))
  await work.call('sample.create', {})
  for (const screen of await work.everyScreen()) await work.go(screen)
  const outside = asked.filter((url) => !/^(app:|https:\/\/halftime\.app\.invalid\/|data:|blob:)/.test(url))
  expect(outside).toEqual([])
  expect(await work.call('desktop.about', {})).toMatchObject({ requestsBlocked: 0, requestsOutside: 0 })
  // A planted request must be noticed, or the two lines above prove nothing.
  await desk.work.evaluate(() => {
    const picture = new Image()
    picture.src = 'https://example.invalid/pixel.png'
  })
  await expect.poll(() => desk.complaints.length).toBeGreaterThan(0)
  desk.complaints.length = 0
})
