import { X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { WinCard } from '../../../shared/win/win.ts'
import { useCommand } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { Because } from '../ui/because.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { announce } from '../ui/live-region.tsx'
import { useLocale } from '../ui/locale.ts'
import { Select } from '../ui/select.tsx'
import { toast } from '../ui/toast.tsx'
import { TeachingRows } from './teachings-card.tsx'
import { useNames } from './use-names.ts'
import { fitReason } from './win-words.ts'

const TeachingDialog = lazy(async () => ({
  default: (await import('./teaching-dialog.tsx')).TeachingDialog,
}))

/** Whom a win fits and why, to whom it was shown, and who learned it. */
export function OffersCard({ card }: { readonly card: WinCard }) {
  const { win, fits, offers, teachings, skillName } = card
  const { nameOf } = useNames()
  const { locale } = useLocale()
  const today = useToday()
  const [learner, setLearner] = useState<RepId | null>(null)
  const { offer, takeBack, error } = useOffers(card)
  const learned = new Set(teachings.map(({ learnerRepId }) => learnerRepId))
  return (
    <Card title="Who could use it" aside={skillName === null ? 'no skill chosen yet' : skillName}>
      {fits.length === 0 && offers.length === 0 && teachings.length === 0 && (
        <p className="ui-muted win-quiet">
          {skillName === null
            ? 'Choose the skill it belongs to, and it is offered to those who work on that skill.'
            : 'Nobody is seen low on this skill or has a plan on it now.'}
        </p>
      )}
      <ul className="win-rows" aria-label="Who could use it">
        {fits.map((fit) => (
          <li key={fit.repId} className="win-line">
            <span>
              <b>It fits {firstNameOf(nameOf(fit.repId))}</b>
              <Because parts={[fitReason(fit, skillName ?? '', today, locale)]} />
            </span>
            <Button onClick={() => offer(fit.repId)}>Offer to {firstNameOf(nameOf(fit.repId))}</Button>
          </li>
        ))}
        {offers.map((shown) => (
          <li key={shown.id} className="win-line">
            <span>
              <b>Offered to {firstNameOf(nameOf(shown.repId))}</b>
              <span className="ui-why win-under">
                {formatDay(shown.offeredOn, today, locale)}
                {shown.note === '' ? '' : ` · ${shown.note}`}
              </span>
            </span>
            <span className="win-acts">
              {!learned.has(shown.repId) && (
                <Button
                  kind="quiet"
                  aria-label={`${firstNameOf(nameOf(shown.repId))} learned it`}
                  onClick={() => setLearner(shown.repId)}
                >
                  Learned it
                </Button>
              )}
              <IconButton
                icon={X}
                plain
                label={`Take the offer to ${nameOf(shown.repId)} back`}
                onClick={() => takeBack(shown.repId)}
              />
            </span>
          </li>
        ))}
      </ul>
      {teachings.length > 0 && <TeachingRows teachings={teachings} />}
      <OfferToSomebody card={card} onOffer={offer} />
      <Refusal error={error} />
      {learner !== null && (
        <Suspense>
          <TeachingDialog
            draft={{
              teacherRepId: win.repId,
              learnerRepId: learner,
              winId: win.id,
              words: win.title,
            }}
            onClose={() => setLearner(null)}
          />
        </Suspense>
      )}
    </Card>
  )
}

/** To anybody else of the team: the fit is a hint, not a gate. */
function OfferToSomebody(props: { readonly card: WinCard; readonly onOffer: (repId: RepId) => void }) {
  const { win, offers, fits } = props.card
  const { present } = useNames()
  const taken = new Set<RepId>([
    win.repId,
    ...offers.map(({ repId }) => repId),
    ...fits.map(({ repId }) => repId),
  ])
  const others = present.filter(({ id }) => !taken.has(id))
  if (others.length === 0) return null
  return (
    <Select<RepId>
      className="win-offer"
      label="Offer to somebody else"
      hideLabel
      placeholder="Offer to somebody else"
      value={null}
      options={others.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={props.onOffer}
    />
  )
}

function useOffers({ win, offers }: WinCard) {
  const { nameOf } = useNames()
  const offer = useCommand('win.offer', {
    onDone: (_card, { repId }) => announce(`Noted: offered to ${nameOf(repId)}`),
  })
  const back = useCommand('win.takeOfferBack', {
    onDone: (_card, { repId }) => {
      const before = offers.find((one) => one.repId === repId)
      toast.show({
        text: `Not offered to ${nameOf(repId)} any more`,
        undo: () => offer.run({ id: win.id, repId, offeredOn: before?.offeredOn, note: before?.note ?? '' }),
      })
    },
  })
  return {
    offer: (repId: RepId) => offer.run({ id: win.id, repId }),
    takeBack: (repId: RepId) => back.run({ id: win.id, repId }),
    error: offer.error ?? back.error,
  }
}
