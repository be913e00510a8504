import type { RepCard } from '../../../shared/rep/rep.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { HeldCard } from '../erasure/held-card.tsx'
import { SavedFields } from '../frame/saved-fields.tsx'
import { ListProblem } from '../record/problem.tsx'
import { Card } from '../ui/card.tsx'
import { Columns, Stack } from '../ui/page-header.tsx'
import { AboutFields, ConversationFields, RhythmFields } from './profile-fields.tsx'
import { DrivesCard } from './rep-drives.tsx'
import { LeavingCard } from './rep-leaving.tsx'
import { PersonalDatesCard } from './rep-personal-dates.tsx'
import { PhotoCard } from './rep-photo.tsx'
import { VisionCard } from './rep-vision.tsx'
import './rep.css'

/** The card of a rep: every fact saves itself. */
export function RepProfileTab({ repId }: { readonly repId: RepId }) {
  const { data: card, error, refetch } = useQueryOf('rep.get', { id: repId })
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (card === undefined) return null
  return (
    <SavedFields key={repId}>
      <Profile card={card} />
    </SavedFields>
  )
}

function Profile({ card }: { readonly card: RepCard }) {
  const { rep, aliases } = card
  return (
    <Columns>
      <Stack>
        <Card title="Who it is">
          <AboutFields rep={rep} />
        </Card>
        <Card title="How often you meet" aside="counted from the last real contact">
          <RhythmFields rep={rep} />
        </Card>
        <Card title="How to talk to them">
          <ConversationFields rep={rep} />
        </Card>
      </Stack>
      <Stack>
        <PhotoCard rep={rep} />
        <DrivesCard card={card} />
        <VisionCard rep={rep} />
        <PersonalDatesCard card={card} />
        {aliases.length > 0 && (
          <Card title="Also known as" aside="in imported files">
            <p className="rep-aliases">{aliases.join(', ')}</p>
          </Card>
        )}
        <LeavingCard rep={rep} />
        <HeldCard rep={rep} />
      </Stack>
    </Columns>
  )
}
