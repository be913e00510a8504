import { startChild } from './support/child.ts'
import { countInMemory } from './support/memory.ts'
import { NotRun, numberOf, trustTest } from './support/trust-test.ts'
import { diskFolder, makeVault, passphrase } from './support/vault-fixture.ts'

trustTest('T11', 'after closing, the key is nowhere in the memory of the vault process', async (count) => {
  if (process.platform !== 'linux') throw new NotRun('needs the memory files of Linux')
  const vault = await makeVault(diskFolder(), { withSample: true })
  const { masterKey, storeKey } = vault
  const wanted = {
    'master key': masterKey,
    'store key': storeKey,
    'master key as hex': Buffer.from(masterKey.toString('hex')),
    'store key as hex': Buffer.from(storeKey.toString('hex')),
    'store key as HEX': Buffer.from(storeKey.toString('hex').toUpperCase()),
    'master key as base64': Buffer.from(masterKey.toString('base64')),
  }
  const rounds = numberOf({ short: 1, full: 10 })
  for (let round = 0; round < rounds; round++) {
    const child = await startChild({ folder: vault.folder })
    await child.ok('vault.unlock', { passphrase })
    await child.ok('today.overview')
    await child.ok('backup.now')
    const open = countInMemory(child.pid(), wanted)
    const copiesOpen = Object.values(open.found).reduce((sum, one) => sum + one, 0)
    count.saw('copies while open', copiesOpen)
    // The search has to be able to find the key where it is, or its silence afterwards says nothing.
    if (copiesOpen === 0) count.failed('the key of an open vault was not found')
    await child.ok('trust.close')
    const closed = countInMemory(child.pid(), wanted)
    count.tried(Object.keys(wanted).length)
    count.saw('MB scanned', Math.round(closed.bytes / 1_048_576))
    for (const [name, copies] of Object.entries(closed.found)) {
      count.saw('copies after closing', copies)
      if (copies > 0) count.failed(`${copies} copies of the ${name}`)
    }
    await child.end()
    count.tried()
    if (isAlive(child.pid())) count.failed('the vault process is still there')
  }
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
