import { readFileSync } from 'node:fs'
import { chacha20, poly1305 } from './chacha20.ts'

export const pageBytes = 4_096
/** At the end of each page: a nonce of 12 bytes, a counter of 4, a tag of 16. */
const reservedBytes = 32
export const usableBytes = pageBytes - reservedBytes
/** The first page keeps so much of its head out of the encryption. */
const openHeadBytes = 24
const fileHeader = Buffer.from('SQLite format 3\0', 'latin1')

/** One page of the store, decrypted, and whether its tag fits. Pages are counted from 1. */
export interface StorePage {
  readonly data: Buffer
  readonly isGenuine: boolean
}

/** All pages of a store file, each read by itself. */
export interface StorePages {
  readonly count: number
  /** Undefined if the file has no such page. */
  readonly page: (number: number) => StorePage | undefined
}

/** Opens the pages of an encrypted store without its driver, so that one bad page costs only itself. */
export function openPages(path: string, storeKey: Buffer): StorePages {
  const bytes = readFileSync(path)
  const count = Math.floor(bytes.length / pageBytes)
  const seen = new Map<number, StorePage>()
  return {
    count,
    page: (number) => {
      if (!Number.isInteger(number) || number < 1 || number > count) return undefined
      const known = seen.get(number)
      if (known !== undefined) return known
      const raw = bytes.subarray((number - 1) * pageBytes, number * pageBytes)
      const page = decrypt(Buffer.from(raw), number, storeKey)
      seen.set(number, page)
      return page
    },
  }
}

function decrypt(page: Buffer, number: number, storeKey: Buffer): StorePage {
  const nonce = page.subarray(usableBytes, usableBytes + 12)
  const counter = (page.readUInt32LE(usableBytes + 12) ^ number) >>> 0
  const oneTime = Buffer.alloc(64)
  chacha20(oneTime, storeKey, nonce, counter)
  const tag = poly1305(page.subarray(0, usableBytes + 16), oneTime.subarray(0, 32))
  const isGenuine = tag.equals(page.subarray(usableBytes + 16))
  const from = number === 1 ? openHeadBytes : 0
  chacha20(page.subarray(from, usableBytes), oneTime.subarray(32), nonce, (counter + 1) >>> 0)
  if (number === 1) fileHeader.copy(page)
  return { data: page.subarray(0, usableBytes), isGenuine }
}
