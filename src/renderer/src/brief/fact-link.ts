import type { FactPart } from '../../../shared/brief/fact.ts'
import type { RepId } from '../../../shared/rep/rep-id.ts'
import { hrefOfRecord } from '../record/record-place.ts'
import type { ReasonPart } from '../ui/because.tsx'

/** The parts of a reason as the kit shows them: what names a record leads to it. */
export function reasonParts(because: readonly FactPart[], repId: RepId): ReasonPart[] {
  return because.map((part) => {
    if (typeof part === 'string') return part
    const { text, noun, recordId } = part
    if (noun === 'rep') return { text, href: `#/rep/${recordId}/profile` }
    return { text, href: hrefOfRecord({ noun, recordId, repIds: [repId] }) }
  })
}
