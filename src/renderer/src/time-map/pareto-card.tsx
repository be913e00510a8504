import { useState } from 'react'
import { firstNameOf, inWords } from '../../../shared/brief/phrases.ts'
import { minutesWords } from '../../../shared/kernel/minutes-words.ts'
import { capital } from '../../../shared/kernel/text.ts'
import { type ParetoBar, paretoOf } from '../../../shared/time-map/time-facts.ts'
import type { TimeMap } from '../../../shared/time-map/time-map.ts'
import { useNumberStyle } from '../metric/use-number-style.ts'
import { TextButton } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'
import { Bar } from './bar.tsx'
import { resultText } from './time-words.ts'

/** Who few of the reps are that make most of the time, or of the result. */
export function ParetoCard(props: { readonly map: TimeMap; readonly of: 'time' | 'result' }) {
  const { map, of } = props
  const { numberStyle } = useNumberStyle()
  const [isTable, setIsTable] = useState(false)
  const bars = paretoOf(
    map.reps.map(({ name, minutes, result }) => ({
      label: firstNameOf(name),
      value: of === 'time' ? minutes : (result ?? 0),
    })),
  )
  const say = (value: number): string =>
    of === 'time' ? minutesWords(value) : resultText(value, map.metric, numberStyle)
  const tone = of === 'time' ? 'pitch' : 'slate'
  const title = of === 'time' ? 'Coaching time by rep' : `${map.metric?.name ?? 'Result'} by rep`
  return (
    <Card title={title} aside="the mark adds up">
      {bars.length === 0 ? (
        <p className="ui-muted time-quiet">
          {of === 'time' ? 'No one-on-one was held in this period.' : 'No number begins in this period.'}
        </p>
      ) : (
        <>
          <p className="time-quiet">
            <b>{mostSentence(bars, of === 'time' ? 'the time' : 'the result')}</b>
          </p>
          {isTable ? (
            <ParetoTable title={title} bars={bars} say={say} />
          ) : (
            <ul className="time-pareto" aria-label={title}>
              {bars.map((bar) => (
                <li key={bar.label} className="time-split-line">
                  <span>{bar.label}</span>
                  <Bar percent={bar.percent} tone={tone} mark={bar.cumulative} />
                  <span className="ui-num ui-why">
                    {bar.percent} % · {bar.cumulative} % so far
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p className="time-foot">
            <TextButton onClick={() => setIsTable(!isTable)}>
              {isTable ? 'Show as bars' : 'Show as a table'}
            </TextButton>
          </p>
        </>
      )}
    </Card>
  )
}

/** `Two of five make 61 % of the time.`: as few as come to three fifths of it. */
function mostSentence(bars: readonly ParetoBar[], of: string): string {
  const count = bars.findIndex(({ cumulative }) => cumulative >= 60) + 1
  const last = bars[count - 1]
  const few = inWords(count)
  const verb = count === 1 ? 'makes' : 'make'
  return `${capital(few)} of ${inWords(bars.length)} ${verb} ${last?.cumulative ?? 0} % of ${of}.`
}

function ParetoTable(props: {
  readonly title: string
  readonly bars: readonly ParetoBar[]
  readonly say: (value: number) => string
}) {
  return (
    <Table caption={props.title}>
      <thead>
        <tr>
          <ColumnHead>Rep</ColumnHead>
          <ColumnHead align="end">Amount</ColumnHead>
          <ColumnHead align="end">Share</ColumnHead>
          <ColumnHead align="end">So far</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {props.bars.map(({ label, value, percent, cumulative }) => (
          <tr key={label}>
            <RowHead>{label}</RowHead>
            <Cell align="end" numeric>
              {props.say(value)}
            </Cell>
            <Cell align="end" numeric>
              {percent} %
            </Cell>
            <Cell align="end" numeric>
              {cumulative} %
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
