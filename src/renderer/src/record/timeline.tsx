import { useState } from 'react'
import type { RecordLine, RecordNoun } from '../../../shared/record/record.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { api } from '../api/client.ts'
import { formatDay, formatMonth } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { TextButton } from '../ui/app-link.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLocale } from '../ui/locale.ts'
import { Pill } from '../ui/pill.tsx'
import { Select } from '../ui/select.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { ListProblem } from './problem.tsx'
import { RecordList } from './record-list.tsx'
import { hrefOfRecord, kindLabel } from './record-place.ts'
import { usePages } from './use-pages.ts'

interface TimelineFilter {
  readonly nouns?: RecordNoun[]
  readonly kinds?: string[]
}

/** What the timeline can be narrowed to, in the words of the manager. */
const choices = [
  { value: 'everything', label: 'Everything', filter: { nouns: undefined } },
  { value: 'one-on-ones', label: 'One-on-ones', filter: { nouns: ['one-on-one'] } },
  { value: 'notes', label: 'All notes', filter: { nouns: ['journal-entry'] } },
  { value: 'observation', label: 'Observations', filter: { kinds: ['observation'] } },
  { value: 'feedback', label: 'Feedback', filter: { kinds: ['feedback'] } },
  { value: 'recognition', label: 'Recognition', filter: { kinds: ['recognition'] } },
  { value: 'coaching-note', label: 'Coaching notes', filter: { kinds: ['coaching-note'] } },
  { value: 'experiment', label: 'Experiments', filter: { kinds: ['experiment'] } },
  { value: 'follow-ups', label: 'What became of feedback', filter: { nouns: ['follow-up'] } },
  { value: 'incident', label: 'Incidents', filter: { kinds: ['incident'] } },
  { value: 'promises', label: 'Promises', filter: { nouns: ['commitment'] } },
  { value: 'goals', label: 'Goals', filter: { nouns: ['goal'] } },
  {
    value: 'skills',
    label: 'Skills and plans',
    filter: { nouns: ['skill', 'scorecard', 'coaching-plan', 'small-gain'] },
  },
  { value: 'numbers', label: 'Numbers', filter: { nouns: ['metric-reading'] } },
  { value: 'abc-plans', label: 'A-B-C plans', filter: { nouns: ['abc-plan'] } },
  { value: 'wins', label: 'Wins', filter: { nouns: ['win'] } },
  { value: 'packets', label: 'Packets', filter: { nouns: ['review-packet'] } },
] as const
type Choice = (typeof choices)[number]['value']

/** Everything on record about one rep, newest first, as many years back as there are. */
export function Timeline({ repId }: { readonly repId: RepId }) {
  const [choice, setChoice] = useState<Choice>('everything')
  const filter = filterOf(choice)
  const pages = usePages<RecordLine>(['record', 'timeline', { repId, ...filter }], (after) =>
    api.record.timeline({ repId, ...filter, after, limit: 100 }),
  )
  const { locale } = useLocale()
  // The card of the rep itself is no event.
  const lines = pages.lines.filter((line) => line.noun !== 'rep')
  return (
    <>
      <div className="record-filters">
        <Select
          label="Show"
          hideLabel
          value={choice}
          options={choices}
          onChange={(next) => setChoice(next)}
        />
      </div>
      {pages.isLoading && <Skeleton lines={8} />}
      {pages.error !== null && <ListProblem error={pages.error} onRetry={pages.retry} />}
      {!pages.isLoading && pages.error === null && lines.length === 0 && !pages.hasMore && (
        <NothingYet isFiltered={choice !== 'everything'} onClear={() => setChoice('everything')} />
      )}
      <RecordList
        label="Timeline"
        lines={lines}
        keyOf={(line) => `${line.noun} ${line.recordId}`}
        hrefOf={hrefOfRecord}
        headingOf={(line) => formatMonth(line.happenedOn, locale)}
        renderLine={(line) => <TimelineLine line={line} />}
        hasMore={pages.hasMore}
        fetchMore={pages.fetchMore}
      />
    </>
  )
}

function filterOf(choice: Choice): TimelineFilter {
  const filter: { readonly nouns?: readonly RecordNoun[] | undefined; readonly kinds?: readonly string[] } =
    choices.find(({ value }) => value === choice)?.filter ?? {}
  return {
    ...(filter.nouns === undefined ? {} : { nouns: [...filter.nouns] }),
    ...(filter.kinds === undefined ? {} : { kinds: [...filter.kinds] }),
  }
}

function TimelineLine({ line }: { readonly line: RecordLine }) {
  const { locale } = useLocale()
  const today = useToday()
  return (
    <>
      <span className="record-line-title" data-plain={line.title === '' ? '' : undefined}>
        {line.title === '' ? 'Without words yet' : line.title}
      </span>
      <span className="record-line-side">
        {line.audience === 'shareable' && <Pill tone="s">Shareable</Pill>}
        <span>{kindLabel(line.noun, line.kind)}</span>
        <span className="ui-num">{formatDay(line.happenedOn, today, locale)}</span>
      </span>
    </>
  )
}

function NothingYet({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  return isFiltered ? (
    <EmptyState
      kind="filtered"
      title="Nothing of that kind"
      sentence="There are other things on record about this person."
      link={<TextButton onClick={onClear}>Show everything</TextButton>}
    />
  ) : (
    <EmptyState
      kind="first-run"
      title="Nothing on record yet"
      sentence="Notes, one-on-ones, promises, goals and packets about this person will stand here in order of days. Press N to write the first note."
    />
  )
}
