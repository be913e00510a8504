import { X } from 'lucide-react'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { useTrash } from '../record/use-trash.ts'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { BasketForm } from './add-to-basket-button.tsx'

/** What waits for a rep's next one-on-one, and a line to add to it. */
export function BasketCard({ repId, repName }: { readonly repId: RepId; readonly repName: string }) {
  const { data: waiting } = useQueryOf('basketItem.listWaiting', { repId })
  const { trash } = useTrash()
  const today = useToday()
  const { locale } = useLocale()
  return (
    <Card title="For next time">
      {waiting !== undefined && waiting.length > 0 && (
        <ul className="ui-rows">
          {waiting.map(({ id, words, raisedBy, raisedOn }) => (
            <li key={id} className="ui-row">
              <span className="ui-row-main">{words}</span>
              <span className="ui-row-side ui-num">
                {raisedBy === 'me' ? 'you' : repName} · {formatDay(raisedOn, today, locale)}
              </span>
              <IconButton
                icon={X}
                label={`Move to trash: ${words}`}
                plain
                onClick={() => void trash('basket-item', id, words)}
              />
            </li>
          ))}
        </ul>
      )}
      <BasketForm repId={repId} />
    </Card>
  )
}
