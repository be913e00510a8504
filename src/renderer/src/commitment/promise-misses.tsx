import { useState } from 'react'
import type { Commitment } from '../../../shared/commitment/commitment.ts'
import { isExplained, type Miss, type MissKind } from '../../../shared/commitment/miss.ts'
import { formatDay } from '../format/format-day.ts'
import { useToday } from '../format/use-today.ts'
import { TextButton } from '../ui/app-link.tsx'
import { useLocale } from '../ui/locale.ts'
import { MissDialog } from './miss-dialog.tsx'
import { controlWord } from './miss-fields.tsx'

const kindWords: Readonly<Record<MissKind, string>> = {
  late: 'kept late',
  're-dated': 'moved',
  replaced: 'replaced',
  dropped: 'dropped',
}

/** How a promise was missed, in a word: `moved`. */
export function missWord(kind: MissKind): string {
  return kindWords[kind]
}

/** Every time a promise was missed, with the reason and whose hands it was in, or the question for it. */
export function PromiseMisses(props: {
  readonly commitment: Pick<Commitment, 'repId' | 'words'>
  readonly misses: readonly Miss[]
  readonly repName: string
}) {
  const { commitment, misses, repName } = props
  const today = useToday()
  const { locale } = useLocale()
  const [asked, setAsked] = useState<Miss | null>(null)
  if (misses.length === 0) return null
  return (
    <section className="promise-misses">
      <h3>Not as it was said</h3>
      <ul className="ui-rows">
        {misses.map((miss) => (
          <li key={miss.id} className="ui-row">
            <span className="ui-row-main">
              {miss.reason === '' ? 'No reason noted' : miss.reason}
              <span className="ui-why promise-miss-why">
                {kindWords[miss.kind]} {formatDay(miss.missedOn, today, locale)}
                {miss.control === null
                  ? ''
                  : ` · in ${miss.control === 'outside' ? 'nobody’s' : controlWord(miss.control, miss.owner, repName)} hands`}
              </span>
            </span>
            <TextButton onClick={() => setAsked(miss)}>{isExplained(miss) ? 'Change' : 'Say why'}</TextButton>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <MissDialog commitment={commitment} miss={asked} repName={repName} onClose={() => setAsked(null)} />
      )}
    </section>
  )
}
