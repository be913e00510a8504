import * as z from 'zod/mini'
import { readSmallJson, writeSmallJson } from './small-file.ts'

const side = z.int().check(z.gte(200), z.lte(20_000))

/** The size of the work window. Its place is left to the system, which knows the screens of today. */
export const WindowSize = z.strictObject({ width: side, height: side, maximised: z.boolean() })
export type WindowSize = z.infer<typeof WindowSize>

export const defaultWindowSize: WindowSize = { width: 1280, height: 832, maximised: false }

/** The size of last time, or the default. */
export function readWindowSize(file: string): WindowSize {
  const read = z.safeParse(WindowSize, readSmallJson(file))
  return read.success ? read.data : defaultWindowSize
}

/** Keeps the size for next time. */
export function writeWindowSize(file: string, size: WindowSize): void {
  writeSmallJson(file, size)
}
