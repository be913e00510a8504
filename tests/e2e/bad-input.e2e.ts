import { Buffer } from 'node:buffer'
import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { paste } from './pages/clipboard.ts'
import { dayField, typeDay } from './pages/controls.ts'
import { GoalsTab } from './pages/goals-tab.ts'
import { hostilePastes, sleepingDanger } from './pages/hostile-pastes.ts'
import { NotePage } from './pages/note-page.ts'
import { NumbersPage } from './pages/numbers-page.ts'
import { RepPage } from './pages/rep-page.ts'
import { WorkPage } from './pages/work-page.ts'

test('names: an empty and an over-long one are refused at the field, and nobody is half added', async ({
  desk,
}) => {
  const { work } = desk
  await work.getByRole('button', { name: 'Add a rep' }).click()
  const dialog = work.getByRole('dialog', { name: 'Add to your team' })
  await dialog.getByRole('button', { name: 'Add rep' }).click()
  await expect(dialog.getByText('Write at least one name.')).toBeVisible()
  const names = `Alex Rivera\n${'x'.repeat(121)}`
  await dialog.getByLabel('Names').fill(names)
  await dialog.getByRole('button', { name: 'Add 2 reps' }).click()
  await expect(dialog.getByText('Line 2 is too long for a name.')).toBeVisible()
  await expect(dialog.getByLabel('Names')).toHaveValue(names)
  expect([...(await new WorkPage(work).repIds()).keys()]).toEqual([])
  await dialog.getByLabel('Names').fill('Alex Rivera')
  await dialog.getByRole('button', { name: 'Add rep' }).click()
  await expect(dialog).toBeHidden()

  const rep = new RepPage(work)
  await rep.open('Alex Rivera')
  await rep.tab('Profile')
  const name = rep.main.getByLabel('Name', { exact: true })
  await name.fill('   ')
  await expect(
    rep.main.getByText('A name is needed. The old one stays until you write a new one.'),
  ).toBeVisible()
  await name.fill('y'.repeat(121))
  await expect(rep.main.getByText('This is too long for a name.')).toBeVisible()
  expect([...(await new WorkPage(work).repIds()).keys()]).toEqual(['Alex Rivera'])
})

test('days and limits: what cannot be is said at its field, and the store keeps what it had', async ({
  desk,
}) => {
  const { work } = desk
  const rep = await oneRep(work)
  await rep.tab('Profile')
  const { main } = rep
  await typeDay(main, 'Started on', '31 feb 2025')
  await expect(main.getByText('There is no such day as “31 feb 2025”.')).toBeVisible()
  await typeDay(main, 'Yours since', 'some day soon')
  await expect(main.getByText('“some day soon” is not a day I can read.', { exact: false })).toBeVisible()
  await expect(dayField(main, 'Yours since')).toHaveValue('some day soon')
  await main.getByLabel('Ideally every').fill('21')
  await main.getByLabel('At most').fill('7')
  await main.getByLabel('At most').press('Tab')
  await expect(main.getByText('The maximum cannot be below the ideal.')).toBeVisible()
  await rep.tab('Brief')
  await rep.tab('Profile')
  await expect(dayField(main, 'Started on')).toHaveValue('')
  await expect(main.getByLabel('At most')).toHaveValue('14')

  const goals = new GoalsTab(work)
  await rep.tab('Goals')
  await goals.begin()
  const { panel } = goals
  await panel.getByRole('button', { name: 'Set the goal' }).click()
  await expect(panel.getByText('Say what will be true at the end.')).toBeVisible()
  await panel.getByLabel('What will be true at the end').fill('Ends before it starts')
  await typeDay(panel, 'Starts', '1 jul 2026')
  await typeDay(panel, 'Ends', '1 jun 2026')
  await panel.getByLabel(/^Commit/).fill('9')
  await panel.getByLabel(/^Target/).fill('6')
  await panel.getByRole('button', { name: 'Set the goal' }).click()
  await expect(panel.getByText('The end is before the start.')).toBeVisible()
  await expect(panel.getByText('The commit is harder than the target.')).toBeVisible()
  await expect(panel.getByLabel('What will be true at the end')).toHaveValue('Ends before it starts')
  await work.keyboard.press('Escape')
  await expect(main.locator('.goal-row')).toHaveCount(0)
})

async function oneRep(work: RepPage['page']): Promise<RepPage> {
  await work.getByRole('button', { name: 'Add a rep' }).click()
  await work.getByLabel('Names').fill('Alex Rivera')
  await work.getByRole('button', { name: 'Add rep', exact: true }).click()
  const rep = new RepPage(work)
  await rep.open('Alex Rivera')
  return rep
}

test('the grid: what is no number stays in its cell with a sentence, and a bad block pastes nothing', async ({
  desk,
}) => {
  const { work } = desk
  await oneRep(work)
  const numbers = new NumbersPage(work)
  await numbers.open()
  await numbers.addPresets(['First meetings'])
  await numbers.tab('Readings')
  await numbers.type(0, 0, '4')
  await expect(numbers.cell(0, 0)).toHaveValue('4')
  await numbers.type(0, 1, 'a few')
  await expect(numbers.main.getByText(/“a few” is not a number.*It is not saved\./)).toBeVisible()
  await expect(numbers.cell(0, 1)).toHaveValue('a few')
  await work.keyboard.press('Escape')
  await expect(numbers.cell(0, 1)).toHaveValue('')
  await numbers.pasteAt(0, 1, '5\tsix\t7\n')
  await expect(
    numbers.main.getByText(/Row 1, column 2: “six” is not a number.*Nothing was pasted\./),
  ).toBeVisible()
  await expect(numbers.cell(0, 1)).toHaveValue('')
  await numbers.pasteAt(0, 6, '1\t2\t3\t4\n')
  await expect(
    numbers.main.getByText('2 pasted cells lie outside the table and were left out.'),
  ).toBeVisible()
})

test('files: foreign encodings are read, mixed ones and too large ones get a sentence and change nothing', async ({
  desk,
  folder,
}) => {
  const { app, work } = desk
  await oneRep(work)
  const numbers = new NumbersPage(work)
  const head = 'Rep,Period,Metric,Value\n'
  const file = (name: string, content: Buffer | string): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  await numbers.open()
  await numbers.chooseFile(
    app,
    file('windows.csv', Buffer.from(`${head}Mesut Özil,2026-01,Bookings,5\n`, 'latin1')),
  )
  await expect(numbers.main.getByRole('cell', { name: 'Mesut Özil' })).toBeVisible()
  await numbers.main.getByRole('button', { name: 'Cancel' }).click()
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(`${head}Zoë Ünal,2026-01,Bookings,5\n`, 'utf16le'),
  ])
  await numbers.chooseFile(app, file('utf16.csv', utf16))
  await expect(numbers.main.getByRole('cell', { name: 'Zoë Ünal' })).toBeVisible()
  await numbers.main.getByRole('button', { name: 'Cancel' }).click()

  const mixed = Buffer.concat([
    Buffer.from([0xef, 0xbb, 0xbf]),
    Buffer.from(`${head}Zoë Ünal,2026-01,Bookings,5\n`),
    Buffer.from('Mesut Özil,2026-01,Bookings,5\n', 'latin1'),
  ])
  await numbers.chooseFile(app, file('mixed.csv', mixed))
  await expect(numbers.main.getByText(/^Line 3 is not written in UTF-8.*mixes two encodings/)).toBeVisible()
  await numbers.main.getByRole('button', { name: 'Choose another' }).click()

  const large = join(folder, 'large.csv')
  const handle = openSync(large, 'w')
  ftruncateSync(handle, 51 * 1024 * 1024)
  closeSync(handle)
  await numbers.chooseFile(app, large)
  await expect(numbers.main.getByText(/larger than 50 MB/)).toBeVisible()
  await numbers.main.getByRole('button', { name: 'Choose another' }).click()
  await numbers.chooseFile(app, file('empty.csv', ''))
  await expect(numbers.main.getByText('This cannot be read')).toBeVisible()
  await numbers.tab('Catalogue')
  await expect(numbers.main.getByText('None yet.')).toHaveCount(2)
})

test('pasted HTML keeps its words and none of its tricks', async ({ desk }) => {
  const { work } = desk
  const rep = await oneRep(work)
  const note = new NotePage(work)
  await rep.tab('Journal')
  await note.begin()
  for (const [name, html] of Object.entries(hostilePastes)) {
    await work.keyboard.press('ControlOrMeta+a')
    await work.keyboard.press('Delete')
    await paste(work, { 'text/html': html, 'text/plain': `plain ${name}` })
    await expect(note.text, name).toContainText('harmless')
    expect(await work.evaluate(sleepingDanger), name).toEqual([])
  }
  await note.saved()
})

test('a text with parts nobody knows is refused, and the stored one stays', async ({ desk }) => {
  const { work } = desk
  const rep = await oneRep(work)
  const note = new NotePage(work)
  await rep.tab('Journal')
  await note.begin()
  await work.keyboard.type('What stands here stays')
  await note.saved()
  const hash = new URL(work.url()).hash
  const id = hash.split('/').at(-1)
  const page = new WorkPage(work)
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'x' }] }
  const offered = [
    { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://example.invalid' } }] },
    { type: 'doc', content: [{ ...paragraph, attrs: { onclick: 'x' } }] },
    { type: 'doc', content: [{ type: 'text', text: 'bare' }] },
    {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }],
        },
      ],
    },
    { type: 'paragraph' },
  ]
  for (const document of offered)
    expect(await page.refusal('journalEntry.saveDocument', { id, document })).toMatch(
      /document-invalid|invalid-input/,
    )
  await rep.open('Alex Rivera')
  await page.go(hash)
  await expect(note.text).toHaveText('What stands here stays')
})
