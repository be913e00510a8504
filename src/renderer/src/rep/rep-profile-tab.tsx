import type { RepId } from '../../../shared/rep/rep-id.ts'

export function RepProfileTab(_props: { readonly repId: RepId }) {
  return null
}
