/** What a row of samples says, in the unit it was measured in. */
export interface Figures {
  readonly n: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** The value below which a share of the samples lies, by the nearest rank. */
export function percentile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN
  const rank = Math.max(1, Math.ceil(share * sorted.length))
  return sorted[rank - 1] ?? Number.NaN
}

export function figuresOf(samples: readonly number[]): Figures {
  const sorted = samples.toSorted((one, other) => one - other)
  return {
    n: sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? Number.NaN,
  }
}

/** The factor that all ratios together come to. */
export function geometricMean(ratios: readonly number[]): number {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length)
}

export type Act = (round: number) => unknown

export const warmUps = 20

/**
 * Times two ways of doing the same, call by call in turn, so that whatever disturbs the machine disturbs
 * both. Who begins changes with each round. The first rounds only warm up.
 */
export async function interleave(
  ours: Act,
  theirs: Act,
  samples: number,
  warm: number = warmUps,
): Promise<{ readonly ours: number[]; readonly theirs: number[] }> {
  const taken = { ours: [] as number[], theirs: [] as number[] }
  for (let round = -warm; round < samples; round += 1) {
    const oursFirst = round % 2 === 0
    const first = await timed(oursFirst ? ours : theirs, round + warm)
    const second = await timed(oursFirst ? theirs : ours, round + warm)
    if (round < 0) continue
    taken.ours.push(oursFirst ? first : second)
    taken.theirs.push(oursFirst ? second : first)
  }
  return taken
}

async function timed(act: Act, round: number): Promise<number> {
  const before = performance.now()
  const result = act(round)
  if (result instanceof Promise) await result
  return performance.now() - before
}
