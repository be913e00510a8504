import { Ellipsis } from 'lucide-react'
import { textLimits } from '../../../shared/kernel/text.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { WinCard, WinChanges } from '../../../shared/win/win.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { useSavedField } from '../frame/saved-fields.tsx'
import { cleanTags } from '../journal-entry/readable-tags.ts'
import { useTrash } from '../record/use-trash.ts'
import { TextLink } from '../ui/app-link.tsx'
import { AudienceToggle } from '../ui/audience-toggle.tsx'
import { Card } from '../ui/card.tsx'
import { DateField } from '../ui/date-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { Stack } from '../ui/page-header.tsx'
import { Select } from '../ui/select.tsx'
import { TagInput } from '../ui/tag-input.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { OffersCard } from './offers-card.tsx'
import { useNames } from './use-names.ts'
import { useSkillChoices } from './use-skill-choices.ts'

/** One win: its words, its facts, and who could use it. Everything saves itself. */
export function WinDetail({ card, onGone }: { readonly card: WinCard; readonly onGone: () => void }) {
  const { trash } = useTrash()
  const { win } = card
  const throwAway = async (): Promise<void> => {
    if (await trash('win', win.id, win.title)) onGone()
  }
  return (
    <Stack>
      <Card
        title={win.title}
        actions={
          <Menu
            trigger={<IconButton icon={Ellipsis} plain label={`More for ${win.title}`} />}
            items={[{ id: 'trash', label: 'Move to trash', onSelect: () => void throwAway() }]}
          />
        }
      >
        <div className="win-form">
          <WinWords card={card} />
          <WinFacts card={card} />
        </div>
      </Card>
      <OffersCard card={card} />
    </Stack>
  )
}

function changing({ win }: WinCard) {
  return (changes: WinChanges) => api.win.change({ id: win.id, changes })
}

function WinWords({ card }: { readonly card: WinCard }) {
  const change = changing(card)
  const { win } = card
  const title = useSavedField({
    stored: win.title,
    save: (title) => change({ title }),
    problemOf: (title) => (title.trim() === '' ? 'A win needs a line that says what worked.' : undefined),
  })
  const situation = useSavedField({ stored: win.situation, save: (situation) => change({ situation }) })
  const words = useSavedField({ stored: win.words, save: (words) => change({ words }) })
  return (
    <>
      <TextField label="What worked" maxLength={textLimits.line} {...title} />
      <TextField
        label="In which situation"
        maxLength={textLimits.line}
        placeholder="Second meeting, one contact, price already named"
        {...situation}
      />
      <TextArea
        label="How it was done"
        rows={5}
        voice="read"
        maxLength={textLimits.words}
        placeholder="So that somebody else could do it"
        {...words}
      />
    </>
  )
}

/** Facts that are picked are stored at once: there is nothing to wait for. */
const atOnce = 0

function WinFacts({ card }: { readonly card: WinCard }) {
  const change = changing(card)
  const { win } = card
  const today = useToday()
  const { present, nameOf } = useNames()
  const skills = useSkillChoices()
  const tagNames = (useQueryOf('tag.list', {}).data ?? []).map(({ name }) => name)
  const who = useSavedField({ stored: win.repId, save: (repId) => change({ repId }), quietMs: atOnce })
  const skill = useSavedField({
    stored: win.skillId,
    save: (skillId) => change({ skillId }),
    quietMs: atOnce,
  })
  const on = useSavedField({
    stored: win.happenedOn,
    save: (happenedOn) => change({ happenedOn }),
    quietMs: atOnce,
  })
  const tags = useSavedField<readonly string[]>({
    stored: win.tags,
    save: (tags) => change({ tags: [...tags] }),
    quietMs: atOnce,
  })
  const audience = useSavedField({
    stored: win.audience,
    save: (audience) => change({ audience }),
    quietMs: atOnce,
  })
  const isHere = present.some(({ id }) => id === win.repId)
  const people = isHere ? present : [{ id: win.repId, name: nameOf(win.repId) }, ...present]
  return (
    <>
      <div className="win-form-pair">
        <Select<RepId>
          label="Who did it"
          value={who.value}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={who.onChange}
        />
        <Select
          label="Skill"
          value={skill.value ?? skills.none}
          options={skills.choices}
          onChange={(value) => skill.onChange(value === skills.none ? null : value)}
        />
        <DateField
          label="When"
          value={on.value}
          today={today}
          latest={today}
          required
          onChange={(day) => {
            if (day !== null) on.onChange(day)
          }}
        />
      </div>
      <TagInput
        label="Tags"
        tags={[...tags.value]}
        suggestions={tagNames}
        onChange={(next) => tags.onChange(cleanTags(next))}
      />
      <div className="win-form-foot">
        <AudienceToggle
          label="Who may read this"
          showLabel
          value={audience.value}
          onChange={audience.onChange}
        />
        {win.sourceEntryId !== null && (
          <TextLink href={`#/journal/${win.sourceEntryId}`}>The note it comes from</TextLink>
        )}
      </div>
    </>
  )
}
