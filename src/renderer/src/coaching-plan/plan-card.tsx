import { MoreHorizontal } from 'lucide-react'
import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { CoachingPlanCard } from '../../../shared/coaching-plan/coaching-plan.contract.ts'
import { balanceWords, planBalance } from '../../../shared/coaching-plan/coaching-plan.ts'
import { daysBetween } from '../../../shared/kernel/time.ts'
import { type LevelNumber, levelWords } from '../../../shared/skill/skill.ts'
import { useCommand } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { ServesLine } from '../rep/serves-picker.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu } from '../ui/menu.tsx'
import { Pill } from '../ui/pill.tsx'
import { EndPlanDialog } from './end-plan-dialog.tsx'
import { PlanColumn } from './plan-column.tsx'
import { PlanPanel } from './plan-panel.tsx'

/** The running plan: one skill, from where to where, what both bring, and what was seen since. */
export function PlanCard({ card, repName }: { readonly card: CoachingPlanCard; readonly repName: string }) {
  const { plan, skillName, items } = card
  const today = useToday()
  const { locale } = useLocale()
  const { trash } = useTrash()
  const [question, setQuestion] = useState<'change' | 'end' | null>(null)
  const name = firstNameOf(repName)
  const balance = planBalance(items)
  return (
    <Card
      title={`Plan: ${skillName}`}
      aside={`since ${formatDay(plan.startsOn, today, locale)}, review ${reviewWords(daysBetween(today, plan.reviewOn), formatDay(plan.reviewOn, today, locale))}`}
      actions={
        <>
          <Button onClick={() => setQuestion('end')}>End the plan</Button>
          <Menu
            trigger={<IconButton icon={MoreHorizontal} label={`Acts on the plan for ${skillName}`} plain />}
            items={[
              { id: 'change', label: 'Change it', onSelect: () => setQuestion('change') },
              {
                id: 'trash',
                label: 'Move to trash',
                onSelect: () => void trash('coaching-plan', plan.id, `Plan: ${skillName}`),
              },
            ]}
          />
        </>
      }
    >
      <p className="plan-way">
        {wayWords(plan.fromLevel, plan.aimLevel)}
        {balance !== 'balanced' && (
          <Pill tone="a" title={balanceWords(balance, name)}>
            unbalanced
          </Pill>
        )}
      </p>
      <p className="ui-why plan-aim">{card.skillLevels[plan.aimLevel - 1]}</p>
      {plan.why !== '' && <p className="ui-why">because {plan.why}</p>}
      {plan.serves === null ? (
        <p className="ui-why">{`Which of ${name}’s own goals it serves was not asked yet`}</p>
      ) : (
        <ServesLine repId={plan.repId} repName={repName} serves={plan.serves} />
      )}
      <p className="ui-why">{movementWords(card)}</p>
      {balance !== 'balanced' && <p className="ui-why plan-balance">{balanceWords(balance, name)}</p>}
      <div className="plan-columns">
        <PlanColumn side="provide" title="I provide" planId={plan.id} items={items} repName={name} />
        <PlanColumn side="do" title={`${name} does`} planId={plan.id} items={items} repName={name} />
      </div>
      <Agreed card={card} name={name} />
      {question === 'change' && (
        <PlanPanel repId={plan.repId} repName={repName} card={card} onClose={() => setQuestion(null)} />
      )}
      {question === 'end' && <EndPlanDialog card={card} repName={name} onClose={() => setQuestion(null)} />}
    </Card>
  )
}

/** Both say yes to it, each with a day: training belongs to both. */
function Agreed({ card, name }: { readonly card: CoachingPlanCard; readonly name: string }) {
  const { plan } = card
  const today = useToday()
  const { locale } = useLocale()
  const change = useCommand('coachingPlan.change')
  const said = (on: typeof plan.iAgreedOn): string => (on === null ? '' : formatDay(on, today, locale))
  return (
    <div className="plan-agreed">
      {plan.iAgreedOn === null ? (
        <Button kind="quiet" onClick={() => change.run({ id: plan.id, changes: { iAgreedOn: today } })}>
          I stand by this
        </Button>
      ) : (
        <span className="ui-why">You said yes on {said(plan.iAgreedOn)}</span>
      )}
      {plan.repAgreedOn === null ? (
        <Button kind="quiet" onClick={() => change.run({ id: plan.id, changes: { repAgreedOn: today } })}>
          {name} said yes
        </Button>
      ) : (
        <span className="ui-why">{`${name} said yes on ${said(plan.repAgreedOn)}`}</span>
      )}
      <Refusal error={change.error} />
    </div>
  )
}

/** Where it stands since the plan began, with the number of examples it rests on. */
function movementWords({ plan, seen }: CoachingPlanCard): string {
  const latest = seen.at(-1)
  if (latest === undefined) return 'Nothing seen on this skill since the plan began.'
  const examples = plural(seen.length, 'example')
  const now = `“${levelWords[latest.level]}”`
  if (plan.fromLevel === null) return `Seen ${now} since it began, from ${examples}.`
  if (latest.level > plan.fromLevel) return `Rose to ${now} since it began, from ${examples}.`
  return latest.level < plan.fromLevel
    ? `Seen ${now} now, below where it began, from ${examples}.`
    : `Still ${now}, from ${examples}.`
}

/** `From “with help” to “on their own”, level 2 to 3 of 4`. */
function wayWords(from: LevelNumber | null, aim: LevelNumber): string {
  return from === null
    ? `To “${levelWords[aim]}”, level ${aim} of 4; not seen when it began`
    : `From “${levelWords[from]}” to “${levelWords[aim]}”, level ${from} to ${aim} of 4`
}

function reviewWords(days: number, day: string): string {
  if (days < 0) return `was due ${day}`
  return days === 0 ? 'today' : day
}
