import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { causesOf } from '../../../shared/commitment/causes.ts'
import type { CommitmentOwner } from '../../../shared/commitment/commitment.ts'
import type { MissControl } from '../../../shared/commitment/miss.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'

/** Why a promise was missed, and in whose hands that was. */
export interface Why {
  readonly reason: string
  readonly control: MissControl | null
}

/** How the three are called, for a promise of this owner. */
export function controlWord(control: MissControl, owner: CommitmentOwner, repName: string): string {
  if (control === 'owner') return owner === 'me' ? 'yours' : `${firstNameOf(repName)}’s`
  return control === 'joint' ? 'shared' : 'outside'
}

/** Two questions about a miss: why, with the reasons given before at hand, and who had it in hand. */
export function MissFields(props: {
  readonly repId: RepId
  readonly repName: string
  readonly owner: CommitmentOwner
  readonly why: Why
  readonly onChange: (changed: Partial<Why>) => void
  readonly reasonError?: string | undefined
  readonly isOptional?: boolean | undefined
}) {
  const { repId, repName, owner, why, onChange, reasonError, isOptional = false } = props
  const earlier = useEarlierReasons(repId, owner).filter((reason) => reason !== why.reason)
  return (
    <>
      <TextField
        label="Why"
        note={isOptional ? 'optional' : undefined}
        value={why.reason}
        onChange={(reason) => onChange({ reason })}
        maxLength={300}
        error={reasonError}
      />
      {earlier.length > 0 && why.reason === '' && (
        <div className="promise-earlier">
          <span className="ui-why">Said before</span>
          {earlier.map((reason) => (
            <button
              key={reason}
              type="button"
              className="promise-reason"
              onClick={() => onChange({ reason })}
            >
              {reason}
            </button>
          ))}
        </div>
      )}
      <SegmentedControl<MissControl>
        label="In whose hands was that?"
        value={why.control}
        options={[
          { value: 'owner', label: owner === 'me' ? 'Yours' : `${firstNameOf(repName)}’s` },
          { value: 'joint', label: 'Shared' },
          { value: 'outside', label: 'Outside' },
        ]}
        onChange={(control) => onChange({ control })}
      />
    </>
  )
}

/** The reasons given most often before for promises of this owner, so that one cause keeps one name. */
function useEarlierReasons(repId: RepId, owner: CommitmentOwner): readonly string[] {
  const { data } = useQueryOf('ownership.misses', { repId })
  const misses = (data?.misses ?? []).map(({ miss }) => miss).filter((miss) => miss.owner === owner)
  return causesOf(misses)
    .slice(0, 4)
    .map(({ reason }) => reason)
}
