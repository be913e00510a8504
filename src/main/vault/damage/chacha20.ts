/*
 * ChaCha20 and Poly1305 as RFC 8439 has them, in plain arithmetic. Only salvage uses them: it has to read
 * single pages of a file that the store's own driver refuses as a whole. The crypto of the runtime does not
 * offer the two by themselves everywhere.
 */

const constants = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574] as const
const blockBytes = 64

/** Adds the key stream of key, nonce (12 bytes) and block counter to the data, in place. */
export function chacha20(data: Buffer, key: Buffer, nonce: Buffer, counter: number): void {
  const state = new Uint32Array(16)
  state.set(constants)
  for (let word = 0; word < 8; word++) state[4 + word] = key.readUInt32LE(word * 4)
  for (let word = 0; word < 3; word++) state[13 + word] = nonce.readUInt32LE(word * 4)
  const block = new Uint32Array(16)
  const stream = new Uint8Array(block.buffer)
  for (let at = 0; at < data.length; at += blockBytes) {
    state[12] = (counter + at / blockBytes) >>> 0
    block.set(state)
    for (let round = 0; round < 10; round++) doubleRound(block)
    for (let word = 0; word < 16; word++) block[word] = (word32(block, word) + word32(state, word)) >>> 0
    const end = Math.min(blockBytes, data.length - at)
    for (let byte = 0; byte < end; byte++) data[at + byte] = (data[at + byte] ?? 0) ^ (stream[byte] ?? 0)
  }
}

function doubleRound(block: Uint32Array): void {
  quarter(block, 0, 4, 8, 12)
  quarter(block, 1, 5, 9, 13)
  quarter(block, 2, 6, 10, 14)
  quarter(block, 3, 7, 11, 15)
  quarter(block, 0, 5, 10, 15)
  quarter(block, 1, 6, 11, 12)
  quarter(block, 2, 7, 8, 13)
  quarter(block, 3, 4, 9, 14)
}

function quarter(block: Uint32Array, a: number, b: number, c: number, d: number): void {
  mix(block, a, b, d, 16)
  mix(block, c, d, b, 12)
  mix(block, a, b, d, 8)
  mix(block, c, d, b, 7)
}

function mix(block: Uint32Array, to: number, from: number, turned: number, by: number): void {
  const sum = (word32(block, to) + word32(block, from)) >>> 0
  const mixed = word32(block, turned) ^ sum
  block[to] = sum
  block[turned] = ((mixed << by) | (mixed >>> (32 - by))) >>> 0
}

function word32(words: Uint32Array, at: number): number {
  return words[at] ?? 0
}

const prime = (1n << 130n) - 5n
const clamp = 0x0ffffffc0ffffffc0ffffffc0fffffffn

/** The Poly1305 tag of the data under a one-time key of 32 bytes. */
export function poly1305(data: Buffer, key: Buffer): Buffer {
  const r = little(key.subarray(0, 16)) & clamp
  const s = little(key.subarray(16, 32))
  let sum = 0n
  for (let at = 0; at < data.length; at += 16) {
    const block = data.subarray(at, at + 16)
    sum = ((sum + little(block) + (1n << BigInt(block.length * 8))) * r) % prime
  }
  const tag = Buffer.alloc(16)
  const whole = (sum + s) & ((1n << 128n) - 1n)
  tag.writeBigUInt64LE(whole & 0xffff_ffff_ffff_ffffn, 0)
  tag.writeBigUInt64LE(whole >> 64n, 8)
  return tag
}

function little(bytes: Buffer): bigint {
  if (bytes.length === 16) return bytes.readBigUInt64LE(0) | (bytes.readBigUInt64LE(8) << 64n)
  let value = 0n
  for (let at = bytes.length - 1; at >= 0; at--) value = (value << 8n) | BigInt(bytes[at] ?? 0)
  return value
}
