import type { Brief } from '../../../shared/brief/brief.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { NudgeRow } from '../insight/nudge-row.tsx'
import { Ask, Because } from '../ui/because.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Rows } from '../ui/row.tsx'
import { reasonParts } from './fact-link.ts'

/** Up to three facts with their reasons, and a question where the conversation has lost its aim. */
export function WorthRaisingCard({ brief, name }: { readonly brief: Brief; readonly name: string }) {
  const { worthRaising, repId } = brief
  const { facts, question } = worthRaising
  const { locale } = useLocale()
  return (
    <Card title="Worth raising" aside={<span>{asideWords(brief, locale)}</span>}>
      {facts.length === 0 && (
        <p className="ui-muted brief-quiet">
          {isKnown(brief)
            ? 'Nothing stands out. A good moment to listen.'
            : `Nothing is known yet. Notes, numbers and promises about ${name} will speak here.`}
        </p>
      )}
      {facts.length > 0 && (
        <Rows label="Worth raising">
          {facts.map((nudge) => (
            <NudgeRow key={nudge.ruleKey} nudge={nudge} because={reasonParts(nudge.because, repId)} />
          ))}
        </Rows>
      )}
      {question !== null && (
        <Ask question={question.question}>
          <Because word="" parts={reasonParts(question.because, repId)} />
        </Ask>
      )}
    </Card>
  )
}

function asideWords({ worthRaising, lastMeeting, asOf }: Brief, locale: string): string {
  const { facts, found } = worthRaising
  if (found === 0) return ''
  const count = found > facts.length ? `${facts.length} of ${found}` : plural(found, 'fact')
  return lastMeeting === null
    ? count
    : `${count}, you last met on ${formatDay(lastMeeting.heldOn, asOf, locale)}`
}

/** Whether there is anything a fact could have been drawn from. */
function isKnown(brief: Brief): boolean {
  return (
    brief.lastMeeting !== null ||
    brief.chart !== null ||
    brief.promises.length > 0 ||
    brief.goals.length > 0 ||
    brief.lastObservation !== null ||
    brief.lastRecognition !== null
  )
}
