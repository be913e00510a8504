import { useState } from 'react'
import { capital } from '../../../shared/kernel/text.ts'
import { type RecordLine, TrashableNoun, trashDays } from '../../../shared/record/record.ts'
import { ApiError, api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { countDays } from '../format/format-day.ts'
import { now } from '../format/now.ts'
import { useCrumbs } from '../frame/place.ts'
import { TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page, PageHeader } from '../ui/page-header.tsx'
import { Rows } from '../ui/row.tsx'
import { toast } from '../ui/toast.tsx'
import { ListProblem } from './problem.tsx'
import { kindLabel } from './record-place.ts'
import { daysLeftInTrash } from './trash-days.ts'
import { useTrash } from './use-trash.ts'

/** Everything thrown away in the last thirty days: back with one act, gone for good with two. */
export function TrashPage() {
  const { data, error, refetch } = useQueryOf('record.listTrashed', {})
  const [doomed, setDoomed] = useState<RecordLine | null>(null)
  useCrumbs([{ label: 'Trash' }])
  return (
    <Page>
      <PageHeader
        title="Trash"
        subtitle={`What you throw away stays here for ${trashDays} days. Then it is removed for good.`}
      />
      {error !== null && <ListProblem error={error} onRetry={() => void refetch()} />}
      {data?.lines.length === 0 && (
        <EmptyState
          kind="cleared"
          title="The trash is empty"
          sentence="Notes, promises, goals and people you throw away wait here, in case you want them back."
          link={<TextLink href="#/today">Go to Today</TextLink>}
        />
      )}
      {data !== undefined && data.lines.length > 0 && (
        <Card className="record-trash">
          <Rows label="In the trash">
            {data.lines.map((line) => (
              <TrashedRow key={`${line.noun} ${line.recordId}`} line={line} onPurge={() => setDoomed(line)} />
            ))}
          </Rows>
        </Card>
      )}
      <PurgeDialog line={doomed} onClose={() => setDoomed(null)} />
    </Page>
  )
}

function TrashedRow({ line, onPurge }: { readonly line: RecordLine; readonly onPurge: () => void }) {
  const { restore } = useTrash()
  const noun = TrashableNoun.safeParse(line.noun)
  const name = nameOf(line)
  const left = line.trashedAt === null ? trashDays : daysLeftInTrash(line.trashedAt, now())
  return (
    <li className="ui-row record-trash-row">
      <div className="ui-row-main">
        <b>{name}</b>
        <div className="ui-why">
          {kindLabel(line.noun, line.kind)} · {left <= 1 ? 'removed within a day' : `${countDays(left)} left`}
        </div>
      </div>
      {noun.success && (
        <Button aria-label={`Put back ${name}`} onClick={() => void restore(noun.data, line.recordId, name)}>
          Put back
        </Button>
      )}
      <Button kind="quiet" aria-label={`Delete for good: ${name}`} onClick={onPurge}>
        Delete for good
      </Button>
    </li>
  )
}

function PurgeDialog({ line, onClose }: { readonly line: RecordLine | null; readonly onClose: () => void }) {
  const [isBusy, setIsBusy] = useState(false)
  async function purge(): Promise<void> {
    const noun = TrashableNoun.safeParse(line?.noun)
    if (line === null || !noun.success) return
    setIsBusy(true)
    try {
      await api.record.purge({ noun: noun.data, id: line.recordId })
      toast.show({ text: `Deleted for good: ${nameOf(line)}` })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      toast.show({ text: 'It could not be deleted. It is still in the trash.', tone: 'trouble' })
    } finally {
      setIsBusy(false)
      onClose()
    }
  }
  const isRep = line?.noun === 'rep'
  return (
    <ConfirmDialog
      open={line !== null}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      act="Delete for good"
      object={line === null ? '' : nameOf(line)}
      consequence={
        isRep
          ? 'Everything that is only about this person goes too: notes, one-on-ones, promises, goals and numbers. There is no way back but a backup.'
          : 'It goes with all its earlier versions. There is no way back but a backup.'
      }
      busy={isBusy}
      onConfirm={() => void purge()}
    />
  )
}

function nameOf(line: RecordLine): string {
  if (line.title !== '') return line.title
  const label = kindLabel(line.noun, line.kind)
  return `${capital(label)} without words`
}
