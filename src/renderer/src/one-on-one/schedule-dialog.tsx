import { useContext, useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import type { CalendarDay, ClockTime } from '../../../shared/kernel/time.ts'
import type { OneOnOne, Proposal } from '../../../shared/one-on-one/one-on-one.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import type { TemplateId } from '../../../shared/template/template.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatWeekday } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { FormRefusal } from '../record/problem.tsx'
import { NavigateContext } from '../ui/app-link.tsx'
import { DateField } from '../ui/date-field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { useLocale } from '../ui/locale.ts'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { toast } from '../ui/toast.tsx'
import './one-on-one.css'

/** Plans a one-on-one, beginning with what the rep's cadence suggests. */
export function ScheduleDialog(props: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly repId: RepId
  readonly repName: string
  readonly onScheduled?: ((oneOnOne: OneOnOne) => void) | undefined
}) {
  const { open, repId } = props
  const { data: proposal } = useQueryOf('oneOnOne.propose', { repId }, { enabled: open })
  if (!open || proposal === undefined) return null
  return <Plan {...props} proposal={proposal} />
}

function Plan(props: Parameters<typeof ScheduleDialog>[0] & { readonly proposal: Proposal }) {
  const { onOpenChange, repId, repName, onScheduled, proposal } = props
  const go = useContext(NavigateContext)
  const today = useToday()
  const { locale } = useLocale()
  const { data: templates } = useQueryOf('template.list', {})
  const [plannedOn, setPlannedOn] = useState<CalendarDay | null>(proposal.plannedOn)
  const [plannedAt, setPlannedAt] = useState<ClockTime | null>(proposal.plannedAt)
  const [templateId, setTemplateId] = useState<TemplateId | null>(proposal.templateId)
  const [minutes, setMinutes] = useState<number | null>(proposal.minutes)
  const [isAsking, setIsAsking] = useState(false)
  const schedule = useCommand('oneOnOne.schedule', {
    onDone: (oneOnOne) => {
      onOpenChange(false)
      onScheduled?.(oneOnOne)
      toast.show({
        text: `Planned for ${formatWeekday(oneOnOne.plannedOn, today, locale)}`,
        action: { label: 'Prepare', run: () => go(`#/one-on-one/${oneOnOne.id}`) },
      })
    },
  })
  const chosen = templates?.find(({ id }) => id === templateId)
  function submit(): void {
    setIsAsking(true)
    if (plannedOn === null || templateId === null || minutes === null) return
    schedule.run({ repId, plannedOn, plannedAt, templateId, minutes })
  }
  const missing = (value: unknown): string | undefined =>
    isAsking && value === null ? 'This is needed.' : undefined
  return (
    <FormDialog
      title={`Plan a one-on-one with ${firstNameOf(repName)}`}
      description="The day is what the cadence asks for. Open topics come into it by themselves."
      holdsWork
      className="meeting-form"
      act="Plan it"
      isBusy={schedule.isRunning}
      onSubmit={submit}
      onClose={() => onOpenChange(false)}
    >
      <DateField
        label="Day"
        value={plannedOn}
        today={today}
        onChange={setPlannedOn}
        error={missing(plannedOn) ?? fieldError(schedule.error, 'plannedOn')}
      />
      <TimeField label="Time" note="optional" value={plannedAt} onChange={setPlannedAt} />
      <Select<TemplateId>
        label="Template"
        value={templateId}
        options={(templates ?? []).map(({ id, name, situation }) => ({
          value: id,
          label: name,
          detail: situation,
        }))}
        onChange={(id) => {
          setTemplateId(id)
          setMinutes(templates?.find((template) => template.id === id)?.minutes ?? minutes)
        }}
        hint={chosen?.situation}
        error={missing(templateId)}
      />
      <NumberField
        label="Length"
        value={minutes}
        min={5}
        max={480}
        step={5}
        suffix="min"
        onChange={setMinutes}
        error={missing(minutes) ?? fieldError(schedule.error, 'minutes')}
      />
      <FormRefusal error={schedule.error} />
    </FormDialog>
  )
}
