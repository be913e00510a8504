import type { MetricSummary } from '../../../shared/metric/metric.ts'
import type { ImportSource, MetricImport } from '../../../shared/metric/metric-import.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { plural } from '../format/plural.ts'
import { ListProblem, Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ProgressBar } from '../ui/gauge.tsx'
import { InlineError } from '../ui/inline-error.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { ImportMappingForm } from './import-mapping-form.tsx'
import { ImportMetrics, ImportReps } from './import-names.tsx'
import { ImportCounts, ImportProblems, ImportRows } from './import-report.tsx'
import { useImport, useImportProgress } from './use-import.ts'

/** From a file or a paste to readings: what was understood, who and what is meant, what it would do. */
export function ImportWizard(props: {
  readonly source: ImportSource
  readonly metrics: readonly MetricSummary[]
  readonly onSource: (source: ImportSource) => void
  readonly onDone: (done: MetricImport) => void
  readonly onCancel: () => void
}) {
  const { source, metrics, onSource, onDone, onCancel } = props
  const everyone = useQueryOf('rep.list', { includeArchived: true }).data ?? []
  const steps = useImport(source)
  const commit = useCommand('metric.commitImport', { onDone })
  const progress = useImportProgress(commit.isRunning)
  const { base, outcome, refusal } = steps
  if (steps.error !== null) return <ListProblem error={steps.error} onRetry={onCancel} />
  if (refusal !== undefined) {
    return (
      <Card title="This cannot be read">
        <InlineError action={<Button onClick={onCancel}>Choose another</Button>}>
          {refusal.sentence}
        </InlineError>
      </Card>
    )
  }
  if (base === undefined) return <Skeleton lines={6} label="Reading the file" />
  const waiting = outcome === undefined ? 0 : outcome.unknownReps.length + outcome.unknownMetrics.length
  const count = (outcome?.newCount ?? 0) + (outcome?.changedCount ?? 0)
  return (
    <>
      <Card
        title="What was understood"
        aside={`${base.fileName} · ${plural(base.rowCount, 'row')}${base.isRemembered ? ' · read like the last one' : ''}`}
      >
        <div className="import-step">
          <ImportMappingForm
            preview={outcome ?? base}
            team={everyone}
            metrics={metrics}
            onChange={steps.changeMapping}
            onDelimiter={steps.setDelimiter}
            onEncoding={(encoding) => {
              if (source.kind === 'file') onSource({ ...source, encoding })
            }}
          />
          <ImportRows preview={base} />
        </div>
      </Card>
      {base.unknownMetrics.length > 0 && (
        <ImportMetrics
          unknown={base.unknownMetrics}
          choices={steps.choices}
          metrics={metrics}
          period={steps.period}
          onChange={steps.setChoices}
        />
      )}
      {base.unknownReps.length > 0 && (
        <ImportReps
          unknown={base.unknownReps}
          choices={steps.choices}
          team={everyone}
          onChange={steps.setChoices}
        />
      )}
      <Card title="What it will do">
        <div className="import-step">
          {outcome !== undefined && <ImportCounts preview={outcome} />}
          {outcome !== undefined && <ImportProblems preview={outcome} />}
          {waiting > 0 && (
            <p className="ui-why">
              {plural(waiting, 'name')} still {waiting === 1 ? 'waits' : 'wait'} for a choice above; their
              rows stay out until then.
            </p>
          )}
          {outcome !== undefined && count === 0 && (
            <p className="ui-why">
              {outcome.sameCount > 0
                ? 'Everything in it is here already.'
                : 'Nothing in it can be taken yet.'}
            </p>
          )}
          {progress !== null && (
            <ProgressBar
              value={progress.total === 0 ? 1 : progress.done / progress.total}
              text={`${progress.done} of ${progress.total} readings`}
            />
          )}
          <Refusal error={commit.error} />
          <div className="import-acts">
            <Button kind="quiet" onClick={onCancel}>
              Cancel
            </Button>
            <Button
              kind="primary"
              disabled={count === 0}
              busy={commit.isRunning}
              onClick={() => commit.run({ source, decisions: steps.decisions })}
            >
              {count === 0 ? 'Import' : `Import ${plural(count, 'reading')}`}
            </Button>
          </div>
        </div>
      </Card>
    </>
  )
}
