import { execFileSync, spawnSync } from 'node:child_process'

/** Why a PDF cannot be read here; undefined when it can. */
export function popplerMissing(): string | undefined {
  const isThere = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0
  return isThere ? undefined : 'reading PDFs needs poppler (apt-get install poppler-utils)'
}

function run(tool: string, args: readonly string[]): string {
  return execFileSync(tool, [...args], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    // It complains of tags that are newer than itself.
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

/** What a PDF says about itself: `Title`, `Pages`, `Page size` … */
export function pdfFacts(file: string): Readonly<Record<string, string>> {
  const lines = run('pdfinfo', [file]).split('\n')
  return Object.fromEntries(
    lines.flatMap((line) => {
      const at = line.indexOf(':')
      return at === -1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]]
    }),
  )
}

/** The words of each page of A4 in the order they were written, with the line at its foot or without. */
export function pdfPages(file: string, area: 'page' | 'body' = 'page'): string[] {
  const crop = area === 'body' ? ['-x', '0', '-y', '0', '-W', '700', '-H', '782'] : []
  return run('pdftotext', ['-raw', ...crop, file, '-'])
    .split('\f')
    .slice(0, -1)
}

/** The names of the tags for screen readers, in order. */
export function pdfTags(file: string): string[] {
  const struct = run('pdfinfo', ['-struct', file])
  return [...struct.matchAll(/^\s*([A-Z][A-Za-z0-9]*)/gm)].map((match) => match[1] ?? '')
}

/** The bookmarks, in order. */
export function pdfBookmarks(file: string): string[] {
  const xml = run('pdftohtml', ['-xml', '-i', '-stdout', file])
  return [...xml.matchAll(/<item page="\d+">([^<]*)<\/item>/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  )
}

/** Each font of a PDF, and whether it is inside the file and can be read as text. */
export function pdfFonts(file: string): { readonly isEmbedded: boolean; readonly hasText: boolean }[] {
  return run('pdffonts', [file])
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [embedded, , unicode] = line.trim().split(/\s+/).slice(-5)
      return { isEmbedded: embedded === 'yes', hasText: unicode === 'yes' }
    })
}
