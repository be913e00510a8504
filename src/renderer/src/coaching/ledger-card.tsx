import { useState } from 'react'
import type { CoachingEntry, RepCoaching } from '../../../shared/coaching/coaching.contract.ts'
import { type CoachingLoop, ledgerOf, ledgerWords } from '../../../shared/coaching/loop.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { nameOfEntry } from '../journal-entry/entry-words.ts'
import { AppLink, TextButton } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Pill, type Tone } from '../ui/pill.tsx'
import { markWords } from './coaching-words.ts'

type Loop = CoachingLoop<CoachingEntry>

const firstShown = 8
const tones: Readonly<Record<string, Tone>> = { heard: 's', tried: 'g', changed: 'g', relapsed: 'a' }

/** What became of everything the rep was told to do in another way: the counts, and each of them by name. */
export function LedgerCard(props: {
  readonly loops: readonly Loop[]
  readonly coaching: RepCoaching
  readonly name: string
}) {
  const { loops, coaching, name } = props
  const today = useToday()
  const { locale } = useLocale()
  const [showsAll, setShowsAll] = useState(false)
  const told = loops
    .filter(({ toldOn, said }) => toldOn !== null && said.polarity !== 'reinforce')
    .toReversed()
  const ledger = ledgerOf(loops)
  const shown = showsAll ? told : told.slice(0, firstShown)
  return (
    <Card
      title="What became of feedback"
      aside={told.length === 0 ? undefined : `since ${formatDay(coaching.from, today, locale)}`}
    >
      {told.length === 0 ? (
        <p className="ui-muted">
          Nothing was told to {name} that could be followed up. Tell one thing you saw, and look again a week
          later.
        </p>
      ) : (
        <>
          <p className="coaching-sentence">{ledgerWords(ledger)}</p>
          <p className="ui-why coaching-lead">
            of {told.length} told, {ledger.followedUp} were looked at again
          </p>
          <ul className="ui-rows" aria-label="Feedback that was told">
            {shown.map(({ said, toldOn, followUps }) => {
              const last = followUps.at(-1)
              return (
                <li key={said.id} className="ui-row">
                  <AppLink className="ui-row-main coaching-link" href={`#/journal/${said.id}`}>
                    {nameOfEntry(said)}
                    <span className="ui-why">
                      told {toldOn === null ? '' : formatDay(toldOn, today, locale)}
                      {followUps.map(
                        ({ mark, on }) =>
                          ` · ${markWords[mark].toLowerCase()} ${formatDay(on, today, locale)}`,
                      )}
                    </span>
                  </AppLink>
                  <span className="ui-row-side">
                    <Pill tone={last === undefined ? 'n' : (tones[last.mark] ?? 'n')}>
                      {last === undefined ? 'not looked at yet' : markWords[last.mark].toLowerCase()}
                    </Pill>
                  </span>
                </li>
              )
            })}
          </ul>
          {told.length > shown.length && (
            <TextButton onClick={() => setShowsAll(true)}>Show all {told.length}</TextButton>
          )}
        </>
      )}
    </Card>
  )
}
