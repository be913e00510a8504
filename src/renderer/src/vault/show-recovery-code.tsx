import { Button } from '../ui/button.tsx'
import { RecoveryKit } from './recovery-kit.tsx'

/** The recovery code, to be written down or printed. It is shown this once. */
export function ShowRecoveryCode(props: {
  readonly code: string
  readonly madeOn: string
  readonly onNext: () => void
  readonly onBack: () => void
}) {
  const { code, madeOn, onNext, onBack } = props
  return (
    <section className="lock-panel">
      <h1>Your recovery code</h1>
      <p className="lock-lead">
        Write it down or print it, and keep it away from this computer. It opens your vault if the passphrase
        is ever forgotten. It is shown now and not again.
      </p>
      <RecoveryKit code={code} madeOn={madeOn} />
      <div className="lock-actions">
        <Button kind="primary" onClick={onNext}>
          I have it on paper
        </Button>
        <Button onClick={() => window.print()}>Print the recovery kit</Button>
        <Button kind="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </section>
  )
}
