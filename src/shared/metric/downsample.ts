/** Above this many points a line is thinned before it is drawn: a screen has no more columns to show them. */
export const drawnPoints = 1_000

/**
 * Which points of a long line to draw so that it keeps its look: largest triangle three buckets.
 *
 * Source: Sveinn Steinarsson, "Downsampling Time Series for Visual Representation" (University of Iceland,
 * 2013). Missing values (`NaN`) are left out. The first and last point that were read stay. Given no more
 * than `limit` points, all of them come back.
 */
export function pointsToDraw(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  limit: number = drawnPoints,
): number[] {
  const read: number[] = []
  for (let index = 0; index < ys.length; index += 1) {
    if (Number.isFinite(ys[index])) read.push(index)
  }
  if (read.length <= limit || limit < 3) return read
  const x = (place: number) => xs[read[place] ?? 0] ?? 0
  const y = (place: number) => ys[read[place] ?? 0] ?? 0
  const bucket = (read.length - 2) / (limit - 2)
  const kept = [0]
  for (let step = 0; step < limit - 2; step += 1) {
    const from = Math.floor(step * bucket) + 1
    const to = Math.floor((step + 1) * bucket) + 1
    const centre = middleOf(to, Math.min(Math.floor((step + 2) * bucket) + 1, read.length), x, y)
    kept.push(largestTriangle(kept.at(-1) ?? 0, from, to, centre, x, y))
  }
  kept.push(read.length - 1)
  return kept.map((place) => read[place] ?? 0)
}

type Coordinate = (place: number) => number
interface Point {
  readonly x: number
  readonly y: number
}

function middleOf(from: number, to: number, x: Coordinate, y: Coordinate): Point {
  let sumX = 0
  let sumY = 0
  for (let place = from; place < to; place += 1) {
    sumX += x(place)
    sumY += y(place)
  }
  const count = Math.max(1, to - from)
  return { x: sumX / count, y: sumY / count }
}

function largestTriangle(
  before: number,
  from: number,
  to: number,
  after: Point,
  x: Coordinate,
  y: Coordinate,
): number {
  let best = from
  let bestArea = -1
  for (let place = from; place < to; place += 1) {
    const area = Math.abs(
      (x(before) - after.x) * (y(place) - y(before)) - (x(before) - x(place)) * (after.y - y(before)),
    )
    if (area > bestArea) {
      bestArea = area
      best = place
    }
  }
  return best
}
