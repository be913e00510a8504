/**
 * Values over JSON as structured clone would carry them: `undefined`, dates, maps, sets, typed
 * arrays, big integers and errors survive; functions and symbols are refused as Electron does.
 *
 * Both functions are also injected into pages by their source text, so they stand alone: no imports,
 * no names from outside, nothing that only Node or only a browser has.
 */
export function encode(value: unknown): unknown {
  const seen = new Set<object>()
  const bytesToBase64 = (bytes: Uint8Array): string => {
    // Newer engines do it by themselves, in a tenth of the time.
    const own: unknown = Reflect.get(bytes, 'toBase64')
    if (typeof own === 'function') return String(Reflect.apply(own, bytes, []))
    const parts: string[] = []
    for (let at = 0; at < bytes.length; at += 0x8000)
      parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
    return btoa(parts.join(''))
  }
  const refuse = (what: unknown): never => {
    throw new Error(`An object could not be cloned: ${typeof what}`)
  }
  const objectOf = (object: object): unknown => {
    const kind = Object.prototype.toString.call(object).slice(8, -1)
    if (object instanceof Date) return { $: 'date', v: object.getTime() }
    if (object instanceof RegExp) return { $: 'regexp', v: object.source, f: object.flags }
    if (object instanceof Error)
      return { $: 'error', name: object.name, message: object.message, stack: object.stack }
    if (object instanceof Map) return { $: 'map', v: [...object].map(([k, v]) => [walk(k), walk(v)]) }
    if (object instanceof Set) return { $: 'set', v: [...object].map(walk) }
    if (object instanceof ArrayBuffer) return { $: 'buffer', v: bytesToBase64(new Uint8Array(object)) }
    if (ArrayBuffer.isView(object)) {
      const bytes = new Uint8Array(object.buffer, object.byteOffset, object.byteLength)
      return { $: 'view', t: kind, v: bytesToBase64(bytes) }
    }
    if (Array.isArray(object)) return Array.from(object, walk)
    if (kind === 'Promise' || kind === 'WeakMap' || kind === 'WeakSet') return refuse(object)
    const entries = Object.entries(object).map(([k, v]) => [k, walk(v)] as const)
    return Object.hasOwn(object, '$') ? { $: 'object', v: entries } : Object.fromEntries(entries)
  }
  const walk = (item: unknown): unknown => {
    if (item === undefined) return { $: 'undefined' }
    if (item === null || typeof item === 'boolean' || typeof item === 'string') return item
    if (typeof item === 'number')
      return Number.isFinite(item) && !Object.is(item, -0)
        ? item
        : { $: 'number', v: Object.is(item, -0) ? '-0' : String(item) }
    if (typeof item === 'bigint') return { $: 'bigint', v: String(item) }
    if (typeof item !== 'object') return refuse(item)
    if (seen.has(item)) throw new Error('An object could not be cloned: it contains itself')
    seen.add(item)
    const encoded = objectOf(item)
    seen.delete(item)
    return encoded
  }
  return walk(value)
}

/** Gives back the value that `encode` took. */
export function decode(encoded: unknown): unknown {
  type Tagged = {
    $?: string
    v?: unknown
    f?: string
    t?: string
    name?: string
    message?: string
    stack?: string
  }
  const viewOf = (name: string | undefined, buffer: ArrayBuffer): ArrayBufferView => {
    switch (name) {
      case 'DataView':
        return new DataView(buffer)
      case 'Int8Array':
        return new Int8Array(buffer)
      case 'Uint8ClampedArray':
        return new Uint8ClampedArray(buffer)
      case 'Int16Array':
        return new Int16Array(buffer)
      case 'Uint16Array':
        return new Uint16Array(buffer)
      case 'Int32Array':
        return new Int32Array(buffer)
      case 'Uint32Array':
        return new Uint32Array(buffer)
      case 'Float32Array':
        return new Float32Array(buffer)
      case 'Float64Array':
        return new Float64Array(buffer)
      case 'BigInt64Array':
        return new BigInt64Array(buffer)
      case 'BigUint64Array':
        return new BigUint64Array(buffer)
      default:
        return new Uint8Array(buffer)
    }
  }
  const bufferOf = (base64: unknown): ArrayBuffer => {
    const own: unknown = Reflect.get(Uint8Array, 'fromBase64')
    if (typeof own === 'function') {
      const made: unknown = Reflect.apply(own, Uint8Array, [String(base64)])
      if (made instanceof Uint8Array && made.buffer instanceof ArrayBuffer) return made.buffer
    }
    const text = atob(String(base64))
    const bytes = new Uint8Array(text.length)
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
    return bytes.buffer
  }
  const errorOf = (tagged: Tagged): Error => {
    const error = new Error(tagged.message)
    error.name = tagged.name ?? 'Error'
    if (tagged.stack !== undefined) error.stack = tagged.stack
    return error
  }
  const list = (items: unknown): unknown[] => (Array.isArray(items) ? items : [])
  const pairs = (items: unknown): [unknown, unknown][] =>
    list(items).map((pair) => [walk(list(pair)[0]), walk(list(pair)[1])])
  const untag = (tagged: Tagged): unknown => {
    switch (tagged.$) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(tagged.v)
      case 'bigint':
        return BigInt(String(tagged.v))
      case 'date':
        return new Date(Number(tagged.v))
      case 'regexp':
        return new RegExp(String(tagged.v), tagged.f)
      case 'error':
        return errorOf(tagged)
      case 'map':
        return new Map(pairs(tagged.v))
      case 'set':
        return new Set(list(tagged.v).map(walk))
      case 'buffer':
        return bufferOf(tagged.v)
      case 'view':
        return viewOf(tagged.t, bufferOf(tagged.v))
      default:
        return Object.fromEntries(pairs(tagged.v))
    }
  }
  const walk = (item: unknown): unknown => {
    if (item === null || typeof item !== 'object') return item
    if (Array.isArray(item)) return item.map(walk)
    const tagged: Tagged = item
    if (typeof tagged.$ === 'string') return untag(tagged)
    return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, walk(value)]))
  }
  return walk(encoded)
}
