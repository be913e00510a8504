import { type LevelNumber, levelNumbers, levelPhrase, levelWords } from '../../../shared/skill/skill.ts'

/** A level in its word, with four quiet marks before it; filled or hollow, so that no colour is needed. */
export function LevelMarks(props: {
  readonly level: LevelNumber
  /** Only the marks, where the word stands beside them already. */
  readonly hideWord?: boolean | undefined
}) {
  const { level, hideWord = false } = props
  return (
    <span className="skill-level">
      <span className="skill-marks" aria-hidden="true">
        {levelNumbers.map((number) => (
          <i key={number} data-filled={number <= level ? '' : undefined} />
        ))}
      </span>
      {hideWord ? (
        <span className="ui-hidden">{levelPhrase(level)}</span>
      ) : (
        <span className="skill-word">{levelWords[level]}</span>
      )}
    </span>
  )
}
