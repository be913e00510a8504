import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { Palette } from './pages/palette.ts'
import { untold, walkByTab } from './pages/tab-walk.ts'
import { WorkPage } from './pages/work-page.ts'

async function withSample(page: Page): Promise<WorkPage> {
  const work = new WorkPage(page)
  await work.call('sample.create', {})
  await page.locator('.shell-banner').waitFor()
  return work
}

test('Tab reaches every control of every screen in sight, and gets out again', async ({ desk }) => {
  test.setTimeout(180_000)
  const work = await withSample(desk.work)
  const faults: string[] = []
  for (const screen of await work.everyScreen()) {
    await work.go(screen)
    await expect(desk.work.locator('main .ui-skeleton')).toHaveCount(0)
    // The search takes the focus once it stands, which would end the walk in its midst.
    if (screen.startsWith('#/search')) await expect(desk.work.getByRole('searchbox')).toBeFocused()
    const walk = await walkByTab(desk.work)
    faults.push(...untold(walk).map((fault) => `${screen}: ${fault}`))
  }
  expect(faults).toEqual([])
})

test('F6 goes from pane to pane and back, and the skip link leads into the page', async ({ desk }) => {
  const page = desk.work
  const work = await withSample(page)
  await work.go('#/today')
  const pane = () =>
    page.evaluate(() => document.activeElement?.closest('[data-pane]')?.className.split(' ')[0] ?? '')
  const seen: string[] = []
  for (const _press of [1, 2, 3]) {
    await page.keyboard.press('F6')
    seen.push(await pane())
  }
  expect(new Set(seen).size).toBe(3)
  await page.keyboard.press('Shift+F6')
  expect(await pane()).toBe(seen[1])

  await page.reload()
  await page.getByRole('navigation', { name: 'My team' }).waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

/** Twenty things one does all day: what is typed into the palette, and where it leads. */
const tasks: readonly (readonly [typed: string, first: RegExp, proof: (page: Page) => Promise<void>])[] = [
  ['tod', /^Today/, at('#/today')],
  ['jou', /^Journal/, at('#/journal')],
  ['prom', /^Promises/, at('#/promises')],
  ['num', /^Numbers/, at('#/numbers')],
  ['pack', /^Packets/, at('#/packets')],
  ['templ', /^Templates/, at('#/templates')],
  ['trash', /^Trash/, at('#/trash')],
  ['sett', /^Settings/, at('#/settings')],
  // That page takes the focus when it comes, and would take it from a box that was opened before.
  ['sear', /^Search/, heading(/^Search/)],
  ['note', /^Write a note/, dialog('Note')],
  ['add a rep', /^Add a rep/, dialog('Add to your team')],
  ['keyb', /^Keyboard shortcuts/, dialog('Keyboard shortcuts')],
  ['alex', /^Alex/, heading(/^Alex/)],
  ['alex goals', /^Alex .*goals/i, tab('Goals')],
  ['alex trends', /^Alex .*trends/i, tab('Trends')],
  ['alex prof', /^Alex .*profile/i, tab('Profile')],
  ['plan', /^Plan a one-on-one/, dialog(/^Plan a one-on-one/)],
  ['next time', /^Add to next time/, dialog(/^For next time/)],
  ['choose', /^Choose metrics/, dialog(/^What to look at/)],
  ['start', /^(Start|Back to the) one-on-one/, at('#/one-on-one/')],
]

function at(hash: string): (page: Page) => Promise<void> {
  return (page) => expect.poll(() => new URL(page.url()).hash).toContain(hash)
}
function dialog(name: string | RegExp): (page: Page) => Promise<void> {
  return async (page) => {
    const opened = page.getByRole('dialog', { name, exact: true })
    await expect(opened).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(opened).toBeHidden()
  }
}
function heading(name: RegExp): (page: Page) => Promise<void> {
  return (page) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
function tab(name: string): (page: Page) => Promise<void> {
  return (page) =>
    expect(page.getByRole('main').getByRole('link', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    )
}

test('the palette leads to twenty tasks by a few letters and Enter, the same hit first each time', async ({
  desk,
}) => {
  test.setTimeout(120_000)
  const page = desk.work
  const work = await withSample(page)
  await work.go('#/today')
  const palette = new Palette(page)
  for (const [typed, first, proof] of tasks) {
    if (typed === 'choose') await palette.run('alex trends', /trends/)
    await palette.run(typed, first)
    await proof(page)
  }
  const firsts = new Set<string>()
  for (const _again of [1, 2, 3, 4, 5]) {
    await palette.open()
    await page.keyboard.type('pr')
    await expect(palette.first).toContainText('Pr')
    firsts.add((await palette.first.textContent()) ?? '')
    await page.keyboard.press('Escape')
    await expect(palette.box).toBeHidden()
  }
  expect(firsts.size).toBe(1)
})

test('plain keys act outside of text, rest inside it, and can be turned off', async ({ desk }) => {
  const page = desk.work
  const work = await withSample(page)
  await work.go('#/today')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await page.keyboard.press('?')
  await expect(sheet).toBeVisible()
  await page.keyboard.type('today')
  await expect(sheet.getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  const single = sheet.getByRole('switch', { name: 'Single keys' })
  await single.focus()
  await page.keyboard.press('Space')
  await expect(single).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog', { name: 'Note', exact: true })).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+/')
  await expect(single).not.toBeChecked()
  await single.focus()
  await page.keyboard.press('Space')
  await expect(single).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  // The key pressed while single keys were off had found something: a key now belongs to that search still.
  await work.go('#/journal')
  await expect(page.getByRole('heading', { name: 'Journal', level: 1 })).toBeVisible()
  await page.keyboard.press('n')
  const note = page.getByRole('dialog', { name: 'Note', exact: true })
  await expect(note.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('n ? g t p /')
  await expect(note.getByRole('textbox', { name: 'Note' })).toHaveValue('n ? g t p /')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  expect(new URL(page.url()).hash).toBe('#/journal')
})

test('a dialog holds the focus while it is open and gives it back to its opener', async ({ desk }) => {
  const page = desk.work
  const work = await withSample(page)
  await work.go('#/promises')
  for (const [button, name] of [
    ['New promise', 'New promise'],
    ['Add a rep', 'Add to your team'],
    ['Search or do anything', 'Search and commands'],
  ] as const) {
    const opener = page.getByRole('button', { name: button })
    await opener.focus()
    await page.keyboard.press('Enter')
    const opened = page.getByRole('dialog', { name, exact: true })
    await expect(opened.locator(':focus'), `${name} takes the focus`).toHaveCount(1)
    for (let press = 0; press < 25; press += 1) {
      await page.keyboard.press('Tab')
      // A person's pace: the guards at both ends hand the focus on in the next frame.
      await expect(opened.locator(':focus')).toHaveCount(1)
    }
    await expect(opened.locator(':focus'), `${name} keeps the focus`).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(opened).toBeHidden()
    await expect(opener, `${name} gives it back`).toBeFocused()
  }
})

test('a meeting is held by keys alone: raise, write, promise, done, finish', async ({ desk }) => {
  const page = desk.work
  await withSample(page)
  const palette = new Palette(page)
  await palette.run('alex', /^Alex/)
  await expect(page.getByRole('button', { name: /^(Start|Back to the) one-on-one/ })).toBeVisible()
  await page.keyboard.press('m')
  await expect(page.getByRole('list', { name: 'Agenda' })).toBeVisible()
  // A running meeting puts the caret into the first note; F6 leaves it, so that plain keys act.
  await expect(page.getByRole('textbox', { name: /^Notes on/ })).toBeFocused()
  await page.keyboard.press('F6')
  await page.keyboard.press('r')
  await page.keyboard.type('By keys alone')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'By keys alone' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Notes on By keys alone' })).toBeFocused()
  await page.keyboard.type('It works. /promise')
  await expect(page.getByRole('option', { name: /^Promise/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'What will be done' })).toBeFocused()
  await page.keyboard.type('Try it again')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('main').getByRole('button', { name: 'Try it again', exact: true }),
  ).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('checkbox', { name: 'Talked about: By keys alone' })).toBeChecked()
  await palette.run('finish', /^Finish the one-on-one/)
  await expect(page.getByRole('dialog', { name: 'Finish this one-on-one' })).toBeVisible()
})
