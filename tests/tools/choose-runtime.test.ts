import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chromiumArguments } from '../../tools/chromium-host/chromium.ts'
import { readArguments } from '../../tools/chromium-host/command-line.ts'
import { announce, decideRuntime, type RuntimeFacts } from '../../tools/runtime/choose-runtime.ts'
import { hasDisplay, isHeadless } from '../../tools/runtime/display.ts'
import { wasRefusedLately } from '../../tools/runtime/electron-runtime.ts'
import { isBuildFresh } from '../../tools/runtime/ensure-build.ts'
import { installCommand } from '../../tools/runtime/install-chromium.ts'

const everything: RuntimeFacts = { wanted: undefined, electron: '/e', display: 'there', chromium: '/c' }

describe('the runtime', () => {
  it.each([
    ['Electron where it is installed and can show a window', {}, 'electron'],
    ['the stand-in where there is no display', { display: 'missing' }, 'stand-in'],
    ['the stand-in where no window is wanted', { display: 'unwanted' }, 'stand-in'],
    ['the stand-in where Electron cannot be had', { electron: undefined }, 'stand-in'],
    ['the stand-in where somebody insists on it', { wanted: 'stand-in' }, 'stand-in'],
    [
      'Electron without a display where somebody insists on it',
      { wanted: 'electron', display: 'missing' },
      'electron',
    ],
    [
      'none where somebody insists on an Electron that is not there',
      { wanted: 'electron', electron: undefined },
      'electron-missing',
    ],
    ['none where neither is there', { electron: undefined, chromium: undefined }, 'chromium-missing'],
  ] as const)('is %s', (_name, facts, kind) => {
    expect(decideRuntime({ ...everything, ...facts }).kind).toBe(kind)
  })

  it('is announced in one line that gives the reason', () => {
    const line = announce(decideRuntime({ ...everything, display: 'missing' }))
    expect(line).toBe(
      'Runtime: the stand-in for Electron on /c, because there is no display, which Electron needs.',
    )
  })

  it('comes with the exact command to run where there is none', () => {
    const line = announce(decideRuntime({ ...everything, electron: undefined, chromium: undefined }))
    expect(line).toContain(`Install one: ${installCommand(process.platform)}`)
    expect(installCommand('linux', () => false)).toBe(
      'sudo apt-get update && sudo apt-get install -y chromium',
    )
    expect(installCommand('linux', (path) => path.endsWith('dnf'))).toBe('sudo dnf install -y chromium')
    expect(installCommand('darwin')).toBe('brew install --cask chromium')
  })
})

describe('a display', () => {
  it.each([
    [false, false, 'linux', {}],
    [true, true, 'linux', { DISPLAY: ':0' }],
    [true, true, 'linux', { WAYLAND_DISPLAY: 'wayland-0' }],
    [true, false, 'linux', { DISPLAY: ':0', HALFTIME_HEADLESS: '1' }],
    [true, true, 'darwin', {}],
  ] as const)('there: %s, used: %s, on %s with %o', (there, used, platform, env) => {
    expect(hasDisplay(env, platform)).toBe(there)
    expect(isHeadless(env, platform)).toBe(!used)
  })
})

describe('the command line', () => {
  it('has the app among switches, before or after them', () => {
    const { appPath, switches } = readArguments([
      '--no-sandbox',
      'a folder/app',
      '--user-data-dir=/with space',
      '--flag',
    ])
    expect(appPath).toBe('a folder/app')
    expect([...switches]).toEqual([
      ['no-sandbox', ''],
      ['user-data-dir', '/with space'],
      ['flag', ''],
    ])
  })

  it('gives Chromium the switches of the app, joins feature lists, and opens no port unasked', () => {
    const switches = new Map([
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['disable-features', 'OwnFeature'],
      ['no-pings', ''],
    ])
    const args = chromiumArguments('/profile', true, switches, undefined)
    expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
    expect(args).toContain('--headless=new')
    const features = args.filter((arg) => arg.startsWith('--disable-features='))
    expect(features).toHaveLength(1)
    expect(features[0]).toMatch(/Translate.*,OwnFeature$/)
    expect(args.some((arg) => arg.startsWith('--remote-debugging-port'))).toBe(false)
    expect(chromiumArguments('/profile', false, switches, '0')).toContain('--remote-debugging-port=0')
  })
})

describe('what the tools remember', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'halftime-tools-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const write = (path: string, changedAt: number): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), '')
    utimesSync(join(folder, path), changedAt, changedAt)
  }
  const build = (changedAt: number): void => {
    for (const path of ['main/index.cjs', 'main/vault.cjs', 'preload/index.cjs', 'renderer/index.html'])
      write(`out/${path}`, changedAt)
  }

  it('is that a build is fresh until a source changes', () => {
    write('src/main/index.ts', 1000)
    expect(isBuildFresh(folder)).toBe(false)
    build(2000)
    expect(isBuildFresh(folder)).toBe(true)
    write('src/shared/deep/in/rep.ts', 3000)
    expect(isBuildFresh(folder)).toBe(false)
  })

  it('is that a build is not fresh while one of its files is missing', () => {
    write('src/main/index.ts', 1000)
    build(2000)
    rmSync(join(folder, 'out/main/vault.cjs'))
    expect(isBuildFresh(folder)).toBe(false)
  })

  it('is that what the dev server wrote is no build', () => {
    write('src/main/index.ts', 1000)
    build(2000)
    write('out/main/index.cjs', 3000)
    expect(isBuildFresh(folder)).toBe(false)
  })

  it('is a refused download, for a day', () => {
    const refusal = join(folder, 'refused')
    expect(wasRefusedLately(refusal)).toBe(false)
    write('refused', Date.now() / 1000 - 3600)
    expect(wasRefusedLately(refusal)).toBe(true)
    write('refused', Date.now() / 1000 - 25 * 3600)
    expect(wasRefusedLately(refusal)).toBe(false)
  })
})
