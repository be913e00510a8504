import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { exportPacket } from '../../src/main/app/export-packet.ts'
import { AppError } from '../../src/shared/kernel/errors.ts'
import { type ChildReply, startChild, type VaultChild } from './support/child.ts'
import { below } from './support/random.ts'
import { mountSmallDisk, type SmallDisk } from './support/small-disk.ts'
import { type Count, NotRun, numberOf, trustTest } from './support/trust-test.ts'
import { copyOf, diskFolder, type MadeVault, makeVault, passphrase } from './support/vault-fixture.ts'

const fills = numberOf({ short: 4, full: 60 })

/** What may be said when there is no room or no right to write. */
const honest = ['store-full', 'store-read-only', 'file-not-written']

interface Attempt {
  readonly what: string
  readonly run: (child: VaultChild, turn: number) => Promise<ChildReply>
}

const longText = 'a long story about a small disk '.repeat(120)
const importText = `rep,week,metric,value\n${Array.from({ length: 3_000 }, (_, row) => {
  const day = new Date(Date.UTC(1990, 0, 1 + row * 7)).toISOString().slice(0, 10)
  return `Kim Import,${day},Planted readings,${row}`
}).join('\n')}\n`

const attempts: readonly Attempt[] = [
  {
    what: 'save',
    run: async (child, turn) => {
      for (let save = 0; save < 200; save++) {
        const reply = await child.call('rep.create', {
          name: `Rep ${turn}-${save}`,
          praiseNote: longText.slice(0, 3_900),
        })
        if (!reply.ok) return reply
      }
      return { ok: true }
    },
  },
  { what: 'backup', run: (child) => child.call('backup.now') },
  {
    what: 'key change',
    run: (child) => child.call('vault.changePassphrase', { current: passphrase, next: passphrase }),
  },
  {
    what: 'import',
    run: (child) =>
      child.call('metric.commitImport', {
        source: { kind: 'paste', text: importText },
        decisions: { newReps: [], newMetrics: [] },
      }),
  },
]

async function givenVault(folder: string): Promise<MadeVault> {
  const vault = await makeVault(folder, { withSample: false })
  const child = await startChild({ folder })
  await child.ok('vault.unlock', { passphrase })
  await child.ok('rep.create', { name: 'Kim Import' })
  const metric = { kind: 'leading', unit: 'count', goodDirection: 'up', period: 'week' }
  await child.ok('metric.create', { name: 'Planted readings', ...metric })
  await child.ok('trust.close')
  await child.end()
  return vault
}

function fill(folder: string, leave: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const room = bavail * bsize - leave
  if (room > 0) writeFileSync(join(folder, 'ballast'), Buffer.alloc(room))
}

/** The vault opens, is sound, and holds at least what it held. */
async function lookAfter(count: Count, folder: string, what: string, before: number): Promise<void> {
  const child = await startChild({ folder })
  try {
    await child.ok('vault.unlock', { passphrase })
    const sound = await child.ok('trust.get', { sql: 'PRAGMA integrity_check(1)' })
    if (sound !== 'ok') count.failed(`${what}: ${String(sound)}`)
    const reps = Number(await child.ok('trust.get', { sql: 'SELECT count(*) FROM rep' }))
    if (reps < before) count.failed(`${what}: ${before - reps} reps lost`)
    const leftovers = [folder, join(folder, 'backups')].flatMap((place) =>
      readdirSync(place).filter((name) => name.endsWith('.tmp')),
    )
    if (leftovers.length > 0) count.failed(`${what}: left behind ${leftovers.join(', ')}`)
  } catch (error) {
    count.failed(`${what}: ${String(error)}`)
  } finally {
    await child.end()
  }
}

for (const { what, run } of attempts) {
  trustTest('T15', `a full disk while: ${what}`, async (count) => {
    const disk = mountSmallDisk(4_096)
    const folder = join(disk.folder, 'vault')
    const vault = await givenVault(diskFolder())
    for (let turn = 0; turn < fills; turn++) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      copyOf(vault, folder)
      const child = await startChild({ folder })
      await child.ok('vault.unlock', { passphrase })
      const before = Number(await child.ok('trust.get', { sql: 'SELECT count(*) FROM rep' }))
      fill(disk.folder, turn === 0 ? 0 : below(60_000))
      const reply = await run(child, turn)
      count.tried()
      const said = reply.ok ? 'there was room' : (reply.error?.code ?? 'nothing')
      count.saw(said, 1)
      if (!reply.ok && !honest.includes(said)) count.failed(`${what} said ${said}`)
      const stillReads = await child.call('rep.list')
      if (!stillReads.ok) count.failed(`${what}: the open vault cannot be read any more`)
      const leftovers = readdirSync(folder).filter((name) => name.endsWith('.tmp'))
      if (leftovers.length > 0) count.failed(`${what}: left behind at once ${leftovers.join(', ')}`)
      const partial = readdirSync(join(folder, 'backups')).filter((name) => !name.endsWith('.bak'))
      if (partial.length > 0) count.failed(`${what}: a partial backup ${partial.join(', ')}`)
      await child.kill()
      rmSync(join(disk.folder, 'ballast'), { force: true })
      await lookAfter(count, folder, `${what}, fill ${turn}`, before)
    }
    count.saw('fills', fills)
  })
}

/** A vault whose files may not grow beyond a size: the same trouble as a full disk, and nobody has to be root. */
trustTest('T15', 'a limit on the size of files while: save, backup, key change, import', async (count) => {
  if (process.platform === 'win32') throw new NotRun('Windows has no limit on the size of files')
  const vault = await givenVault(diskFolder())
  for (let turn = 0; turn < numberOf({ short: 1, full: 15 }); turn++) {
    for (const { what, run } of attempts) {
      const folder = diskFolder()
      copyOf(vault, folder)
      const kibibytes = Math.ceil(statSync(join(folder, 'vault.db')).size / 1_024) + below(40)
      const args = ['-c', `trap "" XFSZ; ulimit -f ${kibibytes}; exec "$@"`, 'bash']
      const child = await startChild({ folder }, { program: 'bash', args })
      await child.ok('vault.unlock', { passphrase })
      const before = Number(await child.ok('trust.get', { sql: 'SELECT count(*) FROM rep' }))
      const reply = await run(child, turn)
      count.tried()
      const said = reply.ok ? 'there was room' : (reply.error?.code ?? 'nothing')
      count.saw(said, 1)
      if (!reply.ok && !honest.includes(said)) count.failed(`${what} said ${said}`)
      if (!(await child.call('rep.list')).ok) count.failed(`${what}: the open vault cannot be read any more`)
      await child.kill()
      await lookAfter(count, folder, `${what}, limit of ${kibibytes} KiB`, before)
    }
  }
})

trustTest('T15', 'a full disk while: PDF', async (count) => {
  const disk = mountSmallDisk(2_048)
  const pdf = Buffer.from(`%PDF-1.7 ${'x'.repeat(200_000)} /Type /Pages /Count 1 %%EOF`)
  const target = join(disk.folder, 'packet.pdf')
  const packet = {
    html: '',
    css: '',
    fileName: 'packet.pdf',
    title: '',
    printed: { reader: 'rep', records: [] },
  }
  for (let turn = 0; turn < fills; turn++) {
    fill(disk.folder, below(190_000))
    const exporting = exportPacket(
      {
        callVault: async () => ({ ok: true, value: packet }),
        chooseTarget: async () => target,
        print: async () => pdf,
      },
      { reviewPacketId: 'a', paper: 'a4' },
    )
    const said = await exporting.then(
      () => 'there was room',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    )
    count.tried()
    count.saw(said, 1)
    if (said !== 'file-not-written') count.failed(`PDF said ${said}`)
    const left = readdirSync(disk.folder).filter((name) => name !== 'ballast')
    if (left.length > 0) count.failed(`a partial file: ${left.join(', ')}`)
    rmSync(join(disk.folder, 'ballast'))
  }
})

/** Something that is done to a vault while it is open or closed, and undone again. */
interface Trouble {
  readonly what: string
  readonly begin: (folder: string, disk: SmallDisk) => void
  readonly end: (folder: string, disk: SmallDisk) => void
}

function replacedByFolder(name: string): Trouble {
  return {
    what: `${name} is a folder`,
    begin: (folder) => {
      renameSync(join(folder, name), join(folder, `${name}.aside`))
      mkdirSync(join(folder, name))
    },
    end: (folder) => {
      rmdirSync(join(folder, name))
      renameSync(join(folder, `${name}.aside`), join(folder, name))
    },
  }
}

const gone = (name: string): Trouble => ({
  what: `${name} is gone`,
  begin: (folder) => renameSync(join(folder, name), join(folder, `${name}.aside`)),
  end: (folder) => renameSync(join(folder, `${name}.aside`), join(folder, name)),
})

const closedTroubles: readonly Trouble[] = [
  replacedByFolder('vault.db'),
  replacedByFolder('vault.key'),
  gone('vault.db'),
  gone('vault.key'),
  {
    what: 'both key files are folders',
    begin: (folder) => {
      for (const name of ['vault.key', 'vault.key.bak']) replacedByFolder(name).begin(folder, noDisk)
    },
    end: (folder) => {
      for (const name of ['vault.key', 'vault.key.bak']) replacedByFolder(name).end(folder, noDisk)
    },
  },
]
const noDisk: SmallDisk = { folder: '', setReadOnly: () => undefined }

trustTest(
  'T16',
  'a vault in the way of which something stands says so, and opens once it is gone',
  async (count) => {
    const vault = await givenVault(diskFolder())
    for (const { what, begin, end } of closedTroubles) {
      const folder = diskFolder()
      copyOf(vault, folder)
      begin(folder, noDisk)
      const child = await startChild({ folder })
      const reply = await child.call('vault.unlock', { passphrase })
      await child.end()
      count.tried()
      const said = reply.ok ? 'opened' : (reply.error?.code ?? 'nothing')
      count.saw(`${what}: ${said}`, 1)
      const allowed = ['opened', 'store-corrupt', 'store-read-only', 'key-file-damaged', 'vault-not-found']
      if (!allowed.includes(said)) count.failed(`${what}: ${said}`)
      if (said === 'opened' && !what.startsWith('vault.key')) count.failed(`${what}: it opened`)
      const mended = readdirSync(folder).filter((name) => name.endsWith('.aside')).length === 0
      if (said !== 'opened' && !mended) {
        end(folder, noDisk)
        await lookAfter(count, folder, what, 1)
      }
    }
  },
)

trustTest(
  'T16',
  'a disk that turns read-only keeps what is stored, and takes saves when it is back',
  async (count) => {
    const rounds = numberOf({ short: 3, full: 15 })
    const disk = mountSmallDisk(8_192)
    const folder = join(disk.folder, 'vault')
    const vault = await givenVault(diskFolder())
    for (let round = 0; round < rounds; round++) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      copyOf(vault, folder)
      // Read-only from the start: the vault cannot even take its lock.
      disk.setReadOnly(true)
      const closed = await startChild({ folder }).catch(() => undefined)
      const reply = await closed?.call('vault.unlock', { passphrase })
      await closed?.end()
      count.tried()
      const said =
        reply === undefined ? 'did not start' : reply.ok ? 'opened' : (reply.error?.code ?? 'nothing')
      count.saw(said, 1)
      if (said === 'opened') {
        // Reading alone may work; nothing may have been lost either way.
      } else if (!honest.includes(said)) count.failed(`round ${round}: ${said}`)
      disk.setReadOnly(false)
      await lookAfter(count, folder, `round ${round}`, 1)
    }
  },
)
