import { type StorePages, usableBytes } from './store-pages.ts'

/** The four kinds of page a tree is made of, by the byte they begin with. */
const kinds = { interiorIndex: 2, interiorTable: 5, leafIndex: 10, leafTable: 13 } as const
const headBytes = { interior: 12, leaf: 8 } as const
const fileHeadBytes = 100

export type Cell = string | number | bigint | Buffer | null

/** One record of a tree, as it lies there; `rowId` is null in the trees of indexes and keyed tables. */
export interface TreeRecord {
  readonly rowId: bigint | null
  readonly values: readonly Cell[]
}

/** The records of one tree, and whether every page of it was genuine. */
export interface ReadTree {
  readonly isTable: boolean
  readonly records: TreeRecord[]
  readonly doubtful: TreeRecord[]
  readonly isComplete: boolean
  /** Pages below that only a damaged page says belong here. */
  readonly hearsay: readonly number[]
}

type GrowingTree = ReadTree & { isComplete: boolean; hearsay: number[] }

/** A leaf that no tree led to. */
export interface Orphan {
  readonly isTable: boolean
  readonly records: TreeRecord[]
}

interface Part {
  readonly child: number | null
  readonly record: TreeRecord | null
  readonly isWhole: boolean
}

/** Reads the trees of a store page by page, and knows which pages were reached. */
export function createTreeReader(pages: StorePages) {
  const reached = new Set<number>()

  /**
   * What genuine pages lead to from a root. What a damaged one leads to is hearsay: followed later, when
   * every page that somebody vouches for has found its tree. A record of a damaged page is doubtful.
   */
  function readTree(root: number, isTable = isTableKind(kindOf(pages, root))): ReadTree {
    const tree = emptyTree(isTable)
    walk(tree, root, reached)
    return tree
  }

  /**
   * Follows what damaged pages said. A page whose records cannot be this tree's was named by mistake; it and
   * what lies below it stay nobody's, as do pages that have found their tree already.
   */
  function followHearsay(tree: ReadTree, isOwn: (record: TreeRecord) => boolean): ReadTree {
    const whole: GrowingTree = {
      ...tree,
      records: [...tree.records],
      doubtful: [...tree.doubtful],
      hearsay: [],
    }
    const pending = [...tree.hearsay]
    for (let number = pending.pop(); number !== undefined; number = pending.pop()) {
      const part = emptyTree(tree.isTable)
      const reachedToo = new Set<number>()
      walk(part, number, reachedToo)
      if (!part.isComplete) whole.isComplete = false
      if (!part.records.every(isOwn)) continue
      for (const page of reachedToo) reached.add(page)
      whole.records.push(...part.records)
      whole.doubtful.push(...part.doubtful)
      pending.push(...part.hearsay)
    }
    return whole
  }

  /** Adds what genuine pages lead to from here; `seen` learns which pages those were. */
  function walk(tree: GrowingTree, root: number, seen: Set<number>): void {
    const pending = [root]
    for (let number = pending.pop(); number !== undefined; number = pending.pop()) {
      const page = pages.page(number)
      const isOther = page?.isGenuine === true && !isOfFamily(kindOf(pages, number), tree.isTable)
      if (page === undefined || reached.has(number) || seen.has(number) || isOther) {
        tree.isComplete = false
        continue
      }
      seen.add(number)
      if (!page.isGenuine) {
        tree.isComplete = false
        tree.hearsay.push(...childrenTold(pages, number, tree.isTable))
      }
      if (!isOfFamily(kindOf(pages, number), tree.isTable)) continue
      for (const { child, record, isWhole } of partsOf(pages, number, page.isGenuine)) {
        if (child !== null && page.isGenuine) pending.push(child)
        if (record !== null) (page.isGenuine && isWhole ? tree.records : tree.doubtful).push(record)
        if (!isWhole) tree.isComplete = false
      }
    }
  }

  /** Genuine leaves that no tree led to: what hangs on a page that is lost. Free pages are empty. */
  function orphans(): Orphan[] {
    const found: Orphan[] = []
    for (let number = 1; number <= pages.count; number++) {
      const page = pages.page(number)
      const kind = kindOf(pages, number)
      if (reached.has(number) || page?.isGenuine !== true) continue
      if (kind !== kinds.leafTable && kind !== kinds.leafIndex && kind !== kinds.interiorIndex) continue
      const whole = partsOf(pages, number, true).filter(({ isWhole }) => isWhole)
      const records = whole.flatMap(({ record }) => (record === null ? [] : [record]))
      if (records.length > 0) found.push({ isTable: kind === kinds.leafTable, records })
    }
    return found
  }

  return { readTree, followHearsay, orphans }
}

function emptyTree(isTable: boolean): GrowingTree {
  return { isTable, records: [], doubtful: [], isComplete: true, hearsay: [] }
}

function kindOf(pages: StorePages, number: number): number | undefined {
  const kind = pages.page(number)?.data[number === 1 ? fileHeadBytes : 0]
  return Object.values(kinds).find((known) => known === kind)
}

function isTableKind(kind: number | undefined): boolean {
  return kind === kinds.interiorTable || kind === kinds.leafTable
}

function isOfFamily(kind: number | undefined, isTable: boolean): boolean {
  return kind !== undefined && isTableKind(kind) === isTable
}

/** The pages that a damaged page leads to, if it leads to any: that it does may be the very thing that was changed. */
function childrenTold(pages: StorePages, number: number, isTable: boolean): number[] {
  const kind = isTable ? kinds.interiorTable : kinds.interiorIndex
  return partsOf(pages, number, false, kind).flatMap(({ child }) => (child === null ? [] : [child]))
}

/** The cells of a page. What cannot be made sense of on a damaged page is left out. */
function partsOf(
  pages: StorePages,
  number: number,
  isGenuine: boolean,
  kind = kindOf(pages, number),
): Part[] {
  const data = pages.page(number)?.data ?? Buffer.alloc(0)
  const head = number === 1 ? fileHeadBytes : 0
  const isLeaf = kind === kinds.leafTable || kind === kinds.leafIndex
  const cells = data.readUInt16BE(head + 3)
  const pointers = head + (isLeaf ? headBytes.leaf : headBytes.interior)
  const parts: Part[] = []
  for (let cell = 0; cell < cells && pointers + cell * 2 + 2 <= data.length; cell++) {
    const part = attempt(() => partAt(pages, data, data.readUInt16BE(pointers + cell * 2), kind))
    if (part !== undefined) parts.push(part)
    else if (isGenuine) throw new Error('a genuine page holds a cell that cannot be read')
  }
  if (!isLeaf) parts.push({ child: data.readUInt32BE(head + 8), record: null, isWhole: true })
  return parts
}

function partAt(pages: StorePages, data: Buffer, at: number, kind: number | undefined): Part {
  const isLeaf = kind === kinds.leafTable || kind === kinds.leafIndex
  const child = isLeaf ? null : data.readUInt32BE(at)
  const start = isLeaf ? at : at + 4
  if (kind === kinds.interiorTable) return { child, record: null, isWhole: true }
  const length = varint(data, start)
  const isTable = kind === kinds.leafTable
  const id = isTable ? varint(data, length.next) : null
  const payload = payloadAt(pages, data, id?.next ?? length.next, Number(length.value), isTable)
  if (payload === undefined) return { child, record: null, isWhole: false }
  const rowId = id === null ? null : BigInt.asIntN(64, id.value)
  return { child, record: { rowId, values: valuesOf(payload.bytes) }, isWhole: payload.isGenuine }
}

/** A payload that does not fit its page goes on in a chain of others. */
function payloadAt(
  pages: StorePages,
  data: Buffer,
  at: number,
  length: number,
  isTable: boolean,
): { bytes: Buffer; isGenuine: boolean } | undefined {
  const most = isTable ? usableBytes - 35 : Math.floor(((usableBytes - 12) * 64) / 255) - 23
  const least = Math.floor(((usableBytes - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (usableBytes - 4))
  const local = length <= most ? length : fitting <= most ? fitting : least
  if (at + local > data.length) return undefined
  const parts = [data.subarray(at, at + local)]
  let isGenuine = true
  let next = local < length ? data.readUInt32BE(at + local) : 0
  for (let left = length - local; left > 0; ) {
    const page = pages.page(next)
    if (page === undefined) return undefined
    isGenuine &&= page.isGenuine
    const part = page.data.subarray(4, 4 + Math.min(left, usableBytes - 4))
    parts.push(part)
    left -= part.length
    next = page.data.readUInt32BE(0)
  }
  return { bytes: Buffer.concat(parts), isGenuine }
}

/** The values of a record: a head of types, then the values. */
function valuesOf(payload: Buffer): Cell[] {
  const head = varint(payload, 0)
  const values: Cell[] = []
  let at = Number(head.value)
  for (let place = head.next; place < Number(head.value); ) {
    const type = varint(payload, place)
    place = type.next
    const { value, bytes } = valueAt(payload, at, Number(type.value))
    values.push(value)
    at += bytes
  }
  if (at !== payload.length) throw new RangeError('a record does not end where it should')
  return values
}

const integerBytes = [0, 1, 2, 3, 4, 6, 8] as const

function valueAt(payload: Buffer, at: number, type: number): { value: Cell; bytes: number } {
  if (type === 0) return { value: null, bytes: 0 }
  const bytes = integerBytes[type]
  if (bytes !== undefined) return { value: integerAt(payload, at, bytes), bytes }
  if (type === 7) return { value: payload.readDoubleBE(at), bytes: 8 }
  if (type === 8 || type === 9) return { value: BigInt(type - 8), bytes: 0 }
  if (type < 12) throw new RangeError('no such type')
  const length = Math.floor((type - 12) / 2)
  if (at + length > payload.length) throw new RangeError('a value ends after its record')
  const part = payload.subarray(at, at + length)
  return { value: type % 2 === 0 ? Buffer.from(part) : part.toString('utf8'), bytes: length }
}

function integerAt(payload: Buffer, at: number, bytes: number): bigint {
  return bytes === 8 ? payload.readBigInt64BE(at) : BigInt(payload.readIntBE(at, bytes))
}

function varint(data: Buffer, at: number): { value: bigint; next: number } {
  let value = 0n
  for (let byte = 0; byte < 9; byte++) {
    const part = data.readUInt8(at + byte)
    if (byte === 8) return { value: (value << 8n) | BigInt(part), next: at + 9 }
    value = (value << 7n) | BigInt(part & 0x7f)
    if (part < 0x80) return { value, next: at + byte + 1 }
  }
  throw new RangeError('not reached')
}

/** The answer, or undefined where a damaged page says nothing sensible. */
function attempt<Answer>(work: () => Answer): Answer | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
