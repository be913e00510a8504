import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { FitReview } from '../../../shared/fit-review/fit-review.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { missingTrackPieces } from '../../../shared/track/missing-pieces.ts'
import {
  isTrackOpen,
  nextCheckpointOn,
  stillToBring,
  type Track,
  type TrackKind,
} from '../../../shared/track/track.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Row, Rows } from '../ui/row.tsx'
import { trackLine, trackTitles } from './track-words.ts'
import './track.css'

const FitDialog = lazy(async () => ({ default: (await import('./fit-review-dialog.tsx')).FitReviewDialog }))

/** Tracks of a rep, and the fit review where there is one or something to look at. For the manager alone. */
export function TrackSection({ repId }: { readonly repId: RepId }) {
  return (
    <>
      <TracksCard repId={repId} />
      <FitCard repId={repId} />
    </>
  )
}

function TracksCard({ repId }: { readonly repId: RepId }) {
  const today = useToday()
  const { locale } = useLocale()
  const tracks = useQueryOf('track.listForRep', { repId }).data
  const rep = useQueryOf('rep.get', { id: repId }).data?.rep
  const navigate = useNavigate()
  const open = useCommand('track.open', {
    onDone: ({ id }) => {
      void navigate({ to: '/track/$trackId', params: { trackId: id } })
    },
  })
  if (tracks === undefined || rep === undefined) return null
  const isOpenOf = (kind: TrackKind) => tracks.some((track) => track.kind === kind && isTrackOpen(track))
  const name = firstNameOf(rep.name)
  const begin = (kind: TrackKind) => open.run({ repId, kind })
  const isTop = rep.tier === 'top'
  return (
    <Card title="Support and challenge" aside="for you only">
      {tracks.length === 0 && (
        <p className="ui-muted track-quiet">
          {isTop
            ? `Nothing is written down to bring to ${name} yet: a roadblock to remove, a door to open, a harder question.`
            : `If ${name} falls behind for longer, a support track keeps it fair: facts, what is expected, what you provide, checkpoints, their own view.`}
        </p>
      )}
      <Rows label="Tracks">
        {tracks.map((track) => (
          <Row
            key={track.id}
            href={`#/track/${track.id}`}
            side={isTrackOpen(track) ? `since ${formatDay(track.openedOn, today, locale)}` : trackLine(track)}
          >
            <b>{trackTitles[track.kind]}</b>
            <div className="ui-why">{standingOf(track, today, (on) => formatDay(on, today, locale))}</div>
          </Row>
        ))}
      </Rows>
      <div className="track-section-acts">
        {!isOpenOf('top-performer') && isTop && (
          <Button busy={open.isRunning} onClick={() => begin('top-performer')}>
            Write down what I bring
          </Button>
        )}
        {!isOpenOf('underperformance') && (
          <Button
            kind={isTop ? 'quiet' : 'default'}
            busy={open.isRunning}
            onClick={() => begin('underperformance')}
          >
            Open a support track
          </Button>
        )}
        {!isOpenOf('top-performer') && !isTop && (
          <Button kind="quiet" busy={open.isRunning} onClick={() => begin('top-performer')}>
            Write down what I bring
          </Button>
        )}
      </div>
      <Refusal error={open.error} />
    </Card>
  )
}

function standingOf(track: Track, today: CalendarDay, day: (on: CalendarDay) => string): string {
  if (!isTrackOpen(track)) return track.decisionWords === '' ? 'decided' : track.decisionWords
  if (track.kind === 'top-performer') {
    const waiting = stillToBring(track)
    return waiting.length === 0
      ? 'nothing to bring is written down'
      : waiting.map(({ words }) => words).join(' · ')
  }
  const missing = missingTrackPieces(track, today)
  const next = nextCheckpointOn(track)
  return [
    missing.length === 0
      ? 'nothing is missing'
      : `missing: ${missing.map(({ name }) => name.toLowerCase()).join(', ')}`,
    ...(next === null ? [] : [`next checkpoint ${day(next)}`]),
  ].join(' · ')
}

function FitCard({ repId }: { readonly repId: RepId }) {
  const today = useToday()
  const { locale } = useLocale()
  const { trash } = useTrash()
  const [shown, setShown] = useState<FitReview['id'] | null>(null)
  const reviews = useQueryOf('fitReview.listForRep', { repId }).data ?? []
  const evidence = useQueryOf('fitReview.evidence', { repId }).data
  const begin = useCommand('fitReview.begin', { onDone: ({ id }) => setShown(id) })
  const isOffered = evidence?.isOffered === true
  if (!isOffered && reviews.length === 0) return null
  return (
    <Card title="Is this the right fit?" aside="for you only, in no packet">
      {isOffered && (
        <p className="ui-muted track-quiet">
          {plural(evidence.plansWithoutMovement, 'full coaching plan')} moved nothing. If you want to think it
          over, the evidence and five questions are here. Nothing follows from it by itself.
        </p>
      )}
      <Rows label="Fit reviews">
        {reviews.map((review) => (
          <Row
            key={review.id}
            onOpen={() => setShown(review.id)}
            side={review.concludedOn === null ? 'open' : formatDay(review.concludedOn, today, locale)}
          >
            <b>Thought over on {formatDay(review.openedOn, today, locale)}</b>
            <div className="ui-why">
              {review.conclusion === ''
                ? `${plural(answered(review), 'question')} of 5 answered`
                : review.conclusion}
            </div>
          </Row>
        ))}
      </Rows>
      {isOffered && (
        <div className="track-section-acts">
          <Button busy={begin.isRunning} onClick={() => begin.run({ repId })}>
            Think it over
          </Button>
        </div>
      )}
      <Refusal error={begin.error} />
      {shown !== null && (
        <Suspense>
          <FitDialog
            id={shown}
            onTrash={() => {
              setShown(null)
              void trash('fit-review', shown, 'Fit review')
            }}
            onClose={() => setShown(null)}
          />
        </Suspense>
      )}
    </Card>
  )
}

function answered({ answers }: FitReview): number {
  return Object.values(answers).filter((words) => words.trim() !== '').length
}
