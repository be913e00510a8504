import { CalendarDay } from '../../../shared/kernel/time.ts'
import type { PacketExport, ReviewPacketId } from '../../../shared/review-packet/review-packet.ts'
import { useQueryOf } from '../api/queries.ts'
import { formatDay, formatMoment } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import type { Reps } from '../journal-entry/use-reps.ts'
import { Card } from '../ui/card.tsx'
import { useLocale } from '../ui/locale.ts'
import { Rows } from '../ui/row.tsx'
import { kindCount, readerLabels } from './packet-labels.ts'

/** The log of exports, of one packet or of all: what left, when, for whom, under which name. */
export function PacketExports(props: { readonly id?: ReviewPacketId; readonly reps?: Reps }) {
  const { data: exports } = useQueryOf(
    'reviewPacket.listExports',
    props.id === undefined ? {} : { id: props.id },
  )
  if (exports === undefined || (exports.length === 0 && props.id === undefined)) return null
  return (
    <Card
      title="What has left the app"
      aside={exports.length === 0 ? undefined : plural(exports.length, 'export')}
    >
      {exports.length === 0 ? (
        <p className="ui-why">
          Nothing yet. Each export is noted here with its day, its name and what was in it.
        </p>
      ) : (
        <Rows label="What has left the app">
          {exports.map((one) => (
            <ExportRow key={one.id} exported={one} name={props.reps?.namesOf([one.repId]).join('')} />
          ))}
        </Rows>
      )}
    </Card>
  )
}

function ExportRow({
  exported,
  name,
}: {
  readonly exported: PacketExport
  readonly name: string | undefined
}) {
  const today = useToday()
  const { locale } = useLocale()
  const { exportedAt, fileName, reader, recordCount, counts, bytes, paper } = exported
  const on = CalendarDay.parse(exportedAt.slice(0, 10))
  const parts = counts.map(({ name: kind, count }) => kindCount(kind, count)).join(', ')
  return (
    <li className="ui-row">
      <div className="ui-row-main">
        <b className="packet-file">{fileName}</b>
        <div className="ui-why">
          {[name ?? '', readerLabels[reader].toLowerCase(), plural(recordCount, 'record')]
            .filter((part) => part !== '')
            .join(' · ')}
          {parts === '' ? '' : ` (${parts})`}
        </div>
      </div>
      <span className="ui-row-side">
        {formatDay(on, today, locale)}, {formatMoment(exportedAt, locale)}
        <br />
        {Math.max(1, Math.round(bytes / 1000))} KB, {paper === 'a4' ? 'A4' : 'Letter'}
      </span>
    </li>
  )
}
