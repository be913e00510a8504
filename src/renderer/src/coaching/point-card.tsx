import { namesOnlyANumber } from '../../../shared/coaching/behaviour-words.ts'
import { topicAims, topicKinds, touches } from '../../../shared/coaching/touch.ts'
import type { OneOnOneItem } from '../../../shared/one-on-one/one-on-one.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import { attempt } from '../record/attempt.ts'
import { Card } from '../ui/card.tsx'
import { topicAimWords, topicKindWords, touchWords } from './coaching-words.ts'
import { MarkButtons } from './mark-buttons.tsx'
import { useTouchKeys } from './use-touch-keys.ts'
import './coaching.css'

/** What the point in the middle is: a touch, a kind of topic, and whether it builds a skill. */
export function PointCard({ item, repId }: { readonly item: OneOnOneItem; readonly repId: RepId }) {
  const { data: reps } = useQueryOf('metric.listForRep', { repId })
  const lagging = (reps ?? []).filter(({ kind }) => kind === 'lagging').map(({ name }) => name)
  const isTopic = item.raisedBy !== null
  const change = (changes: Parameters<typeof api.oneOnOne.changeItem>[0]['changes']) =>
    attempt(() => api.oneOnOne.changeItem({ itemId: item.id, changes }))
  useTouchKeys(item.touch, (touch) => change({ touch }))
  return (
    <Card title="This point" level={3} className="coaching-point">
      <MarkButtons
        label="What you did"
        words={touchWords}
        values={touches}
        value={item.touch}
        onChange={(touch) => change({ touch })}
      />
      <MarkButtons
        label="What it is about"
        words={topicKindWords}
        values={topicKinds}
        value={item.topicKind}
        onChange={(topicKind) => change({ topicKind })}
      />
      <MarkButtons
        label="What for"
        words={topicAimWords}
        values={topicAims}
        value={item.topicAim}
        onChange={(topicAim) => change({ topicAim })}
      />
      {isTopic && namesOnlyANumber(item.title, lagging) && (
        <p className="ui-why">“{item.title}” names no behaviour. Which one?</p>
      )}
    </Card>
  )
}
