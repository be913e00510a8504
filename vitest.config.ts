import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{shared,main,renderer,architecture,tools}/**/*.test.{ts,tsx}'],
    testTimeout: 5_000,
    pool: 'forks',
  },
})
