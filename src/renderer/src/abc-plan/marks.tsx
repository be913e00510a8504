import { type Mark, type MarkedAs, markHints, marks, otherWord } from './abc-words.ts'

/** The three marks of a consequence, each a word that one press turns to its other side. */
export function Marks(props: {
  readonly of: MarkedAs
  /** What is marked, for who cannot see where the words stand. */
  readonly what: string
  readonly onTurn: (mark: Mark) => void
}) {
  return (
    <span className="abc-marks">
      {marks.map((mark) => (
        <button
          key={mark}
          type="button"
          className="abc-mark"
          data-word={props.of[mark]}
          aria-label={`${props.what}: ${props.of[mark]}, ${markHints[mark]}. Turn to ${otherWord(props.of, mark)}`}
          title={`${markHints[mark]}: press for ${otherWord(props.of, mark)}`}
          onClick={() => props.onTurn(mark)}
        >
          {props.of[mark]}
        </button>
      ))}
    </span>
  )
}
