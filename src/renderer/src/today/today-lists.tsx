import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { type CommitmentLine, commitmentStatus } from '../../../shared/commitment/commitment.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { TodayOverview } from '../../../shared/today/today.ts'
import { standingWords } from '../commitment/promise-words.ts'
import { countDays } from '../format/format-day.ts'
import { formatShortList } from '../format/format-list.ts'
import { nameOfEntry } from '../journal-entry/entry-words.ts'
import { hrefOfRecord, kindLabel } from '../record/record-place.ts'
import { TextLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'

const mostRows = 6
/** From how many days on waiting feedback is marked. */
const longWaitDays = 7

type Part = { readonly overview: TodayOverview }

/** First names as a prefix: `Dana: `, `Dana and Alex: `. */
function whose(overview: TodayOverview, repIds: readonly RepId[]): string {
  const names = repIds.flatMap((id) => overview.rows.find(({ repId }) => repId === id)?.name ?? [])
  return names.length === 0 ? '' : `${formatShortList(names.map(firstNameOf))}: `
}

/** Feedback that was noted and never told, the longest waiting first. */
export function ToSayCard({ overview }: Part) {
  const { toSay } = overview
  if (toSay.length === 0) return null
  return (
    <Card title="Still to say" aside="feedback noted, not yet told">
      <Rows label="Still to say">
        {toSay.slice(0, mostRows).map(({ entry, daysWaiting }) => (
          <Row
            key={entry.id}
            href={`#/journal/${entry.id}`}
            side={daysWaiting === 0 ? 'today' : countDays(daysWaiting)}
            sideTone={daysWaiting >= longWaitDays ? 'amber' : undefined}
          >
            {whose(overview, entry.repIds)}
            {lowerFirst(nameOfEntry(entry))}
          </Row>
        ))}
      </Rows>
      <More count={toSay.length - mostRows} href="#/journal" />
    </Card>
  )
}

/** Promises both ways that are due today or late. */
export function DueCard({ overview }: Part) {
  const { due } = overview
  return (
    <Card title="Due" aside="today and before">
      {due.length === 0 && <p className="ui-muted today-quiet">No promise is due today, and none is late.</p>}
      <Rows label="Due promises">
        {due.slice(0, mostRows).map((line) => (
          <DueRow key={line.commitment.id} line={line} overview={overview} />
        ))}
      </Rows>
      <More count={due.length - mostRows} href="#/promises" />
    </Card>
  )
}

function DueRow({ line, overview }: { readonly line: CommitmentLine; readonly overview: TodayOverview }) {
  const { commitment } = line
  const { locale } = useLocale()
  const name = firstNameOf(overview.rows.find(({ repId }) => repId === commitment.repId)?.name ?? '')
  const owner = commitment.owner === 'me' ? `you, for ${name}` : name
  return (
    <Row
      href={`#/rep/${commitment.repId}/promises`}
      side={`${owner} · ${standingWords(commitment, overview.asOf, locale)}`}
      sideTone={commitmentStatus(commitment, overview.asOf) === 'overdue' ? 'brick' : undefined}
    >
      {commitment.words}
    </Row>
  )
}

/** What was written or held on this day in the past. Nothing at all when there is nothing. */
export function MemoriesCard({ overview }: Part) {
  const { onThisDay } = overview
  if (onThisDay.length === 0) return null
  return (
    <Card title="On this day" aside="from your own notes">
      <Rows label="On this day">
        {onThisDay.map(({ line, ago }) => (
          <Row key={`${line.noun} ${line.recordId}`} href={hrefOfRecord(line)} side={ago}>
            {line.title === '' ? kindLabel(line.noun, line.kind) : line.title}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function More({ count, href }: { readonly count: number; readonly href: string }) {
  if (count <= 0) return null
  return (
    <p className="ui-why">
      <TextLink href={href}>and {count} more</TextLink>
    </p>
  )
}

/** After a name and a colon a sentence goes on in small letters, unless it begins with a name or a short form. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+ed\b/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}
