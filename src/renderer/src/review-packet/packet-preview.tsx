import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react'
import '../../../../resources/packet/packet.css'
import { packetDocument } from '../../../shared/review-packet/packet-document.ts'
import type { ReviewPacket } from '../../../shared/review-packet/packet-value.ts'
import type { PacketPaper } from '../../../shared/review-packet/review-packet.ts'
import { printElement } from './print-element.tsx'

/** Paper widths at 96 dots an inch. */
const paperWidth: Readonly<Record<PacketPaper, number>> = { a4: 794, letter: 816 }

/** The packet as it will be printed, on a sheet of its width, as large as there is room. */
export const PacketPreview = memo(function PacketPreview(props: {
  readonly packet: ReviewPacket
  readonly paper: PacketPaper
}) {
  const { packet, paper } = props
  const frame = useRef<HTMLElement>(null)
  const [scale, setScale] = useState(1)
  const width = paperWidth[paper]
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const fitWidth = (): void => setScale(Math.min(1, element.clientWidth / width))
    fitWidth()
    const watcher = new ResizeObserver(fitWidth)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [width])
  const paperTree = useMemo(() => printElement(packetDocument(packet)), [packet])
  return (
    <section ref={frame} className="packet-desk" aria-label="Preview of the packet">
      <div className="packet-sheet" style={{ width, zoom: scale }}>
        {paperTree}
      </div>
      <p className="ui-why packet-desk-note">
        The PDF breaks this into pages, with the day and the page number at the foot of each.
      </p>
    </section>
  )
})
