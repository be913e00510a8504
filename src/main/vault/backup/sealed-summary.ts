import { createCipheriv, createDecipheriv } from 'node:crypto'
import * as z from 'zod/mini'
import { BackupContents } from '../../../shared/backup/backup.ts'
import { deriveSubkey } from '../keys/key-derivation.ts'
import type { Randomness } from '../keys/randomness.ts'

/** What is told about a backup without opening it, to whoever holds the key. */
const Summary = z.strictObject({
  contents: BackupContents,
  /** How the live store's file looked when it was copied, to tell whether anything changed since. */
  storeMark: z.string(),
})
export type Summary = z.infer<typeof Summary>

/** Always this long, so that the length of the seal tells nothing about the numbers in it. */
const paddedBytes = 1_024
const nonceBytes = 12
const tagBytes = 16

/** Who a summary belongs to; bound to the seal. */
interface Owner {
  readonly vaultId: string
  readonly createdAt: string
}

/** Encrypts a summary under the master key, as base64. */
export function sealSummary(
  summary: Summary,
  owner: Owner,
  masterKey: Buffer,
  randomness: Randomness,
): string {
  const plain = Buffer.from(JSON.stringify(summary).padEnd(paddedBytes, ' '), 'utf8')
  const nonce = randomness(nonceBytes)
  const key = deriveSubkey(masterKey, owner.vaultId, 'backup-summary')
  const seal = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  seal.setAAD(Buffer.from(`${owner.vaultId} ${owner.createdAt}`, 'utf8'))
  const sealed = Buffer.concat([nonce, seal.update(plain), seal.final(), seal.getAuthTag()])
  key.fill(0)
  plain.fill(0)
  return sealed.toString('base64')
}

/** The summary, or null if it is not one that this key sealed for this backup. */
export function openSummary(sealed: string, owner: Owner, masterKey: Buffer): Summary | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes.length < nonceBytes + tagBytes) return null
  const key = deriveSubkey(masterKey, owner.vaultId, 'backup-summary')
  try {
    const opening = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
    opening.setAAD(Buffer.from(`${owner.vaultId} ${owner.createdAt}`, 'utf8'))
    opening.setAuthTag(bytes.subarray(-tagBytes))
    const plain = Buffer.concat([opening.update(bytes.subarray(nonceBytes, -tagBytes)), opening.final()])
    return Summary.parse(JSON.parse(plain.toString('utf8')))
  } catch {
    // Another key, another owner or a flipped bit: all of them mean that nothing can be told.
    return null
  } finally {
    key.fill(0)
  }
}
