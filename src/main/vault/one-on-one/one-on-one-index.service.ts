import type { OneOnOne } from '../../../shared/one-on-one/one-on-one.ts'
import type { OneOnOneId } from '../../../shared/one-on-one/one-on-one-id.ts'
import { isEmpty } from '../../../shared/rich-text/rich-text.ts'
import { toPlainText } from '../../../shared/rich-text/to-plain-text.ts'
import type { Context } from '../context.ts'
import { indexRecord } from '../record/record.service.ts'
import { findOneOnOne } from './one-on-one.repository.ts'
import { type ItemText, listItemTexts } from './one-on-one-item.repository.ts'

/** Writes a meeting's line anew, with everything that was noted in it. One in the trash keeps its line. */
export async function indexOneOnOne(ctx: Context, id: OneOnOneId): Promise<void> {
  const oneOnOne = await findOneOnOne(ctx.db, id)
  if (oneOnOne !== undefined) await indexMeeting(ctx, oneOnOne)
}

/** The same for a meeting as it is now, not in the trash. */
export async function indexMeeting(ctx: Context, oneOnOne: OneOnOne): Promise<void> {
  const { id } = oneOnOne
  const items = await listItemTexts(ctx.db, id)
  await indexRecord(ctx, {
    noun: 'one-on-one',
    recordId: id,
    kind: oneOnOne.state,
    happenedOn: oneOnOne.heldOn ?? oneOnOne.plannedOn,
    title:
      oneOnOne.focus === ''
        ? `One-on-one ${oneOnOne.number}`
        : `One-on-one ${oneOnOne.number}: ${oneOnOne.focus}`,
    body: bodyOf(oneOnOne, items),
    tags: [],
    audience: hasPrivateText(oneOnOne, items) ? 'only-me' : oneOnOne.audience,
    repIds: [oneOnOne.repId],
  })
}

/** Topics and sections with notes; a section nobody wrote under would be found in every meeting alike. */
function bodyOf(oneOnOne: OneOnOne, items: readonly ItemText[]): string {
  const agenda = items
    .filter((item) => item.raisedBy !== null || !isEmpty(item.document))
    .map((item) => `${item.title}\n${toPlainText(item.document)}`)
  const own = [
    oneOnOne.desireSigns,
    toPlainText(oneOnOne.privateDocument),
    ...Object.values(oneOnOne.reflection),
  ]
  return [...agenda, ...own, oneOnOne.templateName]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n')
}

/** Whether the line would show text that is for the manager alone. */
function hasPrivateText(oneOnOne: OneOnOne, items: readonly ItemText[]): boolean {
  return (
    !isEmpty(oneOnOne.privateDocument) ||
    oneOnOne.desireSigns !== '' ||
    Object.values(oneOnOne.reflection).some((answer) => answer !== '') ||
    items.some((item) => item.audience === 'only-me' && (item.raisedBy !== null || !isEmpty(item.document)))
  )
}
