import { useEffect, useState } from 'react'

type Announcement = { readonly text: string; readonly urgent: boolean; readonly turn: number }
type Listener = (announcement: Announcement) => void

let turn = 0
let listener: Listener | undefined

/** Says something to a screen reader: a count of results, a save, an undo. `urgent` interrupts. */
export function announce(text: string, urgent = false): void {
  turn += 1
  listener?.({ text, urgent, turn })
}

/** The place announcements are read from. Stands once in the app (`UiProvider` has it). */
export function LiveRegion() {
  const [said, setSaid] = useState<Announcement>({ text: '', urgent: false, turn: 0 })
  useEffect(() => {
    listener = setSaid
    return () => {
      listener = undefined
    }
  }, [])
  // Saying the same words twice must change the text, or nothing is read.
  const text = said.turn % 2 === 0 ? said.text : `${said.text}\u00a0`
  return (
    <>
      <div className="ui-hidden" role="status">
        {said.urgent ? '' : text}
      </div>
      <div className="ui-hidden" role="alert">
        {said.urgent ? text : ''}
      </div>
    </>
  )
}
