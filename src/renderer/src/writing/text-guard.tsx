import { useDeferredValue, useMemo } from 'react'
import { GuardLine } from './guard-line.tsx'
import { useGuard } from './use-guard.ts'

interface TextGuardProps {
  readonly text: string
  /** The field it is written in, to show a word there. */
  readonly fieldOf: () => HTMLTextAreaElement | null
}

/** The guard of a plain text field. It has no marks of its own; the line selects a word in the field. */
export function TextGuard({ text, fieldOf }: TextGuardProps) {
  const { isOn, find, leaveAlone } = useGuard()
  const read = useDeferredValue(text)
  const findings = useMemo(() => (isOn ? find(read) : []), [isOn, find, read])
  return (
    <GuardLine
      findings={findings}
      wordsOf={({ from, to }) => read.slice(from, to)}
      onShow={({ from, to }) => {
        const field = fieldOf()
        field?.focus()
        field?.setSelectionRange(from, to)
      }}
      onLeaveAlone={leaveAlone}
    />
  )
}
