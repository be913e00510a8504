import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { BackupSecret } from '../../../../shared/backup/backup.ts'
import type { Failure } from '../../../../shared/kernel/errors.ts'
import { vaultErrorText } from '../../api/vault-error-text.ts'
import { Button } from '../../ui/button.tsx'
import { CodeField } from '../code-field.tsx'
import { PassphraseField } from '../passphrase-field.tsx'
import { useCountdown } from '../use-countdown.ts'

/** Asks for the passphrase or the recovery code, with what is about to happen above it. */
export function SecretForm(props: {
  readonly title: string
  readonly children: ReactNode
  readonly action: string
  readonly busyAction: string
  readonly ask: (secret: BackupSecret) => Promise<Failure | undefined>
  readonly onBack: () => void
}) {
  const { title, children, action, busyAction, ask, onBack } = props
  const field = useRef<HTMLInputElement>(null)
  const [isCode, setIsCode] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const { secondsLeft, start } = useCountdown(0)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const typed = field.current?.value ?? ''
    if (busy || secondsLeft > 0 || typed.trim() === '') return
    setBusy(true)
    setFailure(undefined)
    const secret: BackupSecret = isCode
      ? { kind: 'recovery-code', recoveryCode: typed }
      : { kind: 'passphrase', passphrase: typed }
    const failed = await ask(secret)
    setBusy(false)
    if (failed === undefined) return
    setFailure(failed)
    start(Number(failed.facts?.waitSeconds ?? 0))
    field.current?.select()
  }
  const text = failure === undefined ? undefined : vaultErrorText(failure)
  const error = text === undefined ? undefined : `${text.title}. ${text.safe}`
  const hint = secondsLeft > 0 ? `You can try again in ${secondsLeft} s.` : text?.next
  return (
    <form className="lock-panel" onSubmit={submit}>
      <h1>{title}</h1>
      {children}
      {isCode ? (
        <CodeField inputRef={field} error={error} hint={hint} />
      ) : (
        <PassphraseField
          label="Passphrase"
          inputRef={field}
          autoFocus
          error={error}
          hint={hint === undefined ? null : <p className="ui-hint">{hint}</p>}
        />
      )}
      <div className="lock-actions">
        <Button kind="primary" type="submit" busy={busy} disabled={secondsLeft > 0}>
          {busy ? busyAction : action}
        </Button>
        <Button kind="quiet" disabled={busy} onClick={() => setIsCode(!isCode)}>
          {isCode ? 'Use the passphrase' : 'Use the recovery code'}
        </Button>
        <Button kind="quiet" disabled={busy} onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  )
}
