import { element, lockIcon, set } from './element.ts'

/** The passphrase with what is said about it, as `PassphraseField` draws it. */
export interface PassphraseInput {
  readonly field: HTMLElement
  readonly input: HTMLInputElement
  /** Says what was wrong, or nothing, and what to do. */
  readonly say: (error: string | undefined, hint: string | undefined) => void
}

/**
 * A passphrase, hidden until asked for. Pasting is welcome: passphrases live in password managers. Says so
 * when caps lock is on. The text stays in the input; whoever needs it reads it there.
 */
export function passphraseInput(label: string): PassphraseInput {
  const input = element('input', {
    id: 'passphrase',
    type: 'password',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-invalid': 'false',
    'aria-describedby': 'passphrase-notes',
  })
  const show = element(
    'button',
    { type: 'button', class: 'ui-icon-button', 'aria-pressed': 'false', 'aria-label': 'Show what is typed' },
    lockIcon('show'),
  )
  show.addEventListener('click', () => {
    const isShown = input.type === 'password'
    input.type = isShown ? 'text' : 'password'
    set(show, 'aria-pressed', String(isShown))
    show.replaceChildren(lockIcon(isShown ? 'hide' : 'show'))
  })
  const box = element('div', { class: 'ui-input ui-input-box lock-input' }, input, show)
  const problem = element('div')
  const capsLock = element('div')
  const advice = element('div')
  const notes = element(
    'div',
    { id: 'passphrase-notes', class: 'lock-notes', 'aria-live': 'polite' },
    problem,
    capsLock,
    advice,
  )
  const noticeCapsLock = (event: KeyboardEvent): void =>
    tell(capsLock, event.getModifierState('CapsLock') ? 'Caps lock is on.' : undefined)
  input.addEventListener('keydown', noticeCapsLock)
  input.addEventListener('keyup', noticeCapsLock)
  return {
    field: element(
      'div',
      { class: 'ui-field' },
      element('label', { class: 'ui-label', for: 'passphrase' }, label),
      box,
      notes,
    ),
    input,
    say: (error, hint) => {
      set(box, 'data-invalid', error === undefined ? undefined : '')
      set(input, 'aria-invalid', String(error !== undefined))
      problem.replaceChildren(
        ...(error === undefined
          ? []
          : [element('p', { class: 'ui-error' }, lockIcon('trouble'), element('span', {}, error))]),
      )
      tell(advice, hint)
    },
  }
}

/** Changes a hint only where it says something else: a live region reads aloud whatever is put into it. */
function tell(place: HTMLElement, words: string | undefined): void {
  if ((place.textContent ?? '') === (words ?? '')) return
  place.replaceChildren(...(words === undefined ? [] : [element('p', { class: 'ui-hint' }, words)]))
}
