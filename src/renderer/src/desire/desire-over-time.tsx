import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { type DesirePoint, desireCounts } from '../../../shared/desire/desire-reading.ts'
import { signWords } from '../../../shared/desire/desire-signs.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { TextButton, TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'
import { DesireReadingDialog } from './desire-reading-dialog.tsx'
import { DesireStrip } from './desire-strip.tsx'
import { desireLabels } from './desire-words.ts'
import './desire.css'

const latest = 3

/** How willing a rep was over time: a calm strip, the latest readings with their signs, and all as a table. */
export function DesireOverTime({ repId }: { readonly repId: RepId }) {
  const { data: points, error, refetch } = useQueryOf('desireReading.overTime', { repId })
  const rep = useQueryOf('rep.get', { id: repId }).data?.rep
  const [isNoting, setIsNoting] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'desire.note',
          label: 'Note how willing they are',
          group: 'Here',
          keywords: 'desire reading pull push back neutral',
          run: () => setIsNoting(true),
        },
      ],
      [],
    ),
  )
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (points === undefined || rep === undefined) return null
  const name = firstNameOf(rep.name)
  const rows = showsAll ? points.toReversed() : points.toReversed().slice(0, latest)
  return (
    <Card
      title="Desire"
      aside={points.length === 0 ? undefined : countWords(points)}
      actions={<Button onClick={() => setIsNoting(true)}>Note a reading</Button>}
    >
      {points.length === 0 ? (
        <p className="ui-muted">
          How willing is {name} to work on this? Read it at the start of a one-on-one, or note it here when
          you see it.
        </p>
      ) : (
        <>
          {points.length > 1 && (
            <DesireStrip
              points={points}
              label={`${plural(points.length, 'reading')} of ${name}: ${countWords(points)}`}
            />
          )}
          <Table caption={showsAll ? `All readings of ${name}` : `Latest readings of ${name}`}>
            <thead>
              <tr>
                <ColumnHead>Day</ColumnHead>
                <ColumnHead>Reading</ColumnHead>
                <ColumnHead>Signs</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {rows.map((point) => (
                <PointRow key={`${point.from.of} ${point.from.id}`} point={point} />
              ))}
            </tbody>
          </Table>
          {points.length > latest && (
            <TextButton aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? 'Show the latest only' : `Show all ${points.length} as a table`}
            </TextButton>
          )}
        </>
      )}
      {isNoting && <DesireReadingDialog rep={rep} onClose={() => setIsNoting(false)} />}
    </Card>
  )
}

/** `3 pull, 2 neutral, 1 push back`: the parts, and no sum of them. */
function countWords(points: readonly DesirePoint[]): string {
  const counts = desireCounts(points)
  return (['pull', 'neutral', 'push-back'] as const)
    .filter((desire) => counts[desire] > 0)
    .map((desire) => `${counts[desire]} ${desireLabels[desire].toLowerCase()}`)
    .join(', ')
}

function PointRow({ point }: { readonly point: DesirePoint }) {
  const today = useToday()
  const { locale } = useLocale()
  const { trash } = useTrash()
  const { on, desire, signs, seen, from } = point
  const day = formatDay(on, today, locale)
  const words = [...signs.map((sign) => signWords[sign]), ...(seen === '' ? [] : [seen])].join(' · ')
  return (
    <tr>
      <RowHead
        why={
          from.of === 'one-on-one' ? (
            <TextLink href={`#/one-on-one/${from.id}`}>one-on-one {from.number}</TextLink>
          ) : (
            'outside one'
          )
        }
      >
        {day}
      </RowHead>
      <Cell>
        {desireLabels[desire]}
        {from.of === 'one-on-one' && from.listened && <div className="ui-why">listened instead</div>}
      </Cell>
      <Cell>
        <span className="desire-words">
          {words === '' ? <span className="ui-muted">none noted</span> : words}
          {from.of === 'reading' && (
            <IconButton
              icon={X}
              plain
              label={`Move the reading of ${day} to the trash`}
              onClick={() => void trash('desire-reading', from.id, `Reading of ${day}`)}
            />
          )}
        </span>
      </Cell>
    </tr>
  )
}
