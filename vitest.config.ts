import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Electron is the one thing that is faked, and in one file.
    alias: [{ find: /^electron$/, replacement: resolve(import.meta.dirname, 'tests/support/electron.ts') }],
    include: ['tests/{shared,main,preload,renderer,architecture,tools}/**/*.test.{ts,tsx}'],
    // A transaction that waits for itself waits for ever; anything shorter only punishes a busy machine.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    globalSetup: ['tests/support/empty-store.ts'],
    pool: 'forks',
  },
})
