import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import type { PacketItem, PacketSectionChoice } from '../../../shared/review-packet/packet-value.ts'
import type { PacketItemKey, PacketSection } from '../../../shared/review-packet/review-packet.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Icon } from '../ui/icon.tsx'
import { useLocale } from '../ui/locale.ts'
import { sectionLabel } from './packet-labels.ts'

/** Ticking whole sections and single records in and out. What is for the manager only cannot be ticked. */
export function PacketSections(props: {
  readonly sections: readonly PacketSectionChoice[]
  readonly offSections: readonly PacketSection[]
  readonly leftOut: readonly PacketItemKey[]
  readonly repName: string
  readonly onSection: (section: PacketSection, isOn: boolean) => void
  readonly onItem: (key: PacketItemKey, isIn: boolean) => void
}) {
  const { sections, offSections, leftOut, repName, onSection, onItem } = props
  const out = new Set(leftOut)
  return (
    <ul className="packet-choices" aria-label="Sections">
      {sections.map((choice) => (
        <SectionChoice
          key={choice.section}
          choice={choice}
          label={sectionLabel(choice.section, repName)}
          isOn={!offSections.includes(choice.section)}
          isOut={(key) => out.has(key)}
          onSection={onSection}
          onItem={onItem}
        />
      ))}
    </ul>
  )
}

function SectionChoice(props: {
  readonly choice: PacketSectionChoice
  readonly label: string
  readonly isOn: boolean
  readonly isOut: (key: PacketItemKey) => boolean
  readonly onSection: (section: PacketSection, isOn: boolean) => void
  readonly onItem: (key: PacketItemKey, isIn: boolean) => void
}) {
  const { choice, label, isOn, isOut, onSection, onItem } = props
  const { section, items, privateCount } = choice
  const listId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const inCount = items.filter(({ key }) => !isOut(key)).length
  const hasItems = items.length > 0
  const facts = [
    hasItems ? `${inCount} of ${items.length}` : '',
    privateCount > 0 ? `${plural(privateCount, 'more stays', 'more stay')} with you` : '',
  ].filter((part) => part !== '')
  return (
    <li>
      <div className="packet-choice">
        <Checkbox
          label={label}
          checked={isOn}
          mixed={isOn && hasItems && inCount < items.length}
          onChange={(checked) => onSection(section, checked)}
          hint={facts.length === 0 ? undefined : facts.join(' · ')}
        />
        {hasItems && (
          <button
            type="button"
            className="ui-icon-button"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-label={`Records in ${label}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Icon of={isOpen ? ChevronDown : ChevronRight} />
          </button>
        )}
      </div>
      {isOpen && (
        <ul id={listId} className="packet-items" aria-label={label}>
          {items.map((item) => (
            <ItemChoice
              key={item.key}
              item={item}
              isIn={!isOut(item.key)}
              isOff={!isOn}
              onChange={(isIn) => onItem(item.key, isIn)}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

function ItemChoice(props: {
  readonly item: PacketItem
  readonly isIn: boolean
  readonly isOff: boolean
  readonly onChange: (isIn: boolean) => void
}) {
  const { item, isIn, isOff, onChange } = props
  const today = useToday()
  const { locale } = useLocale()
  const facts = [
    item.on === null ? '' : formatDay(item.on, today, locale),
    item.kind.toLowerCase(),
    item.audience === 'only-me' ? 'only me' : '',
  ]
  return (
    <li>
      <Checkbox
        label={item.title}
        checked={isIn}
        disabled={isOff}
        onChange={onChange}
        hint={facts.filter((fact) => fact !== '').join(' · ')}
      />
    </li>
  )
}
