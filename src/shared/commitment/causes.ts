import type { Miss, MissControl } from './miss.ts'

/** Long words that stand in any reason and tell none. */
const empty = new Set(
  'about again also been before could from have into just next only over really still than that their them then they this took very want went were what when will with would'.split(
    ' ',
  ),
)

/** Words that tell something: four letters and more, and not those that stand in any sentence. */
function tellingWords(reason: string): Set<string> {
  const words = reason.toLocaleLowerCase('en').match(/\p{L}{4,}/gu) ?? []
  return new Set(words.filter((word) => !empty.has(word)))
}

/** Whether two reasons share at least half of the telling words of the shorter one. */
export function isSameReason(one: string, other: string): boolean {
  const [first, second] = [tellingWords(one), tellingWords(other)]
  const shorter = Math.min(first.size, second.size)
  if (shorter === 0) return one.trim().toLocaleLowerCase('en') === other.trim().toLocaleLowerCase('en')
  const shared = [...first].filter((word) => second.has(word)).length
  return shared * 2 >= shorter
}

/** One cause behind several misses. */
export interface Cause<Missed extends Pick<Miss, 'reason' | 'control' | 'missedOn'>> {
  /** As it was said last. */
  readonly reason: string
  /** Oldest first. */
  readonly misses: readonly Missed[]
  /** How often it was in whose hands, as far as that was said. */
  readonly controls: Readonly<Record<MissControl, number>>
}

/**
 * The causes behind misses, the most frequent first. Reasons count as one cause when they share half of
 * their telling words with a reason of it; a miss without a reason belongs to none.
 */
export function causesOf<Missed extends Pick<Miss, 'reason' | 'control' | 'missedOn'>>(
  misses: readonly Missed[],
): readonly Cause<Missed>[] {
  const groups: Missed[][] = []
  const told = misses
    .filter(({ reason }) => reason.trim() !== '')
    .toSorted((one, other) => (one.missedOn < other.missedOn ? -1 : one.missedOn > other.missedOn ? 1 : 0))
  for (const miss of told) {
    const group = groups.find((known) => known.some(({ reason }) => isSameReason(reason, miss.reason)))
    if (group === undefined) groups.push([miss])
    else group.push(miss)
  }
  return groups
    .map((group) => ({
      reason: group.at(-1)?.reason ?? '',
      misses: group,
      controls: controlCounts(group),
    }))
    .toSorted((one, other) => other.misses.length - one.misses.length)
}

/** How often misses were in whose hands; what nobody said counts nowhere. */
export function controlCounts(
  misses: readonly Pick<Miss, 'control'>[],
): Readonly<Record<MissControl, number>> {
  const of = (control: MissControl): number => misses.filter((miss) => miss.control === control).length
  return { owner: of('owner'), joint: of('joint'), outside: of('outside') }
}

/** What a few causes explain of all that has a reason. */
export interface FewCauses {
  readonly causes: number
  readonly misses: number
  readonly all: number
  readonly percent: number
}

/**
 * The fewest causes that stand behind at least `percent` of the misses with a reason: `2 causes, 78 %`.
 * Undefined with fewer than `least` of them, or when it takes more than half of the causes to get there:
 * then no few stand out.
 */
export function fewCauses(
  causes: readonly Pick<Cause<Pick<Miss, 'reason' | 'control' | 'missedOn'>>, 'misses'>[],
  percent: number,
  least: number,
): FewCauses | undefined {
  const all = causes.reduce((sum, { misses }) => sum + misses.length, 0)
  if (all < least) return undefined
  let sum = 0
  for (const [place, { misses }] of causes.entries()) {
    sum += misses.length
    if (sum * 100 < all * percent) continue
    const count = place + 1
    return count * 2 > causes.length
      ? undefined
      : { causes: count, misses: sum, all, percent: Math.round((sum / all) * 100) }
  }
  return undefined
}
