import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { SegmentedControl } from '../ui/radio-group.tsx'

/** Whose it is: the rep's or the manager's. */
export function RepOrYou(props: {
  readonly label: string
  readonly repName: string
  readonly value: 'rep' | 'me'
  readonly onChange: (value: 'rep' | 'me') => void
}) {
  const { label, repName, value, onChange } = props
  return (
    <SegmentedControl<'rep' | 'me'>
      label={label}
      value={value}
      options={[
        { value: 'rep', label: firstNameOf(repName) },
        { value: 'me', label: 'You' },
      ]}
      onChange={onChange}
    />
  )
}
