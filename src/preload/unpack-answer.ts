import { type Bytes, type PackedHead, packedLengthBytes } from '../shared/kernel/sealed.ts'

/** The value of an answer that the vault packed (`PackedHead`). */
export function unpackAnswer(packed: Bytes): unknown {
  let at = packedLengthBytes + new DataView(packed.buffer, packed.byteOffset).getUint32(0)
  const head: PackedHead = JSON.parse(new TextDecoder().decode(packed.subarray(packedLengthBytes, at)))
  for (const { path, length } of head.series) {
    // A copy, so that the numbers begin where a number may begin.
    const bytes = packed.slice(at, at + length * Float64Array.BYTES_PER_ELEMENT)
    at += bytes.length
    putAt(head, path, new Float64Array(bytes.buffer))
  }
  return head.value
}

function putAt(root: object, path: readonly string[], numbers: Float64Array): void {
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(asObject(at), key), root)
  Reflect.set(asObject(holder), path.at(-1) ?? '', numbers)
}

function asObject(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new TypeError('a packed series has no place')
  return value
}
