import { spawnSync } from 'node:child_process'
import { mayInstallChromium } from './install-chromium.ts'

/**
 * The tests read the PDFs they export with poppler. Where root may install it (a fresh build machine), it is
 * installed; elsewhere those tests say that they were skipped, and why.
 */
export function ensurePoppler(): void {
  const isThere = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0
  if (isThere || !mayInstallChromium()) return
  process.stdout.write('No poppler found; installing it with apt-get …\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', 'poppler-utils']])
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
}
