import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from '../runtime/project.ts'
import { borrowedUnits, borrowedWindows } from './borrowed.ts'
import { readPlaywrightReport, readVitestReport, rowOf } from './reports.ts'
import { forgetRows, readRows, resultsFolder, writeRow } from './rows.ts'
import { tableOf, unheardOf } from './table.ts'

// npm run test:trust: the tests T1 to T36 with their numbers, and a table at the end.
//   --full         the numbers of SECURITY section 4 (or TRUST_FULL=1); an hour on two cores
//   --others-done  all tests elsewhere were run just before (npm run unit, npm run test:e2e): take their reports
//   other words    go to vitest: only the trust tests whose files match; nothing borrowed is run

const words = process.argv.slice(2)
const isFull = words.includes('--full') || process.env.TRUST_FULL === '1'
const areOthersDone = words.includes('--others-done')
const only = words.filter((word) => !word.startsWith('--'))
const env = isFull ? { TRUST_FULL: '1' } : {}
// The reading of the profile happens on import, here and in every program started from here.
if (isFull && process.env.TRUST_FULL !== '1') {
  process.exit(await runNode('tools/trust/trust.ts', words, env))
}

const unitReport = join(resultsFolder, 'units.json')
const windowReport = join(resultsFolder, 'window.json')

async function runOwn(): Promise<number> {
  return runNode('node_modules/vitest/vitest.mjs', ['run', '-c', 'vitest.trust.config.ts', ...only], env)
}

async function runBorrowed(): Promise<void> {
  if (!areOthersDone) {
    rmSync(unitReport, { force: true })
    const files = [...new Set(borrowedUnits.map(({ file }) => file))]
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`]
    await runNode(
      'node_modules/vitest/vitest.mjs',
      ['run', '--maxWorkers=2', '--testTimeout=600000', ...reporters, ...files],
      env,
    )
  }
  const units = readVitestReport(unitReport)
  for (const borrowed of borrowedUnits) writeRow(rowOf(borrowed, units))
}

async function runWindows(): Promise<void> {
  if (!areOthersDone) {
    rmSync(windowReport, { force: true })
    const files = [...new Set(borrowedWindows.map(({ file }) => file))]
    await runNode('tools/e2e.ts', files, env)
  }
  const windows = readPlaywrightReport(windowReport)
  for (const borrowed of borrowedWindows) writeRow(rowOf(borrowed, windows))
}

if (only.length === 0) forgetRows(() => true)
const ownCode = await runOwn()
if (only.length === 0) {
  await runBorrowed()
  await runWindows()
}
const rows = readRows()
writeFileSync(join(resultsFolder, 'trust.json'), `${JSON.stringify(rows, null, 2)}\n`)
const missing = only.length === 0 ? unheardOf(rows) : []
process.stdout.write(`\n${tableOf(rows)}\n`)
for (const test of missing) process.stdout.write(`FAILED ${test}: no row was written for it\n`)
const tally = (state: string): number => rows.filter((row) => row.state === state).length
process.stdout.write(
  `\ntrust: ${tally('passed')} passed, ${tally('failed') + missing.length} failed, ${tally('not run')} skipped\n`,
)
process.exit(ownCode === 0 && tally('failed') + missing.length === 0 ? 0 : 1)
