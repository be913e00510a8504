/**
 * Stands in for the placing library inside the suggestion package. Our menus place themselves
 * (`placeInView`), so of that library only the names are needed; the build puts this in its place.
 */
export const offset = (): null => null
export const flip = (): null => null

/** Never called: only the package's own popup would be placed with it. */
export function computePosition(): never {
  throw new Error('the writing menu places itself')
}

/** Never called, for the same reason. */
export function autoUpdate(): never {
  throw new Error('the writing menu places itself')
}
