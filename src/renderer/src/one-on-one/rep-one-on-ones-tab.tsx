import type { RepId } from '../../../shared/rep/rep-id.ts'

export function RepOneOnOnesTab(_props: { readonly repId: RepId }) {
  return null
}
