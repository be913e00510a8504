/** What was typed while a box was on its way. */
export interface HeldKeys {
  /** Ends the holding. Answers the words so far; undefined if Escape took them back. */
  readonly release: () => string | undefined
}

/** The words after one more key. Undefined stands for: given up. */
export function wordsAfter(words: string, key: string): string | undefined {
  if (key === 'Escape') return undefined
  if (key === 'Enter') return `${words}\n`
  if (key === 'Backspace') return [...words].slice(0, -1).join('')
  return [...key].length === 1 ? words + key : words
}

/**
 * Keeps every key from now on, for a box that was asked for and is not there yet: what is typed on belongs
 * into it, and is no shortcut. Keys with Ctrl, Cmd or Alt act as ever.
 */
export function holdKeys(): HeldKeys {
  let words: string | undefined = ''
  function hold(event: KeyboardEvent): void {
    const isTyping = event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey)
    if (!isTyping || event.isComposing) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (words !== undefined) words = wordsAfter(words, event.key)
  }
  window.addEventListener('keydown', hold, { capture: true })
  return {
    release: () => {
      window.removeEventListener('keydown', hold, { capture: true })
      return words
    },
  }
}

/** Types words into the text field that has the focus, as if they came by keys. */
export function typeIntoFocus(words: string): void {
  const field = document.activeElement
  if (words === '' || !(field instanceof HTMLTextAreaElement)) return
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }))
}
