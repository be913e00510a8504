import { useCallback, useEffect, useState } from 'react'
import type { RescueOffer } from '../../../shared/backup/damage.ts'
import type { Failure } from '../../../shared/kernel/errors.ts'
import type { VaultStatus } from '../../../shared/vault/vault.contract.ts'
import { askVault } from '../api/vault-client.ts'
import { Brand } from './brand.tsx'
import { FirstRun } from './first-run.tsx'
import { RecoveryUnlock } from './recovery-unlock.tsx'
import { Rescue } from './rescue/rescue.tsx'
import { TroublePanel } from './trouble-panel.tsx'
import { UnlockForm } from './unlock-form.tsx'

type View =
  | { readonly at: 'asking' }
  | { readonly at: 'first-run'; readonly status: VaultStatus }
  | { readonly at: 'unlock'; readonly status: VaultStatus }
  | { readonly at: 'recovery' }
  | { readonly at: 'trouble'; readonly failure: Failure }
  | { readonly at: 'rescue'; readonly offer: RescueOffer; readonly from: View }

/** The one page of the lock window: making the vault, or opening it. */
export function LockPage({ notice }: { readonly notice: string }) {
  const [view, setView] = useState<View>({ at: 'asking' })
  const ask = useCallback(async () => {
    const reply = await askVault('status', {})
    if (!reply.ok) setView({ at: 'trouble', failure: reply.error })
    else setView({ at: reply.value.state === 'none' ? 'first-run' : 'unlock', status: reply.value })
  }, [])
  useEffect(() => {
    void ask()
  }, [ask])
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
      {view.at === 'unlock' && (
        <UnlockForm
          notice={notice}
          waitSeconds={view.status.waitSeconds}
          onTrouble={showTrouble}
          onUseRecoveryCode={() => setView({ at: 'recovery' })}
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
