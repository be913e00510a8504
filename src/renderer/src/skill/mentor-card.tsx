import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { levelWords } from '../../../shared/skill/skill.ts'
import { useQueryOf } from '../api/queries.ts'
import { Card } from '../ui/card.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { Rows } from '../ui/row.tsx'

/** Who could show whom: one does it already, the other has a plan on it. Nothing when nobody fits. */
export function MentorCard() {
  const { data: suggestions } = useQueryOf('skill.mentors', {})
  if (suggestions === undefined || suggestions.length === 0) return null
  return (
    <Card title="Who could show whom" aside="for the plans that run now">
      <Rows label="Who could show whom">
        {suggestions.map((one) => (
          <FactRow
            key={`${one.learnerId} ${one.skillId}`}
            fact={`${one.mentorName} could show ${firstNameOf(one.learnerName)} ${one.skillName.toLowerCase()}`}
            because={[
              `${firstNameOf(one.mentorName)} is seen `,
              { text: levelWords[one.mentorLevel], href: `#/rep/${one.mentorId}/skills` },
              `, and it is what ${firstNameOf(one.learnerName)}’s `,
              { text: 'plan', href: `#/rep/${one.learnerId}/skills` },
              ' is on',
            ]}
          />
        ))}
      </Rows>
    </Card>
  )
}
