import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { minutesWords } from '../../../shared/kernel/minutes-words.ts'
import type { OneOnOne, OneOnOneSummary } from '../../../shared/one-on-one/one-on-one.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { countDays } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu } from '../ui/menu.tsx'
import { Pill } from '../ui/pill.tsx'
import { templateWord, whenWords } from './one-on-one-words.ts'
import { type PlanChange, PlanChangeDialog } from './plan-change-dialog.tsx'

interface Change {
  readonly what: PlanChange
  readonly oneOnOne: OneOnOne
}

/** What is planned with a rep, and what can be done with a plan: prepare, move, skip, excuse. */
export function NextMeetingCard(props: {
  readonly ahead: readonly OneOnOneSummary[]
  readonly rep: Rep
  readonly onPlan: () => void
}) {
  const { ahead, rep, onPlan } = props
  const [change, setChange] = useState<Change | null>(null)
  return (
    <Card
      className="meeting-next"
      title="Next"
      aside={`you aim at every ${countDays(rep.cadence.idealDays)}`}
    >
      {ahead.length === 0 && <p className="ui-muted">Nothing is planned with {firstNameOf(rep.name)}.</p>}
      <ul className="ui-rows">
        {ahead.map((summary) => (
          <PlannedRow
            key={summary.oneOnOne.id}
            summary={summary}
            onChange={(what) => setChange({ what, oneOnOne: summary.oneOnOne })}
          />
        ))}
      </ul>
      <Button shortcut="P" onClick={onPlan}>
        Plan a one-on-one
      </Button>
      {change !== null && <PlanChangeDialog {...change} onClose={() => setChange(null)} />}
    </Card>
  )
}

function PlannedRow(props: {
  readonly summary: OneOnOneSummary
  readonly onChange: (what: PlanChange) => void
}) {
  const { summary, onChange } = props
  const { oneOnOne, topicCount, lastReason } = summary
  const today = useToday()
  const { locale } = useLocale()
  const facts = [minutesWords(oneOnOne.minutes)]
  if (topicCount > 0) facts.push(plural(topicCount, 'topic'))
  if (lastReason !== null) facts.push(`moved because ${lastReason}`)
  const isMissed = oneOnOne.state === 'planned' && oneOnOne.plannedOn < today
  return (
    <li className="meeting-planned">
      <AppLink className="meeting-row" href={`#/one-on-one/${oneOnOne.id}`}>
        <span className="meeting-number ui-num">{oneOnOne.number}</span>
        <span className="ui-row-main">
          <strong>
            {whenWords(oneOnOne, today, locale)}, {templateWord(oneOnOne.templateName)}
          </strong>
          <span className="ui-why">{facts.join(' · ')}</span>
        </span>
        {oneOnOne.state === 'running' && <Pill tone="g">running</Pill>}
        {isMissed && <Pill tone="a">what happened?</Pill>}
      </AppLink>
      <Menu
        trigger={<IconButton icon={Ellipsis} label={`Acts on one-on-one ${oneOnOne.number}`} plain />}
        items={[
          { id: 'move', label: 'Move to another day', onSelect: () => onChange('move') },
          { id: 'skip', label: 'Skip it', onSelect: () => onChange('skip') },
          { id: 'excuse', label: 'Excuse it', onSelect: () => onChange('excuse') },
        ]}
      />
    </li>
  )
}
