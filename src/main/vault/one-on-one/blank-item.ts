import type { OneOnOneItem } from '../../../shared/one-on-one/one-on-one.ts'
import { type OneOnOneId, OneOnOneItemId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { emptyRichText } from '../../../shared/rich-text/rich-text.ts'
import type { Context } from '../context.ts'

/** A new line of an agenda that says nothing yet and has no place; the caller says what it is. */
export function blankItem(ctx: Context, oneOnOneId: OneOnOneId): OneOnOneItem {
  const now = ctx.now()
  return {
    id: ctx.newId(OneOnOneItemId),
    oneOnOneId,
    position: 0,
    purpose: 'other',
    title: '',
    minutes: 0,
    prompts: [],
    raisedBy: null,
    raisedOn: null,
    document: emptyRichText,
    audience: 'only-me',
    isPrivate: false,
    listensFor: null,
    doneAt: null,
    carriedFromItemId: null,
    carriedToItemId: null,
    basketItemId: null,
    touch: null,
    topicKind: null,
    topicAim: null,
    createdAt: now,
    changedAt: now,
    trashedAt: null,
  }
}
