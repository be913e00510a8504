import { keyLabel } from './key-names.ts'
import { isMac } from './platform.ts'

/** A shortcut drawn as keys. `shortcut` is written `Mod+K`; a space makes a sequence (`G T`). */
export function Kbd({ shortcut }: { readonly shortcut: string }) {
  return <kbd className="ui-kbd">{keyLabel(shortcut, isMac())}</kbd>
}
