import { useContext } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { answeredOf, answerTo, type CardAnswer, type Scorecard } from '../../../shared/scorecard/scorecard.ts'
import type { ScorecardId } from '../../../shared/skill/skill.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { useCrumbs } from '../frame/place.ts'
import { useSavedDraft } from '../record/use-saved-draft.ts'
import { useTrash } from '../record/use-trash.ts'
import { NotFound } from '../shell/not-found.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { AudienceToggle } from '../ui/audience-toggle.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CardLevels } from './card-levels.tsx'
import { CardQuestion } from './card-question.tsx'
import { CardTalk } from './card-talk.tsx'
import './scorecard.css'

/** One scorecard: each question answered twice, by the manager and by the rep. It saves itself. */
export function ScorecardPage({ scorecardId }: { readonly scorecardId: ScorecardId }) {
  const { data: card, error } = useQueryOf('scorecard.get', { id: scorecardId })
  if (error !== null) return <NotFound />
  return card === undefined ? null : <CardOfRep card={card} />
}

function CardOfRep({ card }: { readonly card: Scorecard }) {
  const rep = useQueryOf('rep.get', { id: card.repId }).data?.rep
  useCrumbs([
    { label: 'Skills', href: '#/skills' },
    { label: rep?.name ?? '', href: `#/rep/${card.repId}/skills` },
    { label: card.formName },
  ])
  return rep === undefined ? null : <FilledCard key={card.id} card={card} rep={rep} />
}

type Draft = Pick<Scorecard, 'occasion' | 'onDay' | 'answers' | 'notes' | 'audience'>

function FilledCard({ card, rep }: { readonly card: Scorecard; readonly rep: Rep }) {
  const today = useToday()
  const { trash } = useTrash()
  const go = useContext(NavigateContext)
  const name = firstNameOf(rep.name)
  const { draft, change, onBlur } = useSavedDraft<Draft>({
    begin: () => draftOf(card),
    save: (changes) => api.scorecard.change({ id: card.id, changes }),
  })
  const shown: Scorecard = { ...card, ...draft }
  const { answered, byRep, total } = answeredOf(shown)
  function answer(next: CardAnswer): void {
    change({ answers: [...draft.answers.filter(({ key }) => key !== next.key), next] })
  }
  return (
    <Page>
      <PageHeader
        title={card.formName}
        subtitle={`${rep.name} · ${answered} of ${total} answered by you, ${byRep} by ${name} · version ${card.formVersion} of the form`}
        actions={
          <Button
            kind="quiet"
            onClick={() =>
              void trash('scorecard', card.id, card.formName).then((done) => {
                if (done) go(`#/rep/${rep.id}/skills`)
              })
            }
          >
            Move to trash
          </Button>
        }
      />
      <Stack>
        <Card>
          <div className="card-head-fields">
            <TextField
              label="Which call or visits"
              value={draft.occasion}
              maxLength={300}
              placeholder="Hartwell, second talk"
              onChange={(occasion) => change({ occasion })}
              onBlur={onBlur}
            />
            <DateField
              label="On"
              value={draft.onDay}
              latest={today}
              required
              onChange={(onDay) => {
                if (onDay !== null) change({ onDay })
              }}
            />
            <AudienceToggle showLabel value={draft.audience} onChange={(audience) => change({ audience })} />
          </div>
        </Card>
        <Card
          title="Questions"
          aside={`Both columns are yours to fill in: ask ${name} for theirs before you show yours`}
        >
          <ol className="card-questions">
            {card.questions.map((question, place) => (
              <CardQuestion
                key={question.key}
                number={place + 1}
                question={question}
                repName={name}
                answer={answerTo(shown, question.key)}
                onChange={answer}
                onBlur={onBlur}
              />
            ))}
          </ol>
        </Card>
        <CardTalk card={shown} repName={name} />
        <CardLevels card={shown} />
        <Card title="Notes">
          <TextArea
            label="Notes on this card"
            hideLabel
            rows={4}
            voice="read"
            value={draft.notes}
            maxLength={4000}
            onChange={(notes) => change({ notes })}
            onBlur={onBlur}
          />
        </Card>
      </Stack>
    </Page>
  )
}

function draftOf({ occasion, onDay, answers, notes, audience }: Scorecard): Draft {
  return { occasion, onDay, answers, notes, audience }
}
