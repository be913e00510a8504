import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ElectronApplication, Page } from 'playwright'
import { addDays, day } from '../../../src/shared/kernel/time.ts'
import { root } from '../../runtime/project.ts'
import { callInPage } from '../in-page.ts'
import type { BenchRow } from '../report.ts'
import { figuresOf } from '../sampling.ts'
import { lastDay } from '../sizes.ts'
import type { BenchVaults } from '../vaults.ts'

/** A packet of the generated vault with the page that would be printed, made before the window opens. */
export interface MadePacket {
  readonly id: string
  readonly html: string
  readonly css: string
}

/** Packets over a quarter, a longer while and all the years of one rep. */
export async function makePackets(
  { vault, filled }: BenchVaults,
  spans: readonly number[],
): Promise<MadePacket[]> {
  const packets: MadePacket[] = []
  for (const days of spans) {
    const period = { from: addDays(day(lastDay), -days), to: lastDay }
    const { id } = fieldsOf<{ id: string }>(
      await vault.call('reviewPacket.create', { repId: filled.repIds[0], period, reader: 'rep' }),
    )
    const { html, css } = fieldsOf<{ html: string; css: string }>(
      await vault.call('reviewPacket.renderForPrint', { reviewPacketId: id, paper: 'a4' }),
    )
    packets.push({ id, html, css })
  }
  return packets
}

/** How long she looks at what leaves before she lets it. */
const readingMs = 1_500

/** P15: the whole export, from the call to the closed file, against printing the finished page and nothing else. */
export async function packetRow(
  app: ElectronApplication,
  work: Page,
  packet: MadePacket,
  folder: string,
  samples: number,
): Promise<BenchRow> {
  const file = join(folder, `${packet.id}.pdf`)
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await openFinishedPage(app, packet)
  const taken = { ours: [] as number[], theirs: [] as number[] }
  let pages = 0
  for (let round = -1; round < samples; round += 1) {
    const theirs = await timeBarePrint(app)
    const ours = await timeExport(work, packet.id)
    pages = ours.pages
    if (round < 0) continue
    taken.ours.push(ours.ms)
    taken.theirs.push(theirs)
  }
  const [ours, theirs] = [figuresOf(taken.ours), figuresOf(taken.theirs)]
  const isLong = pages >= 60
  return {
    id: 'P15',
    what: `Review packet of ${pages} pages: asked for to file closed`,
    comparator: 'printToPDF of the finished, loaded page',
    ours,
    theirs,
    where: 'window',
    gates: [
      {
        what: `p50 ratio at ${pages} pages`,
        value: ours.p50 / theirs.p50,
        limit: isLong ? 1.5 : 2.5,
        unit: '×',
      },
      ...(pages > 50 && pages < 80
        ? [{ what: 'p50', value: ours.p50, limit: 1_200, unit: 'ms' } as const]
        : []),
    ],
    note: `${Math.round(statSync(file).size / 1_000)} KB. The list of what leaves was open for ${readingMs / 1_000} s before.`,
  }
}

async function timeExport(work: Page, reviewPacketId: string): Promise<{ ms: number; pages: number }> {
  // What the list of what leaves does when it opens.
  await callInPage(work, 'desktop.prepareExport', { reviewPacketId, paper: 'a4' })
  await setTimeout(readingMs)
  const before = performance.now()
  const exported = await callInPage(work, 'desktop.exportPacket', { reviewPacketId, paper: 'a4' })
  return { ms: performance.now() - before, pages: fieldsOf<{ pages: number }>(exported).pages }
}

async function timeBarePrint(app: ElectronApplication): Promise<number> {
  return app.evaluate(async () => {
    const { finishedPage } = globalThis as unknown as { finishedPage: Electron.BrowserWindow }
    const before = performance.now()
    await finishedPage.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return performance.now() - before
  })
}

/** Loads the page that would be printed, with its sheets and fonts, in a window of the same kind. */
async function openFinishedPage(app: ElectronApplication, packet: MadePacket): Promise<void> {
  const fontFolder = join(root, 'out/main/chunks')
  const sheets = {
    '/print/fonts.css': readFileSync(join(root, 'resources/packet/fonts.css'), 'utf8'),
    '/print/packet.css': readFileSync(join(root, 'resources/packet/packet.css'), 'utf8'),
    '/print/page.css': packet.css,
  }
  const fonts = Object.fromEntries(
    readdirSync(fontFolder)
      .filter((name) => name.endsWith('.woff2'))
      .map((name) => [
        `/print/${name.replace(/-[^-.]{8}\.woff2$/, '.woff2')}`,
        readFileSync(join(fontFolder, name)).toString('base64'),
      ]),
  )
  await app.evaluate(
    async ({ BrowserWindow, session }, page) => {
      const own = session.fromPartition(`finished-${page.id}`, { cache: false })
      own.protocol.handle('app', async (request) => {
        const path = new URL(request.url).pathname
        const sheet = (page.sheets as Record<string, string>)[path]
        if (sheet !== undefined) return new Response(sheet, { headers: { 'content-type': 'text/css' } })
        const font = (page.fonts as Record<string, string>)[path]
        if (font !== undefined)
          return new Response(Buffer.from(font, 'base64'), { headers: { 'content-type': 'font/woff2' } })
        return new Response(page.html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
      })
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: own, sandbox: true, javascript: false },
      })
      await window.loadURL('app://halftime/print/finished')
      Object.assign(globalThis, { finishedPage: window })
    },
    { id: packet.id, html: packet.html, sheets, fonts },
  )
}

/** What the contract answers has passed its own schema. */
function fieldsOf<Fields>(value: unknown): Fields {
  return value as Fields
}
