import { expect, type Locator, type Page } from '@playwright/test'

/** A page or a part of one, such as a dialog. */
export type Place = Page | Locator

function pageOf(place: Place): Page {
  return 'goto' in place ? place : place.page()
}

/** Picks from a list that opens under its field. */
export async function choose(place: Place, label: string | RegExp, option: string | RegExp): Promise<void> {
  await place.getByRole('combobox', { name: label }).first().click()
  await pageOf(place).getByRole('option', { name: option }).first().click()
}

/** Picks one of a few that stand side by side. */
export async function pick(place: Place, group: string | RegExp, word: string): Promise<void> {
  const radio = place.getByRole('radiogroup', { name: group }).getByRole('radio', { name: word, exact: true })
  await radio.click()
  await expect(radio).toBeChecked()
}

/** Types a day as a person would, and leaves the field. */
export async function typeDay(place: Place, label: string, words: string): Promise<void> {
  const field = dayField(place, label)
  await field.fill(words)
  await field.press('Tab')
}

/** The text of a day field; the button for its calendar has a name of its own. */
export function dayField(place: Place, label: string): Locator {
  return place.getByRole('textbox', { name: new RegExp(`^${label}`) })
}

/** A field that takes several: types each and takes the first that is offered. */
export async function addSeveral(place: Place, label: string, words: readonly string[]): Promise<void> {
  const field = place.getByRole('combobox', { name: new RegExp(`^${label}`) })
  for (const word of words) {
    await field.fill(word)
    await pageOf(place)
      .getByRole('option', { name: new RegExp(word, 'i') })
      .first()
      .click()
  }
}

/** Opens a menu by its button and takes one of its acts. */
export async function act(place: Place, button: string | RegExp, item: string): Promise<void> {
  await place.getByRole('button', { name: button }).first().click()
  await pageOf(place)
    .getByRole('menuitem', { name: new RegExp(`^${item}`) })
    .click()
}
