import { distinctTags, TagName, tagLimits } from '../../../shared/tag/tag.ts'

/** Tags as they can be stored: the `#` is how they are typed, not part of them; too long ones are cut. */
export function cleanTags(tags: readonly string[]): string[] {
  const words = tags.map((tag) => tag.replaceAll('#', '').trim().slice(0, tagLimits.characters).trim())
  return distinctTags(words.filter((tag) => TagName.safeParse(tag).success)).slice(0, tagLimits.perEntry)
}
