import { useEffect, useRef } from 'react'
import type { RescueOffer } from '../../../shared/backup/damage.ts'
import type { Failure } from '../../../shared/kernel/errors.ts'
import { vaultErrorText } from '../api/vault-error-text.ts'
import { Button } from '../ui/button.tsx'
import { RescueOffers } from './rescue/rescue-offers.tsx'

/**
 * Trouble that no other try of the passphrase would mend: what happened, what is safe, what to do.
 * The whole page, so that it is read.
 */
export function TroublePanel(props: {
  readonly failure: Failure
  readonly onTryAgain: () => void
  readonly onUseRecoveryCode: () => void
  readonly onRescue: (offer: RescueOffer) => void
}) {
  const { failure, onTryAgain, onUseRecoveryCode, onRescue } = props
  const text = vaultErrorText(failure)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="lock-panel">
      <h1 ref={heading} tabIndex={-1}>
        {text.title}
      </h1>
      <dl className="lock-facts">
        <div>
          <dt>What is safe</dt>
          <dd>{text.safe}</dd>
        </div>
        <div>
          <dt>What to do</dt>
          <dd>{text.next}</dd>
        </div>
      </dl>
      <RescueOffers failure={failure} onChoose={onRescue} />
      <div className="lock-actions">
        <Button kind="primary" onClick={onTryAgain}>
          Try again
        </Button>
        {failure.code === 'key-file-damaged' && (
          <Button kind="quiet" onClick={onUseRecoveryCode}>
            Use the recovery code
          </Button>
        )}
      </div>
    </section>
  )
}
