import { existsSync, readFileSync, rmSync } from 'node:fs'
import { safeStorage } from 'electron'
import * as z from 'zod/mini'
import type { KeychainState } from '../../shared/desktop/desktop.contract.ts'
import { logEvent } from './log.ts'
import { writeSmallJson } from './small-file.ts'

const Sealed = z.strictObject({ v: z.literal(1), sealed: z.string().check(z.maxLength(20_000)) })

/** The system's keychain as an optional second way in. The passphrase always works without it. */
export interface Keychain {
  readonly state: () => Promise<KeychainState>
  /** Has the keychain seal a key and keeps the sealed form. @throws if it cannot */
  readonly keep: (key: string) => Promise<void>
  /** The kept key; undefined if the keychain does not give it out any more. */
  readonly fetch: () => Promise<string | undefined>
  /** What was kept opens nothing: not offered again until the next start. */
  readonly giveUp: () => void
  readonly forget: () => void
}

/**
 * A keychain that keeps one key, sealed, in a small file. On Linux a back-end that is no keychain at all
 * would seal with a password that everybody knows: such a one is refused.
 */
export function createKeychain(file: string, platform: NodeJS.Platform): Keychain {
  let hasFailed = false
  const isOffered = async (): Promise<boolean> => {
    try {
      if (platform === 'linux') {
        const backend = safeStorage.getSelectedStorageBackend()
        if (backend === 'basic_text' || backend === 'unknown') return false
      }
      return await safeStorage.isAsyncEncryptionAvailable()
    } catch {
      return false
    }
  }
  const keep = async (key: string): Promise<void> => {
    const sealed = await safeStorage.encryptStringAsync(key)
    writeSmallJson(file, { v: 1, sealed: sealed.toString('base64') })
    hasFailed = false
  }
  return {
    state: async () => {
      if (!(await isOffered())) return 'unavailable'
      if (!existsSync(file)) return 'off'
      return hasFailed ? 'failed' : 'on'
    },
    keep,
    fetch: async () => {
      try {
        if (!existsSync(file) || !(await isOffered())) return undefined
        const { sealed } = Sealed.parse(JSON.parse(readFileSync(file, 'utf8')))
        const bytes = Buffer.from(sealed, 'base64')
        const opened = await safeStorage.decryptStringAsync(bytes)
        if (!opened.shouldReEncrypt) return opened.result
        // The keychain has a new key: asked again, it answers with that one, and seals anew.
        const again = await safeStorage.decryptStringAsync(bytes)
        await keep(again.result).catch(() => logEvent('keychain-not-resealed'))
        return again.result
      } catch {
        hasFailed = true
        logEvent('keychain-failed')
        return undefined
      }
    },
    giveUp: () => {
      hasFailed = true
    },
    forget: () => {
      rmSync(file, { force: true })
      hasFailed = false
    },
  }
}
