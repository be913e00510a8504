import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { type Nudge, quieter } from '../../../shared/insight/insight.ts'
import { useCommand } from '../api/queries.ts'
import { TextLink } from '../ui/app-link.tsx'
import type { ReasonPart } from '../ui/because.tsx'
import { Button } from '../ui/button.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Popover } from '../ui/popover.tsx'
import { toast } from '../ui/toast.tsx'
import { RuleTuning } from './rule-tuning.tsx'
import './insight.css'

/** A nudge: the fact, its reason, what to ask or do, and a way to tune or silence it on the spot. */
export function NudgeRow({
  nudge,
  because,
}: {
  readonly nudge: Nudge
  readonly because: readonly ReasonPart[]
}) {
  return (
    <FactRow
      fact={nudge.fact}
      because={because}
      reason={<div className="insight-suggestion">{nudge.suggestion}</div>}
      pill={nudge.pill}
      actions={<NudgeMenu nudge={nudge} />}
    />
  )
}

function NudgeMenu({ nudge }: { readonly nudge: Nudge }) {
  const { ruleKey, ruleName, repId, basis, fact, silencedBy, thresholds, volume } = nudge
  const [isOpen, setIsOpen] = useState(false)
  const restore = useCommand('insight.restore')
  const setVolume = useCommand('insight.setVolume')
  const dismiss = useCommand('insight.dismiss', {
    onDone: () =>
      toast.show({
        text: 'Put aside until the facts change',
        undo: () => restore.run({ ruleKey, repId }),
      }),
  })
  const notUseful = (): void => {
    setIsOpen(false)
    const next = quieter(volume)
    setVolume.run({ ruleKey, volume: next })
    toast.show({
      text: next === 'quiet' ? `“${ruleName}” is quieter now` : `“${ruleName}” is off`,
      undo: () => setVolume.run({ ruleKey, volume }),
    })
  }
  return (
    <Popover
      label={`About: ${fact}`}
      align="end"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<IconButton icon={SlidersHorizontal} plain label={`Tune or silence: ${fact}`} />}
    >
      <h3 className="insight-rule-name">{ruleName}</h3>
      <p className="ui-why">What would silence it: {lowerFirst(silencedBy)}</p>
      <RuleTuning ruleKey={ruleKey} thresholds={thresholds} volume={volume} />
      <div className="insight-acts">
        <Button
          onClick={() => {
            setIsOpen(false)
            dismiss.run({ ruleKey, repId, basis })
          }}
        >
          Put aside
        </Button>
        <Button kind="quiet" onClick={notUseful}>
          Not useful
        </Button>
        <TextLink href="#/insights">All rules</TextLink>
      </div>
    </Popover>
  )
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
