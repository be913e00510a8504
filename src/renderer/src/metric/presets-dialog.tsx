import { useState } from 'react'
import { metricCatalogue, rolePresets } from '../../../shared/metric/metric-catalogue.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { metricFacts } from './metric-words.ts'

/** The metrics sales managers keep, to be taken over by ticking. */
export function PresetsDialog(props: { readonly taken: ReadonlySet<string>; readonly onClose: () => void }) {
  const { taken, onClose } = props
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [role, setRole] = useState<(typeof rolePresets)[number]['key'] | null>(null)
  const { run, isRunning, error } = useCommand('metric.addPresets', { onDone: onClose })
  const tickRole = (key: (typeof rolePresets)[number]['key']): void => {
    setRole(key)
    const preset = rolePresets.find((one) => one.key === key)
    if (preset !== undefined)
      setTicked(new Set([...preset.leading, preset.lagging].filter((one) => !taken.has(one))))
  }
  const tick = (key: string, isOn: boolean): void => {
    setTicked(isOn ? new Set([...ticked, key]) : new Set([...ticked].filter((one) => one !== key)))
  }
  return (
    <Dialog
      open
      size="wide"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title="Add from presets"
      description="Three leading ones and one lagging are plenty for a role. You can change every one of them."
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button
            kind="primary"
            disabled={ticked.size === 0}
            busy={isRunning}
            onClick={() => run({ keys: [...ticked] })}
          >
            {ticked.size === 0 ? 'Add' : `Add ${ticked.size}`}
          </Button>
        </>
      }
    >
      <div className="metric-form">
        <Select
          label="Tick those of a role"
          value={role}
          options={rolePresets.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={tickRole}
        />
        <div className="metric-presets">
          {metricCatalogue.map((preset) => (
            <Checkbox
              key={preset.key}
              label={preset.name}
              hint={metricFacts(preset)}
              checked={ticked.has(preset.key) || taken.has(preset.key)}
              disabled={taken.has(preset.key)}
              onChange={(isOn) => tick(preset.key, isOn)}
            />
          ))}
        </div>
        <Refusal error={error} />
      </div>
    </Dialog>
  )
}
