import { useId, useState } from 'react'
import type { SalvageReport } from '../../../../shared/backup/damage.ts'
import { askVault } from '../../api/vault-client.ts'
import { Button } from '../../ui/button.tsx'
import { holdsText, missingLines } from './rescue-words.ts'
import { SecretForm } from './secret-form.tsx'

/** Reads what can still be read, and says what is missing before work goes on. */
export function SalvageStore(props: { readonly onDone: () => void; readonly onBack: () => void }) {
  const { onDone, onBack } = props
  const [includeDoubtful, setIncludeDoubtful] = useState(false)
  const [report, setReport] = useState<SalvageReport>()
  const id = useId()
  if (report !== undefined) return <Report report={report} onDone={onDone} />
  return (
    <SecretForm
      title="Pick up what can still be read"
      action="Start"
      busyAction="Reading row by row…"
      onBack={onBack}
      ask={async (secret) => {
        const reply = await askVault('salvage', { secret, includeDoubtful })
        if (!reply.ok) return reply.error
        setReport(reply.value)
        return undefined
      }}
    >
      <p className="lock-lead">
        A copy of the damaged store is read and a new one written beside it. The damaged file is kept as it
        is.
      </p>
      <p className="lock-check">
        <input
          id={id}
          type="checkbox"
          checked={includeDoubtful}
          onChange={(event) => setIncludeDoubtful(event.target.checked)}
        />
        <label htmlFor={id}>
          Also take what fails its check. More comes back, but some of it may have changed letters. You are
          told how much.
        </label>
      </p>
    </SecretForm>
  )
}

function Report({ report, onDone }: { readonly report: SalvageReport; readonly onDone: () => void }) {
  const lines = missingLines(report)
  return (
    <section className="lock-panel" aria-live="polite">
      <h1>{lines.length === 0 ? 'Everything came back' : 'This came back, and this did not'}</h1>
      <dl className="lock-facts">
        <div>
          <dt>The vault holds</dt>
          <dd>{holdsText(report.contents)}</dd>
        </div>
        {lines.length > 0 && (
          <div>
            <dt>Missing or to be looked over</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        )}
        {report.keptIn !== null && (
          <div>
            <dt>The damaged store</dt>
            <dd>is kept in {report.keptIn}, beside the new one.</dd>
          </div>
        )}
      </dl>
      <div className="lock-actions">
        <Button kind="primary" onClick={onDone}>
          Unlock
        </Button>
      </div>
    </section>
  )
}
