import { ArrowDown, ArrowUp, X } from 'lucide-react'
import {
  SectionPurpose as Purposes,
  type SectionPurpose,
  type TemplateSection,
} from '../../../shared/template/template.ts'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'

const purposeWords: Readonly<Record<SectionPurpose, { readonly label: string; readonly detail: string }>> = {
  person: { label: 'The person', detail: 'Asks how willing the rep is' },
  promises: { label: 'Promises from last time', detail: 'Shows what is open between you' },
  'their-topics': { label: 'Topics', detail: 'Takes what either of you raised' },
  focus: { label: 'One focus', detail: 'Names the one thing worked on' },
  'new-promises': { label: 'New promises', detail: 'Collects what is promised' },
  'close-out': { label: 'Close-out', detail: 'After the rep has gone' },
  other: { label: 'Anything else', detail: 'Notes only' },
}

/** One section of a template: its words, its time box, what it is for, and what to ask. */
export function SectionFields(props: {
  readonly section: TemplateSection
  readonly number: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isOnly: boolean
  readonly problems: ReadonlySet<string>
  readonly problemPath: string
  readonly onChange: (section: TemplateSection) => void
  readonly onBlur: () => void
  readonly onMove: (step: 1 | -1) => void
  readonly onRemove: () => void
}) {
  const { section, number, problems, problemPath, onChange, onBlur, onMove, onRemove } = props
  const change = (changed: Partial<TemplateSection>): void => onChange({ ...section, ...changed })
  const tooLong = [...problems].some((path) => path.startsWith(`${problemPath}.prompts`))
  return (
    <Card
      level={3}
      title={`${number}. ${section.title}`}
      actions={
        <>
          <IconButton
            icon={ArrowUp}
            label="Move the section up"
            disabled={props.isFirst}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon={ArrowDown}
            label="Move the section down"
            disabled={props.isLast}
            onClick={() => onMove(1)}
          />
          <IconButton icon={X} label="Take the section out" disabled={props.isOnly} onClick={onRemove} />
        </>
      }
    >
      <div className="template-section">
        <TextField
          label="Title"
          value={section.title}
          maxLength={120}
          onChange={(title) => change({ title })}
          onBlur={onBlur}
          error={problems.has(`${problemPath}.title`) ? 'A section needs a title.' : undefined}
        />
        <NumberField
          label="Time box"
          value={section.minutes}
          min={0}
          max={240}
          suffix="min"
          onChange={(minutes) => change({ minutes: minutes ?? 0 })}
        />
        <Select<SectionPurpose>
          label="What it is for"
          value={section.purpose}
          options={Purposes.options.map((value) => ({ value, ...purposeWords[value] }))}
          onChange={(purpose) => change({ purpose })}
        />
      </div>
      <TextArea
        label="Questions"
        note="one a line"
        value={section.prompts.join('\n')}
        onChange={(text) => change({ prompts: text.split('\n') })}
        onBlur={onBlur}
        rows={Math.max(2, section.prompts.length)}
        voice="read"
        error={tooLong ? 'A question has at most 300 characters, a section at most 30 of them.' : undefined}
      />
      <Switch
        label="For you alone"
        hint="Nobody else sees it, in the meeting or ever after."
        checked={section.isPrivate}
        onChange={(isPrivate) => change({ isPrivate })}
      />
    </Card>
  )
}
