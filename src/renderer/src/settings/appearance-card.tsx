import { type Preferences, textScaleChoices } from '../../../shared/desktop/preferences.ts'
import { Card } from '../ui/card.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import { useChangePreferences } from './use-preferences.ts'

const scales = textScaleChoices.map((scale) => ({ value: String(scale), label: `${scale} %` }))

/** Light or dark, contrast, density, size of the words, motion. */
export function AppearanceCard({ preferences }: { readonly preferences: Preferences }) {
  const change = useChangePreferences()
  const { theme, contrast, density, textScale, motion } = preferences
  return (
    <Card title="Appearance" aside="kept on this machine">
      <div className="settings-fields">
        <SegmentedControl<Preferences['theme']>
          label="Theme"
          options={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          value={theme}
          onChange={(theme) => change({ theme })}
        />
        <Switch
          label="High contrast"
          hint="Stronger lines and words. Also on when the system asks for it."
          checked={contrast === 'more'}
          onChange={(on) => change({ contrast: on ? 'more' : 'normal' })}
        />
        <SegmentedControl<Preferences['density']>
          label="Density"
          options={[
            { value: 'comfortable', label: 'Comfortable' },
            { value: 'compact', label: 'Compact' },
          ]}
          value={density}
          onChange={(density) => change({ density })}
        />
        <Select
          label="Size of the words"
          options={scales}
          value={String(textScale)}
          onChange={(value) => {
            const scale = textScaleChoices.find((choice) => String(choice) === value)
            if (scale !== undefined) change({ textScale: scale })
          }}
        />
        <Switch
          label="No motion"
          hint="Nothing slides or fades. Also on when the system asks for it."
          checked={motion === 'none'}
          onChange={(on) => change({ motion: on ? 'none' : 'system' })}
        />
      </div>
    </Card>
  )
}
