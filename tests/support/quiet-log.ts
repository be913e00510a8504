import { afterEach, beforeEach, vi } from 'vitest'

/** Catches what the app side logs, for a test file to look at instead of the terminal. */
export function catchLog(): string[] {
  const lines: string[] = []
  beforeEach(() => {
    lines.length = 0
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
      lines.push(String(line))
      return true
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  return lines
}
