import { type FormEvent, useRef, useState } from 'react'
import type { Failure } from '../../../shared/kernel/errors.ts'
import { askVault } from '../api/vault-client.ts'
import { vaultErrorText } from '../api/vault-error-text.ts'
import { Button } from '../ui/button.tsx'
import { takesThePage } from './failure-kind.ts'
import { KeychainButton } from './keychain-button.tsx'
import { noticeText } from './notice-text.ts'
import { PassphraseField } from './passphrase-field.tsx'
import { useCountdown } from './use-countdown.ts'

/** One field and Enter. */
export function UnlockForm(props: {
  readonly notice: string
  readonly waitSeconds: number
  readonly onTrouble: (failure: Failure) => void
  readonly onUseRecoveryCode: () => void
}) {
  const { notice, waitSeconds, onTrouble, onUseRecoveryCode } = props
  const field = useRef<HTMLInputElement>(null)
  const [trying, setTrying] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const { secondsLeft, start } = useCountdown(waitSeconds)
  const said = noticeText(notice)

  async function unlock(event: FormEvent) {
    event.preventDefault()
    const passphrase = field.current?.value ?? ''
    if (trying || secondsLeft > 0 || passphrase === '') return
    setTrying(true)
    setFailure(undefined)
    const reply = await askVault('unlock', { passphrase })
    // Once it is open this window is about to go: it keeps saying so until then.
    if (reply.ok) return
    setTrying(false)
    if (takesThePage(reply.error.code)) return onTrouble(reply.error)
    setFailure(reply.error)
    start(Number(reply.error.facts?.waitSeconds ?? 0))
    field.current?.select()
  }

  const text = failure === undefined ? undefined : vaultErrorText(failure)
  return (
    <form className="lock-panel" onSubmit={unlock}>
      <h1>Unlock Halftime</h1>
      {said !== undefined && <p className="lock-lead">{said}</p>}
      <PassphraseField
        label="Passphrase"
        inputRef={field}
        autoFocus
        error={text === undefined ? undefined : `${text.title}. ${text.safe}`}
        hint={<WaitHint secondsLeft={secondsLeft} advice={text?.next} />}
      />
      <div className="lock-actions">
        <Button kind="primary" type="submit" busy={trying} disabled={secondsLeft > 0}>
          {trying ? 'Opening…' : 'Unlock'}
        </Button>
        <KeychainButton disabled={trying} onTrouble={onTrouble} />
        <Button kind="quiet" onClick={onUseRecoveryCode} disabled={trying}>
          Use the recovery code
        </Button>
      </div>
    </form>
  )
}

function WaitHint({
  secondsLeft,
  advice,
}: {
  readonly secondsLeft: number
  readonly advice?: string | undefined
}) {
  if (secondsLeft > 0) {
    return (
      <p className="ui-hint">
        After several tries there is a short pause. You can try again in {secondsLeft}{' '}
        {secondsLeft === 1 ? 'second' : 'seconds'}.
      </p>
    )
  }
  return advice === undefined ? null : <p className="ui-hint">{advice}</p>
}
