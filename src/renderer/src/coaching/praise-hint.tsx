import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'

const ways = { private: 'in private', public: 'in public', written: 'in writing' } as const

/** How each of them likes praise, and a gentle word where the praise does not say what was done. */
export function PraiseHint({
  repIds,
  isUnnamed,
}: {
  readonly repIds: readonly RepId[]
  readonly isUnnamed: boolean
}) {
  const { data: reps } = useQueryOf('rep.list', { includeArchived: true })
  const likes = (reps ?? [])
    .filter(({ rep }) => repIds.includes(rep.id))
    .flatMap(({ rep }) =>
      rep.praisePreference === 'unknown'
        ? []
        : [
            `${firstNameOf(rep.name)} likes praise ${ways[rep.praisePreference]}${rep.praiseNote === '' ? '' : `. ${rep.praiseNote}`}`,
          ],
    )
  return (
    <>
      {isUnnamed && (
        <p className="ui-why" role="status">
          What did they do? Praise that names it tells them what to do again.
        </p>
      )}
      {likes.map((words) => (
        <p key={words} className="ui-why">
          {words}
        </p>
      ))}
    </>
  )
}
