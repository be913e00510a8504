import { useMemo } from 'react'
import { api } from '../api/client.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { announce } from '../ui/live-region.tsx'
import './privacy.css'

/** Blurs or shows who and what the page is about. Lasts until the window is locked or the key is pressed again. */
function toggleBlur(): void {
  const { dataset } = document.documentElement
  const isOn = dataset.privacy !== 'blurred'
  if (isOn) dataset.privacy = 'blurred'
  else delete dataset.privacy
  announce(isOn ? 'Names and notes are blurred' : 'Names and notes can be read')
}

/** One key for somebody at the shoulder. It works while typing, too. */
export function usePrivacyBlur(): void {
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'do.privacy-blur',
        label: 'Blur names and notes',
        group: 'Do',
        keywords: 'privacy hide shoulder screen share veil',
        shortcut: 'F9',
        run: toggleBlur,
      },
    ],
    [],
  )
  useCommands(commands)
}

/** Tells the app side that text was copied here, so that a lock takes it off the clipboard. */
export function watchCopying(): () => void {
  // The page's own copy ends after the event: what lies on the clipboard is looked at then.
  const note = (): void => {
    setTimeout(() => void api.desktop.noteCopied({}).catch(() => undefined), 50)
  }
  document.addEventListener('copy', note)
  document.addEventListener('cut', note)
  return () => {
    document.removeEventListener('copy', note)
    document.removeEventListener('cut', note)
  }
}
