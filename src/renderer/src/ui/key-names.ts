const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↵',
  Escape: 'esc',
  Backspace: '⌫',
  Delete: '⌦',
}
const plainNames: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Escape: 'Esc',
  Delete: 'Del',
}
const arrowNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Up: '↑',
  Down: '↓',
}
const spokenNames: Readonly<Record<string, string>> = { ArrowUp: 'up arrow', ArrowDown: 'down arrow' }

function nameOf(part: string, mac: boolean): string {
  const names = mac ? macNames : plainNames
  return names[part] ?? arrowNames[part] ?? (part.length === 1 ? part.toUpperCase() : part)
}

/**
 * How a shortcut such as `Mod+K` or `G T` is written on the keys of this machine: `⌘K` or `Ctrl K`.
 * A space stands between the strokes of a sequence.
 */
export function keyLabel(shortcut: string, mac: boolean): string {
  return shortcut
    .split(' ')
    .map((stroke) =>
      stroke
        .split('+')
        .map((part) => nameOf(part, mac))
        .join(mac ? '' : ' '),
    )
    .join(mac ? ' ' : ', ')
}

/** The same shortcut as the `aria-keyshortcuts` attribute wants it: `Control+K`. */
export function ariaKeys(shortcut: string, mac: boolean): string {
  return shortcut.replaceAll('Mod', mac ? 'Meta' : 'Control').replaceAll('Ctrl', 'Control')
}

/** The shortcut in words, for tooltips read aloud: `Control K`. */
export function spokenKeys(shortcut: string, mac: boolean): string {
  return shortcut
    .split(' ')
    .map((stroke) =>
      stroke
        .split('+')
        .map((part) => (part === 'Mod' ? (mac ? 'Command' : 'Control') : (spokenNames[part] ?? part)))
        .join(' '),
    )
    .join(' then ')
}
