import { textLimits } from '../../../shared/kernel/text.ts'
import type { PraisePreference, RampState, Rep, RepChanges, Tier } from '../../../shared/rep/rep.ts'
import { api } from '../api/client.ts'
import { useSavedField } from '../frame/saved-fields.tsx'
import { AudienceToggle } from '../ui/audience-toggle.tsx'
import { DateField } from '../ui/date-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { cadenceProblem, lineProblem, nameProblem, wordsProblem } from './profile-problems.ts'

interface OfRep {
  readonly rep: Rep
}

/** A picked fact is stored at once: there is nothing to wait for. */
const atOnce = 0

function changing(rep: Rep) {
  return (changes: RepChanges): Promise<unknown> => api.rep.change({ id: rep.id, changes })
}

const rampStates = [
  { value: 'new-hire', label: 'New hire' },
  { value: 'ramping', label: 'Ramping' },
  { value: 'full', label: 'Full' },
] as const

const tiers = [
  { value: 'none', label: 'Not sorted' },
  { value: 'top', label: 'Top' },
  { value: 'core', label: 'Core' },
  { value: 'developing', label: 'Developing' },
] as const

/** Name, job, since when, and how far into it. */
export function AboutFields({ rep }: OfRep) {
  const change = changing(rep)
  const name = useSavedField({
    stored: rep.name,
    save: (name) => change({ name }),
    problemOf: nameProblem,
  })
  const role = useSavedField({ stored: rep.role, save: (role) => change({ role }), problemOf: lineProblem })
  const segment = useSavedField({
    stored: rep.segment,
    save: (segment) => change({ segment }),
    problemOf: lineProblem,
  })
  const startedOn = useSavedField({
    stored: rep.startedOn,
    save: (startedOn) => change({ startedOn }),
    quietMs: atOnce,
  })
  const yoursSince = useSavedField({
    stored: rep.yoursSince,
    save: (yoursSince) => change({ yoursSince }),
    quietMs: atOnce,
  })
  const rampState = useSavedField<RampState>({
    stored: rep.rampState,
    save: (rampState) => change({ rampState }),
    quietMs: atOnce,
  })
  const tier = useSavedField<Tier | null>({
    stored: rep.tier,
    save: (tier) => change({ tier }),
    quietMs: atOnce,
  })
  return (
    <div className="rep-fields">
      <TextField label="Name" {...name} />
      <div className="rep-fields-pair">
        <TextField label="Role" {...role} placeholder="Account executive" />
        <TextField label="Segment" {...segment} placeholder="mid-market" />
        <DateField label="Started on" {...withoutBlur(startedOn)} placeholder="1 mar 2024" />
        <DateField label="Yours since" {...withoutBlur(yoursSince)} placeholder="1 mar 2024" />
        <SegmentedControl<RampState> label="Ramp" options={rampStates} {...withoutBlur(rampState)} />
        <Select<(typeof tiers)[number]['value']>
          label="Tier"
          note="your own sorting"
          options={tiers}
          value={tier.value ?? 'none'}
          onChange={(value) => tier.onChange(value === 'none' ? null : value)}
        />
      </div>
      <p className="ui-hint">The tier never goes into a packet.</p>
    </div>
  )
}

const careerDays = { none: undefined, monthly: 31, quarterly: 92, 'twice-a-year': 183 } as const
type CareerSlot = keyof typeof careerDays
const careerSlots = [
  { value: 'none', label: 'No slot of its own' },
  { value: 'monthly', label: 'Monthly' },
  { value: 'quarterly', label: 'Quarterly' },
  { value: 'twice-a-year', label: 'Twice a year' },
] as const

function slotOf(days: number | undefined): CareerSlot {
  if (days === undefined) return 'none'
  if (days <= 31) return 'monthly'
  return days <= 92 ? 'quarterly' : 'twice-a-year'
}

/** Days between two real contacts: what the manager aims at, and what she will not exceed. */
export function RhythmFields({ rep }: OfRep) {
  const cadence = useSavedField<{ idealDays: number | null; maximumDays: number | null }>({
    stored: rep.cadence,
    save: ({ idealDays, maximumDays }) =>
      idealDays === null || maximumDays === null
        ? Promise.resolve()
        : changing(rep)({ cadence: { ...rep.cadence, idealDays, maximumDays } }),
    problemOf: (value) => cadenceProblem(value)?.sentence,
  })
  const career = useSavedField({
    stored: slotOf(rep.cadence.careerEveryDays),
    save: (slot) => {
      const { idealDays, maximumDays } = rep.cadence
      const careerEveryDays = careerDays[slot]
      return changing(rep)({
        cadence: { idealDays, maximumDays, ...(careerEveryDays === undefined ? {} : { careerEveryDays }) },
      })
    },
    quietMs: 0,
  })
  const wrong = cadenceProblem(cadence.value)
  return (
    <div className="rep-fields rep-fields-pair">
      <NumberField
        label="Ideally every"
        suffix="days"
        min={1}
        max={365}
        value={cadence.value.idealDays}
        onChange={(idealDays) => cadence.onChange({ ...cadence.value, idealDays })}
        onCommit={cadence.onBlur}
        error={wrong?.field === 'idealDays' ? wrong.sentence : undefined}
      />
      <NumberField
        label="At most"
        suffix="days"
        min={1}
        max={365}
        value={cadence.value.maximumDays}
        onChange={(maximumDays) => cadence.onChange({ ...cadence.value, maximumDays })}
        onCommit={cadence.onBlur}
        hint="From the day after, they count as left alone."
        error={wrong?.field === 'maximumDays' ? wrong.sentence : undefined}
      />
      <Select
        label="Career conversation"
        options={careerSlots}
        value={career.value}
        onChange={career.onChange}
      />
    </div>
  )
}

const praise = [
  { value: 'unknown', label: 'Not known yet' },
  { value: 'private', label: 'In private' },
  { value: 'public', label: 'In public' },
  { value: 'written', label: 'In writing' },
] as const

/** How this person likes praise and hard news, and who may read the card. */
export function ConversationFields({ rep }: OfRep) {
  const change = changing(rep)
  const preference = useSavedField<PraisePreference>({
    stored: rep.praisePreference,
    save: (praisePreference) => change({ praisePreference }),
    quietMs: atOnce,
  })
  const praiseNote = useSavedField({
    stored: rep.praiseNote,
    save: (praiseNote) => change({ praiseNote }),
    problemOf: wordsProblem,
  })
  const hardNewsNote = useSavedField({
    stored: rep.hardNewsNote,
    save: (hardNewsNote) => change({ hardNewsNote }),
    problemOf: wordsProblem,
  })
  const audience = useSavedField({
    stored: rep.audience,
    save: (audience) => change({ audience }),
    quietMs: atOnce,
  })
  return (
    <div className="rep-fields">
      <SegmentedControl<PraisePreference>
        label="Likes praise"
        options={praise}
        {...withoutBlur(preference)}
      />
      <TextArea label="About praise" rows={2} {...praiseNote} maxLength={textLimits.words} />
      <TextArea label="How they take hard news" rows={2} {...hardNewsNote} maxLength={textLimits.words} />
      <AudienceToggle label="Who may read this card" showLabel {...withoutBlur(audience)} />
    </div>
  )
}

/** For controls that are stored when they change and have no blur of their own. */
function withoutBlur<Field extends { readonly onBlur: unknown; readonly error: unknown }>(
  field: Field,
): Omit<Field, 'onBlur' | 'error'> {
  const { onBlur: _onBlur, error: _error, ...rest } = field
  return rest
}
