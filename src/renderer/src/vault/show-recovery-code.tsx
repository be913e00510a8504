import { Button } from '../ui/button.tsx'

/** The recovery code, to be written down or printed. It is shown this once. */
export function ShowRecoveryCode(props: {
  readonly code: string
  readonly onNext: () => void
  readonly onBack: () => void
}) {
  const { code, onNext, onBack } = props
  return (
    <section className="lock-panel lock-kit">
      <h1>Your recovery code</h1>
      <p className="lock-lead">
        Write it down and keep it away from this computer. It opens your vault if the passphrase is ever
        forgotten. It is shown now and not again.
      </p>
      <RecoveryCode code={code} />
      <p className="ui-hint lock-print-only">Halftime recovery code. Keep it where you keep your passport.</p>
      <div className="lock-actions">
        <Button kind="primary" onClick={onNext}>
          I have written it down
        </Button>
        <Button onClick={() => window.print()}>Print this page</Button>
        <Button kind="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </section>
  )
}

/** The code in its groups of four, as it is read aloud and written. */
export function RecoveryCode({ code }: { readonly code: string }) {
  const groups = code.match(/[0-9A-Za-z]{1,4}/g) ?? []
  return (
    <p className="lock-code">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups may be alike, their places are not
        <code key={index}>{group}</code>
      ))}
    </p>
  )
}
