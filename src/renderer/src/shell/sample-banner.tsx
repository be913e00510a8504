import { Button } from '../ui/button.tsx'
import { Pill } from '../ui/pill.tsx'

/** Says on every screen that the people shown are invented, and takes them away in one click. */
export function SampleBanner(props: {
  readonly onRemove: () => void
  readonly busy?: boolean | undefined
  readonly text?: string | undefined
}) {
  return (
    <section className="shell-banner" aria-label="This team is made up">
      <Pill tone="s">sample</Pill>
      <span>
        {props.text ?? 'You are looking at an invented team. Nothing of it goes into your own records.'}
      </span>
      <Button kind="quiet" busy={props.busy} onClick={props.onRemove}>
        Remove sample team
      </Button>
    </section>
  )
}
