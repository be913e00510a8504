import { VisuallyHidden } from './visually-hidden.tsx'

/** Grey lines for what is on its way. Drawn only after 200 ms; most data is there before. */
export function Skeleton({
  lines = 3,
  label = 'Loading',
}: {
  readonly lines?: number
  readonly label?: string
}) {
  return (
    <div className="ui-skeleton" aria-busy="true">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <i key={String(line)} aria-hidden="true" />
      ))}
    </div>
  )
}
