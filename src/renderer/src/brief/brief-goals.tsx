import type { Brief, BriefGoal } from '../../../shared/brief/brief.ts'
import { formatDay } from '../format/format-day.ts'
import { Card } from '../ui/card.tsx'
import { ProgressBar } from '../ui/gauge.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'

/** Behind by this much, in percent, is marked. */
const marked = 15

/** The goals that are under way, each with its pace. Nothing at all without one. */
export function GoalsCard({ brief }: { readonly brief: Brief }) {
  const { goals, repId, asOf } = brief
  const { locale } = useLocale()
  if (goals.length === 0) return null
  return (
    <Card title="Goals" aside={`${goals.length} under way`}>
      <Rows label="Goals under way">
        {goals.map((goal) => (
          <Row
            key={goal.id}
            href={`#/rep/${repId}/goals`}
            side={goal.pace === '' ? `ends ${formatDay(goal.endsOn, asOf, locale)}` : goal.pace}
            sideTone={isFarBehind(goal) ? 'amber' : undefined}
          >
            {goal.wording}
            <span className="ui-why brief-under">
              {underWords(goal, formatDay(goal.endsOn, asOf, locale))}
            </span>
            {goal.progress !== null && (
              <span className="brief-progress">
                <ProgressBar
                  value={goal.progress}
                  text={`${Math.round(goal.progress * 100)} % of the way, ${Math.round(goal.elapsed * 100)} % of the time`}
                />
              </span>
            )}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function isFarBehind({ behindPercent }: BriefGoal): boolean {
  return behindPercent !== null && behindPercent >= marked
}

function underWords({ standing, pace }: BriefGoal, ends: string): string {
  if (standing === '') return 'nothing read yet'
  return pace === '' ? standing : `${standing} · ends ${ends}`
}
