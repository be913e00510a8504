import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import type { Runtime } from '../runtime/choose-runtime.ts'
import { root } from '../runtime/project.ts'

/** The running app on a data folder of its own that leaves with it. */
export interface Desk {
  readonly app: ElectronApplication
  /** The first window: where a vault is made and unlocked. */
  readonly lock: Page
  readonly folder: string
  readonly close: () => Promise<void>
}

export const windowSize = { width: 1280, height: 832 } as const

/** Starts the built app. Nothing of it stays behind: the data folder is removed at the end. */
export async function openDesk(runtime: Runtime): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'halftime-tour-'))
  // The tour looks on by itself; nobody needs to see the stand-in's windows.
  const env = { ...definedOf(process.env), HALFTIME_HEADLESS: '1' }
  const app = await _electron.launch({
    ...(runtime.kind === 'stand-in' ? { executablePath: runtime.executable, env } : {}),
    args: [...runtime.args, root, `--user-data-dir=${folder}`],
    // The app says which scheme its windows have; Playwright would say "light".
    colorScheme: null,
  })
  const lock = await app.firstWindow()
  await lock.setViewportSize(windowSize)
  return {
    app,
    lock,
    folder,
    close: async () => {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Makes a vault through the window, writes the recovery code back as asked, and answers the work window. */
export async function makeVault({ app, lock }: Desk, passphrase: string): Promise<Page> {
  await lock.getByRole('button', { name: 'Choose a passphrase' }).click()
  await lock.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await lock.locator('button[type=submit]').click()
  await lock.getByRole('heading', { name: 'Your recovery code' }).waitFor()
  const shown = await lock.locator('main').innerText()
  const code = /(?:[0-9A-Z]{4}[-\s]+){7}[0-9A-Z]{4}/.exec(shown)?.[0]
  if (code === undefined) throw new Error('no recovery code is shown')
  await lock.locator('button[data-kind=primary]').click()
  await lock.locator('input').first().fill(code)
  return workWindowAfter({ app, lock }, () => lock.locator('button[type=submit]').click())
}

/** Waits for the work window that an act in the lock window opens: it is there when the lock window has gone. */
export async function workWindowAfter(
  { app, lock }: Pick<Desk, 'app' | 'lock'>,
  act: () => Promise<void>,
): Promise<Page> {
  await Promise.all([lock.waitForEvent('close'), act()])
  const [work] = app.windows()
  if (work === undefined) throw new Error('the work window is not there')
  await work.setViewportSize(windowSize)
  await work.getByRole('navigation', { name: 'My team' }).waitFor()
  return work
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
