export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where a word starts or ends at its x. */
export type Anchor = 'start' | 'middle' | 'end'

/** A word on a chart: `y` is its baseline. */
export interface PlacedWord {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: Anchor
}

/** How wide a text is, near enough: no font is at hand where this runs. Errs on the wide side. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.6
}

/** The room a word takes. */
export function wordBox(word: PlacedWord, fontSize: number): Box {
  const width = textWidth(word.text, fontSize)
  const left = word.anchor === 'start' ? word.x : word.anchor === 'end' ? word.x - width : word.x - width / 2
  return { left, right: left + width, top: word.y - fontSize, bottom: word.y + fontSize * 0.25 }
}

export function doOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether a line through the points, in order of x, passes through the box. */
export function doesLineCross(points: readonly Point[], box: Box): boolean {
  return points.some((point, index) => {
    const before = points[index - 1]
    if (before === undefined) return isInside(point, box)
    const from = Math.max(box.left, before.x)
    const to = Math.min(box.right, point.x)
    if (from > to) return false
    const [a, b] = [heightAt(before, point, from), heightAt(before, point, to)]
    return Math.min(a, b) <= box.bottom && Math.max(a, b) >= box.top
  })
}

/** The first candidate that fits. */
export function firstFitting(
  candidates: readonly PlacedWord[],
  fontSize: number,
  fits: (box: Box) => boolean,
): PlacedWord | undefined {
  return candidates.find((word) => fits(wordBox(word, fontSize)))
}

function isInside(point: Point, box: Box): boolean {
  return point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom
}

function heightAt(from: Point, to: Point, x: number): number {
  return to.x === from.x ? to.y : from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x)
}
