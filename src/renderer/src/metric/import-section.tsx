import { useState } from 'react'
import type { MetricSummary } from '../../../shared/metric/metric.ts'
import type { ImportSource } from '../../../shared/metric/metric-import.ts'
import { useCommand } from '../api/queries.ts'
import { plural } from '../format/plural.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { toast } from '../ui/toast.tsx'
import { ImportList } from './import-list.tsx'
import { ImportWizard } from './import-wizard.tsx'

/** Bringing numbers in from a file or a spreadsheet, and taking an import back. */
export function ImportSection({ metrics }: { readonly metrics: readonly MetricSummary[] }) {
  const [source, setSource] = useState<ImportSource | null>(null)
  if (source === null) {
    return (
      <>
        <ChooseSource onSource={setSource} />
        <ImportList />
      </>
    )
  }
  return (
    <ImportWizard
      key={source.kind === 'file' ? `${source.fileToken} ${source.encoding ?? ''}` : 'paste'}
      source={source}
      metrics={metrics}
      onSource={setSource}
      onCancel={() => setSource(null)}
      onDone={({ newCount, changedCount }) => {
        setSource(null)
        toast.show({ text: `Imported: ${plural(newCount, 'new reading')}, ${changedCount} changed` })
      }}
    />
  )
}

function ChooseSource({ onSource }: { readonly onSource: (source: ImportSource) => void }) {
  const [text, setText] = useState('')
  const choose = useCommand('desktop.chooseFile', {
    onDone: (file) => {
      if (file !== null) onSource({ kind: 'file', fileToken: file.token })
    },
  })
  return (
    <Card title="Bring numbers in" aside="nothing is written before you have seen what it does">
      <div className="import-step">
        <div>
          <Button
            kind="primary"
            busy={choose.isRunning}
            onClick={() => choose.run({ purpose: 'metric-csv' })}
          >
            Choose a CSV file
          </Button>
        </div>
        <Refusal error={choose.error} />
        <TextArea
          label="Or paste from a spreadsheet"
          hint="With the line of column names: rep, period, metric, value; or a column for each metric or period."
          rows={6}
          value={text}
          onChange={setText}
        />
        <div>
          <Button disabled={text.trim() === ''} onClick={() => onSource({ kind: 'paste', text })}>
            Look at what was pasted
          </Button>
        </div>
      </div>
    </Card>
  )
}
