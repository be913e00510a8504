import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../runtime/project.ts'
import { resultsFolder } from './rows.ts'

/** Where the program of this run lies: two runs at the same time must not write over each other. */
const variable = 'HALFTIME_TRUST_PROGRAM'

/** The vault as a program of its own that the tests start, kill and watch. */
export function childProgram(): string {
  return join(process.env[variable] ?? '', 'vault-child.mjs')
}

/**
 * Puts the child and the vault's source into one file: started hundreds of times, it has to start quickly.
 * Vitest calls this once before the trust tests.
 */
export async function setup(): Promise<void> {
  const folder = join(resultsFolder, `program-${process.pid}`)
  process.env[variable] = folder
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tools/trust/vault-child.ts'),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'vault-child.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
}

/** Vitest calls this at the end. */
export function teardown(): void {
  rmSync(join(resultsFolder, `program-${process.pid}`), { recursive: true, force: true })
}
