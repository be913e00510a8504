import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './find-chromium.ts'

/** Root on a Debian-like system may install what is missing without asking. */
export function mayInstallChromium(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Installs Debian's Chromium. Answers its path, or nothing if that failed. */
export function installChromium(): string | undefined {
  process.stdout.write('No Chromium found; installing it with apt-get …\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', 'chromium']])
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
  return findChromium()
}

/** The exact command that installs a Chromium on this system. */
export function installCommand(
  platform: NodeJS.Platform,
  exists: (path: string) => boolean = existsSync,
): string {
  if (platform === 'darwin') return 'brew install --cask chromium'
  if (platform === 'win32') return 'winget install Google.Chrome'
  if (exists('/usr/bin/dnf')) return 'sudo dnf install -y chromium'
  if (exists('/usr/bin/pacman')) return 'sudo pacman -S --noconfirm chromium'
  if (exists('/sbin/apk')) return 'sudo apk add chromium'
  return 'sudo apt-get update && sudo apt-get install -y chromium'
}
