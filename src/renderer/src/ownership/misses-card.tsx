import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { type Cause, causesOf, controlCounts, fewCauses } from '../../../shared/commitment/causes.ts'
import type { CommitmentOwner } from '../../../shared/commitment/commitment.ts'
import { isExplained } from '../../../shared/commitment/miss.ts'
import { activityBeside, type MissLine, type MissReport } from '../../../shared/ownership/ownership.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { MissDialog } from '../commitment/miss-dialog.tsx'
import { missWord } from '../commitment/promise-misses.tsx'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem } from '../record/problem.tsx'
import { TextButton } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Gauge } from '../ui/gauge.tsx'
import { useLocale } from '../ui/locale.ts'
import { SegmentedControl } from '../ui/radio-group.tsx'
import './ownership.css'

type Missed = MissLine['miss']

const paretoPercent = 70
const fewestMisses = 4
const shownCauses = 5
const shownUnexplained = 3

/**
 * Why promises were missed: the causes counted, whose hands they were in, and the activity of the same weeks
 * beside them. No verdict; both facts stand next to each other.
 */
export function MissesCard({ repId }: { readonly repId?: RepId | undefined }) {
  const {
    data: report,
    error,
    refetch,
  } = useQueryOf('ownership.misses', repId === undefined ? {} : { repId })
  const { data: reps } = useQueryOf('rep.list', { includeArchived: true })
  const today = useToday()
  const { locale } = useLocale()
  const [whose, setWhose] = useState<CommitmentOwner>('rep')
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (report === undefined || reps === undefined) return null
  const nameOf = (id: RepId): string => reps.find(({ rep }) => rep.id === id)?.rep.name ?? ''
  const theirs = repId === undefined ? 'Theirs' : `${firstNameOf(nameOf(repId))}’s`
  const lines = report.misses.filter(({ miss }) => miss.owner === whose)
  return (
    <Card title="Why promises were missed" aside={`since ${formatDay(report.from, today, locale)}`}>
      <SegmentedControl<CommitmentOwner>
        label="Whose"
        hideLabel
        value={whose}
        options={[
          { value: 'rep', label: theirs },
          { value: 'me', label: 'Yours' },
        ]}
        onChange={setWhose}
      />
      {lines.length === 0 ? (
        <p className="ui-muted">
          Nothing was late, moved or dropped. When something is, its reason and whose hands it was in stand
          here.
        </p>
      ) : (
        <>
          <Controls lines={lines} own={whose === 'me' ? 'your' : repId === undefined ? 'their' : theirs} />
          <Causes lines={lines} activity={report.activity} />
          <Unexplained lines={lines} nameOf={nameOf} showsRep={repId === undefined} />
        </>
      )}
    </Card>
  )
}

function Controls({ lines, own }: { readonly lines: readonly MissLine[]; readonly own: string }) {
  const misses = lines.map(({ miss }) => miss)
  const { owner, joint, outside } = controlCounts(misses)
  const unsaid = misses.length - owner - joint - outside
  const words = [
    owner === 0 ? '' : `${owner} in ${own} hands`,
    joint === 0 ? '' : `${joint} shared`,
    outside === 0 ? '' : `${outside} outside`,
    unsaid === 0 ? '' : `${unsaid} not said`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
  return (
    <div className="ownership-controls">
      <Gauge
        parts={[
          { value: owner, tone: 'pitch' },
          { value: joint, tone: 'slate' },
          { value: outside, tone: 'amber' },
          { value: unsaid, tone: 'rest' },
        ]}
        text={words}
      />
      <p className="ui-why" aria-hidden="true">
        {words}
      </p>
    </div>
  )
}

/** The causes, most frequent first, each with how far one has come with it: a Pareto read as a list. */
function Causes(props: { readonly lines: readonly MissLine[]; readonly activity: MissReport['activity'] }) {
  const { lines, activity } = props
  const [showsAll, setShowsAll] = useState(false)
  const causes = causesOf(lines.map(({ miss }) => miss))
  if (causes.length === 0) return null
  const few = fewCauses(causes, paretoPercent, fewestMisses)
  const all = causes.reduce((sum, { misses }) => sum + misses.length, 0)
  const shown = showsAll ? causes : causes.slice(0, shownCauses)
  return (
    <>
      {few !== undefined && (
        <p className="ownership-sentence">
          {few.causes === 1 ? '1 cause explains' : `${few.causes} causes explain`} {few.percent} % of missed
          promises, {few.misses} of {few.all}.
        </p>
      )}
      <ol className="ui-rows" aria-label="Causes, most frequent first">
        {shown.map((cause, place) => (
          <CauseRow
            key={cause.reason}
            cause={cause}
            share={Math.round((countUpTo(causes, place) / all) * 100)}
            all={all}
            activity={activity}
          />
        ))}
      </ol>
      {causes.length > shown.length && (
        <TextButton onClick={() => setShowsAll(true)}>Show all {causes.length} causes</TextButton>
      )}
    </>
  )
}

function countUpTo(causes: readonly Cause<Missed>[], place: number): number {
  return causes.slice(0, place + 1).reduce((sum, { misses }) => sum + misses.length, 0)
}

function CauseRow(props: {
  readonly cause: Cause<Missed>
  readonly share: number
  readonly all: number
  readonly activity: MissReport['activity']
}) {
  const { cause, share, all, activity } = props
  const today = useToday()
  const { locale } = useLocale()
  const { misses, reason } = cause
  const percent =
    activity === null
      ? null
      : activityBeside(
          misses.map(({ missedOn }) => missedOn),
          activity.weeks,
        )
  return (
    <li className="ui-row ownership-cause">
      <span className="ui-row-main">
        “{reason}”
        <Gauge
          parts={[
            { value: misses.length, tone: 'slate' },
            { value: all - misses.length, tone: 'rest' },
          ]}
          text={`${misses.length} of ${all}`}
          thin
        />
        <span className="ui-why">
          {misses
            .slice(-3)
            .map(({ missedOn }) => formatDay(missedOn, today, locale))
            .join(', ')}
          {percent !== null && activity !== null && (
            <>
              {' '}
              · {activity.metric} in the same weeks: {percent} % of plan
            </>
          )}
        </span>
      </span>
      <span className="ui-row-side ui-num">
        {plural(misses.length, 'time')}
        <span className="ui-why">{share} % with those above</span>
      </span>
    </li>
  )
}

function Unexplained(props: {
  readonly lines: readonly MissLine[]
  readonly nameOf: (id: RepId) => string
  readonly showsRep: boolean
}) {
  const { lines, nameOf, showsRep } = props
  const today = useToday()
  const { locale } = useLocale()
  const [asked, setAsked] = useState<MissLine | null>(null)
  const open = lines.filter(({ miss }) => !isExplained(miss)).toReversed()
  if (open.length === 0) return null
  return (
    <>
      <h3 className="ownership-sub">{plural(open.length, 'miss', 'misses')} without a full reason</h3>
      <ul className="ui-rows">
        {open.slice(0, shownUnexplained).map((line) => (
          <li key={line.miss.id} className="ui-row">
            <span className="ui-row-main">
              {line.words}
              <span className="ui-why ownership-why">
                {showsRep && `${firstNameOf(nameOf(line.repId))} · `}
                {missWord(line.miss.kind)} {formatDay(line.miss.missedOn, today, locale)}
              </span>
            </span>
            <TextButton aria-label={`Say why: ${line.words}`} onClick={() => setAsked(line)}>
              Say why
            </TextButton>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <MissDialog
          commitment={asked}
          miss={asked.miss}
          repName={nameOf(asked.repId)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
