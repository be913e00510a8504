/** Chromium's protocol as Playwright types it; types only, nothing of Playwright runs in the host. */
export type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'
