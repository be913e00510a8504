import { firstNameOf } from '../../../shared/brief/phrases.ts'
import { asksToListen, type Desire } from '../../../shared/desire/desire-signs.ts'
import { isOpen, type OneOnOne } from '../../../shared/one-on-one/one-on-one.ts'
import { api } from '../api/client.ts'
import { desireWords } from '../one-on-one/one-on-one-words.ts'
import { useLine } from '../one-on-one/use-line.ts'
import { attempt } from '../record/attempt.ts'
import type { SaveProgress } from '../ui/autosave.ts'
import { Button } from '../ui/button.tsx'
import { SegmentedControl } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { desireOptions } from './desire-words.ts'
import { SignTicks } from './sign-ticks.tsx'

/**
 * How willing the rep is, before anything is coached: the reading, the signs seen, and an example. On push
 * back, or when the rep goes through the motions, it offers to listen instead. For the manager alone.
 */
export function DesireGate(props: {
  readonly oneOnOne: OneOnOne
  readonly previous: OneOnOne | null
  readonly repName: string
  readonly onProgress: (progress: SaveProgress) => void
  readonly onListen: () => void
}) {
  const { oneOnOne, previous, repName, onProgress, onListen } = props
  const { id, desire, desireTicks } = oneOnOne
  const seen = useLine(oneOnOne.desireSigns, onProgress, (desireSigns) =>
    api.oneOnOne.change({ id, changes: { desireSigns } }),
  )
  const name = firstNameOf(repName)
  const lastTime = previous?.desire ?? null
  const isDayToListen =
    isOpen(oneOnOne.state) && oneOnOne.listeningSince === null && asksToListen({ desire, signs: desireTicks })
  return (
    <section className="meeting-desire" aria-label="Desire">
      <SegmentedControl<Desire>
        label={`How willing is ${name} to work on this?`}
        labelVoice="read"
        value={desire}
        options={desireOptions}
        onChange={(next) => attempt(() => api.oneOnOne.change({ id, changes: { desire: next } }))}
      />
      <SignTicks
        signs={desireTicks}
        onChange={(signs) => attempt(() => api.oneOnOne.change({ id, changes: { desireTicks: signs } }))}
      />
      <div className="meeting-signs ui-why">
        <TextField
          label="For example"
          value={seen.value}
          onChange={seen.onChange}
          onBlur={seen.onBlur}
          maxLength={300}
          placeholder="What you saw or heard that says so"
        />
        {lastTime !== null && <span>last time {desireWords[lastTime]}</span>}
      </div>
      {isDayToListen && (
        <div className="desire-listen">
          <p>
            {desire === 'push-back'
              ? `${name} pushes back.`
              : `${name} is here and does not seem to be in it.`}{' '}
            Compliance can be asked for; a skill cannot. This may be a day to listen.
          </p>
          <Button shortcut="L" onClick={onListen}>
            Listen instead
          </Button>
        </div>
      )}
    </section>
  )
}
