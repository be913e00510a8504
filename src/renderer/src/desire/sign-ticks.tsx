import { type DesireSign, signsOfAway, signsOfPull, signWords } from '../../../shared/desire/desire-signs.ts'
import './desire.css'

/** The signs of desire to tick, those of a pull before those of being elsewhere. */
export function SignTicks(props: {
  readonly signs: readonly DesireSign[]
  readonly onChange: (signs: DesireSign[]) => void
}) {
  const { signs, onChange } = props
  function tick(sign: DesireSign): void {
    onChange(signs.includes(sign) ? signs.filter((one) => one !== sign) : [...signs, sign])
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as these are
    <div className="desire-signs" role="group" aria-label="Signs seen">
      {[signsOfPull, signsOfAway].map((group) => (
        <div key={group[0]} className="desire-sign-row">
          {group.map((sign) => (
            <button
              key={sign}
              type="button"
              className="desire-sign"
              aria-pressed={signs.includes(sign)}
              onClick={() => tick(sign)}
            >
              {signWords[sign]}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}
