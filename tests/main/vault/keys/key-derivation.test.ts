import { argon2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  argon2id,
  assertReadableCost,
  costFor,
  deriveKeyFromPassphrase,
  deriveSubkey,
  isWeakerThan,
  measureKdfCost,
  passphraseToBytes,
  usualKdfCost,
} from '../../../../src/main/vault/keys/key-derivation.ts'

const cheap = { memoryKiB: 19_456, passes: 1, lanes: 1 }
const salt = Buffer.from('0123456789abcdef')

/** Node's own Argon2id, an implementation that shares no code with libsodium's. */
function argon2idOfNode(words: Buffer, cost = cheap): Buffer {
  return argon2Sync('argon2id', {
    message: words,
    nonce: salt,
    parallelism: cost.lanes,
    tagLength: 32,
    memory: cost.memoryKiB,
    passes: cost.passes,
  })
}

describe('Argon2id', () => {
  // RFC 9106's own vector has 4 lanes, a secret and associated data, none of which libsodium can take.
  // So the oracle is checked with the vector, and libsodium with the oracle.
  it('of the oracle gives the vector of RFC 9106, section 5.3', () => {
    const tag = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3,
    })
    expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  it.each([
    ['the shortest words', Buffer.from('twelve bytes'), cheap],
    ['the longest words', Buffer.alloc(1024, 'x'), cheap],
    ['words beyond ASCII', Buffer.from('Übergrößenträger 密码 🙂'), cheap],
    ['three passes', Buffer.from('twelve bytes'), { memoryKiB: 20_000, passes: 3, lanes: 1 }],
    ['bytes that are no text', Buffer.from([0, 255, 0, 254, 0, 253, 0, 252, 0, 251, 0, 250]), cheap],
    ['the cost of a real vault', Buffer.from('correct horse battery staple'), usualKdfCost],
  ])('is what Node computes for %s', async (_what, words, cost) => {
    expect(await argon2id(words, salt, cost)).toEqual(argon2idOfNode(words, cost))
  })
})

describe('a cost outside the caps', () => {
  const hostile = [
    { memoryKiB: 2 ** 32 },
    { memoryKiB: 1_048_577 },
    { memoryKiB: 19_455 },
    { memoryKiB: 0 },
    { memoryKiB: -131_072 },
    { memoryKiB: 131_072.5 },
    { memoryKiB: Number.NaN },
    { memoryKiB: Number.POSITIVE_INFINITY },
    { passes: 10 ** 9 },
    { passes: 11 },
    { passes: 0 },
    { passes: -1 },
    { passes: 1.5 },
    { lanes: 0 },
    { lanes: 5 },
    { lanes: 2 ** 24 },
    { lanes: 2 },
  ]

  it.each(hostile)('is refused before anything is allocated: %o', async (part) => {
    const cost = { ...usualKdfCost, ...part }
    const before = process.memoryUsage().rss
    const started = performance.now()
    await expect(deriveKeyFromPassphrase('twelve bytes', salt, cost)).rejects.toMatchObject({
      code: 'key-file-unsupported',
    })
    expect(performance.now() - started).toBeLessThan(50)
    expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000)
  })

  it('is not what the caps themselves are', () => {
    expect(() => assertReadableCost({ memoryKiB: 19_456, passes: 1, lanes: 1 })).not.toThrow()
    expect(() => assertReadableCost({ memoryKiB: 1_048_576, passes: 10, lanes: 1 })).not.toThrow()
  })
})

describe('a passphrase', () => {
  it('is the same in composed and decomposed form', () => {
    expect(passphraseToBytes('Über den Wölken')).toEqual(
      passphraseToBytes('Über den Wölken'.normalize('NFD')),
    )
  })

  it('is the same in full-width letters', () => {
    expect(passphraseToBytes('ｔｗｅｌｖｅ bytes')).toEqual(passphraseToBytes('twelve bytes'))
  })

  it.each([
    ['eleven bytes are too short', 'x'.repeat(11), 'passphrase-too-short'],
    ['nothing is too short', '', 'passphrase-too-short'],
    ['1,025 bytes are too long', 'x'.repeat(1025), 'passphrase-too-long'],
    ['513 two-byte letters are too long', 'é'.repeat(513), 'passphrase-too-long'],
  ])('is counted in bytes: %s', (_what, text, code) => {
    expect(() => passphraseToBytes(text)).toThrow(expect.objectContaining({ code }))
  })

  it.each([
    ['twelve bytes', 'x'.repeat(12), 12],
    ['six two-byte letters', 'é'.repeat(6), 12],
    ['1,024 bytes', 'x'.repeat(1024), 1024],
  ])('may have %s', (_what, text, length) => {
    expect(passphraseToBytes(text)).toHaveLength(length)
  })
})

describe('the cost of a new vault', () => {
  it('doubles the memory on a machine that is quick', () => {
    expect(costFor(299).memoryKiB).toBe(262_144)
  })

  it('is the usual one on a slower machine, and never less', () => {
    expect(costFor(300)).toEqual(usualKdfCost)
    expect(costFor(60_000)).toEqual(usualKdfCost)
  })

  it('comes from one measurement', async () => {
    const ticks = [1_000, 1_600]
    expect(await measureKdfCost(() => ticks.shift() ?? Number.NaN)).toEqual(usualKdfCost)
    expect(ticks).toEqual([])
  })

  it('knows a stored cost that has fallen behind', () => {
    expect(isWeakerThan({ ...usualKdfCost, memoryKiB: 65_536 }, usualKdfCost)).toBe(true)
    expect(isWeakerThan({ ...usualKdfCost, passes: 2 }, usualKdfCost)).toBe(true)
    expect(isWeakerThan({ ...usualKdfCost, memoryKiB: 262_144 }, usualKdfCost)).toBe(false)
  })
})

describe('a subkey', () => {
  const vaultId = '6f1f7c0e-3a52-4c1b-9d62-0d6a1f3f2b11'

  it('differs by purpose and by vault', () => {
    const masterKey = Buffer.alloc(32, 7)
    const keys = (['db', 'backup-mac', 'header-mac'] as const).map((purpose) =>
      deriveSubkey(masterKey, vaultId, purpose).toString('hex'),
    )
    keys.push(deriveSubkey(masterKey, vaultId.replace('6', '7'), 'db').toString('hex'))
    expect(new Set(keys).size).toBe(4)
  })

  it('never changes for the same vault, or old stores would not open', () => {
    expect(deriveSubkey(Buffer.alloc(32, 7), vaultId, 'db').toString('hex')).toMatchInlineSnapshot(
      `"0a39bf62322ef8e1629b057ce52e36d24eaa6139caca4395e8aacbfbb245d3bc"`,
    )
  })
})
