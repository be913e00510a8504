import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { minutesWords } from '../../../shared/kernel/minutes-words.ts'
import { type RepTime, type TimeMap, touchesOf } from '../../../shared/time-map/time-map.ts'
import { percentOf, totalMinutes } from '../../../shared/time-map/time-share.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { TextButton, TextLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Pill } from '../ui/pill.tsx'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'
import { Bar } from './bar.tsx'
import { desireText, resultText, tierWords, touchText } from './time-words.ts'

/** Every rep: share of the coaching time beside share of the result, and what desire was read. */
export function RepTimeCard({ map }: { readonly map: TimeMap }) {
  const [isTable, setIsTable] = useState(false)
  const reps = map.reps.toSorted((one, other) => other.minutes - one.minutes)
  const result = map.metric === null ? '' : `, ${map.metric.name.toLowerCase()} in blue`
  return (
    <Card title="Time and result" aside={`time in green${result}`}>
      {isTable ? <TimeTable map={map} reps={reps} /> : <TimeBars map={map} reps={reps} />}
      <p className="time-foot">
        <TextButton onClick={() => setIsTable(!isTable)}>
          {isTable ? 'Show as bars' : 'Show as a table'}
        </TextButton>
        <span className="ui-why">
          Minutes are those of held one-on-ones; a touch is a one-on-one, a note of coaching or a scorecard.
        </span>
      </p>
    </Card>
  )
}

interface Rows {
  readonly map: TimeMap
  readonly reps: readonly RepTime[]
}

function TimeBars({ map, reps }: Rows) {
  const { numberStyle } = useNumberStyle()
  const minutes = totalMinutes(reps)
  const results = reps.reduce((sum, { result }) => sum + Math.max(0, result ?? 0), 0)
  return (
    <ul className="time-reps" aria-label="Time and result by rep">
      {reps.map((time) => {
        const timeShare = percentOf(time.minutes, minutes)
        const resultShare = percentOf(Math.max(0, time.result ?? 0), results)
        const chosen = map.split.find(({ repId }) => repId === time.repId)?.percent
        return (
          <li key={time.repId} className="time-rep">
            <div className="time-rep-name">
              <b>
                <TextLink href={`#/rep/${time.repId}/brief`}>{time.name}</TextLink>
              </b>
              {time.tier !== null && <Pill tone="n">{tierWords[time.tier]}</Pill>}
              <span className="ui-why time-rep-desire">
                {touchText(time)} · {desireText(time)}
              </span>
            </div>
            <div className="time-rep-bars">
              <Bar percent={timeShare} tone="pitch" mark={chosen} />
              <span className="ui-num">
                {timeShare} % · {minutesWords(time.minutes)}
                {chosen === undefined ? '' : ` · you chose ${chosen} %`}
              </span>
              {map.metric !== null && (
                <>
                  <Bar percent={resultShare} tone="slate" />
                  <span className="ui-num">
                    {time.result === null
                      ? 'no number'
                      : `${resultShare} % · ${resultText(time.result, map.metric, numberStyle)}`}
                  </span>
                </>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function TimeTable({ map, reps }: Rows) {
  const { numberStyle } = useNumberStyle()
  const minutes = totalMinutes(reps)
  const results = reps.reduce((sum, { result }) => sum + Math.max(0, result ?? 0), 0)
  return (
    <Table caption="Coaching time and result by rep">
      <thead>
        <tr>
          <ColumnHead>Rep</ColumnHead>
          <ColumnHead>Tier</ColumnHead>
          <ColumnHead align="end">Minutes</ColumnHead>
          <ColumnHead align="end">Share</ColumnHead>
          <ColumnHead align="end">Touches</ColumnHead>
          {map.metric !== null && <ColumnHead align="end">{map.metric.name}</ColumnHead>}
          {map.metric !== null && <ColumnHead align="end">Share</ColumnHead>}
          <ColumnHead>Last desire checks</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {reps.map((time) => (
          <tr key={time.repId}>
            <RowHead>{firstNameOf(time.name)}</RowHead>
            <Cell>{time.tier ?? '–'}</Cell>
            <Cell align="end" numeric>
              {time.minutes}
            </Cell>
            <Cell align="end" numeric>
              {percentOf(time.minutes, minutes)} %
            </Cell>
            <Cell align="end" numeric>
              {touchesOf(time)}
            </Cell>
            {map.metric !== null && (
              <Cell align="end" numeric>
                {resultText(time.result, map.metric, numberStyle)}
              </Cell>
            )}
            {map.metric !== null && (
              <Cell align="end" numeric>
                {time.result === null ? '–' : `${percentOf(Math.max(0, time.result), results)} %`}
              </Cell>
            )}
            <Cell>{desireText(time)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
