import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './project.ts'

const packageFolder = join(root, 'node_modules/electron')
const refusal = join(root, 'node_modules/.cache/halftime/electron-download-refused')
const refusalHoldsMs = 24 * 60 * 60 * 1000
const downloadLimitMs = 120_000

/** The path of Electron's own runtime, if it lies in node_modules. */
export function findElectron(folder = packageFolder): string | undefined {
  try {
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(executable) ? executable : undefined
  } catch {
    return undefined
  }
}

/** The version the types and the package are of. */
export function electronVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return String(version)
}

/** A download was refused within the last day, so asking again would only cost time. */
export function wasRefusedLately(file = refusal): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs < refusalHoldsMs
  } catch {
    return false
  }
}

/**
 * Tries to download Electron's runtime, once a day at most. A closed network says no within a second;
 * one that says nothing is given up after two minutes.
 */
export function downloadElectron(): string | undefined {
  if (wasRefusedLately() || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return undefined
  process.stdout.write(`Fetching Electron ${electronVersion()}, once …\n`)
  const installer = join(packageFolder, 'install.js')
  spawnSync(process.execPath, [installer], {
    cwd: root,
    stdio: 'ignore',
    timeout: downloadLimitMs,
    killSignal: 'SIGKILL',
  })
  const executable = findElectron()
  if (executable !== undefined) return executable
  mkdirSync(dirname(refusal), { recursive: true })
  writeFileSync(refusal, '')
  return undefined
}
