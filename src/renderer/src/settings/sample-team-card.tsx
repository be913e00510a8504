import { useQueryOf } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useSampleTeam } from './sample-team.tsx'

/** The invented team: one click in, one click out. */
export function SampleTeamCard() {
  const sample = useSampleTeam()
  const { data: status } = useQueryOf('sample.status', {})
  if (status === undefined) return null
  const isHere = status.present
  return (
    <Card title="Sample team" aside={isHere ? 'it is here now' : undefined}>
      <div className="settings-fields">
        <p className="ui-muted settings-words">
          Five invented people with half a year of notes, numbers and one-on-ones, to look at and to try
          things on. They are marked on every screen, and leave without a trace.
        </p>
        <div>
          {isHere ? (
            <Button busy={sample.isBusy} onClick={sample.takeOut}>
              Remove sample team
            </Button>
          ) : (
            <Button busy={sample.isBusy} onClick={sample.bringIn}>
              Bring in the sample team
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}
