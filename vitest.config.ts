import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** What `shared` and the vault keep between calls depends on nothing a test does. */
const withoutState = ['shared', 'main/vault']

export default defineConfig({
  test: {
    // Electron is the one thing that is faked, and in one file.
    alias: [{ find: /^electron$/, replacement: resolve(import.meta.dirname, 'tests/support/electron.ts') }],
    // A transaction that waits for itself waits for ever; anything shorter only punishes a busy machine.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['tests/support/empty-store.ts'],
    pool: 'forks',
    // Left to itself, Vitest leaves one processor idle: half of a machine that has two.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'without state',
          include: withoutState.map((folder) => `tests/${folder}/**/*.test.ts`),
          // One process after another file: loading the sources anew for each took longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'each by itself',
          include: ['tests/{main,preload,renderer,architecture,tools}/**/*.test.{ts,tsx}'],
          exclude: withoutState.map((folder) => `tests/${folder}/**`),
        },
      },
    ],
  },
})
