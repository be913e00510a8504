import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { isHeadless } from '../runtime/display.ts'
import { findChromium } from '../runtime/find-chromium.ts'
import { Cdp } from './cdp.ts'

type Size = { width: number; height: number }

/** A running Chromium and the way to talk to it. */
export interface Chromium {
  readonly cdp: Cdp
  readonly headless: boolean
  readonly pid: number
  /** Opens a window without browser chrome at a URL; only where there is a display. */
  openAppWindow(url: string, size: Size): void
  /** Ends Chromium and removes its profile, at once and synchronously. */
  kill(): void
}

/** Features that would call home, or put browser furniture around the app. */
const disabledFeatures = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'InterestFeedContentSuggestions',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'PaintHolding',
  'GlobalMediaControls',
]

const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--no-pings',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--disable-field-trial-config',
  '--disable-hang-monitor',
  '--disable-prompt-on-repost',
  '--disable-save-password-bubble',
  '--disable-back-forward-cache',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--disable-dev-shm-usage',
  '--deny-permission-prompts',
  '--disable-infobars',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--disk-cache-dir=/dev/null',
  '--allow-pre-commit-input',
]

/** The command line, the app's own switches included; `disable-features` lists are joined. */
export function chromiumArguments(
  profile: string,
  headless: boolean,
  appSwitches: ReadonlyMap<string, string>,
  debuggingPort: string | undefined,
): string[] {
  const own = new Map(appSwitches)
  const disabled = [...disabledFeatures, own.get('disable-features') ?? ''].filter((name) => name !== '')
  own.delete('disable-features')
  return [
    ...quietFlags,
    '--remote-debugging-pipe',
    ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
    ...(headless ? ['--headless=new', '--window-size=1280,832'] : []),
    ...rootFlags(),
    `--disable-features=${disabled.join(',')}`,
    `--user-data-dir=${profile}`,
    ...[...own].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  ]
}

/**
 * A fresh profile in the temp folder. Chromium would write what is typed into pages to its session
 * files there, for a restart that never comes; plain files in place of those folders prevent it.
 */
function createProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), `halftime-chromium-${process.pid}-`))
  mkdirSync(join(profile, 'Default'))
  for (const name of ['Sessions', 'Sessions_Encrypted']) writeFileSync(join(profile, 'Default', name), '')
  return profile
}

/** A host that was killed could not clean up after itself; the next one does. */
function sweepProfilesOfDeadHosts(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^halftime-chromium-(\d+)-/.exec(name)?.[1])
    if (Number.isNaN(pid) || isAlive(pid)) continue
    rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

/** Whether a process of this machine is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The two ends of `--remote-debugging-pipe`; `spawn` was asked for pipes there, so they exist. */
function debuggingPipe(child: ChildProcess): { input: Writable; output: Readable } {
  const [, , , input, output] = child.stdio
  if (!input || !output || !('write' in input) || !('read' in output))
    throw new Error('Chromium has no debugging pipe')
  return { input, output }
}

/**
 * Starts Chromium on a fresh profile in the temp folder.
 *
 * With a debugging port its line `DevTools listening on ws://…` goes to our own stderr, where
 * Playwright waits for it. Ends the host when Chromium ends by itself.
 */
export async function startChromium(
  appSwitches: ReadonlyMap<string, string>,
  debuggingPort: string | undefined,
): Promise<Chromium> {
  sweepProfilesOfDeadHosts()
  const executable = findChromium()
  if (executable === undefined) throw new Error('the stand-in needs an installed Chromium and found none')
  const headless = isHeadless()
  const profile = createProfile()
  const args = chromiumArguments(profile, headless, appSwitches, debuggingPort)
  // A process group of its own: Ctrl+C in a terminal must reach the host only, which then quits in order.
  const child = spawn(executable, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  })
  passOnDevToolsLine(child)
  const { input, output } = debuggingPipe(child)
  const cdp = new Cdp(input, output)
  let killed = false
  const kill = (): void => {
    if (killed) return
    killed = true
    child.kill('SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 25 })
  }
  process.on('exit', kill)
  child.on('exit', (code, signal) => {
    if (killed) return
    process.stderr.write(`Chromium ended by itself (${signal ?? `code ${code}`})\n`)
    process.exit(1)
  })
  await cdp.send('Browser.getVersion')
  const openAppWindow: Chromium['openAppWindow'] = (url, { width, height }) => {
    const windowArgs = [
      `--user-data-dir=${profile}`,
      `--app=${url}`,
      `--window-size=${width},${height}`,
      ...rootFlags(),
    ]
    spawn(executable, windowArgs, { stdio: 'ignore', detached: true }).unref()
  }
  return { cdp, headless, pid: child.pid ?? 0, openAppWindow, kill }
}

/** Root cannot use Chromium's sandbox; without `--test-type` every window would complain about that. */
function rootFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []
}

/** Chromium's stderr is noise but for one line; what it said is kept for a start that fails. */
function passOnDevToolsLine(child: ChildProcess): void {
  let seen = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (process.env.HALFTIME_CHROMIUM_LOG === '1') process.stderr.write(text)
    seen = (seen + text).slice(-4096)
    const line = /DevTools listening on ws:\/\/\S+\n/.exec(seen)?.[0]
    if (line === undefined) return
    process.stderr.write(line)
    seen = ''
  })
}
