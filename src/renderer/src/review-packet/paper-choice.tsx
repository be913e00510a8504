import type { PacketPaper } from '../../../shared/review-packet/review-packet.ts'
import { SegmentedControl } from '../ui/radio-group.tsx'

/** On which paper the packet is printed. */
export function PaperChoice(props: {
  readonly paper: PacketPaper
  readonly onPaper: (paper: PacketPaper) => void
}) {
  return (
    <SegmentedControl<PacketPaper>
      label="Paper"
      hideLabel
      value={props.paper}
      onChange={props.onPaper}
      options={[
        { value: 'a4', label: 'A4' },
        { value: 'letter', label: 'Letter' },
      ]}
    />
  )
}
