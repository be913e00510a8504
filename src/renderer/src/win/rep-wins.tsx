import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { WinCard } from '../../../shared/win/win.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { SavedFields } from '../frame/saved-fields.tsx'
import { ListProblem, Refusal } from '../record/problem.tsx'
import { TextLink } from '../ui/app-link.tsx'
import { Because } from '../ui/because.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Stack } from '../ui/page-header.tsx'
import { BuddiesCard } from './buddies-card.tsx'
import { TeachingsCard } from './teachings-card.tsx'
import { useNames } from './use-names.ts'
import { fitReason } from './win-words.ts'
import './win.css'

/** What a rep did that others can use, what of the others fits them, and from whom they learned. */
export function RepWins({ repId }: { readonly repId: RepId }) {
  const { data: library, error, refetch } = useQueryOf('win.forRep', { repId })
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (library === undefined) return null
  return (
    <SavedFields key={repId}>
      <Stack>
        <Card title="Wins" actions={<TextLink href="#/wins">The whole library</TextLink>}>
          {library.wins.length === 0 ? (
            <p className="ui-muted win-quiet">
              Nothing of theirs is in the library yet, and nothing in it fits what they work on.
            </p>
          ) : (
            <ul className="win-rows" aria-label="Wins">
              {library.wins.map((card) => (
                <WinRow key={card.win.id} card={card} repId={repId} />
              ))}
            </ul>
          )}
        </Card>
        <TeachingsCard
          teachings={library.teachings}
          draft={{ teacherRepId: null, learnerRepId: repId, winId: null, words: '' }}
        />
        <BuddiesCard buddies={library.buddies} repId={repId} />
      </Stack>
    </SavedFields>
  )
}

function WinRow({ card, repId }: { readonly card: WinCard; readonly repId: RepId }) {
  const { win, skillName, fits, offers } = card
  const { nameOf } = useNames()
  const { locale } = useLocale()
  const today = useToday()
  const offer = useCommand('win.offer')
  const fit = fits.find((one) => one.repId === repId)
  const shown = offers.find((one) => one.repId === repId)
  const day = formatDay(win.happenedOn, today, locale)
  return (
    <li className="win-line">
      <span>
        <b>
          <TextLink href={`#/wins?win=${win.id}`}>{win.title}</TextLink>
        </b>
        {fit === undefined ? (
          <span className="ui-why win-under">
            {win.repId === repId ? `their own, ${day}` : `${firstNameOf(nameOf(win.repId))}, ${day}`}
            {shown === undefined ? '' : ` · offered ${formatDay(shown.offeredOn, today, locale)}`}
          </span>
        ) : (
          <Because parts={[fitReason(fit, skillName ?? '', today, locale)]} />
        )}
        <Refusal error={offer.error} />
      </span>
      {fit !== undefined && (
        <Button busy={offer.isRunning} onClick={() => offer.run({ id: win.id, repId })}>
          Offer it
        </Button>
      )}
    </li>
  )
}
