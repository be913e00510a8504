/** A skill the app comes with. The manager may change it; the key stays the same in every version. */
export interface ShippedSkill {
  readonly key: string
  readonly name: string
  readonly area: string
  /** What one sees at each of the four levels, lowest first. */
  readonly levels: readonly [string, string, string, string]
  /** Whether it stands in the grid from the start. The others wait among those not in use. */
  readonly inUse: boolean
}

export const skillAreas = {
  doors: 'Opening doors',
  conversation: 'In the conversation',
  deal: 'Moving the deal',
  patch: 'Running the patch',
  growing: 'Growing',
} as const
