import { spawnSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startChild, type VaultChild } from './child.ts'
import { NotRun } from './trust-test.ts'
import { diskFolder } from './vault-fixture.ts'

/** Says loudly that a test could not be run where there is no strace. */
export function needStrace(): void {
  if (process.platform !== 'linux') throw new NotRun('strace is a Linux program')
  if (spawnSync('strace', ['-V']).error !== undefined)
    throw new NotRun('strace is missing: apt-get install strace')
  const probe = spawnSync('strace', ['-f', '-o', '/dev/null', 'true'])
  if (probe.status !== 0) throw new NotRun('strace may not trace here (no ptrace)')
}

/** A vault whose system calls are written down. */
export interface TracedChild {
  readonly child: VaultChild
  /** Ends the child and hands over how many calls it made, and those that are wanted. */
  readonly calls: (isWanted: (line: string) => boolean) => Promise<{ total: number; wanted: string[] }>
}

/** Starts a vault under strace, all of its threads, with every text whole. */
export async function startTraced(
  folder: string,
  options: { readonly calls: string; readonly env?: NodeJS.ProcessEnv },
): Promise<TracedChild> {
  const file = join(diskFolder(), 'trace')
  const args = ['-f', '-yy', '-s', '1000000', '-e', `trace=${options.calls}`, '-e', 'signal=none', '-o', file]
  const child = await startChild({ folder }, { program: 'strace', args, env: options.env ?? {} })
  return {
    child,
    calls: async (isWanted) => {
      await child.end()
      const wanted: string[] = []
      let total = 0
      for await (const line of createInterface(createReadStream(file, 'latin1'))) {
        total += 1
        if (isWanted(line)) wanted.push(line)
      }
      return { total, wanted }
    },
  }
}
