import { AppError } from '../../../shared/kernel/errors.ts'
import { distinctTags, type Tag, TagId, tagKey } from '../../../shared/tag/tag.ts'
import type { Context, Reader } from '../context.ts'
import { inTransaction } from '../db/transaction.ts'
import {
  deleteTag,
  deleteUnusedTags,
  insertTag,
  listEntriesTagged,
  listTagNames,
  listTags,
  moveEntries,
  refreshIndexedTags,
  replaceEntryTags,
  updateTagName,
} from './tag.repository.ts'

/**
 * Makes the tags of an entry exactly these names. A name that differs from a known tag only in capitals
 * is that tag; an unknown one becomes a tag; a tag that nobody carries any more is gone.
 */
export async function setEntryTags(ctx: Context, entryId: string, names: readonly string[]): Promise<void> {
  const idsByKey = new Map((await listTagNames(ctx.db)).map((tag) => [tagKey(tag.name), tag.id]))
  const ids: TagId[] = []
  for (const name of distinctTags(names)) {
    const known = idsByKey.get(tagKey(name))
    if (known !== undefined) {
      ids.push(known)
      continue
    }
    const id = ctx.newId(TagId)
    await insertTag(ctx.db, { id, name: name.normalize('NFC') }, ctx.now())
    ids.push(id)
  }
  await replaceEntryTags(ctx.db, entryId, ids)
  await deleteUnusedTags(ctx.db)
  ctx.announce('tag')
}

/** Takes away the tags that nobody carries any more, after many entries were removed at once. */
export async function removeUnusedTags(ctx: Context): Promise<void> {
  await deleteUnusedTags(ctx.db)
  ctx.announce('tag')
}

/**
 * Gives a tag another name, on every entry at once.
 *
 * @throws AppError `tag-not-found`; `name-taken` when another tag is called that
 */
export async function renameTag(ctx: Context, id: TagId, name: string): Promise<Tag> {
  return inTransaction(ctx, async (ctx) => {
    const tags = await listTagNames(ctx.db)
    if (!tags.some((tag) => tag.id === id)) throw new AppError('tag-not-found')
    if (tags.some((tag) => tag.id !== id && tagKey(tag.name) === tagKey(name)))
      throw new AppError('name-taken')
    await updateTagName(ctx.db, id, name)
    await refreshIndexedTags(ctx.db, await listEntriesTagged(ctx.db, id))
    announceEntries(ctx)
    return getTag(ctx.db, id)
  })
}

/**
 * Makes two tags one: the entries of the first carry the second, the first is gone. A tag merged into
 * itself stays as it is.
 *
 * @throws AppError `tag-not-found`
 */
export async function mergeTags(ctx: Context, id: TagId, intoId: TagId): Promise<Tag> {
  return inTransaction(ctx, async (ctx) => {
    await getTag(ctx.db, id)
    const into = await getTag(ctx.db, intoId)
    if (id === intoId) return into
    const entryIds = await listEntriesTagged(ctx.db, id)
    await moveEntries(ctx.db, id, intoId)
    await deleteTag(ctx.db, id)
    await refreshIndexedTags(ctx.db, entryIds)
    announceEntries(ctx)
    return getTag(ctx.db, intoId)
  })
}

async function getTag(db: Reader, id: TagId): Promise<Tag> {
  const tag = (await listTags(db)).find((tag) => tag.id === id)
  if (tag === undefined) throw new AppError('tag-not-found')
  return tag
}

function announceEntries(ctx: Context): void {
  ctx.announce('journal-entry')
  ctx.announce('record')
}
