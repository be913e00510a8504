import { randomInt } from 'node:crypto'
import { basename, dirname } from 'node:path'

/**
 * What a disk could hold after the power went: rebuilt from a list of the system calls that were made.
 * What was synced is there. What was not is there, missing, or torn at a sector; entries of a folder that
 * was not synced may be missing.
 */

/** One call that changes files, or an acknowledgement the user has seen. */
export type DiskCall =
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'create' | 'remove'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'acknowledged'; readonly number: number }

/** Files by their path. */
export type Disk = Map<string, Buffer>

const sectorBytes = 512

/** Reads the calls out of a trace made with `strace -y -xx`; `acks` is the file acknowledgements go to. */
export function parseTrace(lines: readonly string[], folder: string, acks: string): DiskCall[] {
  return lines.flatMap((line) => parseLine(line, folder, acks))
}

function parseLine(line: string, folder: string, acks: string): DiskCall[] {
  const match = /^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)/.exec(line)
  if (match === null) return []
  const [, call = '', args = '', result = ''] = match
  if (result.startsWith('-')) return []
  const fdPath = /^\d+<([^>]+)>/.exec(args)?.[1]
  const path = fdPath === undefined ? undefined : plainText(fdPath)
  switch (call) {
    case 'pwrite64':
    case 'write': {
      if (path === undefined) return []
      const bytes = textOf(args)
      if (path === acks) return [{ kind: 'acknowledged', number: Number(/\d+/.exec(bytes.toString())?.[0]) }]
      if (!path.startsWith(folder)) return []
      const at = call === 'pwrite64' ? Number(/, (\d+)$/.exec(args)?.[1]) : 0
      return [{ kind: 'write', path, at, bytes: bytes.subarray(0, Number(result)) }]
    }
    case 'ftruncate':
      return path?.startsWith(folder)
        ? [{ kind: 'truncate', path, size: Number(/, (\d+)$/.exec(args)?.[1]) }]
        : []
    case 'fsync':
    case 'fdatasync':
      return path?.startsWith(folder) ? [{ kind: 'sync', path }] : []
    case 'openat': {
      const opened = plainText(/= \d+<([^>]+)>/.exec(line)?.[1] ?? '')
      return /O_CREAT/.test(args) && opened.startsWith(folder) ? [{ kind: 'create', path: opened }] : []
    }
    case 'unlink':
    case 'unlinkat': {
      const gone = textOf(args).toString()
      return gone.startsWith(folder) ? [{ kind: 'remove', path: gone }] : []
    }
    default:
      return []
  }
}

/** The bytes of the first text among the arguments, written as `\x0a\x1b…`. */
function textOf(args: string): Buffer {
  const text = /"((?:\\x[0-9a-f]{2})*)"/.exec(args)?.[1] ?? ''
  return Buffer.from(text.replaceAll('\\x', ''), 'hex')
}

function plainText(text: string): string {
  return text.replace(/\\x([0-9a-f]{2})/g, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** A disk after a power cut, and the last acknowledgement before it. */
export interface CrashState {
  readonly disk: Disk
  readonly acknowledged: number
}

/** A random state the disk could be in if the power went just before the call with this number. */
export function crashBefore(calls: readonly DiskCall[], cut: number, initial: Disk): CrashState {
  const disk: Disk = new Map([...initial].map(([path, bytes]) => [path, Buffer.from(bytes)]))
  const durable = durableCalls(calls, cut)
  let acknowledged = 0
  // Within one file the disk may write in any order; the later write of the same place must not win by luck,
  // so calls are applied in order and each that is not durable is decided alone.
  for (const [index, call] of calls.slice(0, cut).entries()) {
    if (call.kind === 'acknowledged') acknowledged = call.number
    else if (call.kind !== 'sync') apply(disk, call, durable.has(index) ? 'whole' : fateOf())
  }
  return { disk, acknowledged }
}

type Fate = 'whole' | 'lost' | 'torn'

function fateOf(): Fate {
  const drawn = randomInt(3)
  return drawn === 0 ? 'whole' : drawn === 1 ? 'lost' : 'torn'
}

/** The numbers of the calls that a later sync has made last. */
function durableCalls(calls: readonly DiskCall[], cut: number): ReadonlySet<number> {
  const durable = new Set<number>()
  const synced = new Set<string>()
  for (let index = cut - 1; index >= 0; index--) {
    const call = calls[index]
    if (call === undefined || call.kind === 'acknowledged') continue
    if (call.kind === 'sync') synced.add(call.path)
    else if (synced.has(isOfFolder(call) ? dirname(call.path) : call.path)) durable.add(index)
  }
  return durable
}

function isOfFolder(call: DiskCall): boolean {
  return call.kind === 'create' || call.kind === 'remove' || call.kind === 'rename'
}

function apply(disk: Disk, call: Exclude<DiskCall, { kind: 'sync' | 'acknowledged' }>, fate: Fate): void {
  if (fate === 'lost') return
  switch (call.kind) {
    case 'create':
      if (!disk.has(call.path)) disk.set(call.path, Buffer.alloc(0))
      return
    case 'remove':
      disk.delete(call.path)
      return
    case 'rename': {
      const moved = disk.get(call.path)
      if (moved !== undefined) disk.set(call.to, moved)
      disk.delete(call.path)
      return
    }
    case 'truncate': {
      const bytes = disk.get(call.path)
      if (bytes !== undefined) disk.set(call.path, sized(bytes, call.size))
      return
    }
    case 'write':
      write(disk, call, fate)
      return
    default:
      call satisfies never
  }
}

/** A file whose creation was lost has nowhere to be written to. */
function write(disk: Disk, { path, at, bytes }: Extract<DiskCall, { kind: 'write' }>, fate: Fate): void {
  const before = disk.get(path)
  if (before === undefined) return
  const after = before.length < at + bytes.length ? sized(before, at + bytes.length) : before
  for (let from = 0; from < bytes.length; from += sectorBytes) {
    if (fate === 'torn' && randomInt(2) === 0) continue
    bytes.copy(after, at + from, from, Math.min(from + sectorBytes, bytes.length))
  }
  disk.set(path, after)
}

function sized(bytes: Buffer, size: number): Buffer {
  const other = Buffer.alloc(size)
  bytes.copy(other)
  return other
}

/** The files of a disk by their names alone, for writing them somewhere else. */
export function namesOf(disk: Disk): ReadonlyMap<string, Buffer> {
  return new Map([...disk].map(([path, bytes]) => [basename(path), bytes]))
}
