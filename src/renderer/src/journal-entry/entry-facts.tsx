import {
  canBeDelivered,
  type EntrySetting,
  entryKinds,
  entrySettings,
  hasPolarity,
  type JournalEntryHead,
  needsRep,
  type Polarity,
} from '../../../shared/journal-entry/journal-entry.ts'
import { useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { TextButton } from '../ui/app-link.tsx'
import { AudienceToggle } from '../ui/audience-toggle.tsx'
import { Card } from '../ui/card.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { MultiCombobox } from '../ui/multi-combobox.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TagInput } from '../ui/tag-input.tsx'
import { audienceWords, kindHints, kindWords, settingWords } from './entry-words.ts'
import { cleanTags } from './readable-tags.ts'
import type { EntryFacts } from './use-entry-facts.ts'
import type { Reps } from './use-reps.ts'

const kinds = entryKinds.map((value) => ({ value, label: kindWords[value], detail: kindHints[value] }))
const settings = [
  { value: 'unsaid', label: 'Not said' },
  ...entrySettings.map((value) => ({ value, label: settingWords[value] })),
] as const satisfies readonly { readonly value: EntrySetting | 'unsaid'; readonly label: string }[]
const polarities = [
  { value: 'neither', label: 'Neither' },
  { value: 'reinforce', label: 'Reinforce' },
  { value: 'redirect', label: 'Redirect' },
] as const satisfies readonly { readonly value: Polarity | 'neither'; readonly label: string }[]

interface FactsProps {
  readonly head: JournalEntryHead
  readonly facts: EntryFacts
}

/** Everything about an entry but its words: what, whom, when, where, told, and who may read it. */
export function EntryFactsCard({ head, facts, reps }: FactsProps & { readonly reps: Reps }) {
  const { change } = facts
  const today = useToday()
  return (
    <Card title="About this note" className="entry-facts">
      <Refusal error={facts.error} />
      <Select label="Kind" value={head.kind} options={kinds} onChange={(kind) => void change({ kind })} />
      <MultiCombobox
        label={head.kind === 'reflection' ? 'About' : 'About whom'}
        note={needsRep(head.kind) ? undefined : 'optional'}
        placeholder="Type a name"
        options={reps.options}
        values={reps.idsOf(head.repIds)}
        onChange={(picked) => void change({ repIds: reps.chosen(picked, head.repIds) })}
        hint={
          needsRep(head.kind) && head.repIds.length === 0
            ? 'On nobody’s page yet. Pick whom it is about.'
            : undefined
        }
      />
      <DateField
        label="Happened on"
        value={head.happenedOn}
        today={today}
        latest={head.deliveredOn ?? undefined}
        required
        onChange={(day) => {
          if (day !== null) void change({ happenedOn: day })
        }}
      />
      <TagsField head={head} facts={facts} />
      <Select
        label="Where"
        value={head.setting ?? 'unsaid'}
        options={settings}
        onChange={(setting) => void change({ setting: setting === 'unsaid' ? null : setting })}
      />
      {hasPolarity(head.kind) && (
        <SegmentedControl
          label="More of this, or something else"
          value={head.polarity ?? 'neither'}
          options={polarities}
          onChange={(polarity) => void change({ polarity: polarity === 'neither' ? null : polarity })}
        />
      )}
      {canBeDelivered(head.kind) && <ToldField head={head} facts={facts} />}
      <Checkbox
        label="Draw it on the trend charts"
        checked={head.isOnCharts}
        onChange={(isOnCharts) => void change({ isOnCharts })}
      />
      <AudienceToggle
        label="Who can read this"
        showLabel
        value={head.audience}
        onChange={(audience) => void change({ audience })}
      />
      <p className="ui-why">{audienceWords[head.audience]}</p>
    </Card>
  )
}

function TagsField({ head, facts }: FactsProps) {
  const { data: tags } = useQueryOf('tag.list', {})
  const isRefused = facts.refused.includes('tags')
  return (
    <TagInput
      label="Tags"
      tags={head.tags}
      suggestions={(tags ?? []).map((tag) => tag.name)}
      onChange={(next) => void facts.change({ tags: cleanTags(next) })}
      error={isRefused ? 'A tag has one to 40 characters, without a comma or #.' : undefined}
    />
  )
}

function ToldField({ head, facts }: FactsProps) {
  const today = useToday()
  const canSayToday = head.deliveredOn === null && head.happenedOn <= today
  return (
    <div>
      <DateField
        label="Told on"
        note={head.kind === 'feedback' ? undefined : 'optional'}
        placeholder="Not told yet"
        value={head.deliveredOn}
        today={today}
        earliest={head.happenedOn}
        onChange={(deliveredOn) => void facts.change({ deliveredOn })}
        hint={
          head.kind === 'feedback' && head.deliveredOn === null ? 'It waits under “Still to say”.' : undefined
        }
      />
      {canSayToday && (
        <TextButton onClick={() => void facts.change({ deliveredOn: today })}>Told today</TextButton>
      )}
    </div>
  )
}
