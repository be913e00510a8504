import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { factsOf, haveSameFacts, type TableFacts } from '../../src/main/vault/backup/store-facts.ts'
import { StoreFailure } from '../../src/shared/kernel/errors.ts'
import { below, spread } from './support/random.ts'
import { type Count, numberOf, trustTest } from './support/trust-test.ts'
import { type MadeVault, makeVault, openVaultStore, scratchFolder } from './support/vault-fixture.ts'

const pageBytes = 4_096

/** What a store that was tampered with does when it is opened: refuses, or opens with these facts. */
async function opening(vault: MadeVault): Promise<StoreFailure['code'] | ReadonlyMap<string, TableFacts>> {
  try {
    const store = await openVaultStore(vault, vault.store)
    try {
      return factsOf(store.raw)
    } finally {
      store.raw.close()
    }
  } catch (error) {
    if (error instanceof StoreFailure) return error.code
    throw error
  }
}

async function givenStore(count: Count) {
  const vault = await makeVault(scratchFolder(), { withSample: true })
  const whole = readFileSync(vault.store)
  const pages = whole.length / pageBytes
  count.saw('pages', pages)
  const healthy = await opening(vault)
  if (typeof healthy === 'string') throw new Error(`the store is not healthy to begin with: ${healthy}`)
  return { vault, whole, pages, healthy }
}

async function mustRefuse(
  vault: MadeVault,
  healthy: ReadonlyMap<string, TableFacts>,
  count: Count,
  what: string,
): Promise<void> {
  count.tried()
  const seen = await opening(vault)
  if (typeof seen === 'string') return count.saw(seen, 1)
  count.failed(`${what} opened ${haveSameFacts(healthy, seen) ? 'with the same rows' : 'with OTHER rows'}`)
}

trustTest('T1', 'a flipped bit in the store is always noticed', async (count) => {
  const { vault, whole, pages, healthy } = await givenStore(count)
  const onPageOne = spread(pageBytes, numberOf({ short: 256, full: pageBytes }))
  const perPage = numberOf({ short: 1, full: 6 })
  const later = spread(pages - 1, numberOf({ short: 120, full: pages }))
  const places = [
    ...onPageOne,
    ...later.flatMap((page) =>
      Array.from({ length: perPage }, () => (page + 1) * pageBytes + below(pageBytes)),
    ),
  ]
  const file = openSync(vault.store, 'r+')
  for (const at of places) {
    const bit = 1 << below(8)
    writeSync(file, Buffer.of((whole[at] ?? 0) ^ bit), 0, 1, at)
    await mustRefuse(vault, healthy, count, `byte ${at} xor ${bit}`)
    writeSync(file, Buffer.of(whole[at] ?? 0), 0, 1, at)
  }
  closeSync(file)
  if ((await opening(vault)) === 'store-corrupt') count.failed('the store did not survive being put back')
})

trustTest('T3', 'pages that were swapped or taken from another vault are refused', async (count) => {
  const { vault, whole, pages, healthy } = await givenStore(count)
  const other = await makeVault(scratchFolder(), { withSample: true })
  const foreign = readFileSync(other.store)
  const pairs = numberOf({ short: 80, full: 500 })
  const file = openSync(vault.store, 'r+')
  const put = (from: Buffer, page: number, target: number): void => {
    writeSync(file, from, page * pageBytes, pageBytes, target * pageBytes)
  }
  for (let pair = 0; pair < pairs; pair++) {
    const one = below(pages)
    const two = (one + 1 + below(pages - 1)) % pages
    put(whole, one, two)
    if (pair % 4 !== 0) put(whole, two, one)
    await mustRefuse(vault, healthy, count, `page ${one} over ${two}`)
    put(whole, one, one)
    put(whole, two, two)
    const spliced = below(Math.min(pages, foreign.length / pageBytes))
    put(foreign, spliced, spliced)
    await mustRefuse(vault, healthy, count, `page ${spliced} of another vault`)
    put(whole, spliced, spliced)
  }
  closeSync(file)
  count.saw('swaps and splices', pairs * 2)
})

trustTest('T4', 'a store that was cut short never opens, neither as empty nor as healthy', async (count) => {
  const { vault, whole, healthy } = await givenStore(count)
  const kept = join(scratchFolder(), 'whole.db')
  writeFileSync(kept, whole)
  const fixed = [0, 1, 15, 16, 100, 511, 512, 4_095, 4_096, whole.length - 1, whole.length - pageBytes]
  const random = Array.from({ length: numberOf({ short: 60, full: 300 }) }, (_, turn) =>
    turn % 3 === 0 ? below(whole.length / pageBytes) * pageBytes : below(whole.length),
  )
  for (const length of [...fixed, ...random]) {
    copyFileSync(kept, vault.store)
    truncateSync(vault.store, length)
    await mustRefuse(vault, healthy, count, `${length} of ${whole.length} bytes`)
    if (readFileSync(vault.store).length !== length) count.failed(`${length} bytes were written over`)
  }
})
