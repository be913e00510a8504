import { useEffect, useState } from 'react'
import { runningSeconds } from '../../../shared/one-on-one/meeting-time.ts'
import type { OneOnOne } from '../../../shared/one-on-one/one-on-one.ts'
import { formatStopwatch } from '../format/format-duration.ts'
import { nowInstant } from '../format/now.ts'
import { useToday } from '../format/use-today.ts'
import { Gauge } from '../ui/gauge.tsx'
import { useLocale } from '../ui/locale.ts'
import { lengthWords, whenWords } from './one-on-one-words.ts'

/** `18:42 of 30:00` with its bar, from the moment the meeting began; quiet when the time is over. */
export function MeetingTimer({ oneOnOne }: { readonly oneOnOne: OneOnOne }) {
  const { state, startedAt, minutes } = oneOnOne
  const today = useToday()
  const { locale } = useLocale()
  const seconds = useRunningSeconds(state === 'running' ? startedAt : null) ?? oneOnOne.elapsedSeconds
  const whole = minutes * 60
  if (state === 'planned' || state === 'skipped' || state === 'excused') {
    const when = whenWords(oneOnOne, today, locale)
    return (
      <p className="ui-why ui-num">
        {state === 'planned' ? `${when}, ${lengthWords(oneOnOne)}` : `${state}, was ${when}`}
      </p>
    )
  }
  if (state === 'held')
    return (
      <p className="ui-why ui-num">
        held {whenWords(oneOnOne, today, locale)}, {lengthWords(oneOnOne)}
      </p>
    )
  const text = `${formatStopwatch(seconds)} of ${formatStopwatch(whole)}`
  return (
    <div className="meeting-timer">
      <p className="ui-why ui-num" role="timer" aria-live="off">
        {text}
      </p>
      <Gauge
        thin
        text={seconds > whole ? 'The planned time is over' : 'Time used'}
        parts={[
          { value: Math.min(seconds, whole), tone: seconds > whole ? 'amber' : 'pitch' },
          { value: Math.max(0, whole - seconds), tone: 'rest' },
        ]}
      />
    </div>
  )
}

/** Seconds since a moment, counted anew every second and after the machine slept. */
function useRunningSeconds(startedAt: OneOnOne['startedAt']): number | undefined {
  const [moment, setMoment] = useState(nowInstant)
  useEffect(() => {
    if (startedAt === null) return
    const tick = setInterval(() => setMoment(nowInstant()), 1_000)
    return () => clearInterval(tick)
  }, [startedAt])
  return startedAt === null ? undefined : runningSeconds(startedAt, moment)
}
