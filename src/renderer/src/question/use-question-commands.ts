import { useMemo } from 'react'
import type { OneOnOneId, OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { rhythmWords } from '../../../shared/question/question.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { api } from '../api/client.ts'
import { useQueryOf } from '../api/queries.ts'
import type { ScreenCommand } from '../editor/menu/menu-triggers.ts'

/** As many as stand in the menu beside everything else. */
const mostOffered = 3

/** The questions whose time has come as `/` commands: written into the notes, counted, and marked as asked. */
export function useQuestionCommands(
  repId: RepId,
  oneOnOneId: OneOnOneId,
  itemId: OneOnOneItemId,
  attempt: (act: () => Promise<unknown>) => void,
): readonly ScreenCommand[] {
  const { data: due } = useQueryOf('question.listDue', { repId })
  return useMemo(
    () =>
      (due ?? []).slice(0, mostOffered).map(
        ({ question }): ScreenCommand => ({
          id: `ask-${question.key}`,
          label: question.words,
          hint: rhythmWords(question.everyDays),
          keywords: ['question', 'ask', 'asked'],
          run: (editor) => {
            editor.insertText(`Asked: ${question.words} `)
            editor.focus()
            attempt(() => api.question.markInAgenda({ key: question.key, itemId }))
            attempt(() => api.oneOnOne.count({ id: oneOnOneId, what: 'asked', by: 1 }))
          },
        }),
      ),
    [due, oneOnOneId, itemId, attempt],
  )
}
