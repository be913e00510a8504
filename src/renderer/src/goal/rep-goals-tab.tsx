import { useMemo, useState } from 'react'
import { type Goal, type GoalEnd, GoalEnd as GoalEndSchema, isGoalClosed } from '../../../shared/goal/goal.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem, Refusal } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Stack } from '../ui/page-header.tsx'
import { CloseGoalDialog, GoalHistoryDialog } from './goal-dialogs.tsx'
import { GoalPanel } from './goal-panel.tsx'
import { type GoalAct, GoalRow } from './goal-row.tsx'
import { ReBaselineDialog } from './re-baseline-dialog.tsx'
import './goal.css'

type Question =
  | { readonly about: 'new' }
  | { readonly about: 'edit' | 'history' | 're-baseline'; readonly goal: Goal }
  | { readonly about: 'close'; readonly goal: Goal; readonly end: GoalEnd }

/** What a rep and the manager have agreed to reach, and what became of it. */
export function RepGoalsTab({ repId }: { readonly repId: RepId }) {
  const today = useToday()
  const [question, setQuestion] = useState<Question | null>(null)
  const { data: goals, error, refetch } = useQueryOf('goal.listForRep', { repId })
  const name = useQueryOf('rep.get', { id: repId }).data?.rep.name ?? ''
  const plans = useQueryOf('goalPlan.listForRep', { repId }).data ?? []
  const acts = useGoalActs(setQuestion)
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'goal.new',
          label: 'New goal',
          group: 'Here',
          keywords: 'target commit stretch',
          run: () => setQuestion({ about: 'new' }),
        },
      ],
      [],
    ),
  )
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (goals === undefined) return null
  const open = goals.filter(({ goal }) => !isGoalClosed(goal))
  const closed = goals.filter(({ goal }) => isGoalClosed(goal))
  const close = () => setQuestion(null)
  return (
    <Stack>
      <Card
        title="Goals"
        aside={open.length === 0 ? undefined : `${plural(open.length, 'open goal')}`}
        actions={<Button onClick={() => setQuestion({ about: 'new' })}>New goal</Button>}
      >
        <Refusal error={acts.error} />
        <ul className="goal-list">
          {open.map((summary) => (
            <GoalRow
              key={summary.goal.id}
              summary={summary}
              plan={plans.find(({ goalId }) => goalId === summary.goal.id)}
              repName={name}
              today={today}
              onAct={acts.act}
            />
          ))}
        </ul>
        {open.length === 0 && (
          <EmptyState
            kind={closed.length === 0 ? 'first-run' : 'cleared'}
            title="No goal is open"
            sentence="A goal says what will be true at the end, why it matters to them, and by which number you will both know."
          />
        )}
      </Card>
      {closed.length > 0 && (
        <Card title="Closed" aside={closedWords(closed.map(({ goal }) => goal))}>
          <ul className="goal-list">
            {closed.map((summary) => (
              <GoalRow
                key={summary.goal.id}
                summary={summary}
                repName={name}
                today={today}
                onAct={acts.act}
              />
            ))}
          </ul>
        </Card>
      )}
      {(question?.about === 'new' || question?.about === 'edit') && (
        <GoalPanel
          repId={repId}
          repName={name}
          goal={question.about === 'new' ? null : question.goal}
          today={today}
          onClose={close}
        />
      )}
      {question?.about === 're-baseline' && (
        <ReBaselineDialog
          goal={question.goal}
          value={goals.find(({ goal }) => goal.id === question.goal.id)?.standing.value ?? null}
          onClose={close}
        />
      )}
      {question?.about === 'history' && <GoalHistoryDialog goal={question.goal} onClose={close} />}
      {question?.about === 'close' && (
        <CloseGoalDialog
          goal={question.goal}
          end={question.end}
          value={goals.find(({ goal }) => goal.id === question.goal.id)?.standing.value ?? null}
          others={open.map(({ goal }) => goal).filter(({ id }) => id !== question.goal.id)}
          onClose={close}
        />
      )}
    </Stack>
  )
}

function useGoalActs(ask: (question: Question) => void) {
  const { trash } = useTrash()
  const activate = useCommand('goal.activate')
  const hold = useCommand('goal.hold')
  const reopen = useCommand('goal.reopen')
  function act(what: GoalAct, goal: Goal): void {
    const end = GoalEndSchema.safeParse(what)
    if (end.success) ask({ about: 'close', goal, end: end.data })
    if (what === 'edit' || what === 'history' || what === 're-baseline') ask({ about: what, goal })
    if (what === 'activate') activate.run({ id: goal.id })
    if (what === 'hold') hold.run({ id: goal.id })
    if (what === 'reopen') reopen.run({ id: goal.id })
    if (what === 'trash') void trash('goal', goal.id, goal.wording)
  }
  return { act, error: activate.error ?? hold.error ?? reopen.error }
}

function closedWords(goals: readonly Goal[]): string {
  const met = goals.filter(({ state }) => state === 'met').length
  return `${met} of ${goals.length} met`
}
