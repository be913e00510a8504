import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { onProofNeeded } from '../api/proof.ts'

const ProofDialog = lazy(async () => ({ default: (await import('./proof-dialog.tsx')).ProofDialog }))

/**
 * Stands between an open window and whoever happens to sit at it: before something leaves the vault,
 * the passphrase is asked for if it was last typed more than five minutes ago. Mounted once.
 */
export function ProofGate() {
  const [isAsking, setIsAsking] = useState(false)
  const answer = useRef<(proven: boolean) => void>(undefined)
  useEffect(
    () =>
      onProofNeeded(
        () =>
          new Promise((resolve) => {
            answer.current?.(false)
            answer.current = resolve
            setIsAsking(true)
          }),
      ),
    [],
  )
  function settle(proven: boolean): void {
    setIsAsking(false)
    answer.current?.(proven)
    answer.current = undefined
  }
  return isAsking ? (
    <Suspense>
      <ProofDialog onSettled={settle} />
    </Suspense>
  ) : null
}
