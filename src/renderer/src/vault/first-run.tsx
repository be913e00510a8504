import { useState } from 'react'
import type { Failure } from '../../../shared/kernel/errors.ts'
import type { VaultStatus } from '../../../shared/vault/vault.contract.ts'
import { askVault } from '../api/vault-client.ts'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { takesThePage } from './failure-kind.ts'
import { ProveRecoveryCode } from './prove-recovery-code.tsx'
import { ShowRecoveryCode } from './show-recovery-code.tsx'
import { Welcome } from './welcome.tsx'

type Step = 'welcome' | 'passphrase' | 'code' | 'proof'

/** Making a vault, in four screens: who can read this, passphrase, recovery code, proof. */
export function FirstRun(props: {
  readonly status: VaultStatus
  readonly onTrouble: (failure: Failure) => void
  readonly onRestore: () => void
}) {
  const { status, onTrouble, onRestore } = props
  const [step, setStep] = useState<Step>('welcome')
  const [code, setCode] = useState('')
  const [madeOn, setMadeOn] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  function go(next: Step) {
    setFailure(undefined)
    setBusy(false)
    setStep(next)
  }

  function fail(refusal: Failure) {
    setBusy(false)
    if (takesThePage(refusal.code)) onTrouble(refusal)
    else setFailure(refusal)
  }

  async function prepare(passphrase: string) {
    setBusy(true)
    const reply = await askVault('prepare', { passphrase })
    if (!reply.ok) return fail(reply.error)
    setCode(reply.value.recoveryCode)
    setMadeOn(reply.value.madeOn)
    go('code')
  }

  async function create(recoveryCode: string) {
    setBusy(true)
    setFailure(undefined)
    const reply = await askVault('create', { recoveryCode })
    // On success the work window takes over and this one goes.
    if (!reply.ok) fail(reply.error)
  }

  switch (step) {
    case 'welcome':
      return (
        <Welcome
          folderLooksSynced={status.folderLooksSynced}
          onNext={() => go('passphrase')}
          onRestore={onRestore}
        />
      )
    case 'passphrase':
      return (
        <ChoosePassphrase
          title="Choose a passphrase"
          lead="You type it each time you open Halftime. Nobody can reset it, and we never see it."
          action="Continue"
          busy={busy}
          failure={failure}
          onChosen={prepare}
          onBack={() => go('welcome')}
        />
      )
    case 'code':
      return (
        <ShowRecoveryCode
          code={code}
          madeOn={madeOn}
          onNext={() => go('proof')}
          onBack={() => go('passphrase')}
        />
      )
    case 'proof':
      return <ProveRecoveryCode busy={busy} failure={failure} onTyped={create} onBack={() => go('code')} />
    default:
      return step satisfies never
  }
}
