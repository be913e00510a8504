import { type FormEvent, useRef, useState } from 'react'
import type { Failure } from '../../../shared/kernel/errors.ts'
import { askVault } from '../api/vault-client.ts'
import { vaultErrorText } from '../api/vault-error-text.ts'
import { Button } from '../ui/button.tsx'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { CodeField } from './code-field.tsx'
import { takesThePage } from './failure-kind.ts'
import { useCountdown } from './use-countdown.ts'

/** The way in without the passphrase: the code first, then a new passphrase in place of the old. */
export function RecoveryUnlock(props: {
  readonly onTrouble: (failure: Failure) => void
  readonly onBack: () => void
}) {
  const { onTrouble, onBack } = props
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const { secondsLeft, start } = useCountdown(0)

  function fail(refusal: Failure) {
    setBusy(false)
    if (takesThePage(refusal.code)) return onTrouble(refusal)
    setFailure(refusal)
    start(Number(refusal.facts?.waitSeconds ?? 0))
  }

  async function check(event: FormEvent) {
    event.preventDefault()
    const recoveryCode = field.current?.value.trim() ?? ''
    if (recoveryCode === '') return field.current?.focus()
    if (busy || secondsLeft > 0) return
    setBusy(true)
    setFailure(undefined)
    const reply = await askVault('checkRecoveryCode', { recoveryCode })
    if (!reply.ok) return fail(reply.error)
    setBusy(false)
    setCode(recoveryCode)
  }

  async function unlock(passphrase: string) {
    setBusy(true)
    setFailure(undefined)
    const reply = await askVault('unlockWithRecoveryCode', { recoveryCode: code, passphrase })
    // On success the work window takes over and this one goes.
    if (!reply.ok) fail(reply.error)
  }

  if (code !== '') {
    return (
      <ChoosePassphrase
        title="Choose a new passphrase"
        lead="The code is right. The new passphrase replaces the old one; backups made before keep the old."
        action="Open my vault"
        busy={busy}
        failure={failure}
        onChosen={unlock}
        onBack={onBack}
      />
    )
  }
  const text = failure === undefined ? undefined : vaultErrorText(failure)
  return (
    <form className="lock-panel" onSubmit={check}>
      <h1>Use the recovery code</h1>
      <p className="lock-lead">
        The 32 letters and digits you wrote down when the vault was made. You will choose a new passphrase
        next.
      </p>
      <CodeField
        inputRef={field}
        error={text === undefined ? undefined : `${text.title}. ${text.safe}`}
        hint={secondsLeft > 0 ? `You can try again in ${secondsLeft} s.` : text?.next}
      />
      <div className="lock-actions">
        <Button kind="primary" type="submit" busy={busy} disabled={secondsLeft > 0}>
          {busy ? 'One moment…' : 'Continue'}
        </Button>
        <Button kind="quiet" onClick={onBack} disabled={busy}>
          Back to the passphrase
        </Button>
      </div>
    </form>
  )
}
