import type { RepId } from '../../../shared/rep/rep-id.ts'

export function RepJournalTab(_props: { readonly repId: RepId }) {
  return null
}
