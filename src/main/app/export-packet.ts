import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import * as z from 'zod/mini'
import type { ExportedPacket, PacketToExport } from '../../shared/desktop/desktop.contract.ts'
import { AppError, type Reply } from '../../shared/kernel/errors.ts'
import { logEvent } from './log.ts'
import { countPages, neutralCreator } from './pdf-facts.ts'
import type { Paper, PrintedPage } from './printer.ts'
import { unwrapReply } from './unwrap-reply.ts'

/** What the vault hands over for printing. It passes through the app side and is not kept. */
const PrintablePacket = z.object({
  html: z.string(),
  css: z.string(),
  fileName: z.string(),
  title: z.string(),
  /** For the vault's own log; it goes back as it came. */
  printed: z.unknown(),
})

/** What an export needs of its surroundings. */
export interface ExportSurroundings {
  readonly callVault: (method: string, input: unknown) => Promise<Reply<unknown>>
  /** Where to write; undefined when the manager cancels. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | undefined>
  readonly print: (page: PrintedPage, paper: Paper) => Promise<Uint8Array>
}

/**
 * Makes a PDF of a review packet where the manager says, and lets the vault record that it was made.
 * Asks for the place first: who cancels has not waited for a print. Null when cancelled.
 *
 * @throws AppError `proof-needed`, `review-packet-not-found`, `rep-not-found`, `period-empty`, `print-failed`, `print-timed-out`, `file-not-written`
 */
export async function exportPacket(
  around: ExportSurroundings,
  request: PacketToExport,
): Promise<ExportedPacket | null> {
  const rendered = await around.callVault('reviewPacket.renderForPrint', request)
  const { html, css, fileName, printed } = PrintablePacket.parse(unwrapReply(rendered))
  const target = await around.chooseTarget(fileName)
  if (target === undefined) return null
  const place = extname(target).toLowerCase() === '.pdf' ? target : `${target}.pdf`
  const pdf = neutralCreator(await around.print({ html, css }, request.paper))
  await writeWhole(place, pdf)
  const exported = { fileName: basename(place), bytes: pdf.byteLength, pages: countPages(pdf) }
  unwrapReply(
    await around.callVault('reviewPacket.recordExport', {
      ...request,
      fileName: exported.fileName,
      bytes: exported.bytes,
      printed,
    }),
  )
  return exported
}

/** The page of a rendered packet, for who only prints it. */
export function printablePage(rendered: unknown): PrintedPage {
  const { html, css } = PrintablePacket.parse(rendered)
  return { html, css }
}

/**
 * Writes the whole file or nothing: beside its place first, flushed, then renamed over.
 *
 * @throws AppError `file-not-written`
 */
export async function writeWhole(place: string, content: Uint8Array): Promise<void> {
  const beside = join(dirname(place), `.${basename(place)}.${randomBytes(4).toString('hex')}.part`)
  try {
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, place)
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => logEvent('partial-file-left'))
    throw new AppError('file-not-written', { cause })
  }
}
