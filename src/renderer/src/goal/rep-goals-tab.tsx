import type { RepId } from '../../../shared/rep/rep-id.ts'

export function RepGoalsTab(_props: { readonly repId: RepId }) {
  return null
}
