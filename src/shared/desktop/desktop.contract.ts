import * as z from 'zod/mini'
import { command, query } from '../kernel/contract.ts'
import { Preferences } from './preferences.ts'

const nothing = z.strictObject({})
const count = z.int().check(z.nonnegative())

/** A file the manager chose in a dialog: the app side keeps where it is, the window gets a token. */
export const ChosenFile = z.strictObject({ token: z.string(), name: z.string(), bytes: count })
export type ChosenFile = z.infer<typeof ChosenFile>

/** Only what changes is sent. */
export const PreferenceChanges = z.strictObject({
  theme: z.optional(Preferences.shape.theme),
  contrast: z.optional(Preferences.shape.contrast),
  density: z.optional(Preferences.shape.density),
  textScale: z.optional(Preferences.shape.textScale),
  motion: z.optional(Preferences.shape.motion),
  lockAfterMinutes: z.optional(Preferences.shape.lockAfterMinutes),
  singleKeyShortcuts: z.optional(Preferences.shape.singleKeyShortcuts),
  contentProtection: z.optional(Preferences.shape.contentProtection),
})
export type PreferenceChanges = z.infer<typeof PreferenceChanges>

/** What the About page shows as proof that nothing leaves the machine. */
export const About = z.strictObject({
  version: z.string(),
  /** The day this copy was built, `YYYY-MM-DD`. There is no updater, so its age matters. */
  builtOn: z.string(),
  /** Requests that something tried to send outside the app and that were stopped. */
  requestsBlocked: count,
  /** Requests that did leave the app. Anything but 0 is a fault. */
  requestsOutside: count,
  runtime: z.strictObject({ electron: z.string(), chromium: z.string(), node: z.string() }),
})
export type About = z.infer<typeof About>

/** Which packet is exported, and for which paper. */
export const PacketToExport = z.strictObject({
  reviewPacketId: z.string().check(z.maxLength(64)),
  paper: z.enum(['a4', 'letter']),
})
export type PacketToExport = z.infer<typeof PacketToExport>

/** Where a packet went. The window learns the name of the file, never its place. */
export const ExportedPacket = z.strictObject({
  fileName: z.string(),
  bytes: count,
  pages: z.nullable(count),
})
export type ExportedPacket = z.infer<typeof ExportedPacket>

/**
 * The system's keychain as a way in. `unavailable`: this machine has none that could be trusted with it;
 * `failed`: it is set up but gave nothing out, so the passphrase is the way in.
 */
export const KeychainState = z.enum(['unavailable', 'off', 'on', 'failed'])
export type KeychainState = z.infer<typeof KeychainState>

/** What the desktop itself answers, without the vault. */
export const desktopContract = {
  lock: command({ input: nothing, output: z.null() }),
  /**
   * Called by the work window after `lock-requested`, once every draft is saved or could not be.
   * With `unsaved` the vault stays open behind the lock window, so that no text is dropped.
   */
  readyToLock: command({ input: z.strictObject({ unsaved: z.boolean() }), output: z.null() }),
  /** Called by the lock window as soon as a passphrase is begun: the work window is made ready, unseen. */
  warmUp: command({ input: nothing, output: z.null() }),
  preferences: query({ input: nothing, output: Preferences }),
  setPreferences: command({ input: PreferenceChanges, output: Preferences }),
  /** Null when the dialog is cancelled. */
  chooseFile: command({
    input: z.strictObject({ purpose: z.enum(['metric-csv', 'backup']) }),
    output: z.nullable(ChosenFile),
    errors: ['file-not-found', 'file-unreadable'],
  }),
  /** A place to write to, granted to the vault by a token. Null when the dialog is cancelled. */
  chooseTarget: command({
    input: z.strictObject({
      purpose: z.enum(['data-export', 'backup-copy']),
      suggestedName: z.string().check(z.minLength(1), z.maxLength(120)),
    }),
    output: z.nullable(z.strictObject({ token: z.string(), name: z.string() })),
  }),
  /** Puts text on the clipboard; locking takes it off again if it is still there. */
  copyText: command({
    input: z.strictObject({ text: z.string().check(z.maxLength(1_000_000)) }),
    output: z.null(),
  }),
  /** Something was copied in the page itself: locking takes that off the clipboard as well. */
  noteCopied: command({ input: nothing, output: z.null() }),
  /** Somebody reads what is about to leave: the page is laid out meanwhile, in the window that would print it. */
  prepareExport: command({ input: PacketToExport, output: z.null() }),
  /** It does not leave after all, or it has left. */
  dropExport: command({ input: nothing, output: z.null() }),
  /** Null when the dialog is cancelled. */
  exportPacket: command({
    input: PacketToExport,
    output: z.nullable(ExportedPacket),
    errors: [
      'proof-needed',
      'review-packet-not-found',
      'rep-not-found',
      'period-empty',
      'print-failed',
      'print-timed-out',
      'file-not-written',
    ],
  }),
  about: query({ input: nothing, output: About }),
  keychain: query({ input: nothing, output: z.strictObject({ state: KeychainState }) }),
  /** Lets this computer open the vault from now on, for who has just proved the passphrase. */
  keepInKeychain: command({
    input: nothing,
    output: z.strictObject({ state: KeychainState }),
    errors: ['proof-needed', 'key-file-damaged', 'keychain-unavailable'],
  }),
  takeFromKeychain: command({
    input: nothing,
    output: z.strictObject({ state: KeychainState }),
    errors: ['key-file-damaged'],
  }),
  /** False where the keychain gives nothing out or it does not fit: the passphrase is the way in then. */
  unlockWithKeychain: command({ input: nothing, output: z.strictObject({ opened: z.boolean() }) }),
}

/** What the lock window may ask of the desktop. */
export const desktopMethodsWhileLocked: readonly string[] = [
  'desktop.warmUp',
  'desktop.preferences',
  'desktop.about',
  'desktop.keychain',
  'desktop.unlockWithKeychain',
  // For a backup to restore and for a copy of a damaged vault, and for nothing else.
  'desktop.chooseFile',
  'desktop.chooseTarget',
]

/** Vault methods that only the app side calls: to export a packet, and for the keychain. Unknown to any window. */
export const internalMethods: readonly string[] = [
  'reviewPacket.renderForPrint',
  'reviewPacket.recordExport',
  'vault.addKeychainSlot',
  'vault.removeKeychainSlot',
  'vault.unlockWithKeychain',
]
