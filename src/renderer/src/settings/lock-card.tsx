import { lockAfterChoices, type Preferences } from '../../../shared/desktop/preferences.ts'
import { api } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { Switch } from '../ui/switch.tsx'
import { useChangePreferences } from './use-preferences.ts'

const minutes = lockAfterChoices.map((choice) => ({ value: String(choice), label: String(choice) }))

/** When the vault locks by itself, and now. */
export function LockCard({ preferences }: { readonly preferences: Preferences }) {
  const change = useChangePreferences()
  return (
    <Card title="Lock">
      <div className="settings-fields">
        <SegmentedControl
          label="Minutes without a key or a click until it locks"
          options={minutes}
          value={String(preferences.lockAfterMinutes)}
          onChange={(value) => {
            const choice = lockAfterChoices.find((one) => String(one) === value)
            if (choice !== undefined) change({ lockAfterMinutes: choice })
          }}
          hint="It also locks when the machine sleeps or its screen is locked, and when the last window closes. What you are writing is saved first."
        />
        <div>
          <Button shortcut="Mod+L" onClick={() => void api.desktop.lock({})}>
            Lock now
          </Button>
        </div>
      </div>
    </Card>
  )
}

/** What others may see of the window. */
export function PrivacyCard({ preferences }: { readonly preferences: Preferences }) {
  const change = useChangePreferences()
  return (
    <Card title="Privacy">
      <Switch
        label="Keep the window out of screen sharing"
        hint="Others see a black or empty window, and so do screen shots. It works on Windows and macOS; on Linux the system offers no such protection."
        checked={preferences.contentProtection}
        onChange={(contentProtection) => change({ contentProtection })}
      />
    </Card>
  )
}
