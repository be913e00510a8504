import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../runtime/project.ts'
import { resultsFolder } from './rows.ts'

/** The vault as a program of its own that the tests start, kill and watch. */
export const childProgram = join(resultsFolder, 'program', 'vault-child.mjs')

/**
 * Puts the child and the vault's source into one file: started hundreds of times, it has to start quickly.
 * Vitest calls this once before the trust tests.
 */
export async function setup(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tools/trust/vault-child.ts'),
      outDir: join(resultsFolder, 'program'),
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'vault-child.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
}
