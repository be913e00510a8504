import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'

/** Before anything is typed: who can read what will be written here. */
export function Welcome(props: {
  readonly folderLooksSynced: string | null
  readonly onNext: () => void
  readonly onRestore: () => void
}) {
  const { folderLooksSynced, onNext, onRestore } = props
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus({ preventScroll: true }), [])
  return (
    <section className="lock-panel">
      <h1>A private desk for your one-on-ones</h1>
      <p className="lock-lead">Before you write about people, here is who can read it.</p>
      <dl className="lock-facts">
        <div>
          <dt>You, and nobody else</dt>
          <dd>because everything is encrypted on this computer, and Halftime talks to no server.</dd>
        </div>
        <div>
          <dt>Only while it is unlocked</dt>
          <dd>
            it is readable in memory then, so it locks itself when you are away. A program that runs as you
            could still read along.
          </dd>
        </div>
        <div>
          <dt>What you print or export is an ordinary file</dt>
          <dd>you see a list of what leaves before it leaves.</dd>
        </div>
        <div>
          <dt>Nobody can reset your passphrase</dt>
          <dd>not even us. You will get a recovery code: without either of the two, the notes are lost.</dd>
        </div>
      </dl>
      {folderLooksSynced !== null && (
        <p className="lock-aside">
          Your user folder seems to be kept in {folderLooksSynced}. The vault is encrypted there too, but two
          computers must never use it at the same time.
        </p>
      )}
      <div className="lock-actions">
        <Button kind="primary" onClick={onNext} ref={next}>
          Choose a passphrase
        </Button>
        <Button kind="quiet" onClick={onRestore}>
          Restore a backup
        </Button>
      </div>
    </section>
  )
}
