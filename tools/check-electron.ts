import { createInterface } from 'node:readline/promises'
import { hasDisplay } from './runtime/display.ts'
import { findElectron } from './runtime/electron-runtime.ts'

// npm run check:electron: what only Electron's own runtime on a desktop can prove (T37 to T43 of the trust
// tests). On such a desktop it goes through the list and asks for what was seen; anywhere else it says that
// nothing was run. It never says "passed" by itself.

interface Check {
  readonly test: string
  readonly what: string
  readonly steps: readonly string[]
}

const checks: readonly Check[] = [
  {
    test: 'T37',
    what: 'the whole app makes no network call',
    steps: [
      'Linux: start the packaged app under `strace -f -e trace=connect,sendto,sendmsg -o calls`, twice, ten minutes each, and type into every field.',
      'Look for AF_INET and AF_INET6 in `calls`: nothing but the loopback address, the IPv6 probe included.',
    ],
  },
  {
    test: 'T38',
    what: 'no word of a note in any file the app or Electron writes',
    steps: [
      'Type a word that occurs nowhere else into every field; lock; kill the app with SIGKILL; start and lock again.',
      'Search the user data, session data, crash and temporary folders for the word as UTF-8 and UTF-16: no hit.',
      'Compare the list of files there with the list in docs/threat-model.md.',
    ],
  },
  {
    test: 'T39',
    what: 'fuses, sandbox and refusals of the packaged app',
    steps: [
      'Read the fuses of the package: RunAsNode, NodeOptions and NodeCliInspect off; CookieEncryption, OnlyLoadAppFromAsar on; EmbeddedAsarIntegrity on (macOS, Windows).',
      'In the menu of a development build: every renderer sandboxed; permission, navigation, window, download and webview attempts refused.',
      'A call from an iframe and from a child window is answered with foreign-sender.',
    ],
  },
  {
    test: 'T40',
    what: "the system's keychain as a way in",
    steps: [
      'Windows, macOS, GNOME and KDE: switch it on, lock, open with it.',
      'Linux without a keyring: the switch cannot be used. Keyring removed: the passphrase still opens.',
    ],
  },
  {
    test: 'T41',
    what: 'suspend, screen lock and idle on three systems',
    steps: [
      'Suspend, lock the screen, wait out the idle time: the lock window is up and the vault process is gone.',
      'Search the memory of every process of the app for the key and a marked word: no copy.',
    ],
  },
  {
    test: 'T42',
    what: 'the store driver and the passphrase derivation inside Electron',
    steps: [
      'Make a vault on each system: it opens (linux-x64 needs glibc 2.34).',
      'Opening with the passphrase takes less than a second and a half longer than the derivation alone in Node.',
    ],
  },
  {
    test: 'T43',
    what: 'printing without scripts, and one copy of the app',
    steps: [
      'Export a packet: the PDF is complete, though its window runs no script.',
      'Linux: kill the app with SIGKILL and start it: it starts. Start a second copy: a message, and the first comes to the front.',
    ],
  },
]

/** Why nothing can be checked here; undefined on a desktop with the real runtime and somebody at the keyboard. */
function reasonNotToRun(): string | undefined {
  if (findElectron() === undefined) return "Electron's own runtime is not installed"
  if (!hasDisplay()) return 'there is no display'
  if (!process.stdin.isTTY) return 'nobody is at the keyboard to say what was seen'
  return undefined
}

async function ask(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const answer = (
      await terminal.question('Did all of it hold? (yes / no / anything else: not run) ')
    ).trim()
    if (answer === 'yes') return 'held, as seen by you'
    return answer === 'no' ? 'DID NOT HOLD' : 'not run: skipped'
  } finally {
    terminal.close()
  }
}

const reason = reasonNotToRun()
const results: string[] = []
for (const check of checks) {
  process.stdout.write(
    `\n${check.test} ${check.what}\n${check.steps.map((step) => `  - ${step}\n`).join('')}`,
  )
  results.push(`${check.test} ${reason === undefined ? await ask() : `not run: ${reason}`}`)
}
process.stdout.write(`\n${results.join('\n')}\n`)
process.exit(results.some((result) => result.includes('DID NOT HOLD')) ? 1 : 0)
