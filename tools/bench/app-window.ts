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

/**
 * Unlocks through the lock window; answers the work window and the time from Enter to the painted team. The
 * windows take the time themselves: the driver hears of a frame when the browser has a moment for it.
 */
export async function unlock({
  app,
  page,
}: Pick<Started, 'app' | 'page'>): Promise<{ work: Page; ms: number }> {
  const opened = app.waitForEvent('window')
  // Typed as a quick person types: the work window is made ready from the first key on.
  await page.getByLabel('Passphrase', { exact: true }).pressSequentially(passphrase, { delay: keyMs })
  const work = await opened
  await work.locator('nav[aria-label="My team"]').waitFor({ state: 'attached' })
  await page.evaluate(watchEnter)
  await work.evaluate(watchTeam)
  await watchShowing(app)
  await page.keyboard.press('Enter')
  const pressed = await page.evaluate(seenAt)
  const [painted, shown] = await Promise.all([work.evaluate(seenAt), app.evaluate(seenAt)])
  return { work, ms: Math.max(painted, shown) - pressed }
}

/** What a watch leaves behind: the moment it waits for, in milliseconds of the machine's clock. */
type Watched = typeof globalThis & { seenAt: Promise<number> }

function seenAt(): Promise<number> {
  return (globalThis as Watched).seenAt
}

/** Runs in the lock window: waits for Enter to go down. */
function watchEnter(): void {
  const seen = new Promise<number>((resolve) => {
    window.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key === 'Enter') resolve(performance.timeOrigin + timeStamp)
      },
      { capture: true },
    )
  })
  Object.assign(globalThis, { seenAt: seen })
}

/** Runs in the work window: waits for the frame with the team to be handed over. */
function watchTeam(): void {
  const seen = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('nav[aria-label="My team"] a') === null) return
      observer.disconnect()
      requestAnimationFrame(() => {
        // A task after the frame's callbacks: by then the frame has been handed over.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
        port2.postMessage(null)
      })
    })
    observer.observe(document.body, { subtree: true, childList: true })
  })
  Object.assign(globalThis, { seenAt: seen })
}

/** Waits in the app's own process for the window that was made ready unseen to be shown. */
function watchShowing(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    const seen = new Promise<number>((resolve) => {
      for (const window of BrowserWindow.getAllWindows())
        if (!window.isVisible()) window.once('show', () => resolve(Date.now()))
    })
    Object.assign(globalThis, { seenAt: seen })
  })
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
