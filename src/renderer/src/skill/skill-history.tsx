import { MoreHorizontal } from 'lucide-react'
import { inOrder, levelPhrase, levelWords, type SkillLevel } from '../../../shared/skill/skill.ts'
import { useCommand } from '../api/queries.ts'
import { formatDay, formatFullDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { TextLink } from '../ui/app-link.tsx'
import { AudiencePill } from '../ui/audience-toggle.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu } from '../ui/menu.tsx'
import { LevelMarks } from './level-marks.tsx'

/** What was seen on one skill, newest first, each with its day and its evidence. */
export function SkillHistory({ levels }: { readonly levels: readonly SkillLevel[] }) {
  const newestFirst = inOrder(levels).toReversed()
  return (
    <section className="skill-history" aria-label="What was seen so far">
      <h3>What was seen so far</h3>
      {newestFirst.length === 0 ? (
        <p className="ui-why">Nothing yet. The first level is a start, not a verdict.</p>
      ) : (
        <>
          <p className="ui-why">{plural(newestFirst.length, 'dated example')}, newest first</p>
          <ul className="skill-seen-list">
            {newestFirst.map((level, place) => (
              <Seen key={level.id} level={level} before={newestFirst[place + 1]} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Seen(props: { readonly level: SkillLevel; readonly before: SkillLevel | undefined }) {
  const { level, before } = props
  const today = useToday()
  const { locale } = useLocale()
  const { trash } = useTrash()
  const say = useCommand('skill.acknowledge')
  const rose = before !== undefined && level.level > before.level
  return (
    <li className="skill-seen">
      <div className="skill-seen-head">
        <LevelMarks level={level.level} />
        <span className="ui-why ui-num">
          {rose && `rose from “${levelWords[before.level]}” · `}
          {formatFullDay(level.onDay, locale)}
        </span>
        <Menu
          trigger={<IconButton icon={MoreHorizontal} label={`Acts on the example of ${level.onDay}`} plain />}
          items={[
            {
              id: 'trash',
              label: 'Move to trash',
              onSelect: () => void trash('skill', level.id, levelPhrase(level.level)),
            },
          ]}
        />
      </div>
      <p>{level.evidence}</p>
      <div className="skill-seen-foot">
        <AudiencePill audience={level.audience} />
        {level.scorecardId !== null && (
          <TextLink href={`#/scorecard/${level.scorecardId}`}>from a scorecard</TextLink>
        )}
        {rose && level.acknowledgedOn !== null && (
          <span className="ui-why">said on {formatDay(level.acknowledgedOn, today, locale)}</span>
        )}
        {rose && level.acknowledgedOn === null && (
          <Button kind="quiet" busy={say.isRunning} onClick={() => say.run({ id: level.id, onDay: today })}>
            I said so today
          </Button>
        )}
      </div>
      <Refusal error={say.error} />
    </li>
  )
}
