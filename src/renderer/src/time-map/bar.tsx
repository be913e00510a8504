/** A bar of 0 to 100 %, with a mark where something else would be. What it says stands in words beside it. */
export function Bar(props: {
  readonly percent: number
  readonly tone: 'pitch' | 'slate'
  readonly mark?: number | undefined
}) {
  const { percent, tone, mark } = props
  return (
    <span className="time-bar" aria-hidden="true">
      <i data-tone={tone} style={{ inlineSize: `${Math.min(100, Math.max(0, percent))}%` }} />
      {mark !== undefined && <u style={{ insetInlineStart: `${Math.min(100, Math.max(0, mark))}%` }} />}
    </span>
  )
}
