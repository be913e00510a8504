import type { RepId } from '../../../shared/rep/rep-id.ts'

export function RepTrendsTab(_props: { readonly repId: RepId }) {
  return null
}
