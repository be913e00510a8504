import { describe, expect, it } from 'vitest'
import { keyFileMaxBytes, parseKeyDocument } from '../../../../src/main/vault/keys/key-document.ts'
import { unlockWithPassphrase, unlockWithRecoveryCode } from '../../../../src/main/vault/keys/key-file.ts'
import { forge, givenKeyFile, passphrase } from './key-file-fixture.ts'

const refusedAs = (code: string) => expect.objectContaining({ code })

function flip(bytes: Buffer, at: number, bit: number): Buffer {
  const flipped = Buffer.from(bytes)
  flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
  return flipped
}

describe('a key file with one flipped bit', () => {
  it('is refused as damaged at every byte, never as a wrong passphrase', async () => {
    const { tools, recoveryCode, bytes, write } = await givenKeyFile()
    for (let at = 0; at < bytes.length; at++) {
      const damaged = flip(bytes, at, at % 8)
      write({ main: damaged, copy: damaged })
      // The recovery code needs no slow derivation, and goes through the same checks.
      await expect(unlockWithRecoveryCode(tools, recoveryCode)).rejects.toEqual(refusedAs('key-file-damaged'))
    }
  })

  it('is recovered from the second copy at every byte, and the pair is whole again', async () => {
    const { tools, masterKey, recoveryCode, bytes, read, write } = await givenKeyFile()
    for (let at = 0; at < bytes.length; at++) {
      write({ main: flip(bytes, at, (at + 3) % 8) })
      const unlocked = await unlockWithRecoveryCode(tools, recoveryCode)
      expect(unlocked).toMatchObject({ masterKey, upkeep: 'done' })
      expect(read().main).toEqual(bytes)
    }
  }, 20_000)

  it('in the second copy alone is mended by unlocking', async () => {
    const { tools, masterKey, bytes, read, write } = await givenKeyFile()
    write({ copy: flip(bytes, 300, 2) })
    expect(await unlockWithPassphrase(tools, passphrase)).toMatchObject({ masterKey, upkeep: 'done' })
    expect(read().copy).toEqual(bytes)
  })
})

describe('a key file that is not one', () => {
  it.each([
    ['is empty', ''],
    ['is cut short', '{"createdAt":"2026'],
    ['is something else', '<html></html>'],
    ['is JSON of something else', '{"name":"halftime"}'],
    ['is null', 'null'],
    ['is as large as a film', 'x'.repeat(keyFileMaxBytes + 1)],
    ['nests without end', '['.repeat(8_000)],
  ])('is damaged when it %s', async (_what, content) => {
    const { tools, write } = await givenKeyFile()
    write({ main: content, copy: content })
    await expect(unlockWithPassphrase(tools, passphrase)).rejects.toEqual(refusedAs('key-file-damaged'))
  })

  it('is cut short at any length, and damaged', async () => {
    const { bytes } = await givenKeyFile()
    for (let length = 0; length < bytes.length; length++) {
      expect(() => parseKeyDocument(bytes.subarray(0, length))).toThrow(refusedAs('key-file-damaged'))
    }
  })

  it('with spaces between its fields is damaged: there is one way to write it', async () => {
    const { bytes } = await givenKeyFile()
    const spaced = Buffer.from(JSON.stringify(JSON.parse(bytes.toString('utf8')), null, 1))
    expect(() => parseKeyDocument(spaced)).toThrow(refusedAs('key-file-damaged'))
  })
})

describe('a key file made by a newer version', () => {
  it('is refused as such and left alone, even with an older second copy', async () => {
    const { tools, bytes, read, write } = await givenKeyFile()
    const newer = Buffer.from(bytes.toString('utf8').replace('"v":1', '"keeper":"elsewhere","v":2'))
    write({ main: newer })
    await expect(unlockWithPassphrase(tools, passphrase)).rejects.toEqual(refusedAs('key-file-unsupported'))
    expect(read()).toEqual({ main: newer, copy: bytes })
  })
})

describe('a hostile key file', () => {
  const costs: readonly (readonly [what: string, cost: Record<string, unknown>, code: string])[] = [
    ['four terabytes of memory', { memoryKiB: 2 ** 32 }, 'key-file-unsupported'],
    ['a byte over the cap', { memoryKiB: 1_048_577 }, 'key-file-unsupported'],
    ['no memory', { memoryKiB: 0 }, 'key-file-unsupported'],
    ['negative memory', { memoryKiB: -1 }, 'key-file-unsupported'],
    ['a billion passes', { passes: 1e9 }, 'key-file-unsupported'],
    ['no pass', { passes: 0 }, 'key-file-unsupported'],
    ['sixteen million lanes', { lanes: 2 ** 24 }, 'key-file-unsupported'],
    ['half a pass', { passes: 1.5 }, 'key-file-damaged'],
    ['memory as text', { memoryKiB: '131072' }, 'key-file-damaged'],
    ['memory as a list', { memoryKiB: [131_072] }, 'key-file-damaged'],
    ['memory beyond safe integers', { memoryKiB: 1e300 }, 'key-file-damaged'],
    ['an unknown derivation', { name: 'md5' }, 'key-file-damaged'],
    ['an unknown setting', { keys: 2 }, 'key-file-damaged'],
    ['a short salt', { salt: 'AAAA' }, 'key-file-damaged'],
    ['a huge salt', { salt: 'A'.repeat(8_000) }, 'key-file-damaged'],
    ['a salt that is no base64', { salt: '!'.repeat(24) }, 'key-file-damaged'],
  ]

  it.each(costs)('asking for %s is refused at once', async (_what, cost, code) => {
    const { tools, bytes, write } = await givenKeyFile()
    const hostile = forge(bytes, (slots) => Object.assign(slots[0]?.kdf ?? {}, cost))
    write({ main: hostile, copy: hostile })
    const before = process.memoryUsage().rss
    const started = performance.now()
    await expect(unlockWithPassphrase(tools, passphrase)).rejects.toEqual(refusedAs(code))
    expect(performance.now() - started).toBeLessThan(50)
    expect(process.memoryUsage().rss - before).toBeLessThan(20_000_000)
  })

  it('with a slot removed and the digests made to fit is noticed by the signature', async () => {
    const { tools, bytes, write } = await givenKeyFile()
    const withoutRecovery = forge(bytes, (slots) => slots.splice(1, 1))
    expect(() => parseKeyDocument(withoutRecovery)).not.toThrow()
    write({ main: withoutRecovery, copy: withoutRecovery })
    await expect(unlockWithPassphrase(tools, passphrase)).rejects.toEqual(refusedAs('key-file-damaged'))
  })

  it('with a slot removed is replaced by the genuine second copy', async () => {
    const { tools, recoveryCode, masterKey, bytes, read, write } = await givenKeyFile()
    write({ main: forge(bytes, (slots) => slots.splice(1, 1)) })
    expect((await unlockWithRecoveryCode(tools, recoveryCode)).masterKey).toEqual(masterKey)
    expect(read().main).toEqual(bytes)
  })

  it('with its slots swapped between two vaults opens for neither', async () => {
    const mine = await givenKeyFile()
    const theirs = await givenKeyFile()
    const theirSlots = JSON.parse(theirs.bytes.toString('utf8')).slots
    const mixed = forge(mine.bytes, (slots) => slots.splice(1, 1, theirSlots[1]))
    mine.write({ main: mixed, copy: mixed })
    await expect(unlockWithPassphrase(mine.tools, passphrase)).rejects.toEqual(refusedAs('key-file-damaged'))
    await expect(unlockWithRecoveryCode(mine.tools, theirs.recoveryCode)).rejects.toEqual(
      refusedAs('key-file-damaged'),
    )
  })

  it('with a cheaper derivation put in is a wrong passphrase: the cost is bound to the slot', async () => {
    const { tools, bytes, write } = await givenKeyFile()
    const cheaper = forge(bytes, (slots) => Object.assign(slots[0]?.kdf ?? {}, { passes: 2 }))
    write({ main: cheaper, copy: cheaper })
    await expect(unlockWithPassphrase(tools, passphrase)).rejects.toEqual(refusedAs('wrong-passphrase'))
  })
})
