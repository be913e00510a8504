import { createCipheriv } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chacha20, poly1305 } from '../../../../src/main/vault/damage/chacha20.ts'

const hex = (text: string) => Buffer.from(text, 'hex')
const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array))
const fullBytes = fc.integer({ min: 0, max: 5_000 }).map((length) => Buffer.alloc(length, 0xff))

/** Poly1305 as its definition reads. */
function byDefinition(data: Buffer, key: Buffer): string {
  const little = (part: Buffer) => BigInt(`0x0${Buffer.from(part).reverse().toString('hex')}`)
  const factor = little(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn
  let sum = 0n
  for (let at = 0; at < data.length; at += 16) {
    const block = Buffer.concat([data.subarray(at, at + 16), Buffer.from([1])])
    sum = ((sum + little(block)) * factor) % ((1n << 130n) - 5n)
  }
  const tag = (sum + little(key.subarray(16))) % (1n << 128n)
  return Buffer.from(tag.toString(16).padStart(32, '0'), 'hex').reverse().toString('hex')
}

describe('Poly1305', () => {
  it('gives the tag of RFC 8439', () => {
    const key = hex('85d6be7857556d337f4452fe42d506a80103808afb0db2fd4abff6af4149f51b')
    const tag = poly1305(Buffer.from('Cryptographic Forum Research Group'), key)
    expect(tag.toString('hex')).toBe('a8061dc1305136c6c22b8baf0c0127a9')
  })

  it('gives what its definition says for any data and key, the largest numbers included', () => {
    const data = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
      fullBytes,
    )
    const key = fc.oneof(bytes(32), fc.constant(Buffer.alloc(32, 0xff)), fc.constant(Buffer.alloc(32)))
    fc.assert(
      fc.property(data, key, (data, key) => {
        expect(poly1305(data, key).toString('hex')).toBe(byDefinition(data, key))
      }),
      { numRuns: 500 },
    )
  })
})

describe('ChaCha20', () => {
  it('gives the key stream that Node gives', () => {
    fc.assert(
      fc.property(
        bytes(32),
        bytes(12),
        fc.nat({ max: 1_000 }),
        fc.nat({ max: 300 }),
        (key, nonce, counter, length) => {
          const start = Buffer.alloc(4)
          start.writeUInt32LE(counter)
          const expected = createCipheriv('chacha20', key, Buffer.concat([start, nonce])).update(
            Buffer.alloc(length),
          )
          const stream = Buffer.alloc(length)
          chacha20(stream, key, nonce, counter)
          expect(stream.equals(expected)).toBe(true)
        },
      ),
    )
  })
})
