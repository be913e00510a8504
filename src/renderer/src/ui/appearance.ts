import { useEffect } from 'react'

/** How the app looks, from the settings. `system` follows the machine, live. */
export type Appearance = {
  readonly theme: 'light' | 'dark' | 'system'
  readonly contrast: 'normal' | 'more' | 'system'
  readonly density: 'comfortable' | 'compact'
  readonly textScale: 100 | 110 | 125 | 150 | 175 | 200
  readonly motion: 'system' | 'none'
}

export const defaultAppearance: Appearance = {
  theme: 'system',
  contrast: 'system',
  density: 'comfortable',
  textScale: 100,
  motion: 'system',
}

type SystemWishes = { readonly dark: boolean; readonly moreContrast: boolean }

/** The attributes of `<html>` for an appearance on a machine with these wishes. */
export function appearanceAttributes(
  appearance: Appearance,
  system: SystemWishes,
): Readonly<Record<'theme' | 'contrast' | 'density' | 'textScale' | 'motion', string>> {
  const dark = appearance.theme === 'system' ? system.dark : appearance.theme === 'dark'
  const more = appearance.contrast === 'system' ? system.moreContrast : appearance.contrast === 'more'
  return {
    theme: dark ? 'dark' : 'light',
    contrast: more ? 'more' : 'normal',
    density: appearance.density,
    textScale: String(appearance.textScale),
    motion: appearance.motion,
  }
}

/** Puts an appearance on the page. Call before the first render, so nothing flashes. */
export function applyAppearance(appearance: Appearance): void {
  const system = {
    dark: wishes('(prefers-color-scheme: dark)'),
    moreContrast: wishes('(prefers-contrast: more)'),
  }
  Object.assign(document.documentElement.dataset, appearanceAttributes(appearance, system))
}

/** Keeps the page in step with the settings and with the machine. */
export function useAppearance(appearance: Appearance): void {
  useEffect(() => {
    const apply = (): void => applyAppearance(appearance)
    apply()
    const watched = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
      matchMedia(query),
    )
    for (const query of watched) query.addEventListener('change', apply)
    return () => {
      for (const query of watched) query.removeEventListener('change', apply)
    }
  }, [appearance])
}

function wishes(query: string): boolean {
  return matchMedia(query).matches
}
