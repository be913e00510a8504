import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

const sliceBytes = 4 * 1_048_576

/** How often each of the byte rows lies in the writable memory of a process. Linux only. */
export function countInMemory(
  pid: number,
  wanted: Readonly<Record<string, Buffer>>,
): { bytes: number; found: Record<string, number> } {
  const regions = readFileSync(`/proc/${pid}/maps`, 'latin1')
    .split('\n')
    .map((line) => /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line))
    .filter((match) => match !== null)
  const found: Record<string, number> = Object.fromEntries(Object.keys(wanted).map((name) => [name, 0]))
  const longest = Math.max(...Object.values(wanted).map((bytes) => bytes.length))
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const slice = Buffer.alloc(sliceBytes + longest)
  let bytes = 0
  try {
    for (const [, from = '', to = ''] of regions) {
      const end = BigInt(`0x${to}`)
      for (let at = BigInt(`0x${from}`); at < end; at += BigInt(sliceBytes)) {
        const read = readAt(memory, slice, at, Number(end - at))
        bytes += Math.min(read, sliceBytes)
        for (const [name, words] of Object.entries(wanted)) {
          found[name] = (found[name] ?? 0) + occurrences(slice.subarray(0, read), words)
        }
      }
    }
  } finally {
    closeSync(memory)
  }
  return { bytes, found }
}

/** A page that is not there cannot be read; whatever lies before it can. */
function readAt(memory: number, slice: Buffer, at: bigint, left: number): number {
  try {
    return readSync(memory, slice, 0, Math.min(slice.length, left), at)
  } catch {
    return 0
  }
}

/** Each is counted in the slice it begins in. */
function occurrences(slice: Buffer, words: Buffer): number {
  let count = 0
  for (let at = slice.indexOf(words); at >= 0 && at < sliceBytes; at = slice.indexOf(words, at + 1))
    count += 1
  return count
}
