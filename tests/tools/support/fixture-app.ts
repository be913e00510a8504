import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserWindow, BrowserWindowConstructorOptions, UtilityProcess } from 'electron'
import { _electron, type ElectronApplication, type Page } from 'playwright'

/** What the fixture app writes down for its tests. */
interface Seen {
  requests: string[]
  navigations: string[]
  popups: string[]
  downloads: string[]
  secondInstances: string[][]
  events: string[]
}

interface Vault {
  child: UtilityProcess
  exited: Promise<number>
  ask(message: object): Promise<unknown>
}

/** What its preload exposes. */
interface Bridge {
  call(channel: string, ...args: unknown[]): Promise<unknown>
  say(words: string): void
  on(listener: (...args: unknown[]) => void): () => void
  add(a: number, b: number): number
  fail(): never
  platform: string
}

declare global {
  var seen: Seen
  var openWindow: (options?: BrowserWindowConstructorOptions) => BrowserWindow
  var startVault: () => Vault
  var bridge: Bridge
}

const root = resolve(import.meta.dirname, '../../..')
export const fixtureFolder = join(root, 'tests/tools/fixtures/app')
export const standIn = join(root, 'tools/chromium-host/electron')

/** A data folder of its own, with a space in its name: arguments must survive the shell. */
export function freshFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'halftime stand-in '))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Starts the fixture app on the stand-in, as the end-to-end tests start Halftime. */
export async function launchFixture(
  dataFolder: string,
  env: Record<string, string> = {},
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    executablePath: standIn,
    args: [fixtureFolder, `--user-data-dir=${dataFolder}`],
    env: { ...environment(), HALFTIME_HEADLESS: '1', ...env },
    colorScheme: null,
    timeout: 20_000,
  })
  const page = await app.firstWindow()
  await page.waitForSelector('h1')
  return { app, page }
}

/** The environment without the holes TypeScript sees in it. */
export function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
