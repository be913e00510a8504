export type GaugePart = { readonly value: number; readonly tone: 'pitch' | 'amber' | 'slate' | 'rest' }

/** A bar in parts, such as who carries how many promises. `text` says the same in words. */
export function Gauge(props: {
  readonly parts: readonly GaugePart[]
  readonly text: string
  readonly thin?: boolean | undefined
}) {
  const shown = props.parts.filter((part) => part.value > 0)
  return (
    <div className="ui-gauge" role="img" aria-label={props.text} data-thin={props.thin ? '' : undefined}>
      {shown.map((part) => (
        <i key={part.tone} data-tone={part.tone} style={{ flexGrow: part.value }} />
      ))}
    </div>
  )
}

/** A thin bar of how far something has come; `value` of 0 to 1, more counts as full. */
export function ProgressBar(props: { readonly value: number; readonly text: string }) {
  const done = Math.min(1, Math.max(0, props.value))
  const parts = [
    { value: done, tone: 'pitch' },
    { value: 1 - done, tone: 'rest' },
  ] as const
  return <Gauge parts={parts} text={props.text} thin />
}
