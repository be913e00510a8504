import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Electron is the one thing that is faked, and in one file.
    alias: [{ find: /^electron$/, replacement: resolve(import.meta.dirname, 'tests/support/electron.ts') }],
    include: ['tests/{shared,main,renderer,architecture,tools}/**/*.test.{ts,tsx}'],
    testTimeout: 5_000,
    pool: 'forks',
  },
})
