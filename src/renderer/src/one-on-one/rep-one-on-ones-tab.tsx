import { useMemo, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { OneOnOneSummary } from '../../../shared/one-on-one/one-on-one.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { BasketCard } from '../basket-item/basket-card.tsx'
import { type Command, useCommands } from '../commands/commands.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { AppLink, TextLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLocale } from '../ui/locale.ts'
import { Columns, Stack } from '../ui/page-header.tsx'
import { Pill } from '../ui/pill.tsx'
import { NextMeetingCard } from './next-meeting-card.tsx'
import { dayOf, desireWords, lengthWords, stateWords, templateWord } from './one-on-one-words.ts'
import { ScheduleDialog } from './schedule-dialog.tsx'
import './one-on-one.css'

const firstPage = 30

/** Every one-on-one with a rep, gaps included, the next one, and what waits for it. */
export function RepOneOnOnesTab({ repId }: { readonly repId: RepId }) {
  const [limit, setLimit] = useState(firstPage)
  const [isPlanning, setIsPlanning] = useState(false)
  const rep = useQueryOf('rep.get', { id: repId }).data?.rep
  const list = useQueryOf('oneOnOne.listForRep', { repId, limit }, { keepPrevious: true })
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'one-on-one.schedule',
          label: 'Plan a one-on-one',
          group: 'Here',
          keywords: 'schedule meeting date',
          shortcut: 'P',
          run: () => setIsPlanning(true),
        },
      ],
      [],
    ),
  )
  if (list.error !== null) return <Refusal error={list.error} />
  if (list.data === undefined || rep === undefined) return null
  const { oneOnOnes, next } = list.data
  const past = oneOnOnes.filter(({ oneOnOne }) => !isAhead(oneOnOne.state))
  const ahead = oneOnOnes.filter(({ oneOnOne }) => isAhead(oneOnOne.state)).toReversed()
  return (
    <Columns>
      <Card title="One-on-ones" aside={past.length === 0 ? undefined : heldWords(past)}>
        {past.length === 0 ? (
          <EmptyState
            kind="first-run"
            title={`You have not met ${firstNameOf(rep.name)} here yet`}
            sentence="Each one-on-one keeps its agenda, its notes and the promises made in it. A skipped one stays in the row with its reason."
            link={<TextLink href="#/templates">Look at the templates</TextLink>}
          />
        ) : (
          <ul className="ui-rows">
            {past.map((summary) => (
              <MeetingRow key={summary.oneOnOne.id} summary={summary} repName={rep.name} />
            ))}
          </ul>
        )}
        {next !== null && limit < 200 && (
          <Button kind="quiet" onClick={() => setLimit(200)}>
            Show earlier ones
          </Button>
        )}
      </Card>
      <Stack>
        <NextMeetingCard ahead={ahead} rep={rep} onPlan={() => setIsPlanning(true)} />
        <BasketCard repId={repId} repName={firstNameOf(rep.name)} />
      </Stack>
      <ScheduleDialog open={isPlanning} onOpenChange={setIsPlanning} repId={repId} repName={rep.name} />
    </Columns>
  )
}

function isAhead(state: OneOnOneSummary['oneOnOne']['state']): boolean {
  return state === 'planned' || state === 'running'
}

function heldWords(past: readonly OneOnOneSummary[]): string {
  const held = past.filter(({ oneOnOne }) => oneOnOne.state === 'held').length
  const skipped = past.filter(({ oneOnOne }) => oneOnOne.state === 'skipped').length
  return skipped === 0 ? `${held} held` : `${held} held, ${skipped} skipped`
}

function MeetingRow({ summary, repName }: { readonly summary: OneOnOneSummary; readonly repName: string }) {
  const { oneOnOne } = summary
  const today = useToday()
  const { locale } = useLocale()
  const { number, templateName, focus, state } = oneOnOne
  const title = focus === '' ? templateName : focus
  return (
    <li className="ui-row-item">
      <AppLink className="meeting-row" href={`#/one-on-one/${oneOnOne.id}`}>
        <span className="meeting-number ui-num">{number}</span>
        <span className="ui-row-main">
          <strong>{title}</strong>
          <span className="ui-why">{factsOf(summary, repName)}</span>
        </span>
        {state !== 'held' && <Pill tone={state === 'skipped' ? 'a' : 'n'}>{stateWords[state]}</Pill>}
        <span className="ui-row-side ui-num">{formatDay(dayOf(oneOnOne), today, locale)}</span>
      </AppLink>
    </li>
  )
}

function factsOf(summary: OneOnOneSummary, repName: string): string {
  const { oneOnOne, lastReason, doneCount, itemCount, promisesByMe, promisesByRep } = summary
  if (oneOnOne.state !== 'held') return lastReason === null ? '' : `because ${lastReason}`
  const facts = [
    templateWord(oneOnOne.templateName),
    lengthWords(oneOnOne),
    `${doneCount} of ${itemCount} talked about`,
  ]
  if (promisesByRep + promisesByMe > 0) {
    facts.push(
      `${plural(promisesByRep + promisesByMe, 'promise')}, ${firstNameOf(repName)} ${promisesByRep}, you ${promisesByMe}`,
    )
  }
  if (oneOnOne.desire !== null) facts.push(`desire ${desireWords[oneOnOne.desire]}`)
  return facts.join(' · ')
}
