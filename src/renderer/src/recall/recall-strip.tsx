import { useState } from 'react'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { RecallDialog } from './recall-dialog.tsx'
import './recall.css'

/** The question on top of Today, once in some weeks. Nothing waits for its answer. */
export function RecallStrip() {
  const { data } = useQueryOf('recall.status', {})
  const [isAnswering, setIsAnswering] = useState(false)
  const putOff = useCommand('recall.putOff')
  if (data?.isDue !== true && !isAnswering) return null
  return (
    <section className="recall-strip" aria-label="Passphrase check">
      <p>
        <b>Do you still know your passphrase?</b> Trying it now, while the vault is open, costs nothing.
      </p>
      <div className="recall-acts">
        <Button onClick={() => setIsAnswering(true)}>Try it</Button>
        <Button kind="quiet" busy={putOff.isRunning} onClick={() => putOff.run({})}>
          Not now
        </Button>
      </div>
      {isAnswering && <RecallDialog onClose={() => setIsAnswering(false)} />}
    </section>
  )
}
