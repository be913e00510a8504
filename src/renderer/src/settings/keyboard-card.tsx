import type { Preferences } from '../../../shared/desktop/preferences.ts'
import { commandById } from '../commands/commands.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Switch } from '../ui/switch.tsx'
import { useChangePreferences } from './use-preferences.ts'

/** Single keys on or off, and the sheet of all keys. */
export function KeyboardCard({ preferences }: { readonly preferences: Preferences }) {
  const change = useChangePreferences()
  return (
    <Card title="Keyboard">
      <div className="settings-fields">
        <Switch
          label="Single keys"
          hint="N writes a note, G then T goes to Today. They never fire while you type. Without them, typing on a list looks for what you type."
          checked={preferences.singleKeyShortcuts}
          onChange={(singleKeyShortcuts) => change({ singleKeyShortcuts })}
        />
        <div>
          <Button shortcut="?" onClick={() => commandById('do.shortcuts')?.run()}>
            Show all keys
          </Button>
        </div>
      </div>
    </Card>
  )
}
