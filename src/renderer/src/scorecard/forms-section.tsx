import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { placedAt } from '../../../shared/kernel/order.ts'
import {
  isFormAsShipped,
  type NewScorecardForm,
  type ScorecardForm,
  type ScorecardFormId,
} from '../../../shared/scorecard/scorecard-form.ts'
import { shippedForms } from '../../../shared/scorecard/shipped-forms.ts'
import { api } from '../api/client.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { attempt } from '../record/attempt.ts'
import { ListProblem } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { Pill } from '../ui/pill.tsx'
import { FormEditor } from './form-editor.tsx'
import './scorecard.css'

const blank: NewScorecardForm = {
  name: 'New form',
  situation: '',
  questions: [
    { key: 'q1', kind: 'yes-no', words: 'Was the purpose agreed?', guide: '', options: [], skillId: null },
    { key: 'q2', kind: 'text', words: 'One thing that worked', guide: '', options: [], skillId: null },
  ],
}

/** The forms of scorecards: shipped ones, changed ones, and the manager's own. */
export function FormsSection() {
  const { data: forms, error, refetch } = useQueryOf('scorecardForm.list', {})
  const [shownId, setShownId] = useState<ScorecardFormId | null>(null)
  const [turn, setTurn] = useState(0)
  const { run } = useCommand('scorecardForm.create', { onDone: ({ id }) => setShownId(id) })
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'scorecard-form.new',
          label: 'New scorecard form',
          group: 'Here',
          keywords: 'questions call ride-along',
          run: () => run(blank),
        },
      ],
      [run],
    ),
  )
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (forms === undefined) return null
  const shown = forms.find(({ id }) => id === shownId) ?? forms[0]
  const add = (
    <Button icon={<Icon of={Plus} />} onClick={() => run(blank)}>
      New form
    </Button>
  )
  if (shown === undefined) {
    return (
      <EmptyState
        kind="cleared"
        title="No form left"
        sentence="A scorecard needs a form. The ones you threw away lie in the trash for thirty days."
        action={add}
      />
    )
  }
  return (
    <div className="skill-columns">
      <Card title="Forms">
        <FormList forms={forms} shown={shown} onShow={setShownId} />
        <div className="skill-list-act">{add}</div>
      </Card>
      <FormEditor
        key={`${shown.id} ${turn}`}
        form={shown}
        onShow={setShownId}
        onRestored={() => setTurn(turn + 1)}
      />
    </div>
  )
}

function FormList(props: {
  readonly forms: readonly ScorecardForm[]
  readonly shown: ScorecardForm
  readonly onShow: (id: ScorecardFormId) => void
}) {
  const { forms, shown, onShow } = props
  function move(id: ScorecardFormId, step: 1 | -1): void {
    const ids = forms.map((form) => form.id)
    const target = ids[ids.indexOf(id) + step]
    if (target !== undefined) {
      attempt(() => api.scorecardForm.reorder({ ids: [...placedAt(ids, id, target)] }))
    }
  }
  return (
    <ul className="skill-list" aria-label="Scorecard forms">
      {forms.map((form) => (
        <li key={form.id}>
          <button
            type="button"
            className="skill-line"
            aria-current={form.id === shown.id ? 'true' : undefined}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onClick={() => onShow(form.id)}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
              event.preventDefault()
              move(form.id, event.key === 'ArrowUp' ? -1 : 1)
            }}
          >
            <span className="skill-line-name">{form.name}</span>
            <Origin form={form} />
            <span className="ui-why ui-num">{form.questions.length}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Origin({ form }: { readonly form: ScorecardForm }) {
  if (form.shippedKey === null) return <Pill tone="s">yours</Pill>
  const shipped = shippedForms.find(({ key }) => key === form.shippedKey)
  return isFormAsShipped(form, shipped) ? null : <Pill tone="n">changed</Pill>
}
