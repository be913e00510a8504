/** One point of the help: what it is about, and what is so. */
export interface HelpPoint {
  readonly about: string
  readonly words: string
}

/** A section of the help page, by the name its link has. */
export interface HelpSection {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly points: readonly HelpPoint[]
}

/** What the app does for her, as plainly as what it cannot do. Nothing here promises more than is tested. */
export const helpSections: readonly HelpSection[] = [
  {
    id: 'protected',
    title: 'What is protected',
    points: [
      {
        about: 'Locked or closed',
        words:
          'Everything you write is encrypted on this computer: notes, numbers, the search index and every backup. A thief with the disk sees sizes and dates.',
      },
      {
        about: 'A changed byte',
        words: 'Somebody who alters the vault or a backup is noticed: it is refused, and you are told.',
      },
      {
        about: 'The network',
        words:
          'Halftime talks to nobody. Every request is stopped, and the settings show how many left: none.',
      },
      {
        about: 'When you walk away',
        words:
          'It locks after the minutes you chose, when the computer sleeps, when its screen is locked, and when the last window closes. What you are writing is saved first. A lock ends the programs that held the key, and empties the clipboard if it still holds what you copied here.',
      },
      {
        about: 'Somebody at your open desk',
        words:
          'Before a report, a packet or an erasure, the passphrase is asked for again if you last typed it more than five minutes ago.',
      },
    ],
  },
  {
    id: 'not-protected',
    title: 'What is not protected',
    points: [
      { about: 'While it is open', words: 'The notes are readable in memory, and on the screen.' },
      {
        about: 'Malware that runs as you',
        words: 'It sees what you see and reads what you type. No app can prevent that.',
      },
      {
        about: 'Exports and prints',
        words: 'They are plain files and paper. Keep them as you would keep the words themselves.',
      },
      {
        about: 'An older copy',
        words: 'Somebody who can write to your disk can put an older copy of your vault back unnoticed.',
      },
      {
        about: 'What the system writes down',
        words:
          'Memory swapped to the disk and the file of a sleeping computer are beyond this app. Turn on full-disk encryption.',
      },
      {
        about: 'The law and your employer',
        words:
          'Notes about people at work may have to be shown to them or to a court, and a company computer has its company’s rules. Write facts, and keep them no longer than you need.',
      },
    ],
  },
  {
    id: 'recovery',
    title: 'If you forget the passphrase',
    points: [
      {
        about: 'The recovery code',
        words:
          'It opens the vault without the passphrase and lets you choose a new one: on the lock page, “Use the recovery code”. Keep it on paper, away from this computer.',
      },
      {
        about: 'Nobody can reset it',
        words:
          'Not even whoever made this app. Without the passphrase and without the code the notes are lost for everybody.',
      },
      {
        about: 'Older backups',
        words: 'They open with the passphrase and the code of the day they were made.',
      },
      {
        about: 'If somebody may know them',
        words:
          'Change the passphrase; if a copy of the vault may be in other hands as well, make a new master key in the settings and remove older backups once a fresh one is verified.',
      },
    ],
  },
  {
    id: 'files',
    title: 'Where your files lie',
    points: [
      {
        about: 'The vault',
        words:
          'In your user folder, where this system keeps what apps store: AppData, Roaming, Halftime on Windows; Library, Application Support, Halftime on a Mac; .config, Halftime on Linux. In it the folder “vault”: one store, the key file twice, and the backups.',
      },
      {
        about: 'Beside it',
        words:
          'A small file with the choices about this machine, without a name of anybody. There is no log file.',
      },
      {
        about: 'Copying it',
        words:
          'With Halftime closed the folder “vault” can be copied as it is. Two computers must never use one vault at the same time.',
      },
      {
        about: 'A new version',
        words:
          'There is no automatic update, because there is no network. Look for a new version twice a year.',
      },
    ],
  },
  {
    id: 'somebody-leaves',
    title: 'When somebody leaves, or asks what you hold',
    points: [
      {
        about: 'Everything held',
        words:
          'On a rep’s profile: one readable file, grouped by who may read what, with the names of others taken out. Read it before you hand it on.',
      },
      {
        about: 'Erasing',
        words:
          'Removes everything about one person and says what went. Backups from before still hold them: remove those too, once a fresh one is verified.',
      },
      {
        about: 'Retention',
        words: 'In the settings: how long to keep the records of leavers. Nothing goes without a click.',
      },
    ],
  },
]
