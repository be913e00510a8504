import type * as Electron from 'electron'
import { provide } from './provide.ts'

/** What the stand-in was started with: the app's folder or file, its arguments, its switches. */
export interface StartArguments {
  readonly appPath: string
  readonly argv: readonly string[]
  readonly switches: ReadonlyMap<string, string>
}

/** Reads `electron [switches] <app> [arguments]`; switches may stand before or after the app. */
export function readArguments(argv: readonly string[]): StartArguments {
  const switches = new Map<string, string>()
  for (const argument of argv) {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? []
    if (name !== undefined) switches.set(name, value)
  }
  const appPath = argv.find((argument) => !argument.startsWith('-')) ?? '.'
  return { appPath, argv, switches }
}

/** Switches the host sets itself, so an app or a caller cannot overrule them. */
const hostSwitches = new Set([
  'user-data-dir',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'headless',
  'app',
  'no-sandbox',
  'no-startup-window',
  'inspect',
  'inspect-brk',
  'enable-sandbox',
])

export type CommandLine = Pick<
  Electron.CommandLine,
  'appendSwitch' | 'appendArgument' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'
>

/** `app.commandLine`, and what of it goes on to Chromium. */
export function createCommandLine(start: StartArguments) {
  const switches = new Map(start.switches)
  const forChromium = new Map<string, string>()
  const commandLine: CommandLine = {
    appendSwitch: (name, value = '') => {
      const key = name.replace(/^--/, '')
      switches.set(key, value)
      if (!hostSwitches.has(key)) forChromium.set(key, value)
    },
    appendArgument: () => undefined,
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
    removeSwitch: (name) => {
      switches.delete(name)
      forChromium.delete(name)
    },
  }
  return {
    commandLine: provide('app.commandLine', commandLine),
    chromiumSwitches: (): ReadonlyMap<string, string> => forChromium,
  }
}
