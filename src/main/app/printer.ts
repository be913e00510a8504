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

/** A window that was opened ahead, and the page it was opened for. */
interface ReadyWindow extends PrintWindow {
  readonly page: PrintedPage
  /** Whether the page stands in it, to be printed as it is. */
  readonly isLoaded: Promise<boolean>
}

/** One print with the windows it has opened or taken over. */
interface Printing {
  readonly windows: PrintWindow[]
  isOver: boolean
}

/**
 * Prints pages to PDF, each in a window nobody sees: no script, no preload, a session of its own that is
 * never written to disk, and no address but the page itself. Each window prints one page and is gone.
 */
export class Printer {
  readonly #printing = new Set<Printing>()
  #ready: ReadyWindow | undefined
  #unwanted: NodeJS.Timeout | undefined
  #turn = 0

  /**
   * Begins to prepare a page that will probably be printed, before there is one: the function takes it, and
   * does nothing when it was dropped or another was begun meanwhile.
   */
  beginPreparing(): (page: PrintedPage) => void {
    this.#turn += 1
    const turn = this.#turn
    return (page) => {
      if (turn === this.#turn) this.#prepare(page)
    }
  }

  /** Takes the page away that is not printed after all, and any that is still to come. */
  dropPrepared(): void {
    this.#turn += 1
    this.#closeReady()
  }

  /** Loads a page, so that `print` finds it there. */
  #prepare(page: PrintedPage): void {
    if (this.#ready !== undefined && isSamePage(this.#ready.page, page)) return
    this.#closeReady()
    const opened = openPrintWindow()
    // Whatever fails here is tried again by the print itself, in a window of its own, and told there.
    const isLoaded = loadAhead(opened, page).then(
      () => true,
      () => false,
    )
    this.#ready = { ...opened, page, isLoaded }
    this.#unwanted = setTimeout(() => this.#closeReady(), readyLimitMs)
    this.#unwanted.unref()
  }

  /** @throws AppError `print-failed`, `print-timed-out` */
  async print(page: PrintedPage, paper: Paper): Promise<Buffer> {
    const printing: Printing = { windows: [], isOver: false }
    this.#printing.add(printing)
    let late: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_resolve, reject) => {
      late = setTimeout(() => reject(new AppError('print-timed-out')), printLimitMs)
    })
    try {
      return await Promise.race([this.#printIn(printing, page, paper), tooLate])
    } finally {
      clearTimeout(late)
      this.#printing.delete(printing)
      end(printing)
    }
  }

  /** Takes every window away, whatever it is doing: what was to be printed is not printed. */
  close(): void {
    this.dropPrepared()
    for (const printing of this.#printing) end(printing)
  }

  async #printIn(printing: Printing, page: PrintedPage, paper: Paper): Promise<Buffer> {
    const ready = this.#takeReady()
    if (ready !== undefined) {
      printing.windows.push(ready)
      // What is printed is what was asked for now: a record may have changed since the page was prepared.
      if (isSamePage(ready.page, page) && (await ready.isLoaded) && !ready.window.isDestroyed())
        return printLoaded(ready.window, paper)
    }
    // The prepared page may have come to nothing because all of it was ended.
    if (printing.isOver) throw printFailure(new Error('the print was ended'))
    const opened = openPrintWindow()
    printing.windows.push(opened)
    await loadPage(opened, page)
    return printLoaded(opened.window, paper)
  }

  #closeReady(): void {
    this.#takeReady()?.close()
  }

  #takeReady(): ReadyWindow | undefined {
    const ready = this.#ready
    clearTimeout(this.#unwanted)
    this.#ready = undefined
    return ready
  }
}

function end(printing: Printing): void {
  printing.isOver = true
  for (const { close } of printing.windows) close()
}

function isSamePage(one: PrintedPage, other: PrintedPage): boolean {
  return one.html === other.html && one.css === other.css
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

/** Prints the empty page first, which has the browser start what it needs to print, and then loads the page. */
async function loadAhead(opened: PrintWindow, page: PrintedPage): Promise<void> {
  opened.serve(emptyPage)
  await opened.window.loadURL(`${appOrigin}${emptyPage.path}`)
  await printLoaded(opened.window, 'a4')
  await loadPage(opened, page)
}

async function loadPage(opened: PrintWindow, { html, css }: PrintedPage): Promise<void> {
  const path = `/print/${randomBytes(8).toString('hex')}`
  opened.serve({ path, html, css })
  try {
    await opened.window.loadURL(`${appOrigin}${path}`)
  } catch (cause) {
    throw printFailure(cause)
  }
}

async function printLoaded(window: BrowserWindow, paper: Paper): Promise<Buffer> {
  try {
    return await window.webContents.printToPDF({
      pageSize: paper === 'a4' ? 'A4' : 'Letter',
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } catch (cause) {
    throw printFailure(cause)
  }
}

function printFailure(cause: unknown): AppError {
  logEvent('print-failed')
  return new AppError('print-failed', { cause })
}
