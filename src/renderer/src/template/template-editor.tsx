import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { placedAt } from '../../../shared/kernel/order.ts'
import { shippedOneOnOneTemplates } from '../../../shared/template/shipped-one-on-one-templates.ts'
import {
  isAsShipped,
  NewTemplate,
  sectionMinutes,
  type Template,
  type TemplateId,
  type TemplateSection,
} from '../../../shared/template/template.ts'
import { api } from '../api/client.ts'
import { OriginMenu, originOf } from '../record/origin.tsx'
import { problemsIn, useSavedDraft } from '../record/use-saved-draft.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { SectionFields } from './section-fields.tsx'

/** A section with a name of its own while it is edited, so that moving it keeps its fields. */
interface DraftSection {
  readonly key: number
  readonly section: TemplateSection
}
interface Draft {
  readonly name: string
  readonly situation: string
  readonly minutes: number
  readonly sections: readonly DraftSection[]
}

/** One template, saved as it is changed; what cannot be saved yet is said at its field. */
export function TemplateEditor(props: {
  readonly template: Template
  readonly onShow: (id: TemplateId) => void
  /** The words were put back: show the editor anew. */
  readonly onRestored: () => void
}) {
  const { template, onShow, onRestored } = props
  const { id } = template
  const { draft, problems, change, onBlur } = useSavedDraft<Draft>({
    begin: () => draftOf(template),
    problemsOf: (draft) => problemsIn(NewTemplate, contentOf(draft)),
    save: (draft) => api.template.change({ id, changes: contentOf(draft) }),
  })
  const nextKey = useRef(template.sections.length)

  function changeSection(key: number, section: TemplateSection): void {
    change({ sections: draft.sections.map((one) => (one.key === key ? { key, section } : one)) })
  }
  function moveSection(place: number, step: 1 | -1): void {
    const moved = draft.sections[place]
    const target = draft.sections[place + step]
    if (moved !== undefined && target !== undefined) {
      change({ sections: placedAt(draft.sections, moved, target) })
    }
  }
  function addSection(): void {
    nextKey.current += 1
    const section = {
      title: 'New section',
      minutes: 5,
      prompts: [],
      purpose: 'other',
      isPrivate: false,
    } as const
    change({ sections: [...draft.sections, { key: nextKey.current, section: { ...section, prompts: [] } }] })
  }
  const total = sectionMinutes(draft.sections.map(({ section }) => section))
  return (
    <div className="ui-stack">
      <Card
        title={draft.name === '' ? 'Without a name' : draft.name}
        actions={
          <OriginMenu
            noun="template"
            item={template}
            origin={originOf(template, shippedOneOnOneTemplates, isAsShipped)}
            duplicate={() => api.template.duplicate({ id }).then((copy) => onShow(copy.id))}
            restore={() => api.template.restoreOriginal({ id }).then(onRestored)}
          />
        }
      >
        <div className="template-fields">
          <TextField
            label="Name"
            value={draft.name}
            maxLength={120}
            onChange={(name) => change({ name })}
            onBlur={onBlur}
            error={problems.has('name') ? 'A template needs a name.' : undefined}
          />
          <NumberField
            label="Length"
            value={draft.minutes}
            min={5}
            max={480}
            suffix="min"
            onChange={(minutes) => change({ minutes: minutes ?? draft.minutes })}
          />
          <TextField
            className="template-situation"
            label="When to take this one"
            value={draft.situation}
            maxLength={300}
            onChange={(situation) => change({ situation })}
            onBlur={onBlur}
          />
        </div>
        <p className="ui-why ui-num">
          The sections take {total} of {draft.minutes} minutes.
        </p>
        {problems.size > 0 && <InlineError>Not saved yet: a field still needs a word.</InlineError>}
      </Card>
      {draft.sections.map(({ key, section }, place) => (
        <SectionFields
          key={key}
          section={section}
          number={place + 1}
          isFirst={place === 0}
          isLast={place === draft.sections.length - 1}
          isOnly={draft.sections.length === 1}
          problems={problems}
          problemPath={`sections.${place}`}
          onChange={(changed) => changeSection(key, changed)}
          onBlur={onBlur}
          onMove={(step) => moveSection(place, step)}
          onRemove={() => change({ sections: draft.sections.filter((one) => one.key !== key) })}
        />
      ))}
      <div>
        <Button icon={<Icon of={Plus} />} onClick={addSection}>
          Add a section
        </Button>
      </div>
    </div>
  )
}

function draftOf({ name, situation, minutes, sections }: Template): Draft {
  return { name, situation, minutes, sections: sections.map((section, key) => ({ key, section })) }
}

/** What is stored: prompts without the empty lines one types in between. */
function contentOf({ name, situation, minutes, sections }: Draft): NewTemplate {
  return {
    name,
    situation,
    minutes,
    sections: sections.map(({ section }) => ({
      ...section,
      prompts: section.prompts.filter((prompt) => prompt.trim() !== ''),
    })),
  }
}
