import type { Settings } from '../../../shared/setting/setting.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { TextButton } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Switch } from '../ui/switch.tsx'

/** The writing guard on or off, and the words it leaves alone. */
export function WordsCard({ settings }: { readonly settings: Settings }) {
  const change = useCommand('setting.change')
  const { asksAboutWords, unaskedWords } = settings
  function askAgain(words: string): void {
    change.run({ unaskedWords: unaskedWords.filter((one) => one !== words) })
  }
  return (
    <Card title="Words about people" aside="read on this machine only">
      <div className="settings-fields">
        <Switch
          label="Ask what I saw"
          hint="Under a note about somebody, Halftime asks about labels, always and never, hearsay, and matters that are theirs, such as health and family. It never stops you. What stands in quotes is left alone. English words only."
          checked={asksAboutWords}
          onChange={(next) => change.run({ asksAboutWords: next })}
        />
        <Refusal error={change.error} />
        {unaskedWords.length > 0 && (
          <Rows label="Never asked about">
            {unaskedWords.map((words) => (
              <Row
                key={words}
                side={
                  <TextButton aria-label={`Ask about ${words} again`} onClick={() => askAgain(words)}>
                    Ask again
                  </TextButton>
                }
              >
                {words}
              </Row>
            ))}
          </Rows>
        )}
      </div>
    </Card>
  )
}
