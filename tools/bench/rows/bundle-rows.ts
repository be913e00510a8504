import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../../runtime/project.ts'
import type { BenchRow } from '../report.ts'

const pages = join(root, 'out/renderer')
const assets = join(pages, 'assets')

/** P21: what each part of the pages weighs, gzipped: scripts and style sheets, without fonts and pictures. */
export function bundleRows(): BenchRow[] {
  const lock = fromPage('lock.html')
  const shell = fromPage('index.html')
  const editor = beyond(shell, chunkNamed(/^rich-text-editor-.*\.js$/))
  const charts = beyond(shell, chunkNamed(/^trend-canvas-.*\.js$/))
  const parts = [
    ['lock screen', lock, 80],
    ['shell', shell, 200],
    ['editor', editor, 140],
    ['charts', charts, 75],
  ] as const
  return parts.map(([name, files, limit]) => ({
    id: 'P21',
    what: `Weight of the ${name}: ${files.size} files, gzipped`,
    comparator: '',
    ours: null,
    theirs: null,
    where: 'build output',
    gates: [{ what: name, value: weightOf(files) / 1_000, limit, unit: 'KB' }],
  }))
}

/** Everything a page loads before any lazy part: what its HTML names, and what that imports at once. */
function fromPage(page: string): ReadonlySet<string> {
  const html = readFileSync(join(pages, page), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].flatMap(([, file]) => file ?? [])
  return closureOf(named)
}

function chunkNamed(pattern: RegExp): string {
  const name = readdirSync(assets).find((file) => pattern.test(file))
  if (name === undefined) throw new Error(`the build has no chunk like ${pattern.source}`)
  return `assets/${name}`
}

/** What a lazy part adds to what is there already, its style sheet included. */
function beyond(loaded: ReadonlySet<string>, file: string): ReadonlySet<string> {
  const stem = file.replace(/-[^-]{8}\.js$/, '')
  const sheets = readdirSync(assets).filter(
    (name) => name.endsWith('.css') && `assets/${name}`.startsWith(`${stem}-`),
  )
  const all = closureOf([file, ...sheets.map((name) => `assets/${name}`)])
  return new Set([...all].filter((one) => !loaded.has(one)))
}

function closureOf(files: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...files]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    found.add(file)
    if (!file.endsWith('.js')) continue
    const code = readFileSync(join(pages, file), 'utf8')
    for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)) {
      if (name !== undefined) waiting.push(`assets/${name}`)
    }
  }
  return found
}

function weightOf(files: ReadonlySet<string>): number {
  let bytes = 0
  for (const file of files) bytes += gzipSync(readFileSync(join(pages, file)), { level: 9 }).byteLength
  return bytes
}
