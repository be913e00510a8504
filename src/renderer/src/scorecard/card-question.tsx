import type { AnswerValue, CardAnswer } from '../../../shared/scorecard/scorecard.ts'
import { type ScorecardQuestion, scaleSteps } from '../../../shared/scorecard/scorecard-form.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { RadioGroup, SegmentedControl } from '../ui/radio-group.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'

/** One question with what to look for, answered twice: the manager's word and the rep's own. */
export function CardQuestion(props: {
  readonly number: number
  readonly question: ScorecardQuestion
  readonly repName: string
  readonly answer: CardAnswer
  readonly onChange: (answer: CardAnswer) => void
  readonly onBlur: () => void
}) {
  const { number, question, repName, answer, onChange, onBlur } = props
  return (
    <li className="card-question">
      <fieldset className="card-question-set">
        <legend>
          {number}. {question.words}
        </legend>
        {question.guide !== '' && <p className="ui-why">{question.guide}</p>}
        {!answer.isNotApplicable && (
          <div className="card-answers">
            <Answer
              label="You"
              question={question}
              value={answer.mine}
              onChange={(mine) => onChange({ ...answer, mine })}
              onBlur={onBlur}
            />
            <Answer
              label={repName}
              question={question}
              value={answer.rep}
              onChange={(rep) => onChange({ ...answer, rep })}
              onBlur={onBlur}
            />
          </div>
        )}
        <div className="card-question-foot">
          <Checkbox
            label="Not applicable this time"
            checked={answer.isNotApplicable}
            onChange={(isNotApplicable) => onChange({ ...answer, isNotApplicable })}
          />
          {question.kind !== 'text' && !answer.isNotApplicable && (
            <TextField
              label="What you heard"
              value={answer.note}
              maxLength={300}
              onChange={(note) => onChange({ ...answer, note })}
              onBlur={onBlur}
            />
          )}
        </div>
      </fieldset>
    </li>
  )
}

function Answer(props: {
  readonly label: string
  readonly question: ScorecardQuestion
  readonly value: AnswerValue
  readonly onChange: (value: AnswerValue) => void
  readonly onBlur: () => void
}) {
  const { label, question, value, onChange, onBlur } = props
  switch (question.kind) {
    case 'scale':
      return (
        <RadioGroup<string>
          label={label}
          value={typeof value === 'number' ? `${value}` : null}
          onChange={(step) => onChange(scaleSteps.find((one) => `${one}` === step) ?? null)}
          options={scaleSteps.map((step) => ({
            value: `${step}`,
            label: question.options[step - 1] ?? `${step} of 4`,
          }))}
        />
      )
    case 'yes-no':
      return (
        <SegmentedControl<'yes' | 'no'>
          label={label}
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
          onChange={(word) => onChange(word === 'yes')}
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      )
    case 'choice': {
      const place = typeof value === 'string' ? question.options.indexOf(value) : -1
      return (
        <RadioGroup<string>
          label={label}
          value={place === -1 ? null : `${place}`}
          onChange={(chosen) => onChange(question.options[Number(chosen)] ?? null)}
          options={question.options.map((option, index) => ({ value: `${index}`, label: option }))}
        />
      )
    }
    case 'text':
      return (
        <TextArea
          label={label}
          rows={3}
          value={typeof value === 'string' ? value : ''}
          maxLength={4000}
          onChange={onChange}
          onBlur={onBlur}
        />
      )
  }
}
