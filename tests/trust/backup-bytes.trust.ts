import { closeSync, openSync, readdirSync, readFileSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { assertGenuine } from '../../src/main/vault/backup/backup-file.ts'
import { macBytes, readHeader } from '../../src/main/vault/backup/backup-format.ts'
import { AppError } from '../../src/shared/kernel/errors.ts'
import { startChild } from './support/child.ts'
import { below, spread } from './support/random.ts'
import { numberOf, trustTest } from './support/trust-test.ts'
import { makeVault, passphrase, scratchFolder } from './support/vault-fixture.ts'

trustTest('T2', 'a flipped byte in the head or the end of a backup is refused', async (count) => {
  const folder = scratchFolder()
  const { masterKey } = await makeVault(folder, { withSample: false })
  const child = await startChild({ folder })
  await child.ok('vault.unlock', { passphrase })
  await child.ok('backup.now')
  await child.end()
  const [name = ''] = readdirSync(join(folder, 'backups'))
  const path = join(folder, 'backups', name)
  const whole = readFileSync(path)
  const { payloadAt, fileBytes } = readHeader(path)
  const answer = async (): Promise<string> => {
    try {
      await assertGenuine(path, readHeader(path), masterKey)
      return 'genuine'
    } catch (error) {
      if (error instanceof AppError) return error.code
      throw error
    }
  }
  if ((await answer()) !== 'genuine') throw new Error('the backup is not genuine to begin with')
  const head = spread(payloadAt, numberOf({ short: 250, full: payloadAt }))
  const end = spread(macBytes, macBytes).map((at) => fileBytes - macBytes + at)
  const payload = Array.from(
    { length: numberOf({ short: 20, full: 300 }) },
    () => payloadAt + below(fileBytes - payloadAt),
  )
  const file = openSync(path, 'r+')
  for (const at of [...head, ...end, ...payload]) {
    writeSync(file, Buffer.of((whole[at] ?? 0) ^ (1 << below(8))), 0, 1, at)
    const seen = await answer()
    count.tried()
    count.saw(seen, 1)
    // A flipped version number may look like a newer version's file; anything else is damage.
    const isHonest = seen === 'backup-damaged' || (seen === 'backup-unsupported' && at < payloadAt)
    if (!isHonest) count.failed(`byte ${at}: ${seen}`)
    writeSync(file, Buffer.of(whole[at] ?? 0), 0, 1, at)
  }
  closeSync(file)
  for (const length of [0, 1, 16, 24, payloadAt, fileBytes - macBytes, fileBytes - 1]) {
    truncateSync(path, length)
    count.tried()
    const seen = await answer()
    if (seen !== 'backup-damaged') count.failed(`cut to ${length}: ${seen}`)
    const again = openSync(path, 'w')
    writeSync(again, whole)
    closeSync(again)
  }
})
