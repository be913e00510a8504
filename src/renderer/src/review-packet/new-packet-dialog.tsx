import { useContext, useState } from 'react'
import type { DayRange } from '../../../shared/kernel/time.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { type PacketReader, packetPeriods } from '../../../shared/review-packet/review-packet.ts'
import { useCommand } from '../api/queries.ts'
import { useToday } from '../format/use-today.ts'
import { useReps } from '../journal-entry/use-reps.ts'
import { Refusal } from '../record/problem.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { Combobox } from '../ui/combobox.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { PeriodFields } from './period-fields.tsx'

/** Begins a packet: about whom, which days, and who will read it. */
export function NewPacketDialog(props: { readonly repId: RepId | null; readonly onClose: () => void }) {
  const { onClose } = props
  const today = useToday()
  const go = useContext(NavigateContext)
  const { options, idsOf } = useReps()
  const [repId, setRepId] = useState<RepId | null>(props.repId)
  const [period, setPeriod] = useState<DayRange>(
    () => packetPeriods(today)[0]?.period ?? { from: today, to: today },
  )
  const [reader, setReader] = useState<PacketReader>('rep')
  const [isAsking, setIsAsking] = useState(false)
  const create = useCommand('reviewPacket.create', {
    onDone: ({ id }) => {
      onClose()
      go(`#/packets/${id}`)
    },
  })
  function submit(): void {
    setIsAsking(true)
    if (repId !== null) create.run({ repId, period, reader })
  }
  return (
    <FormDialog
      title="New packet"
      description="It gathers what you shared of these days. You choose what stays in before anything leaves."
      holdsWork
      className="packet-form"
      act="Put it together"
      isBusy={create.isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <Combobox
        label="About"
        options={options}
        value={repId}
        onChange={(id) => setRepId(id === null ? null : (idsOf([id])[0] ?? null))}
        placeholder="A name or initials"
        error={isAsking && repId === null ? 'This is needed.' : undefined}
      />
      <PeriodFields value={period} today={today} onChange={setPeriod} />
      <RadioGroup<PacketReader>
        label="Who will read it"
        value={reader}
        onChange={setReader}
        options={[
          { value: 'rep', label: 'The rep', detail: 'for the conversation; nothing that is for you only' },
          { value: 'hr', label: 'HR', detail: 'dated facts; nothing that is for you only' },
          {
            value: 'me',
            label: 'Only me',
            detail: 'your own file; may hold private records if you say so',
          },
        ]}
      />
      <Refusal error={create.error} />
    </FormDialog>
  )
}
