import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { useAllCommands } from '../commands/commands.ts'
import { useShownCertificate } from '../erasure/shown-certificate.ts'
import { fetchWhenIdle, type LatePart, latePart, useLatePart } from '../ui/late-part.ts'
import { toastsPart } from '../ui/toast-place.tsx'
import { holdKeys, typeIntoFocus } from './held-keys.ts'

// What can be opened over every page. The window waits unseen while the passphrase is typed and tried: there is
// time for all of it then. What is asked for before its turn comes at once.
const notePart = latePart(
  async () => (await import('../journal-entry/quick-note-dialog.tsx')).QuickNoteDialog,
)
const palettePart = latePart(async () => (await import('./palette-host.tsx')).PaletteHost)
const addRepPart = latePart(async () => (await import('../rep/add-rep-dialog.tsx')).AddRepDialog)
const shortcutsPart = latePart(async () => (await import('../shell/shortcut-sheet.tsx')).ShortcutSheet)
const CertificateDialog = lazy(async () => ({
  default: (await import('../erasure/certificate-dialog.tsx')).CertificateDialog,
}))

type Overlay = 'palette' | 'note' | 'shortcuts' | 'add-rep'

/** Which box is open over the page, and the acts that open one. */
export interface OpenOverlay {
  readonly open: Overlay | null
  readonly close: () => void
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly acts: {
    readonly openPalette: () => void
    readonly openNote: () => void
    readonly openShortcuts: () => void
    readonly addRep: () => void
  }
}

export function useOverlays(): OpenOverlay {
  const [open, setOpen] = useState<Overlay | null>(null)
  const [query, setQuery] = useState('')
  useEffect(() => fetchWhenIdle([notePart, palettePart, toastsPart, addRepPart, shortcutsPart]), [])
  const acts = useMemo(
    () => ({
      openPalette: () =>
        whenThere(palettePart, (typed) => {
          setQuery(typed)
          setOpen('palette')
        }),
      openNote: () =>
        whenThere(notePart, (typed) => {
          // At once, not at the next free moment: a key typed meanwhile belongs to the note.
          flushSync(() => setOpen('note'))
          typeIntoFocus(typed)
        }),
      openShortcuts: () => whenThere(shortcutsPart, () => setOpen('shortcuts')),
      addRep: () => whenThere(addRepPart, () => setOpen('add-rep')),
    }),
    [],
  )
  return { open, close: () => setOpen(null), query, setQuery, acts }
}

/** Shows a part, with what was typed while it was on its way. */
function whenThere<Props>(part: LatePart<Props>, show: (typed: string) => void): void {
  if (part.now() !== undefined) {
    show('')
    return
  }
  const keys = holdKeys()
  void part.fetch().then(
    () => {
      const typed = keys.release()
      if (typed !== undefined) show(typed)
    },
    (error: unknown) => {
      keys.release()
      throw error
    },
  )
}

/** The boxes themselves. Mounted once, beside the page. */
export function Overlays(props: {
  readonly overlay: OpenOverlay
  readonly go: (href: string) => void
  /** The rep whose page is on screen. */
  readonly repId: RepId | undefined
}) {
  const { overlay, go, repId } = props
  const { open, close } = overlay
  const Note = useLatePart(notePart)
  const Palette = useLatePart(palettePart)
  const AddRep = useLatePart(addRepPart)
  const certificate = useShownCertificate()
  return (
    <>
      {Palette !== undefined && (
        <Palette
          open={open === 'palette'}
          onClose={close}
          query={overlay.query}
          onQueryChange={overlay.setQuery}
          go={go}
        />
      )}
      {Note !== undefined && <Note open={open === 'note'} onClose={close} repId={repId} />}
      {AddRep !== undefined && <AddRep open={open === 'add-rep'} onClose={close} />}
      <Shortcuts open={open === 'shortcuts'} onClose={close} />
      {certificate !== null && (
        <Suspense>
          <CertificateDialog certificate={certificate} />
        </Suspense>
      )}
    </>
  )
}

function Shortcuts({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const Sheet = useLatePart(shortcutsPart)
  const commands = useAllCommands()
  const preferences = useQueryOf('desktop.preferences', {}).data
  if (Sheet === undefined) return null
  return (
    <Sheet
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      shortcuts={commands.flatMap(({ id, label, shortcut, group }) =>
        shortcut === undefined
          ? []
          : [{ id, label, keys: shortcut, scope: group === 'Here' ? 'This screen' : 'Everywhere' }],
      )}
      singleKeys={preferences?.singleKeyShortcuts}
      onSingleKeysChange={(on) => void api.desktop.setPreferences({ singleKeyShortcuts: on })}
    />
  )
}
