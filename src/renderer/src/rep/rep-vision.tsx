import { useState } from 'react'
import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { textLimits } from '../../../shared/kernel/text.ts'
import type { CalendarDay } from '../../../shared/kernel/time.ts'
import type { Rep } from '../../../shared/rep/rep.ts'
import { isVisionOld, type RepVision, type VisionPage } from '../../../shared/rep/vision.ts'
import { fieldError } from '../api/field-errors.ts'
import { useCommand, useQueryOf } from '../api/queries.ts'
import { formatFullDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { TextButton } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateField } from '../ui/date-field.tsx'
import { announce } from '../ui/live-region.tsx'
import { useLocale } from '../ui/locale.ts'
import { TextArea } from '../ui/text-area.tsx'
import { toast } from '../ui/toast.tsx'
import { RepForm } from './rep-form.tsx'

/** Where a rep wants to be in one year and in three, in their words, and when the two last looked at it. */
export function VisionCard({ rep }: { readonly rep: Rep }) {
  const { data: page } = useQueryOf('vision.ofRep', { repId: rep.id })
  const [isSaying, setIsSaying] = useState(false)
  const name = firstNameOf(rep.name)
  if (page === undefined) return null
  return (
    <Card title={`Where ${name} wants to be`} aside="in their own words">
      {isSaying ? (
        <SayForm rep={rep} current={page.current} onClose={() => setIsSaying(false)} />
      ) : (
        <Standing rep={rep} page={page} onSay={() => setIsSaying(true)} />
      )}
    </Card>
  )
}

function Standing(props: { readonly rep: Rep; readonly page: VisionPage; readonly onSay: () => void }) {
  const { rep, page, onSay } = props
  const { current, earlier } = page
  const today = useToday()
  const { locale } = useLocale()
  const [showsEarlier, setShowsEarlier] = useState(false)
  const revisit = useCommand('vision.revisit', { onDone: () => announce('Looked at again today') })
  const name = firstNameOf(rep.name)
  if (current === null) {
    return (
      <>
        <p className="ui-muted rep-quiet">
          One year from now, and three. Ask {name}, write it down, and look at it together twice a year.
        </p>
        <Button onClick={onSay}>Write the destination down</Button>
      </>
    )
  }
  const isOld = isVisionOld(current, today)
  return (
    <>
      <Words vision={current} />
      <p className={isOld ? 'ui-why rep-quiet ui-tone-amber' : 'ui-why rep-quiet'}>
        said {formatFullDay(current.saidOn, locale)}
        {current.revisitedOn !== current.saidOn &&
          `, looked at again ${formatFullDay(current.revisitedOn, locale)}`}
        {isOld && ' · older than two quarters, worth asking again'}
      </p>
      <div className="rep-acts">
        <Button disabled={current.revisitedOn === today} onClick={() => revisit.run({ id: current.id })}>
          It still holds
        </Button>
        <Button kind="quiet" onClick={onSay}>
          Say it anew
        </Button>
        {earlier.length > 0 && (
          <TextButton aria-expanded={showsEarlier} onClick={() => setShowsEarlier(!showsEarlier)}>
            {showsEarlier ? 'Hide earlier words' : plural(earlier.length, 'earlier wording')}
          </TextButton>
        )}
      </div>
      {showsEarlier &&
        earlier.map((vision) => (
          <div key={vision.id} className="rep-vision-earlier">
            <p className="ui-why">said {formatFullDay(vision.saidOn, locale)}</p>
            <Words vision={vision} />
          </div>
        ))}
    </>
  )
}

function Words({ vision }: { readonly vision: RepVision }) {
  const parts = [
    ['In a year', vision.oneYear],
    ['In three years', vision.threeYears],
  ] as const
  return (
    <dl className="rep-vision">
      {parts
        .filter(([, words]) => words.trim() !== '')
        .map(([when, words]) => (
          <div key={when}>
            <dt className="ui-why">{when}</dt>
            <dd className="ui-journal ui-journal-small rep-words">{words}</dd>
          </div>
        ))}
    </dl>
  )
}

function SayForm(props: {
  readonly rep: Rep
  readonly current: RepVision | null
  readonly onClose: () => void
}) {
  const { rep, current, onClose } = props
  const today = useToday()
  const [oneYear, setOneYear] = useState(current?.oneYear ?? '')
  const [threeYears, setThreeYears] = useState(current?.threeYears ?? '')
  const [saidOn, setSaidOn] = useState<CalendarDay>(today)
  const remove = useCommand('vision.remove')
  const say = useCommand('vision.say', {
    onDone: ({ current: said }) => {
      onClose()
      if (said === null) return
      const { id } = said
      toast.show({
        text: `Written down: where ${firstNameOf(rep.name)} wants to be`,
        // Words corrected on the day they were said replace themselves; there is nothing to take back.
        ...(current?.saidOn === said.saidOn ? {} : { undo: () => remove.run({ id }) }),
      })
    },
  })
  function submit(): void {
    if (!say.isRunning) say.run({ repId: rep.id, oneYear, threeYears, saidOn })
  }
  const isEmpty = fieldError(say.error, 'oneYear') !== undefined
  return (
    <RepForm command={say} onSubmit={submit} onCancel={onClose}>
      <TextArea
        label="In a year"
        rows={2}
        voice="read"
        value={oneYear}
        onChange={setOneYear}
        onSubmit={submit}
        maxLength={textLimits.words}
        autoFocus
        error={isEmpty ? 'Write down at least one of the two.' : undefined}
      />
      <TextArea
        label="In three years"
        note="optional"
        rows={2}
        voice="read"
        value={threeYears}
        onChange={setThreeYears}
        onSubmit={submit}
        maxLength={textLimits.words}
      />
      <DateField
        label="Said on"
        value={saidOn}
        latest={today}
        required
        onChange={(day) => setSaidOn(day ?? today)}
      />
    </RepForm>
  )
}
