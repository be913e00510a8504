import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { PacketPage } from '../pages/packet-page.ts'
import { RepPage } from '../pages/rep-page.ts'

/** A packet with a section and a record off, nothing private in it, seen before it leaves, and logged. */
export async function handOverAPacket(work: Page, app: ElectronApplication, folder: string): Promise<void> {
  const rep = new RepPage(work)
  const packet = new PacketPage(work)
  await rep.open('Alex Rivera')
  await packet.begin('This quarter')
  const { preview } = packet
  await expect(preview).toContainText('Discovery at Hartwell')
  await expect(preview).not.toContainText('Careful: the third slip in a row.')
  await expect(preview).not.toContainText('I want to lead a team one day')
  await packet.writeInShort('A quarter with better questions.')
  await expect(preview).toContainText('A quarter with better questions.')
  await packet.tickRecord('Evidence', /^Discovery at Hartwell/)
  await expect(preview).not.toContainText('Discovery at Hartwell')
  await work.getByRole('checkbox', { name: /^Discovery at Hartwell/ }).click()
  await expect(preview).toContainText('Discovery at Hartwell')
  await packet.tickSection('Lines to sign')

  const leaving = await packet.ask()
  await expect(leaving.getByText(/not encrypted/)).toBeVisible()
  await expect(leaving.getByRole('row').filter({ hasText: 'Discovery at Hartwell' })).toContainText(
    'shareable',
  )
  await expect(leaving.getByRole('row').filter({ hasText: 'only me' })).toHaveCount(0)
  const file = join(folder, 'packet for alex.pdf')
  await packet.exportTo(app, file)
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  await work.getByRole('tab', { name: 'Exports' }).click()
  await expect(work.getByRole('main').getByText('packet for alex.pdf')).toBeVisible()
}
