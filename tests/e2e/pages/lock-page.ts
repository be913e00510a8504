import type { ElectronApplication, Page } from '@playwright/test'

/** The window where a vault is made and unlocked. */
export class LockPage {
  readonly #app: ElectronApplication
  readonly page: Page

  constructor(app: ElectronApplication, page: Page) {
    this.#app = app
    this.page = page
  }

  /** The first run from the welcome to the work window. */
  async makeVault(passphrase: string): Promise<{ work: Page; recoveryCode: string }> {
    const { page } = this
    await page.getByRole('button', { name: 'Choose a passphrase' }).click()
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await page.locator('button[type=submit]').click()
    await page.getByRole('heading', { name: 'Your recovery code' }).waitFor()
    const recoveryCode = /(?:[0-9A-Z]{4}[-\s]+){7}[0-9A-Z]{4}/.exec(
      await page.locator('main').innerText(),
    )?.[0]
    if (recoveryCode === undefined) throw new Error('no recovery code is shown')
    await page.locator('button[data-kind=primary]').click()
    await page.locator('input').first().fill(recoveryCode)
    return {
      work: await this.#workWindowAfter(() => page.locator('button[type=submit]').click()),
      recoveryCode,
    }
  }

  /** Types the passphrase and waits for the work window. */
  async unlock(passphrase: string): Promise<Page> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    return this.#workWindowAfter(() => this.page.keyboard.press('Enter'))
  }

  /** The way in without the passphrase: the code, then a new passphrase. */
  async recover(recoveryCode: string, passphrase: string): Promise<Page> {
    const { page } = this
    await page.getByRole('button', { name: /recovery code/i }).click()
    await page.getByLabel('Recovery code').fill(recoveryCode)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'Choose a new passphrase' }).waitFor()
    await page
      .getByLabel(/passphrase/i)
      .first()
      .fill(passphrase)
    return this.#workWindowAfter(() => page.getByRole('button', { name: 'Open my vault' }).click())
  }

  /** The work window is made beforehand, unseen; it is open when the lock window has gone. */
  async #workWindowAfter(act: () => Promise<void>): Promise<Page> {
    const gone = this.page.waitForEvent('close')
    await Promise.all([gone, act()])
    const [work] = this.#app.windows()
    if (work === undefined) throw new Error('the work window is not there')
    await work.getByRole('navigation', { name: 'My team' }).waitFor()
    return work
  }
}
