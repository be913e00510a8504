import { expect, type Page } from '@playwright/test'
import { RepPage } from '../pages/rep-page.ts'

/** Three people by name, and one card filled in. */
export async function makeTheTeam(work: Page): Promise<void> {
  await work.getByRole('button', { name: 'Add your team' }).click()
  const dialog = work.getByRole('dialog', { name: 'Add to your team' })
  await dialog.getByLabel('Names').fill('Alex Rivera\nSam Okafor\nDana Kim')
  await dialog.getByRole('button', { name: 'Add 3 reps' }).click()
  await expect(dialog).toBeHidden()
  const rep = new RepPage(work)
  await rep.open('Alex Rivera')
  await rep.tab('Profile')
  await rep.fillProfile({
    role: 'Account executive',
    segment: 'mid-market',
    startedOn: '1 mar 2024',
    yoursSince: '1 jun 2025',
    idealDays: '7',
    maximumDays: '14',
    hardNews: 'Straight, early in the day, never by mail.',
  })
  await rep.addDrive('I want to lead a team one day', '2 weeks ago')
  await rep.addPersonalDate('Birthday', '12 may 1990')
}

/** What was typed on the card is what the store gives back. */
export async function readTheCard(work: Page): Promise<void> {
  const rep = new RepPage(work)
  await rep.open('Alex Rivera')
  await expect(rep.main.getByText(/Account executive/).first()).toBeVisible()
  await rep.tab('Profile')
  const { main } = rep
  await expect(main.getByLabel('Segment')).toHaveValue('mid-market')
  await expect(main.getByLabel('Ideally every')).toHaveValue('7')
  await expect(main.getByLabel('At most')).toHaveValue('14')
  await expect(main.getByLabel('How they take hard news')).toHaveValue(/^Straight, early/)
  await expect(main.getByRole('textbox', { name: 'Started on' })).toHaveValue(/1 Mar/)
  await expect(main.getByText('I want to lead a team one day')).toBeVisible()
  await expect(main.getByText(/^12 May 1990, every year/)).toBeVisible()
}

/** A leaver goes out of the team; the history stays and search still finds it. */
export async function letSomebodyLeave(work: Page): Promise<void> {
  const rep = new RepPage(work)
  await rep.open('Dana Kim')
  await rep.archive('Dana Kim', 'Moved to the enterprise team')
  const team = work.getByRole('navigation', { name: 'My team' })
  await expect(team.getByRole('link', { name: 'Dana Kim' })).toHaveCount(0)
  await rep.tab('Journal')
  await expect(rep.main.getByText('praise in writing').first()).toBeVisible()
}
