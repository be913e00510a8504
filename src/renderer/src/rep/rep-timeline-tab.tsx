import type { RepId } from '../../../shared/rep/rep-id.ts'

export function RepTimelineTab(_props: { readonly repId: RepId }) {
  return null
}
