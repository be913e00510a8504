import type { HeldAudience } from '../../../shared/erasure/erasure.ts'
import type { HeldRecord } from '../../../shared/erasure/held-report.ts'
import { capital } from '../../../shared/kernel/text.ts'
import { isRichText } from '../../../shared/rich-text/rich-text.ts'
import { toMarkdown } from '../../../shared/rich-text/to-markdown.ts'
import type { HeldRow } from './erasure.repository.ts'
import type { HeldTable } from './held-tables.ts'

/** What turns a row into words: what metrics are called, and how names of others are taken out. */
export interface Reading {
  readonly metrics: ReadonlyMap<string, string>
  readonly tags: ReadonlyMap<string, readonly string[]>
  readonly redact: (text: string) => string
}

/** Ids and places say nothing to a reader; a metric is named and the day and title make the heading. */
const isBookkeeping = (column: string): boolean =>
  ['id', 'position', 'is_sample', 'audience', 'changed_at'].includes(column) || /_id$/.test(column)

/**
 * One row in words: all of its columns that say something, its documents as Markdown. Where the manager
 * keeps a part to herself, that part is a record of its own.
 */
export function toHeldRecords(
  from: HeldTable,
  row: HeldRow,
  audience: HeldAudience,
  reading: Reading,
): HeldRecord[] {
  const columns = Object.keys(row).filter(
    (column) => !isBookkeeping(column) && column !== from.title && column !== from.day,
  )
  const kept = from.alwaysPrivate ?? []
  const isPrivate = (column: string): boolean => audience === 'only-me' || !kept.includes(column)
  const record = (chosen: readonly string[], reader: HeldAudience): HeldRecord => ({
    kind: from.kind,
    audience: reader,
    on: textOf(from.day === undefined ? null : row[from.day])?.slice(0, 10) ?? null,
    title: reading.redact(titleOf(from, row, reading)),
    facts: chosen.flatMap((column) => factOf(column, row, reading)),
    texts: chosen.flatMap((column) => textsOf(column, row[column], reading)),
  })
  const open = {
    ...record(columns.filter(isPrivate), audience),
  }
  const withTags = {
    ...open,
    facts: [...open.facts, ...tagFact(from, row, reading)],
  }
  const closed = record(
    columns.filter((column) => !isPrivate(column)),
    'only-me',
  )
  return closed.facts.length + closed.texts.length === 0 ? [withTags] : [withTags, closed]
}

function titleOf(from: HeldTable, row: HeldRow, { metrics }: Reading): string {
  const title = from.title === undefined ? undefined : textOf(row[from.title])
  return title ?? metrics.get(textOf(row.metric_id) ?? '') ?? ''
}

function tagFact(from: HeldTable, row: HeldRow, { tags }: Reading): HeldRecord['facts'] {
  const words = from.kind === 'note' ? tags.get(textOf(row.id) ?? '') : undefined
  return words === undefined ? [] : [{ label: 'Tags', value: words.join(', ') }]
}

function factOf(column: string, row: HeldRow, { redact }: Reading): HeldRecord['facts'] {
  const value = row[column]
  if (value === null || value === undefined || value === '' || isJson(value)) return []
  // The picture is theirs to see in the app; a page of letters would say nothing.
  const words =
    column === 'photo'
      ? 'there is one'
      : /^(is|includes)_/.test(column)
        ? value === 1
          ? 'yes'
          : 'no'
        : String(value)
  return [{ label: labelOf(column), value: redact(words) }]
}

function textsOf(
  column: string,
  value: HeldRow[string] | undefined,
  { redact }: Reading,
): HeldRecord['texts'] {
  if (!isJson(value)) return []
  const parsed: unknown = JSON.parse(value)
  const markdown = jsonMarkdown(parsed)
  return markdown === '' ? [] : [{ label: labelOf(column), markdown: redact(markdown) }]
}

/** A document as Markdown, a list of words as a list, anything else as it is kept. */
function jsonMarkdown(value: unknown): string {
  if (isRichText(value)) return toMarkdown(value)
  if (Array.isArray(value)) return value.map((one) => `- ${wordsOf(one)}`).join('\n')
  if (typeof value !== 'object' || value === null) return wordsOf(value)
  return Object.entries(value)
    .map(([key, part]) => {
      const words = jsonMarkdown(part)
      return words === '' ? '' : `**${labelOf(key)}**\n\n${words}`
    })
    .filter((part) => part !== '')
    .join('\n\n')
}

function wordsOf(value: unknown): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function isJson(value: HeldRow[string] | undefined): value is string {
  return typeof value === 'string' && /^[[{]/.test(value) && isParsable(value)
}

function isParsable(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function textOf(value: HeldRow[string] | undefined): string | undefined {
  return value === null || value === undefined ? undefined : String(value)
}

/** `hard_news_note` and `hardNewsNote` as `Hard news note`. */
function labelOf(column: string): string {
  const words = column
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return capital(words)
}
