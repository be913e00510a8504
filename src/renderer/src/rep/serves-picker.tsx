import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { type Serves, servedBy } from '../../../shared/rep/serves.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatFullDay } from '../format/format-day.ts'
import type { FieldWords } from '../ui/field.tsx'
import { useLocale } from '../ui/locale.ts'
import { Select, type SelectOption } from '../ui/select.tsx'

const longestLabel = 70

/**
 * Which of the rep's own wants a goal or a plan serves: something they said drives them, their destination,
 * or, said out loud, nothing yet. `value` null is a question nobody has answered.
 */
export function ServesPicker(props: {
  readonly repId: RepId
  readonly repName: string
  readonly value: Serves | null
  readonly onChange: (serves: Serves) => void
  /** `Which of Sam’s own goals does this serve?`, if left out. */
  readonly label?: string | undefined
  readonly error?: FieldWords['error']
  readonly disabled?: boolean | undefined
}) {
  const { repId, repName, value, onChange, error, disabled } = props
  const name = firstNameOf(repName)
  const options = useServesOptions(repId, name)
  const hasOwn = options.length > 1
  return (
    <Select<Serves>
      label={props.label ?? `Which of ${name}’s own goals does this serve?`}
      hint={
        hasOwn || disabled === true
          ? undefined
          : `Nothing of ${name}’s own is written down yet. Ask first; it belongs on the profile.`
      }
      value={value}
      options={options}
      onChange={onChange}
      placeholder="Not asked"
      error={error}
      disabled={disabled}
    />
  )
}

/** What the picker offers: the rep's words, newest first, then their destination, then the honest blank. */
function useServesOptions(repId: RepId, name: string): readonly SelectOption<Serves>[] {
  const { data: card } = useQueryOf('rep.get', { id: repId })
  const { data: page } = useQueryOf('vision.ofRep', { repId })
  const { locale } = useLocale()
  const vision = page?.current ?? null
  const served = servedBy('vision', [], vision)
  return [
    ...(card?.drives ?? []).map(({ id, words, askedOn }) => ({
      value: id,
      label: cut(words),
      detail: `${name} said it on ${formatFullDay(askedOn, locale)}`,
    })),
    ...(served === undefined
      ? []
      : [
          {
            value: 'vision' as const,
            label: `Where ${name} wants to be`,
            detail: cut(served.words),
          },
        ]),
    { value: 'not-linked' as const, label: 'Not linked yet', detail: `Worth asking ${name}` },
  ]
}

/** What a goal or plan serves, as one quiet line; nothing when nobody was asked. */
export function ServesLine(props: {
  readonly repId: RepId
  readonly repName: string
  readonly serves: Serves | null
}) {
  const { repId, repName, serves } = props
  const { data: card } = useQueryOf('rep.get', { id: repId })
  const { data: page } = useQueryOf('vision.ofRep', { repId })
  if (serves === null || card === undefined || page === undefined) return null
  const name = firstNameOf(repName)
  const served = servedBy(serves, card.drives, page.current)
  return (
    <p className="ui-why">
      {served === undefined
        ? `Serves nothing ${name} has said, yet`
        : `Serves what ${name} wants: “${cut(served.words)}”`}
    </p>
  )
}

function cut(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim()
  return line.length <= longestLabel ? line : `${line.slice(0, longestLabel).trimEnd()}…`
}
