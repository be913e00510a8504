import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
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

/** Once in hundreds of starts on a busy machine Chromium was seen to say nothing at all, for as long as one waited. */
const firstWordLimitMs = 20_000

/**
 * Starts Chromium on a fresh profile in the temp folder; a second time if the first says nothing.
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
  const launch = (): Launched => {
    const profile = createProfile()
    return launched(executable, profile, chromiumArguments(profile, headless, appSwitches, debuggingPort))
  }
  const hasSpoken = ({ cdp, addressTold }: Launched): Promise<unknown> =>
    Promise.all([cdp.send('Browser.getVersion'), debuggingPort === undefined || addressTold])
  let started = launch()
  const isSilent = setTimeout(firstWordLimitMs, true, { ref: false })
  if (await Promise.race([hasSpoken(started).then(() => false), isSilent])) {
    process.stderr.write('Chromium said nothing and is started again\n')
    started.kill()
    started = launch()
    await hasSpoken(started)
  }
  const { cdp, pid, profile, kill } = started
  const openAppWindow: Chromium['openAppWindow'] = (url, { width, height }) => {
    const windowArgs = [
      `--user-data-dir=${profile}`,
      `--app=${url}`,
      `--window-size=${width},${height}`,
      ...rootFlags(),
    ]
    spawn(executable, windowArgs, { stdio: 'ignore', detached: true }).unref()
  }
  return { cdp, headless, pid, openAppWindow, kill }
}

/** A Chromium that was started and has not said anything yet. */
interface Launched extends Pick<Chromium, 'cdp' | 'pid' | 'kill'> {
  readonly profile: string
  /** Resolves when the address for a driver was passed on. */
  readonly addressTold: Promise<void>
}

function launched(executable: string, profile: string, args: readonly string[]): Launched {
  // A process group of its own: Ctrl+C in a terminal must reach the host only, which then quits in order.
  const child = spawn(executable, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const addressTold = passOnDevToolsLine(child)
  const { input, output } = debuggingPipe(child)
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
  return { cdp: new Cdp(input, output), pid: child.pid ?? 0, profile, addressTold, kill }
}

/** Root cannot use Chromium's sandbox; without `--test-type` every window would complain about that. */
function rootFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []
}

/** Chromium's stderr is noise but for one line. Resolves when that was passed on. */
function passOnDevToolsLine(child: ChildProcess): Promise<void> {
  const lineIn = devToolsLineReader()
  return new Promise((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (process.env.HALFTIME_CHROMIUM_LOG === '1') process.stderr.write(text)
      const line = lineIn(text)
      if (line === undefined) return
      process.stderr.write(line)
      resolve()
    })
  })
}

/**
 * Finds the line with the address for a driver in what Chromium writes, piece by piece. On a busy machine one
 * piece holds the line and several thousand characters of noise after it.
 */
export function devToolsLineReader(): (text: string) => string | undefined {
  let seen = ''
  return (text) => {
    seen += text
    const line = /DevTools listening on ws:\/\/\S+\n/.exec(seen)?.[0]
    seen = line === undefined ? seen.slice(-4096) : ''
    return line
  }
}
