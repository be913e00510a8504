import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  isFormAsShipped,
  type NewScorecardForm,
  type ScorecardFormId,
} from '../../../shared/scorecard/scorecard-form.ts'
import { shippedForms } from '../../../shared/scorecard/shipped-forms.ts'
import { api } from '../api/client.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { attempt } from '../record/attempt.ts'
import { OriginPill, originOf } from '../record/origin.tsx'
import { ListProblem } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { PickList } from '../ui/pick-list.tsx'
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
    <div className="ui-pick-columns">
      <Card title="Forms">
        <PickList
          label="Scorecard forms"
          items={forms}
          shownId={shown.id}
          onShow={setShownId}
          onSort={(ids) => attempt(() => api.scorecardForm.reorder({ ids }))}
          side={(form) => (
            <>
              <OriginPill origin={originOf(form, shippedForms, isFormAsShipped)} />
              <span className="ui-why ui-num">{form.questions.length}</span>
            </>
          )}
        />
        <div className="skill-list-act">{add}</div>
      </Card>
      <FormEditor
        key={`${shown.id} ${turn}`}
        form={shown}
        onShow={setShownId}
        onRestored={() => void refetch().then(() => setTurn(turn + 1))}
      />
    </div>
  )
}
