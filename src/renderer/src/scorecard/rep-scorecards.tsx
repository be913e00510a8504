import { useContext, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { answeredOf, type Scorecard, selfScoreGaps } from '../../../shared/scorecard/scorecard.ts'
import type { ScorecardFormId } from '../../../shared/scorecard/scorecard-form.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem, Refusal } from '../record/problem.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'

/** The cards filled for one rep, and a new one to begin. */
export function RepScorecards(props: {
  readonly repId: RepId
  readonly repName: string
  readonly isStarting: boolean
  readonly onStarting: (isStarting: boolean) => void
}) {
  const { repId, repName, isStarting, onStarting } = props
  const { data: cards, error, refetch } = useQueryOf('scorecard.listForRep', { repId })
  const [isAll, setAll] = useState(false)
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (cards === undefined) return null
  const shown = isAll ? cards : cards.slice(0, 6)
  return (
    <Card
      title="Scorecards"
      aside={cards.length === 0 ? undefined : `${cards.length}`}
      actions={<Button onClick={() => onStarting(true)}>New scorecard</Button>}
    >
      {cards.length === 0 ? (
        <EmptyState
          kind="first-run"
          title="No card filled yet"
          sentence={`After a call or a ride-along: you fill one column, ${firstNameOf(repName)} the other, and you talk about where they differ.`}
        />
      ) : (
        <Rows label="Scorecards">
          {shown.map((card) => (
            <CardRow key={card.id} card={card} repName={firstNameOf(repName)} />
          ))}
        </Rows>
      )}
      {cards.length > shown.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          Show all {cards.length}
        </Button>
      )}
      {isStarting && <StartDialog repId={repId} repName={repName} onClose={() => onStarting(false)} />}
    </Card>
  )
}

function CardRow({ card, repName }: { readonly card: Scorecard; readonly repName: string }) {
  const today = useToday()
  const { locale } = useLocale()
  const { answered, byRep, total } = answeredOf(card)
  const gaps = selfScoreGaps(card).length
  const facts = [
    `${answered} of ${total} by you`,
    byRep === 0 ? `none by ${repName} yet` : `${byRep} by ${repName}`,
    ...(gaps === 0
      ? []
      : [`${plural(gaps, 'answer')} apart${card.discussedOn === null ? '' : ', talked through'}`]),
  ]
  return (
    <Row href={`#/scorecard/${card.id}`} side={formatDay(card.onDay, today, locale)}>
      <b>{card.occasion === '' ? card.formName : `${card.formName}: ${card.occasion}`}</b>
      <span className="ui-why card-evidence">{facts.join(' · ')}</span>
    </Row>
  )
}

function StartDialog(props: {
  readonly repId: RepId
  readonly repName: string
  readonly onClose: () => void
}) {
  const { repId, repName, onClose } = props
  const { data: forms } = useQueryOf('scorecardForm.list', {})
  const [chosen, setChosen] = useState<ScorecardFormId | null>(null)
  const [occasion, setOccasion] = useState('')
  const go = useContext(NavigateContext)
  const start = useCommand('scorecard.start', {
    onDone: ({ id }) => {
      onClose()
      go(`#/scorecard/${id}`)
    },
  })
  const formId = chosen ?? forms?.[0]?.id ?? null
  const form = forms?.find(({ id }) => id === formId)
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={`A scorecard for ${repName}`}
      description="For your eyes only, until you say otherwise."
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button
            kind="primary"
            disabled={formId === null}
            busy={start.isRunning}
            onClick={() => {
              if (formId !== null) start.run({ repId, formId, occasion })
            }}
          >
            Begin
          </Button>
        </>
      }
    >
      <div className="skill-form">
        <Select<ScorecardFormId>
          label="Form"
          value={formId}
          options={(forms ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
          hint={form?.situation}
        />
        <TextField
          label="Which call or visits"
          note="optional"
          value={occasion}
          maxLength={300}
          onChange={setOccasion}
        />
        <Refusal error={start.error} />
      </div>
    </Dialog>
  )
}
