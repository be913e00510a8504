import { readFileSync } from 'node:fs'
import type * as Electron from 'electron'
import type { Page } from './page.ts'
import { pageWorldScript, preloadWorld, preloadWorldScript, sendBinding } from './preload-runtime.ts'

export interface PageSetUp {
  readonly webPreferences: Electron.WebPreferences
  readonly colorScheme: string
  readonly size: { width: number; height: number }
}

/** The versions a preload may read, as main has them. */
const versions = (): Record<string, string | undefined> => ({
  node: process.versions.node,
  chrome: process.versions.chrome,
  electron: process.versions.electron,
})

/**
 * Makes a paused page ready for its first load: the preload waits for every document. It stays paused, so that its first navigation overtakes the empty page: neither a
 * person nor a driver ever sees that one.
 */
export async function setUpPage(page: Page, setUp: PageSetUp): Promise<void> {
  const { webPreferences, colorScheme, size } = setUp
  const secret = crypto.randomUUID()
  const commands: Promise<unknown>[] = [
    page.send('Page.enable'),
    page.send('Runtime.enable'),
    page.send('Log.enable'),
    page.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: colorScheme }],
    }),
  ]
  if (webPreferences.javascript === false)
    commands.push(page.send('Emulation.setScriptExecutionDisabled', { value: true }))
  if (webPreferences.preload !== undefined) {
    const preload = readFileSync(webPreferences.preload, 'utf8')
    commands.push(
      page.send('Runtime.addBinding', { name: sendBinding, executionContextName: preloadWorld }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript(secret) }),
      page.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadWorldScript(secret, preload, versions()),
        worldName: preloadWorld,
      }),
    )
  }
  await Promise.all([...commands, page.resize(size.width, size.height)])
}
