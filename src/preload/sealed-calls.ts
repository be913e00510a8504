import type { Reply } from '../shared/kernel/errors.ts'
import { messageProblem } from '../shared/kernel/message-problem.ts'
import { type Bytes, type SealedReply, sealing, type Unagreed } from '../shared/kernel/sealed.ts'
import { unpackAnswer } from './unpack-answer.ts'

/** The two ways a call leaves this page; both pass through the app side. */
export interface Outlet {
  /** Sends our half of the keys; answers the vault's. */
  readonly agree: (half: Bytes) => Promise<Reply<Bytes>>
  readonly send: (method: string, box: Bytes) => Promise<Reply<unknown> | SealedReply | Unagreed>
}

/** A key as this page may use it: named by what gives one, since pages and programs name the type differently. */
type SealingKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

interface Keys {
  readonly toVault: SealingKey
  readonly toWindow: SealingKey
}

interface SealedCall {
  readonly keys: Keys
  readonly box: Bytes
}

type Call = (method: string, input: unknown) => Promise<Reply<unknown>>

/**
 * Calls to the vault that only the vault can read. They leave in the order in which they were made. The keys
 * live in this page alone, cannot be exported from it, and are made anew when the vault is another process.
 */
export function sealedCalls(outlet: Outlet): Call {
  let agreed: Promise<Reply<Keys>> | undefined
  let last: Promise<unknown> = Promise.resolve()

  function keys(): Promise<Reply<Keys>> {
    agreed ??= agreeOnKeys(outlet).then((reply) => {
      if (!reply.ok) agreed = undefined
      return reply
    })
    return agreed
  }

  async function sealed(method: string, input: unknown): Promise<Reply<SealedCall>> {
    const shared = await keys()
    if (!shared.ok) return shared
    return { ok: true, value: { keys: shared.value, box: await seal(shared.value.toVault, method, input) } }
  }

  async function send(method: string, input: unknown, call: Reply<SealedCall>): Promise<Reply<unknown>> {
    if (!call.ok) return call
    const { keys, box } = call.value
    return hear(keys, method, input, await outlet.send(method, box))
  }

  async function hear(
    shared: Keys,
    method: string,
    input: unknown,
    reply: Reply<unknown> | SealedReply | Unagreed,
  ): Promise<Reply<unknown>> {
    if ('box' in reply) return openReply(shared.toWindow, method, reply.box)
    if ('unagreed' in reply) {
      // Nothing was done with the call. Another may have agreed anew meanwhile; then its keys serve.
      const current = await agreed
      if (current === undefined || !current.ok || current.value === shared) agreed = undefined
      return send(method, input, await sealed(method, input))
    }
    return reply
  }

  return async (method, input) => {
    const problem = messageProblem(input)
    if (problem !== undefined) return { ok: false, error: { code: problem } }
    // Sealed at once, and sent when every call before it has left; its answer is nobody's to wait for.
    const left = Promise.all([sealed(method, input), last]).then(([call]) => ({
      answer: send(method, input, call),
    }))
    last = left.catch(() => undefined)
    return (await left).answer
  }
}

async function agreeOnKeys(outlet: Outlet): Promise<Reply<Keys>> {
  const curve = { name: 'ECDH', namedCurve: sealing.curve }
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const reply = await outlet.agree(new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey)))
  if (!reply.ok) return reply
  const theirs = await crypto.subtle.importKey('raw', reply.value, curve, false, [])
  const shared = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: theirs },
    own.privateKey,
    sealing.keyBits,
  )
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const [toVault, toWindow] = await Promise.all([
    keyFor(secret, sealing.toVault, 'encrypt'),
    keyFor(secret, sealing.toWindow, 'decrypt'),
  ])
  return { ok: true, value: { toVault, toWindow } }
}

function keyFor(secret: SealingKey, purpose: string, use: 'encrypt' | 'decrypt'): Promise<SealingKey> {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytesOf(purpose) },
    secret,
    { name: sealing.cipher, length: sealing.keyBits },
    false,
    [use],
  )
}

async function seal(key: SealingKey, method: string, input: unknown): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(sealing.nonceBytes))
  // A call without an input has none on the other side either.
  const content = bytesOf(JSON.stringify(input ?? null))
  const sealed = await crypto.subtle.encrypt(
    { name: sealing.cipher, iv, additionalData: bytesOf(method) },
    key,
    content,
  )
  const box = new Uint8Array(iv.length + sealed.byteLength)
  box.set(iv)
  box.set(new Uint8Array(sealed), iv.length)
  return box
}

async function openReply(key: SealingKey, method: string, box: Bytes): Promise<Reply<unknown>> {
  const opened = await crypto.subtle.decrypt(
    { name: sealing.cipher, iv: box.subarray(0, sealing.nonceBytes), additionalData: bytesOf(method) },
    key,
    box.subarray(sealing.nonceBytes),
  )
  return replyOf(unpackAnswer(new Uint8Array(opened)))
}

/** The vault sealed it, and nobody else can: it is the reply it packed. */
function replyOf(value: unknown): Reply<unknown> {
  return value as Reply<unknown>
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text)
}
