import { Lock, UsersRound } from 'lucide-react'
import type { Audience } from '../../../shared/kernel/text.ts'
import { Icon } from './icon.tsx'
import { Pill } from './pill.tsx'
import { SegmentedControl } from './radio-group.tsx'

/** Who may read a record: a word and an icon, never a colour alone. */
export function AudienceToggle(props: {
  readonly value: Audience
  readonly onChange: (value: Audience) => void
  readonly label?: string | undefined
  readonly showLabel?: boolean | undefined
  readonly disabled?: boolean | undefined
}) {
  return (
    <SegmentedControl<Audience>
      label={props.label ?? 'Who may read this'}
      hideLabel={props.showLabel !== true}
      value={props.value}
      onChange={props.onChange}
      disabled={props.disabled}
      options={[
        { value: 'only-me', label: 'Only me', icon: <Icon of={Lock} /> },
        { value: 'shareable', label: 'Shareable', icon: <Icon of={UsersRound} /> },
      ]}
    />
  )
}

/** The same said as a pill, where it cannot be changed. */
export function AudiencePill({ audience }: { readonly audience: Audience }) {
  return audience === 'shareable' ? (
    <Pill tone="s" icon={<Icon of={UsersRound} />}>
      Shareable
    </Pill>
  ) : (
    <Pill tone="n" icon={<Icon of={Lock} />}>
      Only me
    </Pill>
  )
}
