import type * as Electron from 'electron'
import type { Protocol } from './cdp-types.ts'

/** Page sizes Electron knows by name, in inches. */
const pageSizes: Record<string, { width: number; height: number }> = {
  A0: { width: 33.1, height: 46.8 },
  A1: { width: 23.4, height: 33.1 },
  A2: { width: 16.54, height: 23.4 },
  A3: { width: 11.7, height: 16.54 },
  A4: { width: 8.27, height: 11.7 },
  A5: { width: 5.83, height: 8.27 },
  A6: { width: 4.13, height: 5.83 },
  Letter: { width: 8.5, height: 11 },
  Legal: { width: 8.5, height: 14 },
  Tabloid: { width: 11, height: 17 },
  Ledger: { width: 17, height: 11 },
}

type Margins = Pick<
  Protocol.Page.printToPDFParameters,
  'marginTop' | 'marginBottom' | 'marginLeft' | 'marginRight'
>

/** Electron's options of `printToPDF` as the protocol's; lengths are inches in both. */
export function toProtocolPrintOptions(
  options: Electron.PrintToPDFOptions,
): Protocol.Page.printToPDFParameters {
  const { pageSize = 'Letter', margins = {} } = options
  const size = typeof pageSize === 'string' ? pageSizes[pageSize] : pageSize
  if (size === undefined) throw new Error(`Invalid pageSize: ${String(pageSize)}`)
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth: size.width,
    paperHeight: size.height,
    ...toProtocolMargins(margins),
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  }
}

function toProtocolMargins(margins: Electron.PrintToPDFMargins): Margins {
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins
  return { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right }
}
