import { inWords } from '../../../shared/brief/phrases.ts'
import { capital } from '../../../shared/kernel/text.ts'
import type { PacketChoices, PacketItemKey } from '../../../shared/review-packet/review-packet.ts'
import { packetItemKey } from '../../../shared/review-packet/review-packet.ts'
import type { CriticalStatement, ToldFeedback } from '../../../shared/review-packet/statements.ts'
import { surprises } from '../../../shared/review-packet/statements.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { ListProblem, Refusal } from '../record/problem.tsx'
import { TextButton, TextLink } from '../ui/app-link.tsx'
import type { ReasonPart } from '../ui/because.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { useLocale } from '../ui/locale.ts'
import { Rows } from '../ui/row.tsx'
import { Select } from '../ui/select.tsx'
import { toast } from '../ui/toast.tsx'

/**
 * Every critical statement of the packet with the feedback in which it was told. What was never told comes
 * first, each with the ways to put it right before the packet leaves.
 */
export function PacketTold(props: {
  readonly choices: PacketChoices
  readonly firstName: string
  readonly onLeaveOut: (key: PacketItemKey) => void
  readonly onWords: () => void
}) {
  const { choices, firstName } = props
  const { data, error, refetch } = useQueryOf('reviewPacket.getSupport', { id: choices.id })
  const point = useCommand('reviewPacket.pointStatement')
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  const { statements, told } = data
  const open = surprises(statements)
  const supported = statements.filter(({ support }) => support !== null)
  if (statements.length === 0) {
    return (
      <EmptyState
        kind="cleared"
        title="Nothing critical is said"
        sentence="Redirecting notes and what the summary asks to grow are listed here, each with the feedback in which it was told."
      />
    )
  }
  return (
    <div className="packet-form">
      <Refusal error={point.error} />
      {open.length === 0 ? (
        <p>Nothing critical in this packet is new to {firstName}.</p>
      ) : (
        <section aria-label="Never discussed">
          <h3>
            {capital(inWords(open.length))} {open.length === 1 ? 'statement was' : 'statements were'} never
            discussed
          </h3>
          <p className="ui-why">
            Say it before it is read, point to the feedback in which it was said, or leave it out.
          </p>
          <Rows label="Never discussed">
            {open.map((statement) => (
              <OpenStatement
                key={statement.key}
                {...props}
                statement={statement}
                told={told}
                onPoint={(entryId) => point.run({ id: choices.id, statement: statement.key, entryId })}
              />
            ))}
          </Rows>
        </section>
      )}
      {supported.length > 0 && (
        <section aria-label="Told before">
          <h3>{plural(supported.length, 'statement')} told before</h3>
          <Rows label="Told before">
            {supported.map((statement) => (
              <SupportedStatement
                key={statement.key}
                statement={statement}
                onTakeBack={() => point.run({ id: choices.id, statement: statement.key, entryId: null })}
              />
            ))}
          </Rows>
        </section>
      )}
    </div>
  )
}

function OpenStatement(props: {
  readonly choices: PacketChoices
  readonly firstName: string
  readonly statement: CriticalStatement
  readonly told: readonly ToldFeedback[]
  readonly onPoint: (entryId: ToldFeedback['entryId']) => void
  readonly onLeaveOut: (key: PacketItemKey) => void
  readonly onWords: () => void
}) {
  const { choices, firstName, statement, told, onPoint, onLeaveOut, onWords } = props
  const { words, entryId, on } = statement
  const today = useToday()
  const { locale } = useLocale()
  const raise = useCommand('basketItem.add', {
    onDone: () => toast.show({ text: `For the next one-on-one with ${firstName}` }),
  })
  const source = entryId === null ? {} : { sourceNoun: 'journal-entry' as const, sourceRecordId: entryId }
  return (
    <FactRow
      fact={words}
      reason={
        <>
          <div className="ui-why">
            {entryId === null || on === null ? (
              <>a line of the summary that points to no feedback</>
            ) : (
              <>
                because it was{' '}
                <TextLink href={`#/journal/${entryId}`}>noted on {formatDay(on, today, locale)}</TextLink> and
                not told since
              </>
            )}
          </div>
          <div className="packet-told-acts">
            {told.length > 0 && (
              <Select
                label={`Told in, for “${words}”`}
                hideLabel
                placeholder="Told in…"
                value={null}
                options={told.map((one) => ({
                  value: one.entryId,
                  label: one.title,
                  detail: `told ${formatDay(one.toldOn, today, locale)}`,
                }))}
                onChange={onPoint}
              />
            )}
            <TextButton
              onClick={() =>
                raise.run({
                  repId: choices.repId,
                  words: `Tell ${firstName}: ${words}`.slice(0, 200),
                  ...source,
                })
              }
            >
              Raise it next time
            </TextButton>
            {entryId === null ? (
              <TextButton onClick={onWords}>Reword it</TextButton>
            ) : (
              <TextButton onClick={() => onLeaveOut(packetItemKey('journal-entry', entryId))}>
                Leave it out
              </TextButton>
            )}
          </div>
          <Refusal error={raise.error} />
        </>
      }
      pill={{ tone: 'a', text: 'never discussed' }}
    />
  )
}

function SupportedStatement(props: {
  readonly statement: CriticalStatement
  readonly onTakeBack: () => void
}) {
  const { words, support } = props.statement
  const today = useToday()
  const { locale } = useLocale()
  if (support === null) return null
  const because: ReasonPart[] = [
    `told ${formatDay(support.toldOn, today, locale)}`,
    ...(support.how === 'itself'
      ? [', ', { text: 'see the note', href: `#/journal/${support.entryId}` }]
      : [' in ', { text: `“${support.title}”`, href: `#/journal/${support.entryId}` }]),
  ]
  return (
    <FactRow
      fact={words}
      because={because}
      pill={{ tone: 'g', text: 'told' }}
      actions={
        support.how === 'pointed' ? (
          <TextButton aria-label={`Take back where “${words}” was told`} onClick={props.onTakeBack}>
            Take back
          </TextButton>
        ) : undefined
      }
    />
  )
}
