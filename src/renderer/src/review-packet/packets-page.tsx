import { useNavigate, useSearch } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { useMemo, useState } from 'react'
import { CalendarDay } from '../../../shared/kernel/time.ts'
import { RepId } from '../../../shared/rep/rep-id.ts'
import type { PacketLine } from '../../../shared/review-packet/review-packet.ts'
import { useQueryOf } from '../api/queries.ts'
import { type Command, useCommands } from '../commands/commands.ts'
import { formatDayRange, formatNearDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { useCrumbs } from '../frame/place.ts'
import { type Reps, useReps } from '../journal-entry/use-reps.ts'
import { ListProblem } from '../record/problem.tsx'
import { useTrash } from '../record/use-trash.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { Menu } from '../ui/menu.tsx'
import { Page, PageHeader, Stack } from '../ui/page-header.tsx'
import { Rows } from '../ui/row.tsx'
import { NewPacketDialog } from './new-packet-dialog.tsx'
import { PacketExports } from './packet-exports.tsx'
import { readerLabels } from './packet-labels.ts'
import './packets.css'

/** Every review packet, last changed first, and the log of what left the app. */
export function PacketsPage() {
  useCrumbs([{ label: 'Packets' }])
  const navigate = useNavigate()
  const { rep: askedFor } = useSearch({ strict: false })
  const asked = RepId.safeParse(askedFor)
  const [isMaking, setIsMaking] = useState(false)
  const { data: packets, error, refetch } = useQueryOf('reviewPacket.list', {})
  const reps = useReps()
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'review-packet.new',
          label: 'New packet',
          group: 'Here',
          keywords: 'review pdf export quarter',
          shortcut: 'C',
          run: () => setIsMaking(true),
        },
      ],
      [],
    ),
  )
  function close(): void {
    setIsMaking(false)
    if (asked.success) void navigate({ to: '/packets', search: {}, replace: true })
  }
  if (error !== null) return <ListProblem error={error} onRetry={() => void refetch()} />
  if (packets === undefined) return null
  const begin = (
    <Button kind="primary" shortcut="C" onClick={() => setIsMaking(true)}>
      New packet
    </Button>
  )
  return (
    <Page>
      <PageHeader
        title="Packets"
        subtitle="What you hand over at review time: dated evidence, charts, goals and promises both ways, and nothing that is for you only."
        actions={packets.length === 0 ? undefined : begin}
      />
      <Stack>
        {packets.length === 0 ? (
          <EmptyState
            kind="first-run"
            title="No packet yet"
            sentence="A packet gathers a quarter or a half-year of one rep into a PDF. You see every page and every record before it leaves."
            action={begin}
          />
        ) : (
          <Card title="All packets" aside={`${packets.length}`}>
            <Rows label="All packets">
              {packets.map((packet) => (
                <PacketRow key={packet.id} packet={packet} reps={reps} />
              ))}
            </Rows>
          </Card>
        )}
        <PacketExports reps={reps} />
      </Stack>
      {(isMaking || asked.success) && (
        <NewPacketDialog repId={asked.success ? asked.data : null} onClose={close} />
      )}
    </Page>
  )
}

function PacketRow({ packet, reps }: { readonly packet: PacketLine; readonly reps: Reps }) {
  const today = useToday()
  const { locale } = useLocale()
  const { trash } = useTrash()
  const { period, reader, lastExport } = packet
  const name = reps.namesOf([packet.repId]).join('')
  const exported =
    lastExport === null
      ? 'not exported yet'
      : `exported ${formatNearDay(CalendarDay.parse(lastExport.exportedAt.slice(0, 10)), today, locale)}`
  return (
    <li className="ui-row packet-row">
      <div className="ui-row-main">
        <AppLink className="packet-row-link" href={`#/packets/${packet.id}`}>
          <b>
            {name} · {packet.title}
          </b>
        </AppLink>
        <div className="ui-why">
          {formatDayRange(period.from, period.to, locale)} · {readerLabels[reader].toLowerCase()}
        </div>
      </div>
      <span className="ui-row-side">
        {exported}
        <Menu
          trigger={<IconButton plain icon={Ellipsis} label={`More for ${name}, ${packet.title}`} />}
          items={[
            {
              id: 'trash',
              label: 'Move to trash',
              onSelect: () => void trash('review-packet', packet.id, `${name}, ${packet.title}`),
            },
          ]}
        />
      </span>
    </li>
  )
}
