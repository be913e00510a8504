import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { NotRun } from './trust-test.ts'
import { diskFolder } from './vault-fixture.ts'

/** A disk of its own, a few megabytes large, that can be made read-only. Needs root. */
export interface SmallDisk {
  readonly folder: string
  readonly setReadOnly: (on: boolean) => void
}

export function mountSmallDisk(kibibytes: number): SmallDisk {
  const folder = join(diskFolder(), 'disk')
  mkdirSync(folder)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k,mode=700`, 'tmpfs', folder])
  if (mounted.status !== 0)
    throw new NotRun('a disk of its own cannot be mounted here (not root, or no right to)')
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder])
  })
  return {
    folder,
    setReadOnly: (on) => {
      const { status } = spawnSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, folder])
      if (status !== 0) throw new NotRun('the disk could not be made read-only: a file is open for writing')
    },
  }
}
