import type { RepId } from '../../../shared/rep/rep-id.ts'

export function RepBriefTab(_props: { readonly repId: RepId }) {
  return null
}
