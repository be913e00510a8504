import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { type DecimalMark, parseImportNumber } from '../../../shared/metric/import/import-number.ts'
import { editableNumber } from './grid-paste.ts'

/** A step from one cell to another. */
export type GridStep = 'up' | 'down' | 'left' | 'right'

export interface GridCellProps {
  /** Names the cell: `Alex Rivera, week of 9 Nov`. */
  readonly label: string
  readonly value: number | null
  readonly shown: string
  /** The target of the period, behind an empty cell. */
  readonly hint: string
  readonly mark: DecimalMark
  /** Where the grid finds it: row and column. */
  readonly place: string
  readonly isEntry: boolean
  readonly onEnter: () => void
  readonly onCommit: (value: number | null) => void
  readonly onStep: (step: GridStep) => void
  readonly onPaste: (text: string) => void
  readonly onProblem: (sentence: string | null) => void
}

const arrows: Readonly<Record<string, GridStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** A cell as spreadsheets have them: arrows move, typing replaces, Enter edits and goes on, Escape takes back. */
export function GridCell(props: GridCellProps) {
  const { label, value, shown, hint, mark, place, isEntry, onCommit, onStep, onPaste, onProblem } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  function leave(): void {
    setDraft(null)
    setWrong(false)
    onProblem(null)
  }
  /** True if the draft is a number or nothing; a draft that is neither stays, with a sentence. */
  function commit(): boolean {
    if (draft === null) return true
    const reading = parseImportNumber(draft, mark)
    if (reading.kind === 'problem') {
      setWrong(true)
      onProblem(`${label}: “${draft.trim()}” ${reading.sentence}. It is not saved.`)
      return false
    }
    const next = reading.kind === 'empty' ? null : reading.value
    leave()
    if (next !== value) onCommit(next)
    return true
  }
  function whileEditing(event: KeyboardEvent): void {
    const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
    const step = event.key === 'Enter' ? 'down' : isAcross ? undefined : arrows[event.key]
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      leave()
    } else if (step !== undefined) {
      event.preventDefault()
      if (commit()) onStep(step)
    }
  }
  function whileMoving(event: KeyboardEvent): void {
    const step = arrows[event.key]
    if (step !== undefined) {
      event.preventDefault()
      onStep(step)
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      setDraft(value === null ? '' : editableNumber(value, mark))
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      if (value !== null) onCommit(null)
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      setDraft(event.key)
    }
  }
  return (
    <input
      className="metric-cell"
      aria-label={label}
      aria-invalid={isWrong}
      data-cell={place}
      tabIndex={isEntry ? 0 : -1}
      autoComplete="off"
      inputMode="decimal"
      readOnly={draft === null}
      value={draft ?? shown}
      placeholder={hint}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={draft === null ? whileMoving : whileEditing}
      onDoubleClick={() => {
        if (draft === null) setDraft(value === null ? '' : editableNumber(value, mark))
      }}
      onFocus={props.onEnter}
      onBlur={() => commit()}
      onPaste={(event: ClipboardEvent) => {
        if (draft !== null) return
        event.preventDefault()
        onPaste(event.clipboardData.getData('text/plain'))
      }}
    />
  )
}
