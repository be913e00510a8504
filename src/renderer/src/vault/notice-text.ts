/** Why the lock page came up, when the manager did not ask for it. Undefined for nothing to say. */
export function noticeText(notice: string): string | undefined {
  switch (notice) {
    case 'idle':
      return 'Nobody touched this computer for a while, so Halftime locked itself. Everything is saved.'
    case 'held':
      return 'A note could not be saved, perhaps because the disk is full. It is still here: unlock, make some space, and it will be saved.'
    case 'vault-stopped':
      return 'The vault stopped unexpectedly and was closed. Everything that was shown as saved is saved.'
    case 'window-gone':
      return 'The window broke down and was closed. Everything that was shown as saved is saved.'
    case 'preferences-reset':
      return 'The settings of this computer could not be read, so the usual ones hold. Your vault is not touched. The old file is kept as preferences.json.unreadable; you can choose again in Settings.'
    default:
      return undefined
  }
}
