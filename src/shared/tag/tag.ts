import * as z from 'zod/mini'
import { idOf } from '../kernel/id.ts'

export const TagId = idOf('TagId')
export type TagId = z.infer<typeof TagId>

/** Limits of tags: characters of a name, and how many one entry may carry. */
export const tagLimits = { characters: 40, perEntry: 20 } as const

/**
 * The word on a tag: trimmed, one line, at most 40 characters, without the comma that separates tags
 * and without the `#` they are typed with.
 */
export const TagName = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'empty'),
    z.maxLength(tagLimits.characters, 'too long'),
    z.regex(/^[^,#\p{Cc}\p{Cs}]+$/u, 'a tag has no comma and no #'),
  )

/** A word that gathers entries. `entryCount` counts entries that are not in the trash. */
export const Tag = z.strictObject({ id: TagId, name: z.string(), entryCount: z.int() })
export type Tag = z.infer<typeof Tag>

/** What makes two tag names the same tag: capitals and the way accents are written do not matter. */
export function tagKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase()
}

/** Tag names without repetitions, the first spelling of each. */
export function distinctTags(names: readonly string[]): string[] {
  const byKey = new Map<string, string>()
  for (const name of names) {
    const key = tagKey(name)
    if (!byKey.has(key)) byKey.set(key, name.trim())
  }
  return [...byKey.values()]
}
