import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The tests of SECURITY section 4, T1 to T36; `npm run test:trust` runs them and prints the table. */
export default defineConfig({
  test: {
    alias: [{ find: /^electron$/, replacement: resolve(import.meta.dirname, 'tests/support/electron.ts') }],
    include: ['tests/trust/**/*.trust.ts'],
    globalSetup: ['tools/trust/bundle-child.ts'],
    disableConsoleIntercept: true,
    pool: 'forks',
    maxWorkers: 2,
  },
})
