import type { Profile } from './rows.ts'

/** A test of SECURITY section 4 that stands elsewhere in the house, and is run from there. */
export interface Borrowed {
  readonly test: string
  readonly what: string
  /** The file that holds it. */
  readonly file: string
  /** Only the tests whose names match; all of the file unless told. */
  readonly only?: RegExp
  /** How many things these tests try; the number of tests unless told. */
  readonly tries?: Readonly<Record<Profile, number>>
}

/** Run with vitest. */
export const borrowedUnits: readonly Borrowed[] = [
  {
    test: 'T2',
    what: 'key file: every byte, both copies',
    file: 'tests/main/vault/keys/key-file-damage.test.ts',
  },
  {
    test: 'T16',
    what: 'a store that cannot be written says so from any query',
    file: 'tests/main/vault/db/open-store.test.ts',
    only: /cannot be written|damaged store/,
  },
  {
    test: 'T20',
    what: 'backups of invented vaults, restored with passphrase and code',
    file: 'tests/main/vault/backup/round-trip.test.ts',
    tries: { short: 20, full: 100 },
  },
  { test: 'T20', what: 'recover.mjs reads a backup on plain Node', file: 'tests/tools/recover.test.ts' },
  {
    test: 'T21',
    what: 'hostile backups change nothing',
    file: 'tests/main/vault/backup/hostile-backup.test.ts',
    tries: { short: 200, full: 2_000 },
  },
  {
    test: 'T22',
    what: 'frozen stores of released schemas come forward',
    file: 'tests/main/vault/db/frozen-stores.test.ts',
  },
  {
    test: 'T22',
    what: 'a store from a newer version is not touched',
    file: 'tests/main/vault/db/open-store.test.ts',
    only: /made by a newer version/,
  },
  {
    test: 'T23',
    what: 'salvage of damaged stores',
    file: 'tests/main/vault/damage/salvage.test.ts',
    tries: { short: 10, full: 50 },
  },
  {
    test: 'T35',
    what: 'the steps of a lock, in order and in time',
    file: 'tests/main/app/lifecycle.test.ts',
  },
  { test: 'T35', what: 'what triggers a lock', file: 'tests/main/app/lock-triggers.test.ts' },
  {
    test: 'T36',
    what: 'the printed page holds no script and no foreign text',
    file: 'tests/shared/print/print-html.test.ts',
  },
]

/** Run in the window, with Playwright. */
export const borrowedWindows: readonly Borrowed[] = [
  {
    test: 'T8',
    what: 'in the window: marked texts in every file the app writes',
    file: 'private.e2e.ts',
    only: /readable in any file/,
  },
  {
    test: 'T11',
    what: 'in the window: names and notes in the memory of pages and vault after a lock',
    file: 'memory.e2e.ts',
  },
  {
    test: 'T15',
    what: 'in the window: a full disk is said, the text is kept',
    file: 'full-disk.e2e.ts',
  },
  {
    test: 'T25',
    what: 'in the window: hostile pastes into the editor',
    file: 'bad-input.e2e.ts',
    only: /pasted HTML/,
  },
  {
    test: 'T25',
    what: 'in the window: naughty strings by real paste events',
    file: 'trust-paste.e2e.ts',
    tries: { short: 992, full: 992 },
  },
  {
    test: 'T31',
    what: 'in the window: planted scripts, frames, styles, pictures',
    file: 'policy.e2e.ts',
    only: /planted/,
  },
  {
    test: 'T31',
    what: 'in the window: links, windows, downloads',
    file: 'policy.e2e.ts',
    only: /never followed|goes nowhere/,
  },
  {
    test: 'T33',
    what: 'in the window: nothing kept by the browser after a full walk',
    file: 'policy.e2e.ts',
    only: /full walk/,
  },
  {
    test: 'T34',
    what: 'in the window: no request leaves, a planted one is counted',
    file: 'private.e2e.ts',
    only: /no request leaves/,
  },
  {
    test: 'T35',
    what: 'in the window: a text typed just before the lock',
    file: 'killed.e2e.ts',
    only: /typed just before the lock|locked vault answers nobody/,
  },
  { test: 'T36', what: 'in the window: the PDF says what the preview said', file: 'packet-pdf.e2e.ts' },
]
