import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNode } from './project.ts'

const sources = ['src', 'electron.vite.config.ts', 'package.json', 'tsconfig.base.json']
const pages = 'out/renderer/index.html'
const outputs = ['out/main/index.cjs', 'out/main/vault.cjs', 'out/preload/index.cjs', pages]

/** When the newest file under a path was last changed; 0 where there is none. */
export function newestChangeMs(path: string): number {
  if (!existsSync(path)) return 0
  const status = statSync(path)
  if (!status.isDirectory()) return status.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestChangeMs(join(path, name))))
}

/**
 * Every output exists, none is older than any source, and the pages came last. The dev server writes
 * main and preload anew but no pages, and what it writes is not what is shipped.
 */
export function isBuildFresh(folder = root): boolean {
  const built = outputs.map((output) => newestChangeMs(join(folder, output)))
  const pagesMs = newestChangeMs(join(folder, pages))
  const sourcesMs = Math.max(...sources.map((source) => newestChangeMs(join(folder, source))))
  return Math.min(...built) > sourcesMs && Math.max(...built) <= pagesMs
}

/** Builds the app if its bundles are missing or older than its sources. Ends the program if that fails. */
export async function ensureBuild(): Promise<void> {
  if (isBuildFresh()) return
  process.stdout.write('Building Halftime …\n')
  const code = await runNode('node_modules/electron-vite/bin/electron-vite.js', [
    'build',
    '--logLevel',
    'warn',
  ])
  if (code !== 0) process.exit(code)
}
