import { answerWords, type Scorecard, selfScoreGaps } from '../../../shared/scorecard/scorecard.ts'
import { useCommand } from '../api/queries.ts'
import { formatFullDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { useLocale } from '../ui/locale.ts'
import { Rows } from '../ui/row.tsx'

/** Where the two saw it differently: something to ask about, and never who is right. */
export function CardTalk({ card, repName }: { readonly card: Scorecard; readonly repName: string }) {
  const today = useToday()
  const { locale } = useLocale()
  const say = useCommand('scorecard.change')
  const gaps = selfScoreGaps(card)
  const setTalked = (discussedOn: typeof today | null): void =>
    say.run({ id: card.id, changes: { discussedOn } })
  return (
    <Card
      title="To talk about"
      aside={
        card.discussedOn === null
          ? 'where you two saw it differently'
          : `talked through on ${formatFullDay(card.discussedOn, locale)}`
      }
      actions={
        card.discussedOn === null ? (
          <Button busy={say.isRunning} onClick={() => setTalked(today)}>
            Talked through today
          </Button>
        ) : (
          <Button kind="quiet" busy={say.isRunning} onClick={() => setTalked(null)}>
            Not talked through yet
          </Button>
        )
      }
    >
      {gaps.length === 0 ? (
        <p className="ui-why">
          {`Nothing yet: no question has two answers that differ. ${repName}’s own answers come beside yours.`}
        </p>
      ) : (
        <Rows label="Seen differently">
          {gaps.map((gap) => (
            <FactRow
              key={gap.key}
              fact={gap.words}
              reason={
                <div className="ui-why">
                  {`You: ${answerWords(gap.mine)} · ${repName}: ${answerWords(gap.rep)}. Ask first: “What did you see that I did not?”`}
                </div>
              }
              pill={{ tone: 's', text: gap.steps > 1 ? `${gap.steps} steps apart` : 'apart' }}
            />
          ))}
        </Rows>
      )}
      <Refusal error={say.error} />
    </Card>
  )
}
