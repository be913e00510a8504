import { app, powerMonitor } from 'electron'
import type { Lifecycle } from './lifecycle.ts'

/**
 * Makes every way of ending the app go through the lock sequence, so that drafts are saved and the
 * store is closed. If a draft cannot be saved the app stays.
 */
export function quitThroughLock(lifecycle: Lifecycle): void {
  let ending = false
  const end = async (): Promise<void> => {
    if (ending) return
    ending = true
    const ended = await lifecycle.end()
    ending = false
    if (ended) app.quit()
  }
  app.on('before-quit', (event) => {
    if (lifecycle.phase === 'ended') return
    event.preventDefault()
    void end()
  })
  // Between the end of one window and the start of the next there is none: that is not the end.
  app.on('window-all-closed', () => {})
  // The types leave the event out; preventing it asks the system for the moment that saving takes.
  powerMonitor.on('shutdown', (...[event]: readonly { preventDefault(): void }[]) => {
    event?.preventDefault()
    void end()
  })
}
