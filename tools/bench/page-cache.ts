import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

/** Makes the system forget the files it has read; false where that is not allowed. */
export function dropPageCache(): boolean {
  try {
    execFileSync('sync')
    writeFileSync('/proc/sys/vm/drop_caches', '3')
    return true
  } catch {
    return false
  }
}
