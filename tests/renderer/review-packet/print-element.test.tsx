import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import {
  assembleSavedPacket,
  createPacket,
  renderForPrint,
} from '../../../src/main/vault/review-packet/review-packet.service.ts'
import { printElement } from '../../../src/renderer/src/review-packet/print-element.tsx'
import { printHtml } from '../../../src/shared/print/print-html.ts'
import { print } from '../../../src/shared/print/print-node.ts'
import { packetDocument } from '../../../src/shared/review-packet/packet-document.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { givenQuarter, quarter } from '../../support/quarter.ts'

/** Attributes in the order of the alphabet, so that two writers can be compared. */
function sorted(html: string): string {
  return html
    .replaceAll(/<([a-z0-9]+)((?: [\w-]+="[^"]*")*)\/?>/gi, (_all, tag: string, attributes: string) => {
      const list = [...attributes.matchAll(/ [\w-]+="[^"]*"/g)].map(([one]) => one)
      return `<${tag}${list.toSorted().join('')}>`
    })
    .replaceAll(/<\/(path|rect|circle)>/g, '')
    .replaceAll('&#x27;', '&#39;')
}

describe('the preview', () => {
  it('shows what the printer gets, part for part', async () => {
    const { ctx } = openTestStore()
    const rep = await givenQuarter(ctx)
    const { id } = await createPacket(ctx, { repId: rep.id, period: quarter, reader: 'rep' })
    const { packet } = await assembleSavedPacket(ctx, id)
    const { html } = await renderForPrint(ctx, id, 'a4')
    const preview = renderToStaticMarkup(printElement(packetDocument(packet)))
    const printed = /<body class="packet-page">(.*)<\/body>/s.exec(html)?.[1] ?? ''
    expect(sorted(preview)).toBe(sorted(printed))
  })

  it('leads nowhere', () => {
    const link = print('a', null, ['the plan'], { href: 'https://example.com' })
    expect(renderToStaticMarkup(printElement(link))).toBe('<a>the plan</a>')
    expect(printHtml(link)).toContain('href')
  })
})
