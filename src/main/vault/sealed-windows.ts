import { createCipheriv, createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'
import type { Reply } from '../../shared/kernel/errors.ts'
import { messageProblem } from '../../shared/kernel/message-problem.ts'
import { type Bytes, sealing } from '../../shared/kernel/sealed.ts'
import { packAnswer } from './pack-answer.ts'

const cipher = 'aes-256-gcm'
const curve = 'prime256v1'

interface Keys {
  readonly toVault: Buffer
  readonly toWindow: Buffer
}

/** The answer to a sealed call, and whether it was a refusal: the one thing the app side has to know. */
export interface SealedAnswer {
  readonly ok: boolean
  readonly box: Bytes
}

/**
 * The windows this vault process shares keys with. Neither the keys nor what they seal is ever outside of this
 * process and the page of the window.
 */
export class SealedWindows {
  readonly #keys = new Map<number, Keys>()

  /** Agrees on keys with a window, anew if it asks again; answers our half, or undefined for a half that is none. */
  agree(window: number, theirHalf: Uint8Array): Bytes | undefined {
    const own = createECDH(curve)
    const ourHalf = own.generateKeys()
    try {
      const shared = own.computeSecret(theirHalf)
      this.#keys.set(window, {
        toVault: keyFor(shared, sealing.toVault),
        toWindow: keyFor(shared, sealing.toWindow),
      })
      shared.fill(0)
      return Uint8Array.from(ourHalf)
    } catch {
      // Not a point of the curve: whoever sent it gets no keys, and nothing of ours is worse for it.
      return undefined
    }
  }

  /**
   * Answers one sealed call; undefined if there are no keys for that window. What does not open, is no message
   * or does not fit the limits is refused like any other bad input.
   */
  async answer(
    window: number,
    method: string,
    box: Uint8Array,
    answerPlain: (input: unknown) => Promise<Reply<unknown>>,
  ): Promise<SealedAnswer | undefined> {
    const keys = this.#keys.get(window)
    if (keys === undefined) return undefined
    const reply = await answerOpened(openBox(keys.toVault, method, box), answerPlain)
    return { ok: reply.ok, box: sealBox(keys.toWindow, method, packAnswer(reply)) }
  }
}

async function answerOpened(
  opened: { readonly input: unknown } | undefined,
  answerPlain: (input: unknown) => Promise<Reply<unknown>>,
): Promise<Reply<unknown>> {
  if (opened === undefined) return { ok: false, error: { code: 'invalid-input' } }
  const problem = messageProblem(opened.input)
  return problem === undefined ? answerPlain(opened.input) : { ok: false, error: { code: problem } }
}

function keyFor(shared: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, '', purpose, sealing.keyBits / 8))
}

/** What a box holds, or undefined for one that was not sealed for us and this method. */
function openBox(key: Buffer, method: string, box: Uint8Array): { readonly input: unknown } | undefined {
  if (box.length < sealing.nonceBytes + sealing.tagBytes) return undefined
  try {
    const decryption = createDecipheriv(cipher, key, box.subarray(0, sealing.nonceBytes), {
      authTagLength: sealing.tagBytes,
    })
    decryption.setAAD(Buffer.from(method))
    decryption.setAuthTag(box.subarray(-sealing.tagBytes))
    const text = Buffer.concat([
      decryption.update(box.subarray(sealing.nonceBytes, -sealing.tagBytes)),
      decryption.final(),
    ])
    return { input: JSON.parse(text.toString('utf8')) }
  } catch {
    // Tampered with, or no JSON: the caller is told, and nothing of it is looked at.
    return undefined
  }
}

function sealBox(key: Buffer, method: string, bytes: Uint8Array): Bytes {
  const nonce = randomBytes(sealing.nonceBytes)
  const encryption = createCipheriv(cipher, key, nonce, { authTagLength: sealing.tagBytes })
  encryption.setAAD(Buffer.from(method))
  const parts = [nonce, encryption.update(bytes), encryption.final(), encryption.getAuthTag()]
  const box = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    box.set(part, at)
    at += part.length
  }
  return box
}
