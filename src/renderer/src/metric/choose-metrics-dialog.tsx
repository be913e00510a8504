import { ArrowUp, X } from 'lucide-react'
import { useState } from 'react'
import type { Metric, MetricId } from '../../../shared/metric/metric.ts'
import { metricCatalogue, rolePresets } from '../../../shared/metric/metric-catalogue.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { ApiError, api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Select } from '../ui/select.tsx'
import { metricFacts } from './metric-words.ts'

const presetPrefix = 'preset:'

/** Which metrics a rep's trends show, and in which order. Three to do and one that comes of them is plenty. */
export function ChooseMetricsDialog(props: {
  readonly repId: RepId
  readonly repName: string
  readonly chosen: readonly Metric[]
  readonly onClose: () => void
}) {
  const { repId, repName, onClose } = props
  const [chosen, setChosen] = useState(props.chosen)
  const { error, isSaving, attempt } = useAttempt()
  const options = useMetricOptions(chosen)
  const known = useQueryOf('metric.list', {}).data ?? []
  const add = (metric: Metric | undefined): void => {
    if (metric !== undefined) setChosen((now) => [...now.filter(({ id }) => id !== metric.id), metric])
  }
  const pick = (id: string | null): void => {
    if (id === null) return
    if (!id.startsWith(presetPrefix)) {
      add(known.find(({ metric }) => metric.id === id)?.metric)
      return
    }
    void attempt(async () => {
      const [metric] = await api.metric.addPresets({ keys: [id.slice(presetPrefix.length)] })
      add(metric)
    })
  }
  const save = (): void => {
    void attempt(async () => {
      await api.metric.setForRep({ repId, metricIds: chosen.map(({ id }) => id) })
      onClose()
    })
  }
  return (
    <Dialog
      open
      holdsWork
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={`What to look at for ${repName}`}
      description="Three things to do and one that comes of them is plenty. Readings stay, whatever is shown."
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" busy={isSaving} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <div className="metric-form">
        <Combobox
          label="Add a metric"
          options={options}
          value={null}
          onChange={pick}
          placeholder="First meetings, bookings, win rate"
        />
        <Rows label="Chosen metrics">
          {chosen.map((metric, place) => (
            <Row
              key={metric.id}
              side={
                <>
                  {place > 0 && (
                    <IconButton
                      icon={ArrowUp}
                      label={`Move ${metric.name} up`}
                      onClick={() => setChosen(movedUp(chosen, metric.id))}
                    />
                  )}
                  <IconButton
                    icon={X}
                    label={`Leave out ${metric.name}`}
                    onClick={() => setChosen(chosen.filter(({ id }) => id !== metric.id))}
                  />
                </>
              }
            >
              <b>{metric.name}</b>
              <div className="ui-why">{metricFacts(metric)}</div>
            </Row>
          ))}
        </Rows>
        <Refusal error={error} />
      </div>
    </Dialog>
  )
}

/** The metrics that a role usually looks at, taken over with one act. */
export function RolePresetChoice({ repId }: { readonly repId: RepId }) {
  const [role, setRole] = useState<(typeof rolePresets)[number]['key']>('account-executive')
  const { error, isSaving, attempt } = useAttempt()
  return (
    <div className="metric-role">
      <Select
        label="Role"
        hideLabel
        value={role}
        options={rolePresets.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={setRole}
      />
      <Button
        kind="primary"
        busy={isSaving}
        onClick={() => void attempt(() => api.metric.addPresets({ role, repIds: [repId] }))}
      >
        Use these metrics
      </Button>
      <Refusal error={error} />
    </div>
  )
}

function useMetricOptions(chosen: readonly Metric[]) {
  const known = useQueryOf('metric.list', {}).data ?? []
  const taken = new Set(known.map(({ metric }) => metric.presetKey))
  const isChosen = (id: MetricId) => chosen.some((metric) => metric.id === id)
  return [
    ...known
      .filter(({ metric }) => !isChosen(metric.id))
      .map(({ metric }) => ({ id: metric.id, label: metric.name, detail: metricFacts(metric) })),
    ...metricCatalogue
      .filter(({ key, name }) => !taken.has(key) && known.every(({ metric }) => metric.name !== name))
      .map((preset) => ({
        id: `${presetPrefix}${preset.key}`,
        label: preset.name,
        detail: metricFacts(preset),
      })),
  ]
}

/** Runs one call after the other with the last refusal beside them. */
export function useAttempt() {
  const [error, setError] = useState<ApiError | null>(null)
  const [isSaving, setSaving] = useState(false)
  async function attempt(act: () => Promise<unknown>): Promise<boolean> {
    setSaving(true)
    try {
      await act()
      setError(null)
      return true
    } catch (caught) {
      if (!(caught instanceof ApiError)) throw caught
      setError(caught)
      return false
    } finally {
      setSaving(false)
    }
  }
  return { error, isSaving, attempt }
}

function movedUp(metrics: readonly Metric[], id: MetricId): readonly Metric[] {
  const place = metrics.findIndex((metric) => metric.id === id)
  const [before, moved] = [metrics[place - 1], metrics[place]]
  if (before === undefined || moved === undefined) return metrics
  return metrics.toSpliced(place - 1, 2, moved, before)
}
