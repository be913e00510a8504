import { TriangleAlert } from 'lucide-react'
import { formatMoment } from '../format/format-day.ts'
import type { SaveProgress } from './autosave.ts'
import { Icon } from './icon.tsx'
import { useLocale } from './locale.ts'
import { Pill } from './pill.tsx'

/** Whether the work is safe: "Saved 14:02", "Saving…" or "Not saved, retrying". Read aloud only when it settles. */
export function SaveState({ progress }: { readonly progress: SaveProgress }) {
  const { locale } = useLocale()
  const settled =
    progress.kind === 'saved'
      ? `Saved ${formatMoment(progress.at, locale)}`
      : progress.kind === 'failed'
        ? 'Not saved, retrying'
        : ''
  return (
    <>
      <span className="inline-flex" aria-hidden="true">
        {progress.kind === 'saved' && <Pill tone="g">{settled}</Pill>}
        {progress.kind === 'failed' && (
          <Pill tone="b" icon={<Icon of={TriangleAlert} />}>
            {settled}
          </Pill>
        )}
        {(progress.kind === 'saving' || progress.kind === 'waiting') && <Pill tone="n">Saving…</Pill>}
      </span>
      <span className="ui-hidden" role="status">
        {settled}
      </span>
    </>
  )
}

/** The worst of several fields, for one place on the page that speaks for all. */
export function worstProgress(all: readonly SaveProgress[]): SaveProgress {
  const order = ['failed', 'saving', 'waiting'] as const
  for (const kind of order) {
    const found = all.find((progress) => progress.kind === kind)
    if (found !== undefined) return found
  }
  const saved = all.flatMap((progress) => (progress.kind === 'saved' ? [progress] : []))
  const latest = saved.toSorted((one, other) => other.at.getTime() - one.at.getTime())[0]
  return latest ?? { kind: 'untouched' }
}
