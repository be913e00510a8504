import { useMemo, useState } from 'react'
import { type CommitmentLine, followThrough } from '../../../shared/commitment/commitment.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Stack } from '../ui/page-header.tsx'
import { HabitsCard } from './habits-card.tsx'
import { OwnershipGauge } from './ownership-gauge.tsx'
import { PromiseForm } from './promise-form.tsx'
import { PromiseRow } from './promise-row.tsx'
import { usePromiseActs } from './use-promise-acts.tsx'

const firstPage = 50

/** Promises between the manager and one rep: what is open, and what became of the rest. */
export function RepPromisesTab({ repId }: { readonly repId: RepId }) {
  const today = useToday()
  const [limit, setLimit] = useState(firstPage)
  const [isAdding, setIsAdding] = useState(false)
  const name = useQueryOf('rep.get', { id: repId }).data?.rep.name ?? ''
  const open = useQueryOf('commitment.listOpen', { repId })
  const history = useQueryOf('commitment.listForRep', { repId, limit }, { keepPrevious: true })
  const { act, dialog } = usePromiseActs(() => name)
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'commitment.new',
          label: 'New promise',
          group: 'Here',
          keywords: 'request decision commitment',
          shortcut: 'P',
          run: () => setIsAdding(true),
        },
      ],
      [],
    ),
  )
  if (open.error !== null) return <Refusal error={open.error} />
  if (open.data === undefined || history.data === undefined) return null
  const { commitments, next } = history.data
  const closed = commitments.filter(({ commitment }) => commitment.outcome !== null)
  return (
    <Stack>
      <Card
        title="Open"
        aside={isAdding ? plural(open.data.length, 'promise') : undefined}
        actions={
          !isAdding && (
            <Button shortcut="P" onClick={() => setIsAdding(true)}>
              New promise
            </Button>
          )
        }
      >
        <OwnershipGauge commitments={open.data.map(({ commitment }) => commitment)} repName={name} />
        {isAdding && (
          <PromiseForm
            repId={repId}
            repName={name}
            onMade={() => setIsAdding(false)}
            onCancel={() => setIsAdding(false)}
          />
        )}
        <ul className="ui-rows">
          {open.data.map((line) => (
            <PromiseRow key={line.commitment.id} line={line} repName={name} act={act} />
          ))}
        </ul>
        {open.data.length === 0 && !isAdding && (
          <EmptyState
            kind={closed.length === 0 ? 'first-run' : 'cleared'}
            title="Nothing is open"
            sentence="What the two of you promise in a one-on-one stands here, with its one owner and its day."
          />
        )}
      </Card>
      <HabitsCard repId={repId} repName={name} />
      {closed.length > 0 && (
        <Card title="Closed" aside={keptWords(commitments, today)}>
          <ul className="ui-rows">
            {closed.map((line) => (
              <PromiseRow key={line.commitment.id} line={line} repName={name} act={act} />
            ))}
          </ul>
          {next !== null && limit < 500 && (
            <Button kind="quiet" onClick={() => setLimit(Math.min(500, limit * 3))}>
              Show earlier ones
            </Button>
          )}
        </Card>
      )}
      {dialog}
    </Stack>
  )
}

function keptWords(lines: readonly CommitmentLine[], today: CalendarDay): string {
  const of = (owner: 'rep' | 'me') =>
    followThrough(
      lines.map(({ commitment }) => commitment).filter((one) => one.owner === owner),
      today,
    )
  const rep = of('rep')
  const me = of('me')
  return `theirs kept ${rep.kept} of ${rep.due} · yours kept ${me.kept} of ${me.due}`
}
