import { useEffect, useState } from 'react'
import type { Inspection, RescueOffer } from '../../../../shared/backup/damage.ts'
import type { Failure } from '../../../../shared/kernel/errors.ts'
import { askVault } from '../../api/vault-client.ts'
import { offerWords, troubleOf } from './rescue-words.ts'

/** What can be done about the damage, best first. Nothing is shown where another try is all there is. */
export function RescueOffers(props: {
  readonly failure: Failure
  readonly onChoose: (offer: RescueOffer) => void
}) {
  const { failure, onChoose } = props
  const [seen, setSeen] = useState<Inspection>()
  const trouble = troubleOf(failure.code)
  useEffect(() => {
    if (trouble === null) return
    void askVault('inspect', { trouble }).then((reply) => reply.ok && setSeen(reply.value))
  }, [trouble])
  if (seen === undefined || seen.offers.length === 0) return null
  const newest = seen.backups.find(({ condition }) => condition === 'readable')
  return (
    <ol className="lock-offers">
      {seen.offers.map((offer) => {
        const [act, because] = offerWords(offer, newest)
        return (
          <li key={offer}>
            <button type="button" onClick={() => onChoose(offer)}>
              <b>{act}</b>
              <span>{because}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
