import type { Preferences } from '../../../shared/desktop/preferences.ts'
import { bridge } from './bridge.ts'

type Appearance = Pick<Preferences, 'theme' | 'contrast' | 'density' | 'textScale' | 'motion'>

/** What the page is told before the preferences arrive: follow the system. */
const untilKnown: Appearance = {
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
  const show = (): void => apply(chosen, dark.matches, moreContrast.matches)
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

function apply(chosen: Appearance, systemIsDark: boolean, systemWantsContrast: boolean): void {
  const { dataset } = document.documentElement
  dataset.theme = chosen.theme === 'system' ? (systemIsDark ? 'dark' : 'light') : chosen.theme
  dataset.contrast = chosen.contrast === 'more' || systemWantsContrast ? 'more' : 'normal'
  dataset.density = chosen.density
  dataset.textScale = String(chosen.textScale)
  dataset.motion = chosen.motion
}
