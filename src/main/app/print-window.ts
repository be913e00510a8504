import { randomBytes } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { AppError } from '../../shared/kernel/errors.ts'
import { logEvent } from './log.ts'
import { printFonts, printStyleSheets } from './print-assets.ts'
import { appOrigin, servePrintPage } from './protocol.ts'
import { hardenSession } from './security.ts'

export type Paper = 'a4' | 'letter'

/** A page as the vault hands it over: escaped, without a style or script of its own, and the sheet of its paper. */
export interface PrintedPage {
  readonly html: string
  readonly css: string
}

/** How long one print may take, from the first byte of the page to the finished file. */
export const printLimitMs = 30_000

/**
 * Prints a page to PDF in a window nobody sees: no script, no preload, a session of its own that is
 * never written to disk, and no address but the page itself. The window is gone afterwards.
 *
 * @throws AppError `print-failed`, `print-timed-out`
 */
export async function printToPdf(page: PrintedPage, paper: Paper): Promise<Buffer> {
  const id = randomBytes(8).toString('hex')
  const path = `/print/${id}`
  const printSession = session.fromPartition(`print-${id}`, { cache: false })
  hardenSession(printSession, undefined)
  servePrintPage(printSession, { styleSheets: printStyleSheets, fonts: printFonts }, { path, ...page })
  const window = new BrowserWindow({
    show: false,
    title: 'Halftime',
    webPreferences: {
      session: printSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    },
  })
  let late: NodeJS.Timeout | undefined
  try {
    const tooLate = new Promise<never>((_resolve, reject) => {
      late = setTimeout(() => reject(new AppError('print-timed-out')), printLimitMs)
    })
    return await Promise.race([loadAndPrint(window, `${appOrigin}${path}`, paper), tooLate])
  } finally {
    clearTimeout(late)
    window.destroy()
    printSession.protocol.unhandle('app')
  }
}

async function loadAndPrint(window: BrowserWindow, address: string, paper: Paper): Promise<Buffer> {
  try {
    await window.loadURL(address)
    return await window.webContents.printToPDF({
      pageSize: paper === 'a4' ? 'A4' : 'Letter',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } catch (cause) {
    logEvent('print-failed')
    throw new AppError('print-failed', { cause })
  }
}
