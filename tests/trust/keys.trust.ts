import { argon2Sync, randomBytes } from 'node:crypto'
import { argon2id, usualKdfCost } from '../../src/main/vault/keys/key-derivation.ts'
import {
  createKeyFile,
  type KeyFileTools,
  newMasterKey,
  unlockWithPassphrase,
  unlockWithRecoveryCode,
} from '../../src/main/vault/keys/key-file.ts'
import { systemRandomness } from '../../src/main/vault/keys/randomness.ts'
import { newRecoveryCode } from '../../src/main/vault/keys/recovery-code.ts'
import { AppError } from '../../src/shared/kernel/errors.ts'
import { instant } from '../../src/shared/kernel/time.ts'
import {
  forge,
  givenKeyFile,
  temporaryFolder,
  toolsIn,
  vaultId,
} from '../main/vault/keys/key-file-fixture.ts'
import { below, flipped, spread } from './support/random.ts'
import { type Count, numberOf, trustTest } from './support/trust-test.ts'

/** How a key file answers: the code of its refusal, or `opened`. */
async function answerOf(opening: () => Promise<{ readonly masterKey: Buffer }>): Promise<string> {
  try {
    ;(await opening()).masterKey.fill(0)
    return 'opened'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

function expectCode(count: Count, seen: string, wanted: string, what: string): void {
  count.tried()
  if (seen !== wanted) count.failed(`${what}: ${seen} instead of ${wanted}`)
}

trustTest('T2', 'a flipped byte in the key file is damage, and the second copy opens', async (count) => {
  const { tools, recoveryCode, bytes, read, write } = await givenKeyFile()
  for (const at of spread(bytes.length, numberOf({ short: 300, full: bytes.length }))) {
    const damaged = flipped(bytes, at, below(8))
    write({ main: damaged, copy: damaged })
    const both = await answerOf(() => unlockWithRecoveryCode(tools, recoveryCode))
    expectCode(count, both, 'key-file-damaged', `byte ${at} of both copies`)
    write({ main: flipped(bytes, at, below(8)), copy: bytes })
    const one = await answerOf(() => unlockWithRecoveryCode(tools, recoveryCode))
    expectCode(count, one, 'opened', `byte ${at} of the first copy`)
    if (!read().main.equals(bytes)) count.failed(`byte ${at}: the first copy was not mended`)
  }
  count.saw('bytes', bytes.length)
})

/** A key file whose passphrase costs what a real one does. */
async function keyFileAtRealCost(): Promise<KeyFileTools> {
  const tools = { ...toolsIn(temporaryFolder()), kdfCost: usualKdfCost }
  const masterKey = newMasterKey(systemRandomness)
  const recoveryCode = newRecoveryCode(systemRandomness)
  const createdAt = instant('2026-04-02T09:00:00Z')
  await createKeyFile(tools, { vaultId, createdAt, masterKey, passphrase: words, recoveryCode })
  return tools
}

const words = 'Übergang im Regen, quiet copper'

trustTest('T5', 'a wrong passphrase is a wrong passphrase, near misses and twins', async (count) => {
  const { tools } = await givenKeyFile(words)
  const near = [
    words.toLowerCase(),
    words.toUpperCase(),
    ` ${words}`,
    `${words} `,
    words.replaceAll(' ', ''),
    words.replace(' ', '  '),
    `${words}\0`,
    words.slice(0, -1),
    `${words}r`,
    words.replace('Ü', 'U'),
    words.replace('c', 'с'),
    words.replace(',', ';'),
  ]
  const random = Array.from({ length: numberOf({ short: 25, full: 200 }) }, () =>
    randomBytes(18).toString('base64'),
  )
  for (const wrong of [...near, ...random]) {
    const seen = await answerOf(() => unlockWithPassphrase(tools, wrong))
    expectCode(count, seen, 'wrong-passphrase', JSON.stringify(wrong))
  }
  for (const twin of [words, words.normalize('NFD'), words.normalize('NFC'), words.replace('R', 'Ｒ')]) {
    expectCode(count, await answerOf(() => unlockWithPassphrase(tools, twin)), 'opened', JSON.stringify(twin))
  }
  const real = await keyFileAtRealCost()
  const tries = numberOf({ short: 1, full: 5 })
  for (let turn = 0; turn < tries; turn++) {
    const seen = await answerOf(() => unlockWithPassphrase(real, `${words} ${turn}`))
    expectCode(count, seen, 'wrong-passphrase', `real cost, try ${turn}`)
  }
  count.saw('at the real cost', tries)
})

trustTest('T6', 'Argon2id gives what an independent implementation gives', async (count) => {
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
  count.tried()
  if (tag.toString('hex') !== '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
    count.failed('the oracle does not give the vector of RFC 9106')
  for (let turn = 0; turn < 20; turn++) {
    const message = randomBytes(12 + below(80))
    const salt = randomBytes(16)
    const cost = { memoryKiB: 19_456 + below(8_000), passes: 1 + below(3), lanes: 1 }
    const ours = await argon2id(message, salt, cost)
    const oracle = argon2Sync('argon2id', {
      message,
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: cost.memoryKiB,
      passes: cost.passes,
    })
    count.tried()
    if (!ours.equals(oracle)) count.failed(`another key for ${JSON.stringify(cost)}`)
  }
})

/** Costs no file may ask for. */
const hostileCosts: readonly Readonly<Record<string, unknown>>[] = [
  ...[2 ** 32, 2 ** 31, 2 ** 53, 1_048_577, 19_455, 8, 0, -1, -131_072, 1e300].map((memoryKiB) => ({
    memoryKiB,
  })),
  ...[10 ** 9, 2 ** 31, 11, 100, 0, -1, -3, 1.5, 0.1, 1e21].map((passes) => ({ passes })),
  ...[2 ** 24, 5, 2, 4, 0, -1, 1.5, 2 ** 31].map((lanes) => ({ lanes })),
  ...['131072', null, true, [], {}, [131_072], '1e9', ''].map((memoryKiB) => ({ memoryKiB })),
  { passes: '3' },
  { lanes: [1] },
  { salt: 'A'.repeat(8_000) },
  { salt: '' },
  { salt: '!'.repeat(24) },
  { salt: 7 },
  { name: 'argon2i' },
  { name: 'md5' },
]

trustTest('T7', 'a hostile derivation cost is refused before anything is allocated', async (count) => {
  const { tools, bytes, write } = await givenKeyFile()
  let slowest = 0
  let largest = 0
  for (const cost of hostileCosts) {
    const hostile = forge(bytes, (slots) => Object.assign(slots[0]?.kdf ?? {}, cost))
    write({ main: hostile, copy: hostile })
    const before = process.memoryUsage().rss
    const started = performance.now()
    const seen = await answerOf(() => unlockWithPassphrase(tools, 'twelve bytes and more'))
    const ms = performance.now() - started
    const grown = process.memoryUsage().rss - before
    slowest = Math.max(slowest, ms)
    largest = Math.max(largest, grown)
    count.tried()
    const what = JSON.stringify(cost).slice(0, 60)
    if (seen !== 'key-file-unsupported' && seen !== 'key-file-damaged') count.failed(`${what}: ${seen}`)
    if (ms >= 50) count.failed(`${what}: ${Math.round(ms)} ms`)
    if (grown >= 20_000_000) count.failed(`${what}: ${grown} more bytes of memory`)
  }
  count.saw('slowest ms', Math.round(slowest * 10) / 10)
  count.saw('most memory', largest)
})
