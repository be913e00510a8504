import { type FormEvent, useState } from 'react'
import { minutesWords } from '../../../shared/kernel/minutes-words.ts'
import { capital } from '../../../shared/kernel/text.ts'
import { splitTotal, type TimeMap, type TimeShare } from '../../../shared/time-map/time-map.ts'
import { percentOf, splitLines, totalMinutes } from '../../../shared/time-map/time-share.ts'
import { useCommand } from '../api/queries.ts'
import { Refusal } from '../record/problem.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { announce } from '../ui/live-region.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { toast } from '../ui/toast.tsx'
import { Bar } from './bar.tsx'

/** The split the manager chose, beside where the time went. */
export function SplitCard({ map }: { readonly map: TimeMap }) {
  const [isOpen, setIsOpen] = useState(false)
  const lines = splitLines(map.reps, map.split)
  const open = (
    <Button onClick={() => setIsOpen(true)}>
      {map.split.length === 0 ? 'Choose a split' : 'Change the split'}
    </Button>
  )
  return (
    <Card title="Your split" aside={lines.length === 0 ? undefined : 'the mark is what you chose'}>
      {isOpen ? (
        <SplitForm map={map} onDone={() => setIsOpen(false)} />
      ) : lines.length === 0 ? (
        <>
          <p className="ui-muted time-quiet">
            How would you like to share your coaching time out? Nobody else knows your team; so no split is
            proposed here.
          </p>
          {open}
        </>
      ) : (
        <>
          <ul className="time-split" aria-label="Your split">
            {lines.map((line) => (
              <li key={line.repId ?? line.tier} className="time-split-line">
                <span>{line.label}</span>
                <Bar percent={line.actual} tone="pitch" mark={line.chosen} />
                <span className="ui-num ui-why">
                  {line.actual} %, you chose {line.chosen} % · {minutesWords(line.minutes)}
                </span>
              </li>
            ))}
          </ul>
          {open}
        </>
      )}
    </Card>
  )
}

type By = 'tier' | 'rep'

interface DraftShare {
  readonly key: string
  readonly label: string
  readonly share: Pick<TimeShare, 'tier' | 'repId'>
  readonly percent: number
}

function draftOf(map: TimeMap, by: By): DraftShare[] {
  const chosen = (share: Pick<TimeShare, 'tier' | 'repId'>): number =>
    map.split.find(({ tier, repId }) => tier === share.tier && repId === share.repId)?.percent ?? 0
  if (by === 'rep') {
    return map.reps.map(({ repId, name }) => {
      const share = { tier: null, repId }
      return { key: repId, label: name, share, percent: chosen(share) }
    })
  }
  return (['top', 'core', 'developing'] as const).map((tier) => {
    const share = { tier, repId: null }
    return {
      key: tier,
      label: capital(tier),
      share,
      percent: chosen(share),
    }
  })
}

function SplitForm({ map, onDone }: { readonly map: TimeMap; readonly onDone: () => void }) {
  const isByRep = map.split[0]?.repId != null
  const [by, setBy] = useState<By>(isByRep ? 'rep' : 'tier')
  const [draft, setDraft] = useState(() => draftOf(map, isByRep ? 'rep' : 'tier'))
  const [isTried, setIsTried] = useState(false)
  const before = map.split
  const save = useCommand('timeMap.setSplit', {
    onDone: (split) => {
      announce(split.length === 0 ? 'No split any more' : 'The split is kept')
      onDone()
    },
  })
  const again = useCommand('timeMap.setSplit')
  const total = splitTotal(draft)
  const all = totalMinutes(map.reps)
  function submit(event: FormEvent): void {
    event.preventDefault()
    setIsTried(true)
    if (total !== 100 || save.isRunning) return
    save.run({ split: draft.map(({ share, percent }) => ({ ...share, percent })) })
  }
  function takeAway(): void {
    save.run({ split: [] })
    toast.show({ text: 'The split is gone', undo: () => again.run({ split: before }) })
  }
  return (
    <form className="time-form" aria-label="Your split" onSubmit={submit}>
      <SegmentedControl<By>
        label="By"
        value={by}
        options={[
          { value: 'tier', label: 'Tier' },
          { value: 'rep', label: 'Rep' },
        ]}
        onChange={(next) => {
          setBy(next)
          setDraft(draftOf(map, next))
        }}
      />
      {draft.map(({ key, label, share, percent }) => (
        <NumberField
          key={key}
          label={label}
          note={`now ${percentOf(totalMinutes(mapOf(map, share)), all)} %`}
          suffix="%"
          min={0}
          max={100}
          value={percent}
          onChange={(value) =>
            setDraft(
              draft.map((one) => (one.key === key ? { ...one, percent: Math.round(value ?? 0) } : one)),
            )
          }
        />
      ))}
      <p className={isTried && total !== 100 ? 'ui-error' : 'ui-why ui-num'} role="status">
        {total === 100 ? 'That is 100 % in all.' : `That is ${total} % in all; it takes 100 %.`}
      </p>
      <Refusal error={save.error} />
      <div className="time-acts">
        <Button kind="primary" type="submit" busy={save.isRunning}>
          Keep the split
        </Button>
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
        {before.length > 0 && (
          <Button kind="quiet" onClick={takeAway}>
            No split
          </Button>
        )}
      </div>
    </form>
  )
}

function mapOf({ reps }: TimeMap, { tier, repId }: DraftShare['share']) {
  return reps.filter((time) => (tier === null ? time.repId === repId : time.tier === tier))
}
