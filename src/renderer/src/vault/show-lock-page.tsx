import { createRoot } from 'react-dom/client'
import type { VaultStatus } from '../../../shared/vault/vault.contract.ts'
import { LockPage, type LockStart } from './lock-page.tsx'

/** Puts what is seldom seen in the place of the form, until the passphrase is the way in again. */
export function showLockPage(
  root: HTMLElement,
  start: LockStart,
  onPassphrase: (status: VaultStatus) => void,
): void {
  root.replaceChildren()
  const page = createRoot(root)
  page.render(
    <LockPage
      start={start}
      onPassphrase={(status) => {
        page.unmount()
        onPassphrase(status)
      }}
    />,
  )
}
