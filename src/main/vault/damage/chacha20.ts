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

/*
 * Numbers up to 2^132 in six limbs of 22 bits: their products, twenty times over and six added up, stay below
 * 2^53. What goes beyond 2^132 comes back at the bottom as 20 times itself, since 2^130 is 5.
 */
const limbs = 6
const limbBits = 22
const limbSize = 2 ** limbBits
const limbMask = limbSize - 1
const backAtBottom = 20
const blockLength = 16

/** The Poly1305 tag of the data under a one-time key of 32 bytes. */
export function poly1305(data: Buffer, key: Buffer): Buffer {
  const factor = limbsOf(little(key.subarray(0, 16)) & clamp)
  const sum = new Float64Array(limbs)
  const last = Buffer.alloc(blockLength + 4)
  for (let at = 0; at < data.length; at += blockLength) {
    if (at + blockLength <= data.length) addBlock(sum, data, at, 1)
    else {
      data.copy(last, 0, at)
      last[data.length - at] = 1
      addBlock(sum, last, 0, 0)
    }
    multiply(sum, factor)
  }
  const whole = ((numberOf(sum) % prime) + little(key.subarray(16, 32))) & ((1n << 128n) - 1n)
  const tag = Buffer.alloc(16)
  tag.writeBigUInt64LE(whole & 0xffff_ffff_ffff_ffffn, 0)
  tag.writeBigUInt64LE(whole >> 64n, 8)
  return tag
}

/** Adds 16 bytes, and above them a last bit that tells a block from one with zeros behind it. */
function addBlock(sum: Float64Array, data: Buffer, at: number, bitAbove: 0 | 1): void {
  const [a, b, c, d] = [
    data.readInt32LE(at),
    data.readInt32LE(at + 4),
    data.readInt32LE(at + 8),
    data.readInt32LE(at + 12),
  ]
  addLimb(sum, 0, a & limbMask)
  addLimb(sum, 1, ((a >>> 22) | (b << 10)) & limbMask)
  addLimb(sum, 2, ((b >>> 12) | (c << 20)) & limbMask)
  addLimb(sum, 3, (c >>> 2) & limbMask)
  addLimb(sum, 4, ((c >>> 24) | (d << 8)) & limbMask)
  addLimb(sum, 5, (d >>> 14) | (bitAbove << 18))
}

function addLimb(sum: Float64Array, place: number, more: number): void {
  sum[place] = (sum[place] ?? 0) + more
}

const product = new Float64Array(limbs)

function multiply(sum: Float64Array, factor: Float64Array): void {
  for (let place = 0; place < limbs; place++) {
    let [below, beyond] = [0, 0]
    for (let from = 0; from <= place; from++) below += (sum[from] ?? 0) * (factor[place - from] ?? 0)
    for (let from = place + 1; from < limbs; from++)
      beyond += (sum[from] ?? 0) * (factor[place + limbs - from] ?? 0)
    product[place] = below + backAtBottom * beyond
  }
  let carry = 0
  for (let place = 0; place < limbs; place++) {
    const value = (product[place] ?? 0) + carry
    carry = Math.floor(value / limbSize)
    sum[place] = value - carry * limbSize
  }
  const lowest = (sum[0] ?? 0) + carry * backAtBottom
  carry = Math.floor(lowest / limbSize)
  sum[0] = lowest - carry * limbSize
  addLimb(sum, 1, carry)
}

function limbsOf(value: bigint): Float64Array {
  return Float64Array.from({ length: limbs }, (_limb, place) =>
    Number((value >> BigInt(place * limbBits)) & BigInt(limbMask)),
  )
}

function numberOf(sum: Float64Array): bigint {
  return sum.reduceRight((value, limb) => (value << BigInt(limbBits)) + BigInt(limb), 0n)
}

function little(bytes: Buffer): bigint {
  return bytes.readBigUInt64LE(0) | (bytes.readBigUInt64LE(8) << 64n)
}
