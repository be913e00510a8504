import { useEffect, useState } from 'react'
import type { LeavingRecord, WhatLeaves } from '../../../shared/review-packet/packet-value.ts'
import type {
  PacketPaper,
  PacketReader,
  ReviewPacketId,
} from '../../../shared/review-packet/review-packet.ts'
import { api } from '../api/client.ts'
import { useCommand } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { Refusal } from '../record/problem.tsx'
import { TextButton } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FactRow } from '../ui/fact-row.tsx'
import { useLocale } from '../ui/locale.ts'
import { Pill } from '../ui/pill.tsx'
import { Rows } from '../ui/row.tsx'
import { Cell, ColumnHead, RowHead, Table } from '../ui/table.tsx'
import { toast } from '../ui/toast.tsx'
import { readerLabels, warningWords } from './packet-labels.ts'
import { PaperChoice } from './paper-choice.tsx'

/** Everything that is about to leave the app, record by record, before it leaves. */
export function WhatLeavesDialog(props: {
  readonly id: ReviewPacketId
  readonly leaving: WhatLeaves
  readonly reader: PacketReader
  readonly repName: string
  readonly paper: PacketPaper
  readonly onPaper: (paper: PacketPaper) => void
  /** Leads to where never discussed statements are put right. */
  readonly onTold: () => void
  readonly onClose: () => void
}) {
  const { id, leaving, reader, repName, paper, onPaper, onTold, onClose } = props
  const { fileName, records, besides, warnings } = leaving
  const [isExporting, setIsExporting] = useState(false)
  const { runAsync, error } = useCommand('desktop.exportPacket')
  useEffect(() => void api.desktop.prepareExport({ reviewPacketId: id, paper }), [id, paper])
  useEffect(() => () => void api.desktop.dropExport({}), [])
  async function exportNow(): Promise<void> {
    setIsExporting(true)
    const exported = await runAsync({ reviewPacketId: id, paper }).catch(() => undefined)
    setIsExporting(false)
    if (exported === undefined || exported === null) return
    onClose()
    toast.show({ text: `Exported: ${exported.fileName}. The file is not encrypted.` })
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="wide"
      title="What leaves"
      description={`${readerLabels[reader]}: ${plural(records.length, 'record')} about ${repName}, as one PDF on ${
        paper === 'a4' ? 'A4' : 'Letter'
      }. The file is not encrypted: whoever has it can read it.`}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            Not yet
          </Button>
          <Button kind="primary" busy={isExporting} onClick={() => void exportNow()}>
            Export PDF
          </Button>
        </>
      }
    >
      <div className="packet-leaving">
        <Refusal error={error} />
        {warnings.length > 0 && (
          <section>
            <h3>Worth a look first</h3>
            <Rows label="Worth a look first">
              {warnings.map((warning) => {
                const { fact, reason } = warningWords(warning, repName)
                return (
                  <FactRow
                    key={`${warning.kind} ${fact}`}
                    fact={fact}
                    reason={<div className="ui-why">{reason}</div>}
                    pill={{ tone: 'a', text: 'look' }}
                    actions={
                      warning.kind === 'never-discussed' ? (
                        <TextButton onClick={onTold}>Put it right</TextButton>
                      ) : undefined
                    }
                  />
                )
              })}
            </Rows>
          </section>
        )}
        <section>
          <h3>The file</h3>
          <p className="packet-file">{fileName}</p>
          <PaperChoice paper={paper} onPaper={onPaper} />
          {besides.length > 0 && <p className="ui-why">Besides the records: {besides.join('; ')}.</p>}
        </section>
        <LeavingTable records={records} />
      </div>
    </Dialog>
  )
}

function LeavingTable({ records }: { readonly records: readonly LeavingRecord[] }) {
  const today = useToday()
  const { locale } = useLocale()
  if (records.length === 0) return <p className="ui-why">No record leaves: only the head of the page.</p>
  return (
    <section>
      <h3>Records that leave</h3>
      <Table caption="Records that leave">
        <thead>
          <tr>
            <ColumnHead>Record</ColumnHead>
            <ColumnHead>Kind</ColumnHead>
            <ColumnHead>Day</ColumnHead>
            <ColumnHead>Audience</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {records.map(({ key, kind, on, title, audience }) => (
            <tr key={key}>
              <RowHead>{title}</RowHead>
              <Cell>{kind}</Cell>
              <Cell numeric>{on === null ? '' : formatDay(on, today, locale)}</Cell>
              <Cell>
                {audience === null ? (
                  'numbers'
                ) : audience === 'shareable' ? (
                  'shareable'
                ) : (
                  <Pill tone="a">only me</Pill>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
