import { useEffect, useState } from 'react'
import type { RuleKey, RuleVolume, TunedThreshold } from '../../../shared/insight/insight.ts'
import { useCommand } from '../api/queries.ts'
import { NumberField } from '../ui/number-field.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { thresholdHint, unitWords } from './rule-words.ts'

/** The limits of a rule and how loud it may be; in force at once. */
export function RuleTuning(props: {
  readonly ruleKey: RuleKey
  readonly thresholds: readonly TunedThreshold[]
  readonly volume: RuleVolume
}) {
  const { ruleKey, thresholds, volume } = props
  const setVolume = useCommand('insight.setVolume')
  return (
    <div className="insight-tuning">
      {thresholds.map((threshold) => (
        <ThresholdField key={threshold.key} ruleKey={ruleKey} threshold={threshold} />
      ))}
      <SegmentedControl<RuleVolume>
        label="How loud"
        options={[
          { value: 'normal', label: 'Normal' },
          { value: 'quiet', label: 'Quiet' },
          { value: 'off', label: 'Off' },
        ]}
        value={volume}
        onChange={(next) => setVolume.run({ ruleKey, volume: next })}
        hint="Quiet speaks only where nothing louder does."
      />
    </div>
  )
}

function ThresholdField({
  ruleKey,
  threshold,
}: {
  readonly ruleKey: RuleKey
  readonly threshold: TunedThreshold
}) {
  const { key, label, unit, value, least, most } = threshold
  const tune = useCommand('insight.tune')
  const [typed, setTyped] = useState<number | null>(value)
  // The store may have brought it back inside its limits.
  useEffect(() => setTyped(value), [value])
  return (
    <NumberField
      label={label}
      value={typed}
      min={least}
      max={most}
      step={1}
      suffix={unitWords[unit]}
      hint={thresholdHint(threshold)}
      onChange={setTyped}
      onCommit={(next) => tune.run({ ruleKey, threshold: key, value: next })}
    />
  )
}
