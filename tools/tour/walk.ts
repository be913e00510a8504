import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import type { Camera } from './camera.ts'
import { type Desk, makeVault, workWindowAfter } from './desk.ts'

type Say = (line: string) => void

const passphrase = 'a long walk in the rain'

/** The main job, from an empty desk to a packet in hand. Answers the path of the picture of the brief. */
export async function walk(desk: Desk, camera: Camera, say: Say): Promise<string> {
  await desk.lock.getByRole('button', { name: 'Choose a passphrase' }).waitFor()
  await camera.take(desk.lock, 'welcome')
  const work = await makeVault(desk, passphrase)
  say('Made a vault with a passphrase and wrote the recovery code down.')
  await work.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await camera.take(work, 'empty')
  await work.getByRole('button', { name: 'See it with a sample team' }).click()
  const nav = work.getByRole('navigation', { name: 'My team' })
  await nav.getByText('Alex Rivera').waitFor()
  await work.getByRole('heading', { level: 1, name: /need you|needs you/ }).waitFor()
  await camera.take(work, 'today')
  say('Added the sample team: five people with half a year of work.')
  const brief = await readTheBrief(work, camera)
  say('Read the brief before the one-on-one with Alex.')
  await holdTheOneOnOne(work, camera, say)
  await writeANote(work, camera)
  say('Wrote a quick note into Alex’s journal.')
  await lookAround(work, camera)
  say('Looked at the trends, goals, promises, timeline, team numbers and search.')
  await handOver(desk.app, work, camera, say)
  await lockAndUnlock(desk.app, work, camera)
  say('Locked the vault and opened it again.')
  return brief
}

async function readTheBrief(work: Page, camera: Camera): Promise<string> {
  await openRep(work, 'Alex Rivera')
  await work.getByRole('heading', { name: 'Worth raising' }).waitFor()
  await work.locator('.trend-chart canvas').first().waitFor()
  return camera.take(work, 'brief')
}

async function holdTheOneOnOne(work: Page, camera: Camera, say: Say): Promise<void> {
  await work.getByRole('button', { name: 'Start one-on-one' }).first().click()
  const agenda = work.getByRole('list', { name: 'Agenda' })
  await agenda.getByRole('button', { name: 'Person and desire' }).waitFor()
  await chooseItem(work, 'Person and desire')
  await note(work, 'Slept badly. Wants to talk about Hartwell before anything else.')
  await agenda.getByRole('checkbox', { name: 'Talked about: Person and desire' }).click()
  await chooseItem(work, 'Hartwell has gone quiet since the demo')
  await note(
    work,
    'Champion on leave until Thursday. Asked what they would lose by waiting: could not say. Who feels the pain every week? The shift leads; he has never met one.',
  )
  await promise(work, 'Meet one shift lead before the next call')
  await work
    .getByRole('complementary', { name: 'At hand' })
    .getByRole('textbox', { name: 'Only you see this' })
    .click()
  await work.keyboard.type('Raise the owner flip gently: I took the pricing sheet, he did not hand it over.')
  await saved(work)
  await camera.take(work, 'one-on-one')
  say('Held the one-on-one: notes, a promise, a private line.')
  await work.getByRole('button', { name: 'Finish', exact: true }).click()
  const hints = work.getByRole('dialog', { name: 'Finish this one-on-one' })
  await hints.getByRole('button', { name: 'Finish', exact: true }).click()
  const questions = work.getByRole('dialog', { name: 'For you alone' })
  await questions
    .getByRole('textbox')
    .first()
    .fill('Low at first, then awake when we got to the shift leads.')
  await camera.take(work, 'reflection')
  await questions.getByRole('button', { name: 'Keep it' }).click()
  const last = work.getByRole('dialog', { name: 'Where it goes next' })
  await last.waitFor()
  await camera.take(work, 'after-the-meeting')
  await last.getByRole('button', { name: /^Back to/ }).click()
  await work.getByRole('heading', { level: 1, name: 'Alex Rivera' }).waitFor()
}

async function writeANote(work: Page, camera: Camera): Promise<void> {
  await work.getByRole('heading', { level: 1, name: 'Alex Rivera' }).click()
  await work.keyboard.press('n')
  const dialog = work.getByRole('dialog', { name: 'Note', exact: true })
  // Typing begins where a person would look for the caret.
  await dialog.locator('textarea:focus').waitFor()
  await work.keyboard.type('Rang the night shift at Hartwell himself, ten minutes after we spoke. #ownership')
  await work.keyboard.press('Tab')
  await camera.take(work, 'quick-note')
  await work.keyboard.press('ControlOrMeta+Enter')
  await dialog.waitFor({ state: 'hidden' })
  await tab(work, 'Journal')
  await work.getByText('Rang the night shift at Hartwell himself').first().waitFor()
  await camera.take(work, 'journal')
}

async function lookAround(work: Page, camera: Camera): Promise<void> {
  await tab(work, 'Trends')
  await work.locator('.trend-chart canvas').first().waitFor()
  await camera.take(work, 'trends')
  await tab(work, 'Goals')
  await work.getByText('Ask about the cost of doing nothing').first().waitFor()
  await camera.take(work, 'goals')
  await tab(work, 'Skills')
  await work.getByText('Small gains').first().waitFor()
  await camera.take(work, 'skills-of-a-rep')
  await tab(work, 'One-on-ones')
  await work.getByText('Looking back at the quarter').first().waitFor()
  await camera.take(work, 'one-on-ones')
  await tab(work, 'Timeline')
  await work.getByText('Rang the night shift at Hartwell himself').first().waitFor()
  await camera.take(work, 'timeline')
  await tab(work, 'Profile')
  await work.getByText('finding the real problem').first().waitFor()
  await camera.take(work, 'profile')
  await place(work, 'Promises')
  await work.getByText('Bring three lost-deal stories').first().waitFor()
  await camera.take(work, 'promises')
  await place(work, 'Skills')
  await work.getByText('Where each one stands').first().waitFor()
  await camera.take(work, 'skills')
  await place(work, 'Numbers')
  await work.getByText('First meetings').first().waitFor()
  await camera.take(work, 'numbers')
  await work.keyboard.press('ControlOrMeta+k')
  await work.locator('[role=combobox]:focus').waitFor()
  await work.keyboard.type('hartwell')
  await work.getByRole('option').first().waitFor()
  await camera.take(work, 'palette')
  await work.keyboard.press('Escape')
  await work.getByRole('option').first().waitFor({ state: 'hidden' })
  await place(work, 'Settings')
  await work.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await camera.take(work, 'settings')
}

async function handOver(app: ElectronApplication, work: Page, camera: Camera, say: Say): Promise<void> {
  await place(work, 'Packets')
  const packet = work
    .getByRole('main')
    .getByRole('link', { name: /^Alex Rivera/ })
    .first()
  await packet.waitFor()
  await camera.take(work, 'packets')
  await packet.click()
  const leave = work.getByRole('main').getByRole('button', { name: 'Export PDF' })
  await leave.waitFor()
  await work.getByRole('region', { name: 'Preview of the packet' }).getByText('In short').waitFor()
  await camera.take(work, 'packet')
  await leave.click()
  const list = work.getByRole('dialog', { name: 'What leaves' })
  await list.getByRole('table').waitFor()
  await camera.take(work, 'what-leaves')
  const file = join(camera.folder, 'packet.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await list.getByRole('button', { name: 'Export PDF' }).click()
  await work.getByText('The file is not encrypted.').last().waitFor()
  await list.waitFor({ state: 'hidden' })
  say('Exported the review packet to packet.pdf, after a look at what leaves.')
}

async function lockAndUnlock(app: ElectronApplication, work: Page, camera: Camera): Promise<void> {
  const [lock] = await Promise.all([app.waitForEvent('window'), work.keyboard.press('ControlOrMeta+l')])
  const field = lock.getByLabel('Passphrase', { exact: true })
  await field.waitFor()
  await camera.take(lock, 'locked')
  await field.fill(passphrase)
  const again = await workWindowAfter({ app, lock }, () => lock.keyboard.press('Enter'))
  await again.getByRole('navigation', { name: 'My team' }).getByText('Alex Rivera').waitFor()
}

async function openRep(work: Page, name: string): Promise<void> {
  await work.getByRole('navigation', { name: 'My team' }).getByRole('link', { name }).click()
  await work.getByRole('heading', { level: 1, name }).waitFor()
}

async function tab(work: Page, name: string): Promise<void> {
  const link = work.getByRole('main').getByRole('link', { name, exact: true })
  await link.click()
  await work.getByRole('main').locator(`[aria-current=page]:text-is("${name}")`).waitFor()
}

async function place(work: Page, name: string): Promise<void> {
  await work
    .locator('.shell-sidebar')
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
}

async function chooseItem(work: Page, title: string): Promise<void> {
  await work.getByRole('list', { name: 'Agenda' }).getByRole('button', { name: title }).click()
  await work.getByRole('heading', { level: 1, name: title }).waitFor()
}

async function note(work: Page, words: string): Promise<void> {
  const field = work.getByRole('main').getByRole('textbox', { name: /^Notes on/ })
  await field.click()
  await work.keyboard.type(words)
  await field.filter({ hasText: words.slice(0, 40) }).waitFor()
}

async function promise(work: Page, words: string): Promise<void> {
  await work.getByRole('heading', { level: 1 }).click()
  await work.keyboard.press('p')
  const form = work.getByRole('form', { name: 'New promise' })
  await form.getByLabel('What will be done').fill(words)
  await form.getByRole('button', { name: 'Keep it' }).click()
  await work.getByRole('main').getByRole('button', { name: words, exact: true }).waitFor()
}

async function saved(work: Page): Promise<void> {
  await work
    .getByRole('banner')
    .getByText(/^Saved \d/)
    .first()
    .waitFor()
}
