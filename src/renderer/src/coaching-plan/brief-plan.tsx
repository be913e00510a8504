import { firstNameOf } from '../../../shared/brief/phrases.ts'
import {
  balanceWords,
  daysLate,
  openItems,
  planBalance,
} from '../../../shared/coaching-plan/coaching-plan.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { levelWords } from '../../../shared/skill/skill.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'
import './coaching-plan.css'

/** The running plan in the brief: what both still bring, by when. Nothing without a plan. */
export function BriefPlan({ repId, repName }: { readonly repId: RepId; readonly repName: string }) {
  const today = useToday()
  const { locale } = useLocale()
  const { data: cards } = useQueryOf('coachingPlan.listForRep', { repId })
  const card = cards?.find(({ plan }) => plan.endedOn === null)
  if (card === undefined) return null
  const { plan, skillName, items, seen } = card
  const name = firstNameOf(repName)
  const open = openItems(items)
  const latest = seen.at(-1)
  const balance = planBalance(items)
  return (
    <Card
      title={<AppLink href={`#/rep/${repId}/skills`}>{`Plan: ${skillName}`}</AppLink>}
      aside={`review ${plan.reviewOn < today ? 'was due ' : ''}${formatDay(plan.reviewOn, today, locale)}`}
    >
      <p className="ui-why brief-plan-why">
        {`To “${levelWords[plan.aimLevel]}”, `}
        {latest === undefined
          ? 'nothing seen since it began'
          : `seen “${levelWords[latest.level]}” on ${formatDay(latest.onDay, today, locale)}`}
      </p>
      {balance !== 'balanced' && <p className="ui-why plan-balance">{balanceWords(balance, name)}</p>}
      <Rows label={`Open items of the plan on ${skillName}`}>
        {open.map((item) => {
          const late = daysLate(item, today)
          const who = item.side === 'provide' ? 'you' : name
          const when = item.dueOn === null ? 'no day yet' : formatDay(item.dueOn, today, locale)
          return (
            <Row
              key={item.id}
              side={`${who} · ${late > 0 ? `${late} d late` : when}`}
              sideTone={late > 0 ? 'amber' : undefined}
            >
              {item.words}
            </Row>
          )
        })}
      </Rows>
      {open.length === 0 && items.length > 0 && <p className="ui-why">Everything in it is done.</p>}
    </Card>
  )
}
