import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { LockPage } from './pages/lock-page.ts'

const root = resolve(import.meta.dirname, '../..')

export const passphrase = 'a long walk in the rain'

/** The running app with its data folder. */
export interface Desk {
  readonly app: ElectronApplication
  readonly folder: string
  /** The first window: the lock page. */
  readonly lock: LockPage
  /** Errors, warnings and policy violations that any page reported; a test ends with none. */
  readonly complaints: string[]
}

export interface Fixtures {
  /** A folder that is removed after the test. */
  readonly folder: string
  /** Starts the app over a folder; may be called again for "the next day". */
  readonly start: (options?: { readonly folder?: string }) => Promise<Desk>
  /** The app with a fresh vault, unlocked. */
  readonly desk: Desk & { readonly work: Page; readonly recoveryCode: string }
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'halftime-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  start: async ({ folder }, use) => {
    const running: ElectronApplication[] = []
    await use(async (options = {}) => {
      const desk = await launch(options.folder ?? folder)
      running.push(desk.app)
      return desk
    })
    for (const app of running) await end(app)
  },
  desk: async ({ start }, use) => {
    const desk = await start()
    const { work, recoveryCode } = await desk.lock.makeVault(passphrase)
    listen(work, desk.complaints)
    await use({ ...desk, work, recoveryCode })
    expect(desk.complaints).toEqual([])
  },
})

/** Closes the app; one that refuses to end, because a text is unsaved, is ended. */
async function end(app: ElectronApplication): Promise<void> {
  const patience = setTimeout(() => app.process().kill('SIGKILL'), 10_000)
  await app.close().catch(() => undefined)
  clearTimeout(patience)
}

/** Whether the tests run on the stand-in, which cannot do everything that Electron does. */
export const isStandIn = process.env.HALFTIME_RUNTIME !== 'electron'

/** How the app is started over a folder. */
export function programOf(folder: string): { readonly executable: string; readonly args: string[] } {
  const standIn = process.env.HALFTIME_EXECUTABLE ?? join(root, 'tools/chromium-host/electron')
  const installed: unknown = isStandIn ? standIn : createRequire(import.meta.url)('electron')
  return { executable: String(installed), args: [root, `--user-data-dir=${folder}`] }
}

/** Starts the built app on the runtime that was chosen for this run. */
async function launch(folder: string): Promise<Desk> {
  const { executable, args } = programOf(folder)
  const app = await _electron.launch({
    ...(isStandIn ? { executablePath: executable } : {}),
    args,
    // The app says which scheme its windows have; Playwright would say "light".
    colorScheme: null,
    // A start that does not come says so with all that the program wrote, and not by a test that ran out of time.
    timeout: 40_000,
  })
  // What cannot be clicked says so by its name, and not by a test that ran out of time.
  app.context().setDefaultTimeout(30_000)
  const complaints: string[] = []
  const page = await app.firstWindow()
  listen(page, complaints)
  return { app, folder, lock: new LockPage(app, page), complaints }
}

/** Collects what a page complains about: script errors, console errors, policy violations. */
export function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`)
  })
}

export { expect }
