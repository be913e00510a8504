import { type KeyboardEvent, useRef, useState } from 'react'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { SkillGrid as Grid, SkillCell, SkillRow } from '../../../shared/skill/skill.contract.ts'
import { hasRisen, levelWords, type Skill, type SkillId } from '../../../shared/skill/skill.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { AppLink } from '../ui/app-link.tsx'
import { useLocale } from '../ui/locale.ts'
import { LevelMarks } from './level-marks.tsx'

/** Every rep against every skill in use. Arrows move, Enter opens what was seen and sets a level. */
export function SkillGrid(props: {
  readonly grid: Grid
  readonly onOpen: (repId: RepId, skillId: SkillId) => void
}) {
  const { grid, onOpen } = props
  const { skills, rows } = grid
  const [entry, setEntry] = useState({ row: 0, column: 0 })
  const frame = useRef<HTMLTableElement>(null)
  const place = {
    row: Math.min(entry.row, rows.length - 1),
    column: Math.min(entry.column, skills.length - 1),
  }
  function move(event: KeyboardEvent): void {
    const next = steps(place, rows.length, skills.length)[event.key]
    if (next === undefined || event.altKey || event.metaKey) return
    event.preventDefault()
    setEntry(next)
    frame.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus()
  }
  return (
    <div className="skill-grid" data-arrows="">
      <table ref={frame}>
        <caption className="ui-hidden">Skills of the team: the newest level of each rep</caption>
        <thead>
          <tr>
            <th scope="col">Rep</th>
            {skills.map((skill) => (
              <th key={skill.id} scope="col">
                {skill.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowPlace) => (
            <tr key={row.rep.id}>
              <th scope="row">
                <AppLink className="skill-grid-rep" href={`#/rep/${row.rep.id}/skills`}>
                  {row.rep.name}
                </AppLink>
              </th>
              {skills.map((skill, column) => (
                <td key={skill.id}>
                  <GridButton
                    row={row}
                    skill={skill}
                    place={`${rowPlace} ${column}`}
                    isEntry={place.row === rowPlace && place.column === column}
                    onKeyDown={move}
                    onFocus={() => setEntry({ row: rowPlace, column })}
                    onOpen={() => onOpen(row.rep.id, skill.id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GridButton(props: {
  readonly row: SkillRow
  readonly skill: Skill
  readonly place: string
  readonly isEntry: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  readonly onOpen: () => void
}) {
  const { row, skill, place, isEntry } = props
  const today = useToday()
  const { locale } = useLocale()
  const cell = row.cells.find(({ skillId }) => skillId === skill.id)
  const isPlanned = row.plannedSkillId === skill.id
  const since = cell === undefined ? '' : formatDay(cell.latest.onDay, today, locale)
  return (
    <button
      type="button"
      className="skill-cell"
      data-cell={place}
      data-planned={isPlanned ? '' : undefined}
      tabIndex={isEntry ? 0 : -1}
      aria-label={cellWords(row.rep.name, skill.name, cell, since, isPlanned)}
      onKeyDown={props.onKeyDown}
      onFocus={props.onFocus}
      onClick={props.onOpen}
    >
      {cell === undefined ? (
        <span className="skill-unseen">not seen</span>
      ) : (
        <LevelMarks level={cell.latest.level} />
      )}
      {(cell !== undefined || isPlanned) && (
        <span className="skill-since">
          {isPlanned && <b>plan</b>}
          {cell !== undefined && hasRisen(cell) && <b>rose</b>}
          {since}
        </span>
      )}
    </button>
  )
}

/** `Maya Ruiz, Discovery: with help, 2 of 4, seen 3 Nov, plan running`. */
function cellWords(
  rep: string,
  skill: string,
  cell: SkillCell | undefined,
  since: string,
  isPlanned: boolean,
): string {
  const seen =
    cell === undefined
      ? 'not seen yet'
      : `${levelWords[cell.latest.level]}, ${cell.latest.level} of 4, seen ${since}${hasRisen(cell) ? ', rose' : ''}`
  return `${rep}, ${skill}: ${seen}${isPlanned ? ', plan running' : ''}`
}

interface Place {
  readonly row: number
  readonly column: number
}

function steps({ row, column }: Place, rows: number, columns: number): Readonly<Record<string, Place>> {
  return {
    ArrowUp: { row: Math.max(0, row - 1), column },
    ArrowDown: { row: Math.min(rows - 1, row + 1), column },
    ArrowLeft: { row, column: Math.max(0, column - 1) },
    ArrowRight: { row, column: Math.min(columns - 1, column + 1) },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
    PageUp: { row: 0, column },
    PageDown: { row: rows - 1, column },
  }
}
