import { app, dialog } from 'electron'

/**
 * Whether this is the only copy at work on this data. If it is not, says so in a box and answers
 * false: a second start must never end without a word, since a stale lock would look the same.
 * No data is handed to the other copy; passing some has crashed it.
 */
export function isOnlyInstance(): boolean {
  if (app.requestSingleInstanceLock()) return true
  dialog.showErrorBox(
    'Halftime is already open',
    'Another Halftime is using your vault, and its window has been brought to the front. If you cannot see one, restart the computer and try again. Nothing was changed.',
  )
  return false
}
