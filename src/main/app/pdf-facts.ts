/** How many pages a PDF says it has; null if it keeps that in a compressed part. */
export function countPages(pdf: Uint8Array): number | null {
  const counts = [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g),
  ]
  const pages = counts.map((match) => Number(match[1]))
  return pages.length === 0 ? null : Math.max(...pages)
}

/**
 * The same PDF with "Halftime" as the program that made it. Chromium writes its own name there, with
 * the system it ran on. The length stays, since a PDF finds its parts by their places.
 */
export function neutralCreator(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const neutral = text.replace(
    /(\/Creator \()((?:\\.|[^\\)])*)(\))/g,
    (_all, before: string, name: string, after: string) =>
      `${before}${'Halftime'.padEnd(name.length).slice(0, name.length)}${after}`,
  )
  return Buffer.from(neutral, 'latin1')
}
