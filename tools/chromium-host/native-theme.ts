import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { webContentsModule } from './browser-window.ts'
import { provide } from './provide.ts'

type ThemeSource = Electron.NativeTheme['themeSource']

/** `nativeTheme`: what it is set to is what pages see as `prefers-color-scheme`. */
class NativeTheme extends EventEmitter {
  readonly shouldUseHighContrastColors = false
  readonly shouldUseInvertedColorScheme = false
  readonly inForcedColorsMode = false
  readonly prefersReducedTransparency = false
  readonly shouldDifferentiateWithoutColor = false
  private source: ThemeSource = 'system'

  get themeSource(): ThemeSource {
    return this.source
  }
  set themeSource(source: ThemeSource) {
    if (source === this.source) return
    this.source = source
    for (const contents of webContentsModule.getAllWebContents()) contents.setColorScheme(this.colorScheme())
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return this.shouldUseDarkColors
  }
  /** The value for Chromium; '' leaves it to the system. */
  colorScheme(): string {
    return this.source === 'system' ? '' : this.source
  }
}

export const nativeTheme = provide('nativeTheme', new NativeTheme())
