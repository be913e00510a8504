import type { SampleDrift } from './sample-story.ts'

/** Values along a line with a wobble that looks like a working week and is the same every time. */
export function driftValues(drift: SampleDrift, seed: string): number[] {
  const random = seededRandom(seed)
  const { from, to, wobble, periods, roundTo = 1 } = drift
  return Array.from({ length: periods }, (_, index) => {
    const line = from + ((to - from) * index) / Math.max(1, periods - 1)
    // Three throws make values near the line likelier than far ones.
    const off = (random() + random() + random() - 1.5) * (wobble / 1.5)
    return Math.max(0, Math.round((line + off) / roundTo) * roundTo)
  })
}

/** Mulberry32 on a hash of the seed: a number from 0 to below 1 each time. */
function seededRandom(seed: string): () => number {
  let state = 2_166_136_261
  for (let index = 0; index < seed.length; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 16_777_619)
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
