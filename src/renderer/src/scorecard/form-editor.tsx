import { Plus } from 'lucide-react'
import { placedAt } from '../../../shared/kernel/order.ts'
import {
  isFormAsShipped,
  NewScorecardForm,
  nextQuestionKey,
  type ScorecardForm,
  type ScorecardFormId,
  type ScorecardQuestion,
} from '../../../shared/scorecard/scorecard-form.ts'
import { shippedForms } from '../../../shared/scorecard/shipped-forms.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { OriginMenu, originOf } from '../record/origin.tsx'
import { problemsIn, useSavedDraft } from '../record/use-saved-draft.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { TextField } from '../ui/text-field.tsx'
import { QuestionFields } from './question-fields.tsx'

/** One form, saved as it is changed; what cannot be saved yet is said at its field. */
export function FormEditor(props: {
  readonly form: ScorecardForm
  readonly onShow: (id: ScorecardFormId) => void
  /** The words were put back: show the editor anew. */
  readonly onRestored: () => void
}) {
  const { form, onShow, onRestored } = props
  const { id } = form
  const { data: skills } = useQueryOf('skill.list', {})
  const { draft, problems, change, onBlur } = useSavedDraft<NewScorecardForm>({
    begin: () => ({ name: form.name, situation: form.situation, questions: form.questions }),
    problemsOf: (draft) => problemsIn(NewScorecardForm, contentOf(draft)),
    save: (draft) => api.scorecardForm.change({ id, changes: contentOf(draft) }),
  })
  function changeQuestion(question: ScorecardQuestion): void {
    change({ questions: draft.questions.map((one) => (one.key === question.key ? question : one)) })
  }
  function move(place: number, step: 1 | -1): void {
    const [moved, target] = [draft.questions[place], draft.questions[place + step]]
    if (moved !== undefined && target !== undefined) {
      change({ questions: [...placedAt(draft.questions, moved, target)] })
    }
  }
  function add(): void {
    const question = {
      key: nextQuestionKey(draft.questions),
      kind: 'yes-no',
      words: 'New question',
      guide: '',
      options: [],
      skillId: null,
    } as const
    change({ questions: [...draft.questions, { ...question, options: [] }] })
  }
  return (
    <div className="ui-stack">
      <Card
        title={draft.name === '' ? 'Without a name' : draft.name}
        aside={`version ${form.version}`}
        actions={
          <OriginMenu
            noun="scorecard-form"
            item={form}
            origin={originOf(form, shippedForms, isFormAsShipped)}
            duplicate={() => api.scorecardForm.duplicate({ id }).then((copy) => onShow(copy.id))}
            restore={() => api.scorecardForm.restoreOriginal({ id }).then(onRestored)}
          />
        }
      >
        <div className="skill-fields">
          <TextField
            label="Name"
            value={draft.name}
            maxLength={120}
            onChange={(name) => change({ name })}
            onBlur={onBlur}
            error={problems.has('name') ? 'A form needs a name.' : undefined}
          />
          <TextField
            className="card-situation"
            label="When to take this one"
            value={draft.situation}
            maxLength={300}
            onChange={(situation) => change({ situation })}
            onBlur={onBlur}
          />
        </div>
        <p className="ui-why skill-fields-words">
          Cards already filled keep the questions they were filled with.
        </p>
        {problems.size > 0 && <InlineError>Not saved yet: a field still needs a word.</InlineError>}
      </Card>
      {draft.questions.map((question, place) => (
        <QuestionFields
          key={question.key}
          question={question}
          number={place + 1}
          skills={skills ?? []}
          isFirst={place === 0}
          isLast={place === draft.questions.length - 1}
          isOnly={draft.questions.length === 1}
          problems={problems}
          problemPath={`questions.${place}`}
          onChange={changeQuestion}
          onBlur={onBlur}
          onMove={(step) => move(place, step)}
          onRemove={() => change({ questions: draft.questions.filter(({ key }) => key !== question.key) })}
        />
      ))}
      <div>
        <Button icon={<Icon of={Plus} />} onClick={add}>
          Add a question
        </Button>
      </div>
    </div>
  )
}

/** What is stored: answers without the empty lines one types in between. */
function contentOf({ name, situation, questions }: NewScorecardForm): NewScorecardForm {
  return {
    name,
    situation,
    questions: questions.map((question) => ({
      ...question,
      options: question.options.filter((option) => option.trim() !== ''),
    })),
  }
}
