import { type Scorecard, type ShownLevel, shownLevels } from '../../../shared/scorecard/scorecard.ts'
import { levelPhrase, type SkillLevel } from '../../../shared/skill/skill.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Row, Rows } from '../ui/row.tsx'

/** What the card shows about skills, to be kept as dated evidence; nothing is kept without being asked. */
export function CardLevels({ card }: { readonly card: Scorecard }) {
  const { data: skills } = useQueryOf('skill.list', {})
  const { data: levels } = useQueryOf('skill.levelsOfRep', { repId: card.repId })
  const keep = useCommand('skill.setLevel')
  const shown = shownLevels(card)
  if (shown.length === 0 || skills === undefined || levels === undefined) return null
  return (
    <Card title="What it shows" aside="keep it as dated evidence on the skill">
      <Rows label="Levels this card shows">
        {shown.map((level) => (
          <Row
            key={level.key}
            side={
              isKept(level, card, levels) ? (
                'kept'
              ) : (
                <Button
                  busy={keep.isRunning}
                  onClick={() =>
                    keep.run({
                      repId: card.repId,
                      skillId: level.skillId,
                      level: level.level,
                      onDay: card.onDay,
                      evidence: level.evidence,
                      scorecardId: card.id,
                      audience: card.audience,
                    })
                  }
                >
                  Keep as evidence
                </Button>
              )
            }
          >
            <b>
              {skills.find(({ id }) => id === level.skillId)?.name}: {levelPhrase(level.level)}
            </b>
            <span className="ui-why card-evidence">{level.evidence}</span>
          </Row>
        ))}
      </Rows>
      <Refusal error={keep.error} />
    </Card>
  )
}

function isKept(level: ShownLevel, card: Scorecard, levels: readonly SkillLevel[]): boolean {
  return levels.some(
    (one) => one.scorecardId === card.id && one.skillId === level.skillId && one.level === level.level,
  )
}
