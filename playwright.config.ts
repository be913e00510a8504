import { defineConfig } from '@playwright/test'

/** The end-to-end tests; `npm run test:e2e` builds the app and says which runtime it is on. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  // Two leave a machine with two processors waiting: much of a test is a window that gets ready.
  workers: 3,
  // A window on a busy machine may miss a moment once; whoever needed a second run is listed as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // The second is read by npm run test:trust.
  reporter: [['list'], ['json', { outputFile: 'trust-results/window.json' }]],
  forbidOnly: process.env.CI !== undefined,
  outputDir: 'test-results',
})
