/**
 * Where a row of values lies in a box: one list of points for each unbroken stretch.
 * A missing value breaks the line. A row without spread runs through the middle.
 */
export function sparklinePoints(
  values: readonly (number | null)[],
  width: number,
  height: number,
): readonly (readonly (readonly [number, number])[])[] {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return []
  const low = Math.min(...known)
  const spread = Math.max(...known) - low
  const step = values.length > 1 ? width / (values.length - 1) : 0
  const stretches: [number, number][][] = [[]]
  values.forEach((value, place) => {
    if (value === null) stretches.push([])
    else {
      const share = spread === 0 ? 0.5 : (value - low) / spread
      stretches.at(-1)?.push([round(place * step), round(height - share * height)])
    }
  })
  return stretches.filter((stretch) => stretch.length > 0)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
