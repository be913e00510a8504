import type { EntryLine } from '../../../shared/journal-entry/journal-entry.ts'
import { formatShortList } from '../format/format-list.ts'
import { Pill } from '../ui/pill.tsx'
import { isStillToSay, kindWords, polarityWords } from './entry-words.ts'

/** An entry in a list: what it is called, whom it is about, and how it begins. */
export function EntryLineView(props: {
  readonly entry: EntryLine
  /** Names of the reps, left out on a rep's own page. */
  readonly names: readonly string[]
}) {
  const { entry, names } = props
  const facts = [
    ...(names.length === 0 ? [] : [formatShortList(names)]),
    ...entry.tags.map((tag) => `#${tag}`),
  ]
  return (
    <>
      <span className="record-line-title" data-plain={entry.heading === '' ? '' : undefined}>
        {entry.heading === '' ? 'Without words yet' : entry.heading}
      </span>
      <span className="record-line-side">
        {entry.audience === 'shareable' && <Pill tone="s">Shareable</Pill>}
        {isStillToSay(entry) && <Pill tone="a">still to say</Pill>}
        {entry.polarity !== null && (
          <Pill tone={entry.polarity === 'reinforce' ? 'g' : 'n'}>
            {polarityWords[entry.polarity].toLowerCase()}
          </Pill>
        )}
        <span>{kindWords[entry.kind].toLowerCase()}</span>
      </span>
      {entry.excerpt !== '' && <span className="record-line-excerpt">{entry.excerpt}</span>}
      {facts.length > 0 && <span className="record-line-facts">{facts.join(' · ')}</span>}
    </>
  )
}
