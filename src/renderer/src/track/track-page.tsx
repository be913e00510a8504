import { useMemo, useState } from 'react'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import { isTrackOpen, itemKindsOf, type Track, TrackId } from '../../../shared/track/track.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { useCrumbs } from '../frame/place.ts'
import { SavedFields } from '../frame/saved-fields.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useLocale } from '../ui/locale.ts'
import { Columns, Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { BestCard } from './personal-best-card.tsx'
import { TrackActs } from './track-acts.tsx'
import { CauseCard, ExpectationCard, FairCard } from './track-head.tsx'
import { TrackItems } from './track-items.tsx'
import { decisionLabel, trackTitles } from './track-words.ts'
import './track.css'

/** One track: support for who is behind, or what the manager brings to who is ahead. */
export function TrackPage({ trackId }: { readonly trackId: string }) {
  const id = TrackId.safeParse(trackId)
  return id.success ? <KnownTrack id={id.data} /> : <NotFound />
}

function KnownTrack({ id }: { readonly id: TrackId }) {
  const { data: track, error } = useQueryOf('track.get', { id })
  const today = useToday()
  const [isDeciding, setDeciding] = useState(false)
  const rep = useQueryOf('rep.get', { id: track?.repId ?? '' }, { enabled: track !== undefined }).data?.rep
  useCrumbs([
    { label: 'My team', href: '#/today' },
    ...(rep === undefined ? [] : [{ label: rep.name, href: `#/rep/${rep.id}/coaching` }]),
    ...(track === undefined ? [] : [{ label: trackTitles[track.kind] }]),
  ])
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'track.decide',
          label: 'Decide this track',
          group: 'Here',
          keywords: 'decision end close support',
          run: () => setDeciding(true),
        },
      ],
      [],
    ),
  )
  if (error !== null) return <NotFound />
  if (track === undefined || rep === undefined) return null
  return (
    <Page>
      <SavedFields>
        <PageHeader
          eyebrow={rep.name}
          title={trackTitles[track.kind]}
          subtitle={<Subtitle track={track} today={today} />}
          actions={<TrackActs track={track} repName={rep.name} onDecide={() => setDeciding(true)} />}
        />
        {track.kind === 'underperformance' ? (
          <Columns>
            <Stack>
              <ExpectationCard key={`${id} expectation`} track={track} today={today} />
              {itemKindsOf.underperformance.map((kind) => (
                <TrackItems key={kind} track={track} kind={kind} today={today} />
              ))}
            </Stack>
            <Stack>
              <FairCard track={track} today={today} />
              <CauseCard key={`${id} cause`} track={track} />
            </Stack>
          </Columns>
        ) : (
          <Columns>
            <Stack>
              <TrackItems track={track} kind="bring" today={today} />
              <TrackItems track={track} kind="roadblock" today={today} />
              <TrackItems track={track} kind="outlook" today={today} />
            </Stack>
            <Stack>
              <BestCard repId={track.repId} />
              <TrackItems track={track} kind="stretch" today={today} />
              <TrackItems track={track} kind="mentoring" today={today} />
            </Stack>
          </Columns>
        )}
      </SavedFields>
      {isDeciding && isTrackOpen(track) && (
        <DecideDialog track={track} today={today} onClose={() => setDeciding(false)} />
      )}
    </Page>
  )
}

function Subtitle({ track, today }: { readonly track: Track; readonly today: CalendarDay }) {
  const { locale } = useLocale()
  const day = (on: CalendarDay) => formatDay(on, today, locale)
  const { decision, decidedOn, endsOn } = track
  if (decision !== null && decidedOn !== null) {
    return (
      <>
        {decisionLabel(decision)}, decided {day(decidedOn)}
        {track.decisionWords !== '' && `: ${track.decisionWords}`}
      </>
    )
  }
  return (
    <>
      For you only. Open since {day(track.openedOn)}
      {endsOn !== null && `, decision by ${day(endsOn)}`}.
    </>
  )
}
