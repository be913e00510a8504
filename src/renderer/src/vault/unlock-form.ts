import type { Failure } from '../../../shared/kernel/errors.ts'
import { askKeychain, openWithKeychain } from '../api/keychain-client.ts'
import { askVault, warmUp } from '../api/vault-client.ts'
import { type ErrorText, vaultErrorText } from '../api/vault-error-text.ts'
import { element, set } from './element.ts'
import { takesThePage } from './failure-kind.ts'
import { noticeText } from './notice-text.ts'
import { type PassphraseInput, passphraseInput } from './passphrase-input.ts'

/** What the form leads to besides the work window. */
export interface UnlockWays {
  readonly notice: string
  readonly waitSeconds: number
  readonly onTrouble: (failure: Failure) => void
  readonly onUseRecoveryCode: () => void
}

interface Parts {
  readonly passphrase: PassphraseInput
  readonly unlock: HTMLButtonElement
  readonly keychain: HTMLButtonElement
  readonly recovery: HTMLButtonElement
}

/**
 * One field and Enter. Made without React, because it is what stands between starting the app and typing:
 * everything else of the lock page comes after it.
 */
export function unlockForm(ways: UnlockWays): { readonly form: HTMLElement; readonly focus: () => void } {
  const parts: Parts = {
    passphrase: passphraseInput('Passphrase'),
    unlock: button('submit', 'Unlock', 'primary'),
    keychain: button('button', 'Open with this computer', 'default'),
    recovery: button('button', 'Use the recovery code', 'quiet'),
  }
  const said = noticeText(ways.notice)
  const actions = element('div', { class: 'lock-actions' }, parts.unlock, parts.recovery)
  const form = element(
    'form',
    { class: 'lock-panel' },
    element('h1', {}, 'Unlock Halftime'),
    ...(said === undefined ? [] : [element('p', { class: 'lock-lead' }, said)]),
    parts.passphrase.field,
    actions,
  )
  tryPassphrases(form, parts, ways)
  tryKeychain(actions, parts, ways)
  parts.recovery.addEventListener('click', ways.onUseRecoveryCode)
  return { form, focus: () => parts.passphrase.input.focus() }
}

function tryPassphrases(form: HTMLFormElement, parts: Parts, ways: UnlockWays): void {
  const { passphrase, unlock } = parts
  const { input } = passphrase
  let isTrying = false
  let said: ErrorText | undefined
  let secondsLeft = 0
  const show = (): void => {
    const error = said === undefined ? undefined : `${said.title}. ${said.safe}`
    passphrase.say(error, secondsLeft > 0 ? pauseText(secondsLeft) : said?.next)
    setBusy(unlock, isTrying, isTrying ? 'Opening…' : 'Unlock')
    unlock.disabled = secondsLeft > 0
    parts.keychain.disabled = isTrying
    parts.recovery.disabled = isTrying
  }
  const pause = (seconds: number): void => {
    secondsLeft = seconds
    show()
    if (seconds > 0) setTimeout(() => pause(seconds - 1), 1_000)
  }
  async function open(): Promise<void> {
    if (isTrying || secondsLeft > 0 || input.value === '') return
    isTrying = true
    said = undefined
    show()
    const reply = await askVault('unlock', { passphrase: input.value })
    // Once it is open this window is about to go: it keeps saying so until then.
    if (reply.ok) return
    isTrying = false
    if (takesThePage(reply.error.code)) {
      show()
      ways.onTrouble(reply.error)
      return
    }
    said = vaultErrorText(reply.error)
    pause(Number(reply.error.facts?.waitSeconds ?? 0))
    input.select()
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void open()
  })
  input.addEventListener('input', warmUp, { once: true })
  pause(ways.waitSeconds)
}

/** A second button, only where the keychain was set up and answers. If it fails it goes, without a word. */
function tryKeychain(actions: HTMLElement, { keychain, recovery }: Parts, ways: UnlockWays): void {
  async function open(): Promise<void> {
    if (keychain.getAttribute('aria-busy') === 'true') return
    setBusy(keychain, true, 'Opening…')
    const reply = await openWithKeychain()
    // Once it is open this window is about to go.
    if (reply.ok && reply.value.opened) return
    keychain.remove()
    if (!reply.ok) ways.onTrouble(reply.error)
  }
  keychain.addEventListener('click', () => void open())
  void askKeychain().then((state) => {
    if (state !== 'on') return
    actions.insertBefore(keychain, recovery)
    // One press opens it: there is no passphrase to type meanwhile.
    warmUp()
  })
}

function button(type: 'submit' | 'button', words: string, kind: string): HTMLButtonElement {
  return element('button', { type, class: 'ui-button', 'data-kind': kind }, words)
}

/** Waiting for a reply: presses are ignored, the focus stays. */
function setBusy(on: HTMLButtonElement, isBusy: boolean, words: string): void {
  set(on, 'aria-busy', isBusy ? 'true' : undefined)
  set(on, 'aria-disabled', isBusy ? 'true' : undefined)
  if (on.textContent !== words) on.textContent = words
}

function pauseText(seconds: number): string {
  return `After several tries there is a short pause. You can try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
}
