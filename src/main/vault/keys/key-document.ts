import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { AppError } from '../../../shared/kernel/errors.ts'
import { Instant } from '../../../shared/kernel/time.ts'
import { canonicalJson } from './canonical-json.ts'
import { assertReadableCost, deriveSubkey, saltLength } from './key-derivation.ts'
import {
  type KeySlot,
  keyFileFormat,
  keyFileVersion,
  nonceLength,
  slotIds,
  wrappedLength,
} from './key-slot.ts'

/** A key file is about a kilobyte; anything beyond this is none of ours. */
export const keyFileMaxBytes = 16_384

const macLength = 32

function base64Of(bytes: number) {
  return z.string().check(z.refine((text) => isBase64Of(text, bytes)))
}

function isBase64Of(text: string, bytes: number): boolean {
  if (text.length !== Math.ceil(bytes / 3) * 4) return false
  const decoded = Buffer.from(text, 'base64')
  return decoded.length === bytes && decoded.toString('base64') === text
}

// The costs are any integers here: whether they may be spent is a later question with another answer.
const Argon2id = z.strictObject({
  name: z.literal('argon2id-1.3'),
  memoryKiB: z.int(),
  passes: z.int(),
  lanes: z.int(),
  salt: base64Of(saltLength),
})
const wrapping = { nonce: base64Of(nonceLength), wrapped: base64Of(wrappedLength) }

const Slot = z.discriminatedUnion('type', [
  z.strictObject({
    id: z.literal(slotIds.passphrase),
    type: z.literal('passphrase'),
    kdf: Argon2id,
    ...wrapping,
  }),
  z.strictObject({
    id: z.literal(slotIds.recovery),
    type: z.literal('recovery'),
    kdf: z.strictObject({ name: z.literal('hkdf-sha256') }),
    ...wrapping,
  }),
  z.strictObject({
    id: z.literal(slotIds.os),
    type: z.literal('os'),
    kdf: z.strictObject({ name: z.literal('random') }),
    ...wrapping,
  }),
])

const Document = z.strictObject({
  format: z.literal(keyFileFormat),
  v: z.int(),
  vaultId: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  createdAt: Instant,
  slots: z.array(Slot).check(z.minLength(1), z.maxLength(3)),
  slotSha: z.array(base64Of(32)).check(z.maxLength(3)),
  mac: base64Of(macLength),
})

/** What every version of the file begins with; enough to say "made by a newer version". */
const AnyVersion = z.looseObject({ format: z.literal(keyFileFormat), v: z.int().check(z.gt(keyFileVersion)) })

/** The content of a key file. */
export type KeyDocument = z.infer<typeof Document>
/** Who a key file belongs to, and its slots: what a new document is made from. */
export type KeyDocumentParts = Pick<KeyDocument, 'vaultId' | 'createdAt'> & {
  readonly slots: readonly KeySlot[]
}

/**
 * Reads a key file's bytes without any key. What comes back is undamaged and affordable to try; only the
 * master key can tell whether it is genuine (see `isGenuine`).
 *
 * @throws AppError `key-file-damaged` if it is no key file or a slot's digest does not fit,
 *   `key-file-unsupported` if a newer version made it or its derivation costs are outside the caps
 */
export function parseKeyDocument(bytes: Buffer): KeyDocument {
  const content = parseJson(bytes)
  const parsed = Document.safeParse(content)
  if (!parsed.success) {
    throw new AppError(AnyVersion.safeParse(content).success ? 'key-file-unsupported' : 'key-file-damaged')
  }
  const document = parsed.data
  const isIntact =
    canonicalJson(document) === bytes.toString('utf8') &&
    isInOrder(document.slots) &&
    canonicalJson(document.slotSha) === canonicalJson(slotDigests(document))
  if (!isIntact) throw new AppError('key-file-damaged')
  // Version 1's digests fit, so a different number is a flipped bit and no newer version. A next version
  // must therefore digest something else as well.
  if (document.v !== keyFileVersion) throw new AppError('key-file-damaged')
  for (const slot of document.slots) if (slot.type === 'passphrase') assertReadableCost(slot.kdf)
  return document
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length > keyFileMaxBytes) throw new AppError('key-file-damaged')
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new AppError('key-file-damaged', { cause })
  }
}

function isInOrder(slots: readonly KeySlot[]): boolean {
  return slots.every((slot, index) => index === 0 || slot.id > (slots[index - 1]?.id ?? 0))
}

/** A key file's bytes, signed with the master key. */
export function writeKeyDocument(parts: KeyDocumentParts, masterKey: Buffer): Buffer {
  const slots = [...parts.slots].sort((a, b) => a.id - b.id)
  const unsigned = {
    format: keyFileFormat,
    v: keyFileVersion,
    vaultId: parts.vaultId,
    createdAt: parts.createdAt,
    slots,
    slotSha: slotDigests({ ...parts, slots }),
  }
  const mac = signature(unsigned, masterKey).toString('base64')
  return Buffer.from(canonicalJson({ ...unsigned, mac }), 'utf8')
}

/** Whether nothing was removed, swapped or altered by somebody without the master key. */
export function isGenuine(document: KeyDocument, masterKey: Buffer): boolean {
  const { mac, ...unsigned } = document
  return timingSafeEqual(Buffer.from(mac, 'base64'), signature(unsigned, masterKey))
}

function signature(unsigned: { readonly vaultId: string }, masterKey: Buffer): Buffer {
  const key = deriveSubkey(masterKey, unsigned.vaultId, 'header-mac')
  const mac = createHmac('sha256', key).update(canonicalJson(unsigned)).digest()
  key.fill(0)
  return mac
}

/**
 * One digest for each slot and what is bound to it. Anybody can compute them: they tell bit-rot from a
 * wrong passphrase, nothing more.
 */
function slotDigests(parts: KeyDocumentParts): string[] {
  const { vaultId, createdAt } = parts
  return parts.slots.map((slot) =>
    createHash('sha256')
      .update(canonicalJson({ format: keyFileFormat, vaultId, createdAt, slot }))
      .digest('base64'),
  )
}
