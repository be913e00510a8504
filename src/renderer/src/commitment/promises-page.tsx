import { lazy, Suspense, useMemo, useState } from 'react'
import {
  type CommitmentLine,
  type CommitmentOwner,
  type DueGroup,
  dueGroup,
  dueGroups,
  ownershipSplit,
} from '../../../shared/commitment/commitment.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { useCrumbs } from '../frame/place.ts'
import { useTeam } from '../frame/use-team.ts'
import { ListProblem } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLocale } from '../ui/locale.ts'
import { Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { NewPromiseDialog } from './new-promise-dialog.tsx'
import { PromiseRow } from './promise-row.tsx'
import { usePromiseActs } from './use-promise-acts.tsx'

const groupTitles: Readonly<Record<DueGroup, string>> = {
  overdue: 'Overdue',
  'this-week': 'Due this week',
  later: 'Later',
  'no-date': 'Without a date',
}

type Whose = CommitmentOwner | 'all'

/** Every open promise of the team, by when it is due. */
export function PromisesPage() {
  useCrumbs([{ label: 'Promises' }])
  const { data: lines, error, refetch } = useQueryOf('commitment.listOpen', {})
  const team = useTeam()
  const [whose, setWhose] = useState<Whose>('all')
  const [repId, setRepId] = useState<RepId | 'all'>('all')
  const [isAdding, setIsAdding] = useState(false)
  const names = useMemo(() => new Map(team.map(({ rep }) => [rep.id, rep.name])), [team])
  const nameOf = (commitment: { readonly repId: RepId }): string => names.get(commitment.repId) ?? ''
  const { act, dialog } = usePromiseActs(nameOf)
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
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (lines === undefined) return null
  const shown = lines.filter(
    ({ commitment }) =>
      (whose === 'all' || commitment.owner === whose) && (repId === 'all' || commitment.repId === repId),
  )
  return (
    <Page>
      <PageHeader
        title="Promises"
        subtitle={sentence(lines)}
        actions={
          team.length > 0 && (
            <Button kind="primary" shortcut="P" onClick={() => setIsAdding(true)}>
              New promise
            </Button>
          )
        }
      />
      {lines.length > 0 && (
        <div className="promise-filters">
          <SegmentedControl<Whose>
            label="Whose"
            value={whose}
            options={[
              { value: 'all', label: 'All' },
              { value: 'me', label: 'Yours' },
              { value: 'rep', label: 'Theirs' },
            ]}
            onChange={setWhose}
          />
          <Select<RepId | 'all'>
            label="With"
            value={repId}
            options={[
              { value: 'all', label: 'Everyone' },
              ...team.map(({ rep }) => ({ value: rep.id, label: rep.name })),
            ]}
            onChange={setRepId}
          />
        </div>
      )}
      <Groups lines={shown} nameOf={nameOf} act={act} />
      {shown.length === 0 && <Nothing isFiltered={lines.length > 0} />}
      {team.length > 0 && (
        <Suspense fallback={null}>
          <TeamOwnership />
        </Suspense>
      )}
      {dialog}
      {isAdding && <NewPromiseDialog team={team} onClose={() => setIsAdding(false)} />}
    </Page>
  )
}

const TeamOwnership = lazy(async () => ({
  default: (await import('../ownership/team-ownership.tsx')).TeamOwnership,
}))

function Groups(props: {
  readonly lines: readonly CommitmentLine[]
  readonly nameOf: (commitment: { readonly repId: RepId }) => string
  readonly act: ReturnType<typeof usePromiseActs>['act']
}) {
  const { lines, nameOf, act } = props
  const today = useToday()
  const { weekStartsOn } = useLocale()
  const grouped = dueGroups.map((group) => ({
    group,
    lines: lines.filter(({ commitment }) => dueGroup(commitment.dueOn, today, weekStartsOn) === group),
  }))
  return (
    <Stack>
      {grouped
        .filter(({ lines }) => lines.length > 0)
        .map(({ group, lines }) => (
          <Card key={group} title={groupTitles[group]} aside={plural(lines.length, 'promise')}>
            <ul className="ui-rows">
              {lines.map((line) => (
                <PromiseRow
                  key={line.commitment.id}
                  line={line}
                  repName={nameOf(line.commitment)}
                  act={act}
                  showsRep
                />
              ))}
            </ul>
          </Card>
        ))}
    </Stack>
  )
}

function sentence(lines: readonly CommitmentLine[]): string {
  const { rep, me } = ownershipSplit(lines.map(({ commitment }) => commitment))
  if (rep + me === 0) return 'What was said would be done, by whom and by when.'
  return `Your team carries ${rep}, you carry ${me}.`
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState kind="filtered" title="Nothing open here" sentence="No open promise fits these filters." />
  ) : (
    <EmptyState
      kind="first-run"
      title="No open promises"
      sentence="What you and your reps promise each other comes together here: in a one-on-one press P, or write one down now."
    />
  )
}
