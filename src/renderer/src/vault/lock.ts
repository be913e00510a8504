import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/css/buttons.css'
import '../ui/css/fields.css'
import './lock.css'
import type { VaultStatus } from '../../../shared/vault/vault.contract.ts'
import { keepAppearance } from '../api/appearance.ts'
import { askVault } from '../api/vault-client.ts'
import { brand, element } from './element.ts'
import type { LockStart } from './lock-page.tsx'
import { unlockForm } from './unlock-form.ts'

// The one page of the lock window. Its usual form is all there is at first; whatever is seldom seen, from the
// first run to the ways out of damage, is fetched when it is needed.

function root(): HTMLElement {
  const found = document.getElementById('root')
  if (found === null) throw new Error('the page has no root')
  return found
}

async function begin(): Promise<void> {
  const reply = await askVault('status', {})
  if (!reply.ok) return showRest({ at: 'trouble', failure: reply.error })
  if (reply.value.state === 'none') return showRest({ at: 'first-run', status: reply.value })
  showForm(reply.value)
}

function showForm({ waitSeconds }: VaultStatus): void {
  const { form, focus } = unlockForm({
    notice: location.hash.slice(1),
    waitSeconds,
    onTrouble: (failure) => void showRest({ at: 'trouble', failure }),
    onUseRecoveryCode: () => void showRest({ at: 'recovery' }),
  })
  root().replaceChildren(element('main', { class: 'lock' }, brand(), form))
  focus()
}

async function showRest(start: LockStart): Promise<void> {
  const { showLockPage } = await import('./show-lock-page.tsx')
  showLockPage(root(), start, showForm)
}

keepAppearance()
void begin()
