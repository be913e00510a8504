import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { QuestionKind, type ScorecardQuestion } from '../../../shared/scorecard/scorecard-form.ts'
import type { Skill, SkillId } from '../../../shared/skill/skill.ts'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'

const kindWords: Readonly<Record<QuestionKind, { readonly label: string; readonly detail: string }>> = {
  scale: { label: 'Four steps', detail: 'Each described, lowest first' },
  'yes-no': { label: 'Yes or no', detail: 'With what counts as yes' },
  choice: { label: 'One of several', detail: 'Answers of your own' },
  text: { label: 'In writing', detail: 'A few words' },
}

/** One question of a form: its words, its kind, what to look for, its answers, and the skill it shows. */
export function QuestionFields(props: {
  readonly question: ScorecardQuestion
  readonly number: number
  readonly skills: readonly Skill[]
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isOnly: boolean
  readonly problems: ReadonlySet<string>
  readonly problemPath: string
  readonly onChange: (question: ScorecardQuestion) => void
  readonly onBlur: () => void
  readonly onMove: (step: 1 | -1) => void
  readonly onRemove: () => void
}) {
  const { question, number, skills, problems, problemPath, onChange, onBlur, onMove, onRemove } = props
  const change = (changed: Partial<ScorecardQuestion>): void => onChange({ ...question, ...changed })
  const hasOptions = question.kind === 'scale' || question.kind === 'choice'
  const offered = skills.filter(({ archivedAt, id }) => archivedAt === null || id === question.skillId)
  return (
    <Card
      level={3}
      title={`${number}. ${question.words}`}
      actions={
        <>
          <IconButton
            icon={ArrowUp}
            label="Move the question up"
            disabled={props.isFirst}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon={ArrowDown}
            label="Move the question down"
            disabled={props.isLast}
            onClick={() => onMove(1)}
          />
          <IconButton icon={X} label="Take the question out" disabled={props.isOnly} onClick={onRemove} />
        </>
      }
    >
      <div className="skill-form">
        <TextField
          label="Question"
          value={question.words}
          maxLength={300}
          onChange={(words) => change({ words })}
          onBlur={onBlur}
          error={problems.has(`${problemPath}.words`) ? 'A question needs words.' : undefined}
        />
        <TextArea
          label="Guide"
          note="shown under the question"
          rows={2}
          value={question.guide}
          onChange={(guide) => change({ guide })}
          onBlur={onBlur}
        />
        <div className="skill-fields">
          <Select<QuestionKind>
            label="Answered by"
            value={question.kind}
            options={QuestionKind.options.map((value) => ({ value, ...kindWords[value] }))}
            onChange={(kind) => change({ kind, options: optionsFor(kind, question.options) })}
          />
          <Select<SkillId | 'none'>
            label="Skill it shows"
            value={question.skillId ?? 'none'}
            options={[
              { value: 'none', label: 'None' },
              ...offered.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => change({ skillId: value === 'none' ? null : value })}
          />
        </div>
        {hasOptions && (
          <TextArea
            label={question.kind === 'scale' ? 'The four steps' : 'Answers'}
            note={question.kind === 'scale' ? 'one a line, lowest first' : 'one a line'}
            rows={4}
            value={question.options.join('\n')}
            onChange={(text) => change({ options: text.split('\n') })}
            onBlur={onBlur}
            error={optionsProblem(question.kind, problems, problemPath)}
          />
        )}
      </div>
    </Card>
  )
}

function optionsFor(kind: QuestionKind, options: readonly string[]): string[] {
  if (kind === 'choice') return options.length >= 2 ? [...options] : ['One answer', 'Another answer']
  return kind === 'scale' && options.length === 4 ? [...options] : []
}

function optionsProblem(kind: QuestionKind, problems: ReadonlySet<string>, path: string): string | undefined {
  if (![...problems].some((problem) => problem.startsWith(`${path}.options`))) return undefined
  return kind === 'scale' ? 'Four lines, or none.' : 'At least two answers, at most eight.'
}
