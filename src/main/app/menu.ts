import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { AppEvent } from '../../shared/events.ts'

type MenuItem = Extract<AppEvent, { name: 'menu-chosen' }>['item']

/** What the menu sets going. */
export interface MenuActions {
  readonly choose: (item: MenuItem) => void
  readonly lock: () => void
}

/**
 * The application menu. Entries that the page has a key for show it without claiming it, so that a
 * press is heard once; locking is claimed here, since it must work even if the page does not.
 */
export function buildMenu(actions: MenuActions, platform: NodeJS.Platform, isPackaged: boolean): Menu {
  const isMac = platform === 'darwin'
  const entry = (label: string, item: MenuItem, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => actions.choose(item),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  })
  const lock: MenuItemConstructorOptions = {
    label: 'Lock now',
    accelerator: 'CmdOrCtrl+L',
    click: () => actions.lock(),
  }
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [macAppMenu(entry)] : []),
    {
      label: 'File',
      submenu: [
        entry('New note', 'quick-note', 'CmdOrCtrl+N'),
        { type: 'separator' },
        lock,
        ...(isMac ? [] : [entry('Preferences', 'preferences', 'Ctrl+,')]),
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: 'Go',
      submenu: [
        entry('Search or do anything', 'command-palette', 'CmdOrCtrl+K'),
        { type: 'separator' },
        entry('Back', 'back', isMac ? 'Cmd+[' : 'Alt+Left'),
        entry('Forward', 'forward', isMac ? 'Cmd+]' : 'Alt+Right'),
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : ([{ role: 'reload' }, { role: 'toggleDevTools' }] as const)),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [entry('Keyboard shortcuts', 'shortcuts'), entry('About Halftime', 'about')],
    },
  ]
  return Menu.buildFromTemplate(template)
}

function macAppMenu(
  entry: (label: string, item: MenuItem, accelerator?: string) => MenuItemConstructorOptions,
): MenuItemConstructorOptions {
  return {
    label: 'Halftime',
    submenu: [
      entry('About Halftime', 'about'),
      { type: 'separator' },
      entry('Preferences', 'preferences', 'Cmd+,'),
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
}
