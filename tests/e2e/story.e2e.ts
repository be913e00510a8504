import { expect, listen, passphrase, test } from './app.ts'
import { changeSettings, findEverything } from './story/house.ts'
import { writeAQuickNote, writeFromAForm, writeTheLongNote } from './story/journal.ts'
import { carryATopicOver, followPromisesThrough, holdAOneOnOne } from './story/meetings.ts'
import { importAFile, keepNumbers, lookAtATrend, setGoals } from './story/numbers.ts'
import { handOverAPacket } from './story/packet.ts'
import { letSomebodyLeave, makeTheTeam, readTheCard } from './story/team.ts'

const newPassphrase = 'another walk, this time in the snow'

test('a manager does her whole job in one vault, from the passphrase to the packet', async ({
  start,
  folder,
}) => {
  test.setTimeout(240_000)
  const first = await start()
  const { work, recoveryCode } = await first.lock.makeVault(passphrase)
  listen(work, first.complaints)

  await test.step('the team and a card', () => makeTheTeam(work))
  await test.step('a long note', () => writeTheLongNote(work))
  await test.step('a note from a form', () => writeFromAForm(work))
  await test.step('a quick note', () => writeAQuickNote(work))
  await test.step('a one-on-one', () => holdAOneOnOne(work))
  await test.step('a topic that carries over', () => carryATopicOver(work))
  await test.step('promises', () => followPromisesThrough(work))
  await test.step('numbers', () => keepNumbers(work))
  await test.step('an import', () => importAFile(work, first.app, folder))
  await test.step('a trend', () => lookAtATrend(work))
  await test.step('goals', () => setGoals(work))
  await test.step('search', () => findEverything(work))
  await test.step('a packet', () => handOverAPacket(work, first.app, folder))
  await test.step('a leaver', () => letSomebodyLeave(work))
  await test.step('settings', () => changeSettings(work, { now: passphrase, next: newPassphrase }))

  const lockWindow = first.app.waitForEvent('window')
  await work.keyboard.press('ControlOrMeta+l')
  const lock = await lockWindow
  await expect(lock.getByLabel('Passphrase', { exact: true })).toBeVisible()
  await first.app.close()
  expect(first.complaints).toEqual([])

  const nextDay = await start()
  const again = await nextDay.lock.unlock(newPassphrase)
  listen(again, nextDay.complaints)
  await expect(again.locator('html[data-theme=dark]')).toBeVisible()
  await test.step('the card is there the next day', () => readTheCard(again))
  await nextDay.app.close()
  expect(nextDay.complaints).toEqual([])

  const later = await start()
  const recovered = await later.lock.recover(recoveryCode, 'a third walk, on a bright day')
  await expect(recovered.getByRole('navigation', { name: 'My team' }).getByText('Alex Rivera')).toBeVisible()
  expect(later.complaints).toEqual([])
})
