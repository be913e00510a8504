import { performance } from 'node:perf_hooks'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import type { Runtime } from '../runtime/choose-runtime.ts'
import { passphrase } from './vaults.ts'

/** A hundred and twenty words a minute. */
const keyMs = 100

/** A started app with its first window. */
export interface Started {
  readonly app: ElectronApplication
  readonly page: Page
  /** From the start of the process to a first window that takes input. */
  readonly ms: number
}

/** Starts an app folder on the chosen runtime and waits until its first field has the caret. */
export async function startApp(runtime: Runtime, appFolder: string, dataFolder: string): Promise<Started> {
  const env = { ...definedOf(process.env), HALFTIME_HEADLESS: '1' }
  const before = performance.now()
  const app = await _electron.launch({
    ...(runtime.kind === 'stand-in' ? { executablePath: runtime.executable, env } : {}),
    args: [...runtime.args, appFolder, `--user-data-dir=${dataFolder}`],
    colorScheme: null,
  })
  const page = await app.firstWindow()
  await page.locator('input').first().waitFor()
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement, undefined, {
    polling: 'raf',
  })
  return { app, page, ms: performance.now() - before }
}

/** Unlocks through the lock window; answers the work window and the time from Enter to the painted team. */
export async function unlock({
  app,
  page,
}: Pick<Started, 'app' | 'page'>): Promise<{ work: Page; ms: number }> {
  const opened = app.waitForEvent('window')
  // Typed as a quick person types: the work window is made ready from the first key on.
  await page.getByLabel('Passphrase', { exact: true }).pressSequentially(passphrase, { delay: keyMs })
  const work = await opened
  const before = performance.now()
  await page.keyboard.press('Enter')
  await work.waitForFunction(
    () => document.querySelector('nav[aria-label="My team"] a') !== null,
    undefined,
    { polling: 'raf' },
  )
  await work.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  )
  return { work, ms: performance.now() - before }
}

/** Locks the vault by its key; answers the new lock window. */
export async function lock(app: ElectronApplication, work: Page): Promise<Page> {
  const opened = app.waitForEvent('window')
  // The window may be gone before the key comes up again.
  await work.keyboard.press('ControlOrMeta+l').catch(() => undefined)
  const page = await opened
  await page.getByLabel('Passphrase', { exact: true }).waitFor()
  return page
}

function definedOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
