import { lazy, Suspense, useState } from 'react'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import './recall.css'

// Seldom asked, so it is no part of what opening waits for.
const RecallDialog = lazy(async () => ({ default: (await import('./recall-dialog.tsx')).RecallDialog }))

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
      {isAnswering && (
        <Suspense>
          <RecallDialog onClose={() => setIsAnswering(false)} />
        </Suspense>
      )}
    </section>
  )
}
