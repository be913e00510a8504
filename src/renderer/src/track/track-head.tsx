import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { trackPieces } from '../../../shared/track/missing-pieces.ts'
import { isTrackOpen, type Track, type TrackCause, type TrackChanges } from '../../../shared/track/track.ts'
import { api } from '../api/client.ts'
import { useSavedField } from '../frame/saved-fields.tsx'
import { Card } from '../ui/card.tsx'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Pill } from '../ui/pill.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { causeOptions } from './track-words.ts'

/** What is expected, since when they know, and where it comes from. Saves itself. */
export function ExpectationCard({ track, today }: { readonly track: Track; readonly today: CalendarDay }) {
  const save = (changes: TrackChanges) => api.track.change({ id: track.id, changes })
  const isOpen = isTrackOpen(track)
  const expectation = useSavedField({
    stored: track.expectation,
    save: (text: string) => save({ expectation: text }),
  })
  const stated = useSavedField<CalendarDay | null>({
    stored: track.expectationStatedOn,
    save: (expectationStatedOn) => save({ expectationStatedOn }),
    problemOf: (on) => (on !== null && on > today ? 'That day is still ahead.' : undefined),
    quietMs: 0,
  })
  const ends = useSavedField<CalendarDay | null>({
    stored: track.endsOn,
    save: (endsOn) => save({ endsOn }),
    quietMs: 0,
  })
  const days = useSavedField<number | null>({
    stored: track.checkpointDays,
    save: (checkpointDays) => (checkpointDays === null ? Promise.resolve() : save({ checkpointDays })),
    problemOf: (count) =>
      count === null || count < 1 || count > 90 || !Number.isInteger(count)
        ? 'Between 1 and 90 days.'
        : undefined,
  })
  return (
    <Card title="What is expected">
      <TextArea
        label="In words both of you would use"
        rows={3}
        value={expectation.value}
        onChange={expectation.onChange}
        onBlur={expectation.onBlur}
        placeholder="Eight first meetings a week, held, by 18 December"
        disabled={!isOpen}
      />
      <div className="track-form-line">
        <DateField
          label="Said to them on"
          value={stated.value}
          today={today}
          latest={today}
          onChange={stated.onChange}
          error={stated.error}
          disabled={!isOpen}
        />
        <DateField
          label="Decision by"
          value={ends.value}
          today={today}
          onChange={ends.onChange}
          error={ends.error}
          disabled={!isOpen}
        />
        <NumberField
          label="A checkpoint every"
          value={days.value}
          min={1}
          max={90}
          suffix="days"
          onChange={days.onChange}
          onCommit={() => days.onBlur()}
          error={days.error}
          disabled={!isOpen}
        />
      </div>
    </Card>
  )
}

/** Where it comes from, in the manager's judgement, with what speaks for it. Never leaves the app. */
export function CauseCard({ track }: { readonly track: Track }) {
  const save = (changes: TrackChanges) => api.track.change({ id: track.id, changes })
  const isOpen = isTrackOpen(track)
  const cause = useSavedField<TrackCause | null>({
    stored: track.cause,
    save: (value) => save({ cause: value }),
    quietMs: 0,
  })
  const why = useSavedField({ stored: track.causeWhy, save: (causeWhy: string) => save({ causeWhy }) })
  return (
    <Card title="Where it comes from" aside="for you only">
      <RadioGroup<TrackCause>
        label="Your best answer so far"
        value={cause.value}
        options={causeOptions}
        onChange={cause.onChange}
        disabled={!isOpen}
      />
      <TextArea
        className="fit-question"
        label="What speaks for it"
        rows={2}
        value={why.value}
        onChange={why.onChange}
        onBlur={why.onBlur}
        placeholder="Heard three calls: asks the question, answers it himself"
        disabled={!isOpen}
      />
    </Card>
  )
}

/** What a fair decision rests on, piece by piece. */
export function FairCard({ track, today }: { readonly track: Track; readonly today: CalendarDay }) {
  const pieces = trackPieces(track, today)
  const there = pieces.filter(({ isThere }) => isThere).length
  return (
    <Card title="Before a fair decision" aside={`${there} of ${pieces.length} there`}>
      <Rows label="What a fair decision rests on">
        {pieces.map(({ key, name, isThere, words }) => (
          <Row key={key} side={<Pill tone={isThere ? 'g' : 'a'}>{isThere ? 'there' : 'missing'}</Pill>}>
            <b>{name}</b>
            <div className="ui-why">{words}</div>
          </Row>
        ))}
      </Rows>
      <p className="ui-why track-foot">
        It counts what is written down with a day. Whether that is good enough is for you to say.
      </p>
    </Card>
  )
}
