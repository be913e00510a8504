import { printHtml } from '../../../shared/print/print-html.ts'
import { packetDocument } from '../../../shared/review-packet/packet-document.ts'
import type { ReviewPacket } from '../../../shared/review-packet/packet-value.ts'
import { dayWithYear } from '../../../shared/review-packet/packet-words.ts'
import { type PacketPaper, packetFileName } from '../../../shared/review-packet/review-packet.ts'

/** A packet ready to be printed: the page, the style sheet of its paper, and what the file is called. */
export interface PrintedPacket {
  readonly html: string
  readonly css: string
  readonly fileName: string
  readonly title: string
}

/** Neutral on purpose: a viewer shows it in its title bar and a search engine keeps it. */
const title = 'Review packet'

/** The style sheets the print page asks for; the app side serves them from inside the app. */
const styleSheets = ['/print/fonts.css', '/print/packet.css', '/print/page.css'] as const

/** Renders an assembled packet for one paper. */
export function renderPacket(packet: ReviewPacket, paper: PacketPaper): PrintedPacket {
  const links = styleSheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('')
  const head = `<meta charset="utf-8"><title>${title}</title>${links}`
  const body = printHtml(packetDocument(packet))
  return {
    html: `<!doctype html><html lang="en"><head>${head}</head><body class="packet-page">${body}</body></html>`,
    css: pageCss(packet, paper),
    fileName: packetFileName(packet.rep.name, packet.period),
    title,
  }
}

/** Paper, margins and the line at the foot of each page, in margin boxes of the page. */
function pageCss({ madeOn }: ReviewPacket, paper: PacketPaper): string {
  const foot = [
    'border-top: 0.75pt solid #e4ddd0',
    'margin-top: 6mm',
    'padding-top: 2.4mm',
    'vertical-align: top',
    "font: 400 8pt 'Inter Variable', sans-serif",
    'color: #6f756f',
  ].join('; ')
  return `@page {
  size: ${paper === 'a4' ? 'A4' : 'letter'};
  margin: 17mm 18mm 22mm;
  @bottom-left { content: "Halftime · made on this laptop, ${dayWithYear(madeOn)}"; ${foot}; }
  @bottom-right { content: counter(page) " of " counter(pages); ${foot}; text-align: right; }
}
`
}
