import { hasDisplay, isHeadless } from './display.ts'
import { downloadElectron, electronVersion, findElectron } from './electron-runtime.ts'
import { findChromium } from './find-chromium.ts'
import { installChromium, installCommand, mayInstallChromium } from './install-chromium.ts'
import { standInExecutable } from './project.ts'

/** What the choice depends on. */
export interface RuntimeFacts {
  /** `HALFTIME_RUNTIME`, if somebody insists. */
  readonly wanted: 'electron' | 'stand-in' | undefined
  /** Electron's own runtime, if installed or downloaded. */
  readonly electron: string | undefined
  /** Whether a window can be shown, and is wanted (`HALFTIME_HEADLESS=1` wants none). */
  readonly display: 'there' | 'missing' | 'unwanted'
  /** An installed Chromium. */
  readonly chromium: string | undefined
}

/** The choice, with its reason as the rest of a sentence. */
export type RuntimeChoice =
  | { readonly kind: 'electron'; readonly executable: string; readonly because: string }
  | { readonly kind: 'stand-in'; readonly chromium: string; readonly because: string }
  | { readonly kind: 'chromium-missing'; readonly because: string }
  | { readonly kind: 'electron-missing'; readonly because: string }

/**
 * Electron's own runtime where it exists and can show a window; otherwise the stand-in on a Chromium.
 *
 * Insisting on Electron without a display is honoured: the person may have a virtual one in mind.
 */
export function decideRuntime({ wanted, electron, display, chromium }: RuntimeFacts): RuntimeChoice {
  const insisted = 'HALFTIME_RUNTIME asks for it'
  if (wanted === 'electron') {
    if (electron === undefined)
      return { kind: 'electron-missing', because: `${insisted}, but it is not installed` }
    return { kind: 'electron', executable: electron, because: insisted }
  }
  if (wanted === undefined && electron !== undefined && display === 'there')
    return { kind: 'electron', executable: electron, because: 'it is installed and there is a display' }
  const because = reasonForStandIn(wanted, display)
  return chromium === undefined
    ? { kind: 'chromium-missing', because }
    : { kind: 'stand-in', chromium, because }
}

function reasonForStandIn(wanted: RuntimeFacts['wanted'], display: RuntimeFacts['display']): string {
  if (wanted === 'stand-in') return 'HALFTIME_RUNTIME asks for it'
  if (display === 'missing') return 'there is no display, which Electron needs'
  if (display === 'unwanted') return 'HALFTIME_HEADLESS asks for no window'
  return 'Electron is not installed and could not be downloaded'
}

/** The one line that says which runtime is used, and why. */
export function announce(choice: RuntimeChoice): string {
  switch (choice.kind) {
    case 'electron':
      return `Runtime: Electron ${electronVersion()}, because ${choice.because}.`
    case 'stand-in':
      return `Runtime: the stand-in for Electron on ${choice.chromium}, because ${choice.because}.`
    case 'chromium-missing':
      return `No runtime: the stand-in is needed because ${choice.because}, and no Chromium is installed. Install one: ${installCommand(process.platform)}`
    case 'electron-missing':
      return `No runtime: ${choice.because}. Install it: npx install-electron`
  }
}

/** How to start the app on the chosen runtime. */
export interface Runtime {
  readonly kind: 'electron' | 'stand-in'
  readonly executable: string
  /** Arguments that come before the app's own. */
  readonly args: readonly string[]
}

function wantedRuntime(env: NodeJS.ProcessEnv): RuntimeFacts['wanted'] {
  const wanted = env.HALFTIME_RUNTIME
  return wanted === 'electron' || wanted === 'stand-in' ? wanted : undefined
}

function displayOf(env: NodeJS.ProcessEnv): RuntimeFacts['display'] {
  if (!hasDisplay(env)) return 'missing'
  return isHeadless(env) ? 'unwanted' : 'there'
}

/**
 * Looks around, downloads or installs what is missing where that is possible, prints the one line,
 * and answers the runtime. Ends the program where there is none.
 */
export function chooseRuntime(env: NodeJS.ProcessEnv = process.env): Runtime {
  const wanted = wantedRuntime(env)
  const display = displayOf(env)
  const wouldUseElectron = wanted === 'electron' || (wanted === undefined && display === 'there')
  const electron = findElectron() ?? (wouldUseElectron ? downloadElectron() : undefined)
  const facts: RuntimeFacts = { wanted, electron, display, chromium: findChromium(env) }
  const first = decideRuntime(facts)
  const isMissing = first.kind === 'chromium-missing' && mayInstallChromium()
  const choice = isMissing ? decideRuntime({ ...facts, chromium: installChromium() }) : first
  if (choice.kind === 'chromium-missing' || choice.kind === 'electron-missing') {
    process.stderr.write(`${announce(choice)}\n`)
    process.exit(1)
  }
  process.stdout.write(`${announce(choice)}\n`)
  if (choice.kind === 'stand-in') return { kind: 'stand-in', executable: standInExecutable, args: [] }
  const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0
  return { kind: 'electron', executable: choice.executable, args: isRootOnLinux ? ['--no-sandbox'] : [] }
}
