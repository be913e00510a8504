import { randomBytes } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { AppError } from '../../shared/kernel/errors.ts'
import { logEvent } from './log.ts'
import { printFonts, printStyleSheets } from './print-assets.ts'
import { appOrigin, type PrintPage, servePrintPages } from './protocol.ts'
import { hardenSession } from './security.ts'

export type Paper = 'a4' | 'letter'

/** A page as the vault hands it over: escaped, without a style or script of its own, and the sheet of its paper. */
export interface PrintedPage {
  readonly html: string
  readonly css: string
}

/** How long one print may take, from the first byte of the page to the finished file. */
export const printLimitMs = 30_000

/** A window that is made ready ahead is taken away again if nothing was printed in this time. */
export const readyLimitMs = 5 * 60_000

/** Holds nothing; it has the browser load the fonts and start what it needs to print. */
const emptyPage: PrintPage = {
  path: '/print/empty',
  css: '',
  html: `<!doctype html><html lang="en"><head><title>Halftime</title>${[...printStyleSheets.keys()]
    .map((href) => `<link rel="stylesheet" href="${href}">`)
    .join(
      '',
    )}</head><body class="packet-page"><article class="packet"><h1>1</h1><p>a</p></article></body></html>`,
}

/** A window nobody sees, and how it is given the page to print. */
interface PrintWindow {
  readonly window: BrowserWindow
  readonly serve: (page: PrintPage) => void
  readonly close: () => void
}

/** A window that was opened ahead; whether it can be printed in shows when it has printed nothing. */
type ReadyWindow = PrintWindow & { readonly isUsable: Promise<boolean> }

/**
 * Prints pages to PDF, each in a window nobody sees: no script, no preload, a session of its own that is
 * never written to disk, and no address but the page itself. Each window prints one page and is gone.
 */
export class Printer {
  readonly #printing = new Set<PrintWindow>()
  #ready: ReadyWindow | undefined
  #unwanted: NodeJS.Timeout | undefined

  /** Opens a window ahead, so that a page that is printed soon finds it there. It holds nothing yet. */
  warmUp(): void {
    if (this.#ready !== undefined) return
    const opened = openPrintWindow()
    opened.serve(emptyPage)
    // One that fails is of no use: the page that comes opens a window of its own, and says so if that fails too.
    const isUsable = loadAndPrint(opened.window, emptyPage.path, 'a4').then(
      () => true,
      () => false,
    )
    this.#ready = { ...opened, isUsable }
    this.#unwanted = setTimeout(() => this.#closeReady(), readyLimitMs)
    this.#unwanted.unref()
  }

  /** @throws AppError `print-failed`, `print-timed-out` */
  async print(page: PrintedPage, paper: Paper): Promise<Buffer> {
    const path = `/print/${randomBytes(8).toString('hex')}`
    const used = (await this.#takeUsable()) ?? openPrintWindow()
    this.#printing.add(used)
    let late: NodeJS.Timeout | undefined
    try {
      const tooLate = new Promise<never>((_resolve, reject) => {
        late = setTimeout(() => reject(new AppError('print-timed-out')), printLimitMs)
      })
      used.serve({ path, ...page })
      return await Promise.race([loadAndPrint(used.window, path, paper), tooLate])
    } finally {
      clearTimeout(late)
      this.#printing.delete(used)
      used.close()
    }
  }

  /** Takes every window away, whatever it is doing: what was to be printed is not printed. */
  close(): void {
    this.#closeReady()
    for (const one of this.#printing) one.close()
  }

  async #takeUsable(): Promise<PrintWindow | undefined> {
    const ready = this.#takeReady()
    if (ready === undefined) return undefined
    if ((await ready.isUsable) && !ready.window.isDestroyed()) return ready
    ready.close()
    return undefined
  }

  #takeReady(): ReadyWindow | undefined {
    const ready = this.#ready
    clearTimeout(this.#unwanted)
    this.#ready = undefined
    return ready
  }

  #closeReady(): void {
    this.#takeReady()?.close()
  }
}

function openPrintWindow(): PrintWindow {
  const printSession = session.fromPartition(`print-${randomBytes(8).toString('hex')}`, { cache: false })
  hardenSession(printSession, undefined)
  const served = servePrintPages(printSession, { styleSheets: printStyleSheets, fonts: printFonts })
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
  return {
    window,
    serve: served.put,
    close: () => {
      window.destroy()
      printSession.protocol.unhandle('app')
    },
  }
}

async function loadAndPrint(window: BrowserWindow, path: string, paper: Paper): Promise<Buffer> {
  try {
    await window.loadURL(`${appOrigin}${path}`)
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
