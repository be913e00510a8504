import { lazy, Suspense, useContext, useMemo, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { type WinCard, type WinLibrary, winsFound } from '../../../shared/win/win.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { useCrumbs } from '../frame/place.ts'
import { SavedFields } from '../frame/saved-fields.tsx'
import { ListProblem } from '../record/problem.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLocale } from '../ui/locale.ts'
import { Columns, Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { Pill } from '../ui/pill.tsx'
import { TextField } from '../ui/text-field.tsx'
import { BuddiesCard } from './buddies-card.tsx'
import { TeachingsCard } from './teachings-card.tsx'
import { useNames } from './use-names.ts'
import { WinDetail } from './win-detail.tsx'
import './win.css'

const NewWinDialog = lazy(async () => ({ default: (await import('./new-win-dialog.tsx')).NewWinDialog }))

/** What worked, to whom it could be shown, and who learned from whom. */
export function WinsPage({ winId }: { readonly winId: string | undefined }) {
  useCrumbs([{ label: 'Wins' }])
  const go = useContext(NavigateContext)
  const { data: library, error, refetch } = useQueryOf('win.library', {})
  const [isNew, setIsNew] = useState(false)
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'win.new',
          label: 'New win',
          group: 'Here',
          keywords: 'what worked library success',
          shortcut: 'C',
          run: () => setIsNew(true),
        },
      ],
      [],
    ),
  )
  return (
    <Page>
      <PageHeader
        title="Wins"
        subtitle="What worked, told so that somebody else could do it, and offered where it fits."
        actions={
          <Button kind="primary" shortcut="C" onClick={() => setIsNew(true)}>
            New win
          </Button>
        }
      />
      {error !== null && <ListProblem error={error} onRetry={() => void refetch()} />}
      {library !== undefined && (
        <SavedFields>
          <Library
            library={library}
            shownId={winId}
            onNew={() => setIsNew(true)}
            onShow={(id) => go(id === undefined ? '#/wins' : `#/wins?win=${id}`)}
          />
        </SavedFields>
      )}
      {isNew && (
        <Suspense>
          <NewWinDialog
            onClose={() => setIsNew(false)}
            onMade={(id) => {
              setIsNew(false)
              go(`#/wins?win=${id}`)
            }}
          />
        </Suspense>
      )}
    </Page>
  )
}

function Library(props: {
  readonly library: WinLibrary
  readonly shownId: string | undefined
  readonly onShow: (id: string | undefined) => void
  readonly onNew: () => void
}) {
  const { library, shownId, onShow, onNew } = props
  const [search, setSearch] = useState('')
  const { nameOf } = useNames()
  const found = winsFound(library.wins, search, nameOf)
  const shown = library.wins.find(({ win }) => win.id === shownId) ?? found[0]
  if (library.wins.length === 0) {
    return (
      <Stack>
        <EmptyState
          kind="first-run"
          title="No win is kept yet"
          sentence="When something works, keep it here in two lines. It is offered to whoever works on that skill. A recognition in the journal becomes a win with one press."
          action={<Button onClick={onNew}>Keep the first win</Button>}
        />
        <Peers library={library} />
      </Stack>
    )
  }
  return (
    <Stack>
      <div className="win-columns">
        <Card title="Library" aside={plural(library.wins.length, 'win')}>
          <TextField
            label="Find a win"
            hideLabel
            value={search}
            onChange={setSearch}
            placeholder="Find by word, person, skill or tag"
          />
          {found.length === 0 ? (
            <p className="ui-muted win-quiet" role="status">
              Nothing in the library has all of these words.
            </p>
          ) : (
            <ul className="win-list" aria-label="Wins">
              {found.map((card) => (
                <li key={card.win.id}>
                  <WinLine
                    card={card}
                    isShown={card.win.id === shown?.win.id}
                    nameOf={nameOf}
                    onShow={() => onShow(card.win.id)}
                  />
                </li>
              ))}
            </ul>
          )}
        </Card>
        {shown !== undefined && (
          <WinDetail key={shown.win.id} card={shown} onGone={() => onShow(undefined)} />
        )}
      </div>
      <Peers library={library} />
    </Stack>
  )
}

function Peers({ library }: { readonly library: WinLibrary }) {
  return (
    <Columns>
      <TeachingsCard
        teachings={library.teachings}
        draft={{ teacherRepId: null, learnerRepId: null, winId: null, words: '' }}
      />
      <BuddiesCard buddies={library.buddies} repId={null} />
    </Columns>
  )
}

function WinLine(props: {
  readonly card: WinCard
  readonly isShown: boolean
  readonly nameOf: (id: RepId) => string
  readonly onShow: () => void
}) {
  const { win, skillName, fits } = props.card
  const { locale } = useLocale()
  const today = useToday()
  return (
    <button
      type="button"
      className="win-choice"
      aria-current={props.isShown ? 'true' : undefined}
      onClick={props.onShow}
    >
      <span className="win-choice-title">{win.title}</span>
      <span className="ui-why">
        {firstNameOf(props.nameOf(win.repId))} · {formatDay(win.happenedOn, today, locale)}
        {skillName === null ? '' : ` · ${skillName}`}
      </span>
      {fits.length > 0 && (
        <Pill tone="g">fits {fits.map(({ repId }) => firstNameOf(props.nameOf(repId))).join(', ')}</Pill>
      )}
    </button>
  )
}
