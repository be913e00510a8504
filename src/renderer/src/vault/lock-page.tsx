import { useState } from 'react'
import type { RescueOffer } from '../../../shared/backup/damage.ts'
import type { Failure } from '../../../shared/kernel/errors.ts'
import type { VaultStatus } from '../../../shared/vault/vault.contract.ts'
import { askVault } from '../api/vault-client.ts'
import { Brand } from './brand.tsx'
import { FirstRun } from './first-run.tsx'
import { RecoveryUnlock } from './recovery-unlock.tsx'
import { Rescue } from './rescue/rescue.tsx'
import { TroublePanel } from './trouble-panel.tsx'

/** Where the page begins, when it is not the form for the passphrase. */
export type LockStart =
  | { readonly at: 'first-run'; readonly status: VaultStatus }
  | { readonly at: 'recovery' }
  | { readonly at: 'trouble'; readonly failure: Failure }

type View = LockStart | { readonly at: 'rescue'; readonly offer: RescueOffer; readonly from: View }

/** All of the lock window but the form for the passphrase: making the vault, and what to do in trouble. */
export function LockPage(props: {
  readonly start: LockStart
  /** The passphrase is the way in again. */
  readonly onPassphrase: (status: VaultStatus) => void
}) {
  const { start, onPassphrase } = props
  const [view, setView] = useState<View>(start)
  async function ask(): Promise<void> {
    const reply = await askVault('status', {})
    if (!reply.ok) setView({ at: 'trouble', failure: reply.error })
    else if (reply.value.state === 'none') setView({ at: 'first-run', status: reply.value })
    else onPassphrase(reply.value)
  }
  const showTrouble = (failure: Failure) => setView({ at: 'trouble', failure })
  const showRescue = (offer: RescueOffer) => setView((from) => ({ at: 'rescue', offer, from }))
  return (
    <main className="lock">
      <Brand />
      {view.at === 'first-run' && (
        <FirstRun
          status={view.status}
          onTrouble={showTrouble}
          onRestore={() => showRescue('restore-backup')}
        />
      )}
      {view.at === 'recovery' && <RecoveryUnlock onTrouble={showTrouble} onBack={() => void ask()} />}
      {view.at === 'trouble' && (
        <TroublePanel
          failure={view.failure}
          onTryAgain={() => void ask()}
          onUseRecoveryCode={() => setView({ at: 'recovery' })}
          onRescue={showRescue}
        />
      )}
      {view.at === 'rescue' && (
        <Rescue offer={view.offer} onDone={() => void ask()} onBack={() => setView(view.from)} />
      )}
    </main>
  )
}
