import { type CoachingLoop, type LoopStep, loopSteps } from '../../../shared/coaching/loop.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { stepWords } from './coaching-words.ts'

/** The four steps of a loop in a row: those behind it filled, the one it waits for open. */
export function LoopTrack({ loop }: { readonly loop: CoachingLoop }) {
  const next = loop.waitsFor
  const reached = next === null ? loopSteps.length : loopSteps.indexOf(next)
  return (
    <ol className="coaching-track">
      {loopSteps.map((step, place) => (
        <li key={step} data-state={place < reached ? 'done' : step === next ? 'next' : 'open'}>
          {stepWords[step]}
          <VisuallyHidden>{stateWords(step, place < reached, next)}</VisuallyHidden>
        </li>
      ))}
    </ol>
  )
}

function stateWords(step: LoopStep, isDone: boolean, next: LoopStep | null): string {
  if (isDone) return ', done'
  return step === next ? ', waits' : ', not yet'
}
