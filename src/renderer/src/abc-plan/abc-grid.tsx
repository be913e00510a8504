import type { AbcPlanCard, AbcPlanChanges, AbcSide } from '../../../shared/abc-plan/abc-plan.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import { api } from '../api/client.ts'
import { useSavedField } from '../frame/saved-fields.tsx'
import { Card } from '../ui/card.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { oneLine } from './abc-words.ts'
import { ConsequencesCell } from './consequences-cell.tsx'

const rows = {
  now: {
    head: 'Now',
    before: 'nowBefore',
    behaviour: 'nowBehaviour',
    placeholder: 'What you see them do',
  },
  wanted: {
    head: 'Wanted',
    before: 'wantedBefore',
    behaviour: 'wantedBehaviour',
    placeholder: 'What you would see instead',
  },
} as const

/** Two rows, three columns: what comes before, the behaviour, and what comes after it. */
export function AbcGrid({ card }: { readonly card: AbcPlanCard }) {
  return (
    <Card title="Before, behaviour, after" aside="as they would tell it, not as you wish it were">
      <div className="abc-grid">
        <div className="abc-grid-head" aria-hidden="true">
          <span />
          <span>
            <b>Before</b> what sets it off
          </span>
          <span>
            <b>Behaviour</b> what anyone could see
          </span>
          <span>
            <b>After</b> what it brings them
          </span>
        </div>
        <Row card={card} side="now" />
        <Row card={card} side="wanted" />
      </div>
    </Card>
  )
}

function Row({ card, side }: { readonly card: AbcPlanCard; readonly side: AbcSide }) {
  const { plan } = card
  const { head, before, behaviour, placeholder } = rows[side]
  const change = (changes: AbcPlanChanges) => api.abcPlan.change({ id: plan.id, changes })
  const beforeField = useSavedField({
    stored: plan[before],
    save: (words) => change({ [before]: words }),
  })
  const behaviourField = useSavedField({
    stored: plan[behaviour],
    save: (words) => change({ [behaviour]: oneLine(words) }),
    problemOf: (words) =>
      side === 'now' && words.trim() === '' ? 'A plan begins with what they do now.' : undefined,
  })
  return (
    <section className="abc-row" aria-label={head}>
      <h3 className="abc-row-head">{head}</h3>
      <TextArea
        label={`${head}: before`}
        hideLabel
        rows={3}
        maxLength={textLimits.words}
        placeholder="Where, with whom, after what"
        {...beforeField}
      />
      <TextArea
        label={`${head}: behaviour`}
        hideLabel
        rows={3}
        voice="read"
        maxLength={textLimits.line}
        placeholder={placeholder}
        {...behaviourField}
      />
      <ConsequencesCell planId={plan.id} side={side} all={card.consequences} />
    </section>
  )
}
