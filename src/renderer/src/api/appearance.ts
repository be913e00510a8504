import type { Preferences } from '../../../shared/desktop/preferences.ts'
import { bridge } from './bridge.ts'

type Appearance = Pick<Preferences, 'theme' | 'contrast' | 'density' | 'textScale' | 'motion'>

/** What the page is told before the preferences arrive: follow the system. */
export const untilKnown: Appearance = {
  theme: 'system',
  contrast: 'normal',
  density: 'comfortable',
  textScale: 100,
  motion: 'system',
}

/**
 * Sets the theme, contrast, density, text size and motion on the root element, from the manager's
 * preferences and the system's wishes, and keeps them current. Both windows use it, so it asks the
 * bridge directly and needs neither the cache nor the contract. Returns the function that stops.
 */
export function keepAppearance(): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const moreContrast = matchMedia('(prefers-contrast: more)')
  let chosen = untilKnown
  const show = (): void => {
    const system = { dark: dark.matches, moreContrast: moreContrast.matches }
    Object.assign(document.documentElement.dataset, appearanceAttributes(chosen, system))
  }
  dark.addEventListener('change', show)
  moreContrast.addEventListener('change', show)
  const off = bridge().on((event) => {
    if (event.name !== 'preferences-changed') return
    chosen = event.preferences
    show()
  })
  show()
  void bridge()
    .call('desktop.preferences', {})
    .then((reply) => {
      if (!reply.ok) return
      chosen = preferencesOf(reply.value)
      show()
    })
  return () => {
    off()
    dark.removeEventListener('change', show)
    moreContrast.removeEventListener('change', show)
  }
}

/** The app side has parsed its answer with the contract's schema. */
function preferencesOf(value: unknown): Preferences {
  return value as Preferences
}

/** What the machine asks of every app. */
interface SystemWishes {
  readonly dark: boolean
  readonly moreContrast: boolean
}

/** The attributes of `<html>` for what was chosen, on a machine with these wishes. */
export function appearanceAttributes(
  chosen: Appearance,
  system: SystemWishes,
): Readonly<Record<keyof Appearance, string>> {
  return {
    theme: chosen.theme === 'system' ? (system.dark ? 'dark' : 'light') : chosen.theme,
    contrast: chosen.contrast === 'more' || system.moreContrast ? 'more' : 'normal',
    density: chosen.density,
    textScale: String(chosen.textScale),
    motion: chosen.motion,
  }
}
