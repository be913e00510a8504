import { useEffect, useRef, useState } from 'react'
import { guardQuestions } from '../../../shared/writing/guard-questions.ts'
import type { Finding } from '../../../shared/writing/writing-guard.ts'
import { plural } from '../format/plural.ts'
import { TextButton } from '../ui/app-link.tsx'
import { announce } from '../ui/live-region.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import './writing.css'

interface GuardLineProps<Found extends Finding> {
  readonly findings: readonly Found[]
  /** The words as they were written. */
  readonly wordsOf: (finding: Found) => string
  /** Marks the words in the text. */
  readonly onShow: (finding: Found) => void
  readonly onLeaveAlone: (words: string) => void
}

/** How long writing must rest before a screen reader is told that the guard has something to ask. */
const restMs = 2000

/**
 * The quiet line under a text: how many words are asked about, one of them with its question, and ways to
 * go through them. It says nothing while there is nothing to ask, and nothing has to be answered.
 */
export function GuardLine<Found extends Finding>(props: GuardLineProps<Found>) {
  const { findings, wordsOf, onShow, onLeaveAlone } = props
  const [chosen, setChosen] = useState(0)
  useSayOnce(findings.length)
  const at = Math.min(chosen, findings.length - 1)
  const finding = findings[at]
  if (finding === undefined) return null
  const { why, ask } = guardQuestions[finding.concern]
  const words = wordsOf(finding)

  function go(step: number): void {
    const next = (at + step + findings.length) % findings.length
    const other = findings[next]
    setChosen(next)
    if (other === undefined) return
    onShow(other)
    announce(`${wordsOf(other)}: ${guardQuestions[other.concern].ask}`)
  }
  return (
    <div className="writing-guard">
      <p className="writing-guard-ask">
        <VisuallyHidden>Words to look at again: </VisuallyHidden>
        <q className="writing-guard-words">{words}</q> <span>{why}</span> <em>{ask}</em>
      </p>
      <p className="writing-guard-acts">
        {findings.length > 1 && (
          <span className="ui-num">
            {at + 1} of {findings.length}
          </span>
        )}
        <TextButton onClick={() => onShow(finding)}>Show in the text</TextButton>
        {findings.length > 1 && (
          <>
            <TextButton onClick={() => go(-1)}>Previous</TextButton>
            <TextButton onClick={() => go(1)}>Next</TextButton>
          </>
        )}
        <TextButton onClick={() => onLeaveAlone(finding.words)}>Never ask about “{finding.words}”</TextButton>
      </p>
    </div>
  )
}

/** Tells a screen reader once, when writing rests, that there is something under the text. */
function useSayOnce(count: number): void {
  const isSaid = useRef(false)
  useEffect(() => {
    if (count === 0 || isSaid.current) return
    const resting = setTimeout(() => {
      isSaid.current = true
      announce(`${plural(count, 'word')} to look at again, below the text`)
    }, restMs)
    return () => clearTimeout(resting)
  }, [count])
}
