import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { CoachingPlanCard } from '../../../shared/coaching-plan/coaching-plan.contract.ts'
import { outcomeWords } from '../../../shared/coaching-plan/coaching-plan.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem, Refusal } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu } from '../ui/menu.tsx'
import { Rows } from '../ui/row.tsx'
import { PlanCard } from './plan-card.tsx'
import { PlanPanel } from './plan-panel.tsx'
import './coaching-plan.css'

/** The plan that runs, and what became of the earlier ones. */
export function RepPlans({ repId, repName }: { readonly repId: RepId; readonly repName: string }) {
  const { data: cards, error, refetch } = useQueryOf('coachingPlan.listForRep', { repId })
  const [isStarting, setStarting] = useState(false)
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (cards === undefined) return null
  const running = cards.filter(({ plan }) => plan.endedOn === null)
  const ended = cards.filter(({ plan }) => plan.endedOn !== null)
  return (
    <>
      {running.map((card) => (
        <PlanCard key={card.plan.id} card={card} repName={repName} />
      ))}
      {running.length === 0 && (
        <Card title="Coaching plan">
          <EmptyState
            kind={ended.length === 0 ? 'first-run' : 'cleared'}
            title="No plan is running"
            sentence={`One skill at a time: what you provide, what ${firstNameOf(repName)} does, and a day you both look at it.`}
            action={
              <Button kind="primary" onClick={() => setStarting(true)}>
                Start a plan
              </Button>
            }
          />
        </Card>
      )}
      {ended.length > 0 && <EndedPlans cards={ended} />}
      {isStarting && (
        <PlanPanel repId={repId} repName={repName} card={null} onClose={() => setStarting(false)} />
      )}
    </>
  )
}

function EndedPlans({ cards }: { readonly cards: readonly CoachingPlanCard[] }) {
  const today = useToday()
  const { locale } = useLocale()
  const { trash } = useTrash()
  const reopen = useCommand('coachingPlan.reopen')
  return (
    <Card title="Plans that ended" aside={`${cards.length}`}>
      <Rows label="Plans that ended">
        {cards.map(({ plan, skillName }) => (
          <FactRow
            key={plan.id}
            fact={`${skillName}: ${plan.outcome === null ? '' : outcomeWords[plan.outcome]}`}
            reason={
              <div className="ui-why">
                {`${formatDay(plan.startsOn, today, locale)} to ${plan.endedOn === null ? '' : formatDay(plan.endedOn, today, locale)} · learned: ${plan.learned}`}
              </div>
            }
            actions={
              <Menu
                trigger={
                  <IconButton icon={MoreHorizontal} label={`Acts on the plan for ${skillName}`} plain />
                }
                items={[
                  { id: 'reopen', label: 'Take it up again', onSelect: () => reopen.run({ id: plan.id }) },
                  {
                    id: 'trash',
                    label: 'Move to trash',
                    onSelect: () => void trash('coaching-plan', plan.id, `Plan: ${skillName}`),
                  },
                ]}
              />
            }
          />
        ))}
      </Rows>
      <Refusal error={reopen.error} />
    </Card>
  )
}
