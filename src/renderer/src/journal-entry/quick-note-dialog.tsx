import type { RepId } from '../../../shared/rep/rep-id.ts'

export function QuickNoteDialog(_props: {
  readonly open: boolean
  readonly onClose: () => void
  readonly repId?: RepId | undefined
}) {
  return null
}
