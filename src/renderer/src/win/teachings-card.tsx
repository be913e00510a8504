import { X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { textLimits } from '../../../shared/kernel/text.ts'
import type { Teaching } from '../../../shared/win/win.ts'
import { api } from '../api/client.ts'
import { useCommand } from '../api/queries.ts'
import { formatDay } from '../format/format-day.ts'
import { plural } from '../format/plural.ts'
import { useToday } from '../format/use-today.ts'
import { useSavedField } from '../frame/saved-fields.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useLocale } from '../ui/locale.ts'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import type { TeachingDraft } from './teaching-dialog.tsx'
import { useNames } from './use-names.ts'
import { startedByWords, taughtWords } from './win-words.ts'

const TeachingDialog = lazy(async () => ({
  default: (await import('./teaching-dialog.tsx')).TeachingDialog,
}))

/** Who learned from whom, newest first, with what came of it. */
export function TeachingsCard(props: {
  readonly teachings: readonly Teaching[]
  /** What a new one begins with. */
  readonly draft: TeachingDraft
}) {
  const { teachings, draft } = props
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Card
      title="Taught and learned"
      aside={teachings.length === 0 ? undefined : plural(teachings.length, 'time')}
      actions={<Button onClick={() => setIsOpen(true)}>Note what was learned</Button>}
    >
      {teachings.length === 0 ? (
        <p className="ui-muted win-quiet">
          What people learn from each other costs you nothing and stays. Note who showed it to whom.
        </p>
      ) : (
        <TeachingRows teachings={teachings} />
      )}
      {isOpen && (
        <Suspense>
          <TeachingDialog draft={draft} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </Card>
  )
}

/** The rows alone, for a place that has its own heading. */
export function TeachingRows({ teachings }: { readonly teachings: readonly Teaching[] }) {
  return (
    <ul className="win-rows" aria-label="Taught and learned">
      {teachings.map((teaching) => (
        <TeachingRow key={teaching.id} teaching={teaching} />
      ))}
    </ul>
  )
}

function TeachingRow({ teaching }: { readonly teaching: Teaching }) {
  const { nameOf } = useNames()
  const { locale } = useLocale()
  const today = useToday()
  const again = useCommand('win.teach')
  const remove = useCommand('win.removeTeaching', {
    onDone: () => {
      const { id: _id, createdAt: _created, changedAt: _changed, ...facts } = teaching
      toast.show({ text: `Removed: ${teaching.words}`, undo: () => again.run(facts) })
    },
  })
  const outcome = useSavedField({
    stored: teaching.outcome,
    save: (outcome) => api.win.changeTeaching({ id: teaching.id, changes: { outcome } }),
  })
  return (
    <li className="win-teaching">
      <div className="win-line">
        <span>
          <b>{taughtWords(teaching, nameOf)}</b>
          <span className="ui-why win-under">
            {teaching.words} · {formatDay(teaching.taughtOn, today, locale)}
            {teaching.startedBy === 'me'
              ? ''
              : ` · started by: ${startedByWords[teaching.startedBy].toLowerCase()}`}
          </span>
        </span>
        <IconButton
          icon={X}
          plain
          label={`Remove: ${taughtWords(teaching, nameOf)}, ${teaching.words}`}
          onClick={() => remove.run({ id: teaching.id })}
        />
      </div>
      <TextField
        label={`What came of it: ${teaching.words}`}
        hideLabel
        maxLength={textLimits.line}
        placeholder="What came of it"
        {...outcome}
      />
    </li>
  )
}
