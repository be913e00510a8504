/** A key for an act. `keys` is written `Mod+K`; a space makes a sequence (`G T`); `Mod` is Cmd on a Mac. */
export type Shortcut = {
  readonly id: string
  readonly label: string
  readonly keys: string
  /** Where it works, as a heading of the sheet: "Everywhere", "Journal". */
  readonly scope: string
}

/** What of a key press matters here; a `KeyboardEvent` is one. */
export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * A press in the spelling of `Shortcut.keys`: `Mod+Shift+K`, `?`, `Alt+ArrowUp`.
 * Shift is not spelled for signs, which already differ by it (`?`). `undefined` for a modifier alone.
 */
export function strokeOf(press: KeyPress, mac: boolean): string | undefined {
  if (['Control', 'Meta', 'Alt', 'Shift', 'Dead', 'Unidentified'].includes(press.key)) return undefined
  const key = press.key === ' ' ? 'Space' : press.key.length === 1 ? press.key.toUpperCase() : press.key
  const isSign = press.key.length === 1 && press.key.toLowerCase() === press.key.toUpperCase()
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  const parts = [
    mod && 'Mod',
    other && (mac ? 'Ctrl' : 'Meta'),
    press.altKey && 'Alt',
    press.shiftKey && !isSign && 'Shift',
    key,
  ]
  return parts.filter((part) => part !== false).join('+')
}

/** Whether a shortcut consists of plain keys, which must not fire while text is typed (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  return !/(Mod|Ctrl|Meta|Alt)\+/.test(keys) && !/^F\d{1,2}$|^Escape$/.test(keys)
}

/** Shortcuts that share their keys within a scope or with "Everywhere"; must be empty. */
export function clashingShortcuts(
  shortcuts: readonly Shortcut[],
): readonly (readonly [Shortcut, Shortcut])[] {
  return shortcuts.flatMap((one, place) =>
    shortcuts
      .slice(place + 1)
      .filter((other) => other.keys.toLowerCase() === one.keys.toLowerCase() && scopesMeet(one, other))
      .map((other): readonly [Shortcut, Shortcut] => [one, other]),
  )
}

function scopesMeet(one: Shortcut, other: Shortcut): boolean {
  return one.scope === other.scope || one.scope === 'Everywhere' || other.scope === 'Everywhere'
}

/** What a press leads to, given the strokes before it. */
export type KeyMatch =
  | { readonly kind: 'run'; readonly keys: string }
  | { readonly kind: 'begun'; readonly strokes: string }
  | { readonly kind: 'none' }

/** Matches a stroke, after the strokes of a begun sequence, against the bound keys. */
export function matchStroke(bound: readonly string[], begun: string, stroke: string): KeyMatch {
  const strokes = begun === '' ? stroke : `${begun} ${stroke}`
  const exact = bound.find((keys) => sameKeys(keys, strokes))
  if (exact !== undefined) return { kind: 'run', keys: exact }
  if (bound.some((keys) => startsSequence(keys, strokes))) return { kind: 'begun', strokes }
  return begun === '' ? { kind: 'none' } : matchStroke(bound, '', stroke)
}

function sameKeys(keys: string, strokes: string): boolean {
  return keys.toLowerCase() === strokes.toLowerCase()
}

function startsSequence(keys: string, strokes: string): boolean {
  return keys.toLowerCase().startsWith(`${strokes.toLowerCase()} `)
}
