import type { RepId } from '../../../shared/rep/rep-id.ts'

export function RepPromisesTab(_props: { readonly repId: RepId }) {
  return null
}
